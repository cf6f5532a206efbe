"""Composing reads everything that would travel before anything is printed (domain 10.1, R41)."""

from typing import Any

import pytest

from medhandover.advice.actions import record_advice
from medhandover.advice.model import AdviceDraft, FitToTravel
from medhandover.copies.model import Recipient
from medhandover.copies.queries import all_copies
from medhandover.letters.model import Paper, PaperLanguage
from medhandover.papers.issuing import Order, issue
from medhandover.papers.queries import MedicalPaper, compose_medical, compose_paper
from medhandover.papers.wordscan import ForbiddenNumber, ForbiddenWord
from medhandover.plans.actions import change_plan
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


def test_r40_the_dossier_is_asked_for_as_medical(world: World) -> None:
    with pytest.raises(MedicalPaper):
        world.team.office.ask(compose_paper, world.case, Paper.DOSSIER, PaperLanguage.EN, "de ontvanger")
    world.team.office.give_reason(world.case, "voorbereiding")
    world.team.office.do(change_plan, world.plan, 1, world.draft(file_language="en"))
    made = world.team.office.ask(
        compose_medical, world.case, Paper.DOSSIER, PaperLanguage.EN, Recipient.RECEIVER, "the receiver"
    )
    assert made.is_concept
