"""Composing reads everything that would travel before anything is printed (domain 10.1, R41)."""

from decimal import Decimal
from typing import Any

import pytest

from medhandover.advice.actions import record_advice
from medhandover.advice.model import AdviceDraft, FitToTravel
from medhandover.copies.model import Recipient
from medhandover.copies.queries import all_copies
from medhandover.kernel.problem import ReasonNeeded
from medhandover.kernel.roles import Role
from medhandover.letters.model import MEDICAL, Paper, PaperLanguage
from medhandover.medication.actions import record_medicine
from medhandover.medication.model import MedicineDraft
from medhandover.papers.issuing import Order, issue
from medhandover.papers.plain import plain
from medhandover.papers.queries import MedicalPaper, NotItsLanguage, compose_medical, compose_paper
from medhandover.papers.wordscan import ForbiddenNumber, ForbiddenWord
from medhandover.plans.actions import change_plan
from medhandover.rights import QUERIES
from tests.medhandover.plans.test_actions import World

TRAVELLING = [Paper.LETTER, Paper.RECEIPT, Paper.REFUSAL_FORM]


@pytest.fixture
def world() -> World:
    return World()


def letter(world: World, **other: Any) -> Any:
    return world.team.office.ask(compose_paper, world.case, Paper.LETTER, PaperLanguage.HY, "de persoon", **other)


@pytest.mark.parametrize("paper", TRAVELLING, ids=lambda each: str(each.value))
@pytest.mark.parametrize("language", list(PaperLanguage), ids=lambda each: str(each.value))
def test_every_paper_of_a_plan_composes_in_every_language(world: World, paper: Paper, language: PaperLanguage) -> None:
    made = world.team.office.ask(compose_paper, world.case, paper, language, "de persoon")
    assert made.is_concept
    assert made.document.title


def test_nothing_is_printed_or_entered_with_a_word_that_endangers(world: World) -> None:
    world.team.office.do(change_plan, world.plan, 1, world.draft(first_appointment="intake, brief van de I.N.D."))
    order = Order(
        case=world.case,
        paper=Paper.LETTER,
        language=PaperLanguage.AR,
        recipient=Recipient.PERSON,
        purpose="voor de reis",
    )
    with pytest.raises(ForbiddenWord) as caught:
        issue(world.team.office, order)
    assert "IND" in caught.value.say("nl")
    assert world.team.office.ask(all_copies, world.case) == ()


def test_the_file_name_travels_too(world: World) -> None:
    with pytest.raises(ForbiddenWord):
        letter(world, file_name="asielbrief.pdf")
    with pytest.raises(ForbiddenNumber):
        letter(world, file_name="brief-1234567890.pdf")
    assert letter(world, file_name="brief-MO-2026-0001.pdf").version == 1


def test_r41_the_diagnosis_is_on_no_paper_but_the_receivers(world: World) -> None:
    diagnosed = AdviceDraft(
        given_on=world.team.clock.now().date(), reference="V-2", fit=FitToTravel.YES_IF, diagnosis_code="F43.1"
    )
    world.team.office.do(record_advice, world.case, diagnosed)
    world.team.office.do(change_plan, world.plan, 1, world.draft(first_appointment="intake F43.1", file_language="en"))
    with pytest.raises(ForbiddenNumber) as caught:
        letter(world)
    assert "code van de diagnose" in caught.value.say("nl")


@pytest.mark.parametrize("paper", sorted(MEDICAL, key=str), ids=lambda each: str(each.value))
def test_r40_a_medical_paper_is_asked_for_as_such_with_a_reason_and_a_right(world: World, paper: Paper) -> None:
    ask = world.team.office.ask
    with pytest.raises(MedicalPaper):
        ask(compose_paper, world.case, paper, PaperLanguage.EN, "de ontvanger")
    wanted = (compose_medical, world.case, paper, PaperLanguage.EN, Recipient.RECEIVER, "the receiver")
    with pytest.raises(ReasonNeeded):
        ask(*wanted)
    world.team.office.give_reason(world.case, "voorbereiding")
    world.team.office.do(change_plan, world.plan, 1, world.draft(file_language="en"))
    assert ask(*wanted).is_concept
    readers = {Role.CASE_DIRECTOR, Role.COORDINATOR, Role.MEDICAL_ESCORT}
    assert QUERIES["medical:compose"].may == readers


def test_r35_without_consent_the_escorts_copy_is_another_one_than_the_receivers(world: World) -> None:
    given = MedicineDraft(inn="voorbeeldine", strength="10 mg", form="tablet", dose="1", per_day=Decimal(1))
    world.team.office.do(record_medicine, world.case, given)
    world.team.office.give_reason(world.case, "voorbereiding")

    def made(recipient: Recipient) -> Any:
        asked = (world.case, Paper.MEDICINE_CARD, PaperLanguage.EN, recipient, "x")
        return plain(world.team.office.ask(compose_medical, *asked).document.blocks)

    assert "voorbeeldine" not in made(Recipient.RECEIVER)
    assert "voorbeeldine" not in made(Recipient.LAWYER)
    assert "voorbeeldine" in made(Recipient.ESCORT)
    assert "Not for the receiver" in made(Recipient.ESCORT)


def test_r38_the_dossier_is_in_the_language_agreed_and_the_request_comes_before_that(world: World) -> None:
    world.team.office.give_reason(world.case, "voorbereiding")
    for paper in (Paper.REQUEST, Paper.MEDICINE_CARD):
        world.team.office.ask(compose_medical, world.case, paper, PaperLanguage.AR, Recipient.RECEIVER, "x")
    with pytest.raises(NotItsLanguage):
        world.team.office.ask(compose_medical, world.case, Paper.DOSSIER, PaperLanguage.AR, Recipient.RECEIVER, "x")
