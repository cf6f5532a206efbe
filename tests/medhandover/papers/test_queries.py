"""Composing reads everything that would travel before anything is printed (domain 10.1, R41)."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from medhandover.advice.actions import record_advice
from medhandover.advice.model import AdviceDraft, FitToTravel
from medhandover.copies.model import Recipient
from medhandover.copies.queries import all_copies
from medhandover.handovers.actions import add_to_journal
from medhandover.handovers.model import EntryKind, JournalDraft
from medhandover.kernel.problem import ReasonNeeded
from medhandover.kernel.roles import CASE_WORKERS, Role
from medhandover.letters.model import MEDICAL, Paper, PaperLanguage
from medhandover.papers.issuing import Order, issue
from medhandover.papers.plain import plain
from medhandover.papers.queries import MedicalPaper, compose_dossier, compose_evidence, compose_paper
from medhandover.papers.readers import NotItsReader
from medhandover.papers.wordscan import ForbiddenNumber, ForbiddenWord
from medhandover.plans.actions import change_plan
from medhandover.rights import QUERIES
from tests.medhandover.plans.test_actions import AT, World

TRAVELLING = [Paper.LETTER, Paper.RECEIPT, Paper.REFUSAL_FORM]
UNMEDICAL = [*TRAVELLING, Paper.REPORT]


@pytest.fixture
def world() -> World:
    return World()


def letter(world: World, **other: Any) -> Any:
    return world.team.office.ask(compose_paper, world.case, Paper.LETTER, PaperLanguage.HY, "de persoon", **other)


@pytest.mark.parametrize("paper", UNMEDICAL, ids=lambda each: str(each.value))
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
def test_r40_a_medical_paper_is_not_had_as_another_one(world: World, paper: Paper) -> None:
    with pytest.raises(MedicalPaper):
        world.team.office.ask(compose_paper, world.case, paper, PaperLanguage.EN, "de ontvanger")


def test_r40_the_dossier_is_asked_for_as_medical(world: World) -> None:
    world.team.office.give_reason(world.case, "voorbereiding")
    world.team.office.do(change_plan, world.plan, 1, world.draft(file_language="en"))
    made = world.team.office.ask(compose_dossier, world.case, PaperLanguage.EN, "the receiver")
    assert made.is_concept


def test_r40_the_evidence_is_asked_for_with_a_reason_by_who_may_hand_it_over(world: World) -> None:
    wanted = (compose_evidence, world.case, PaperLanguage.HY, Recipient.LAWYER, "de gemachtigde")
    with pytest.raises(ReasonNeeded):
        world.team.office.ask(*wanted)
    world.team.office.give_reason(world.case, "voorbereiding")
    made = world.team.office.ask(*wanted)
    assert made.is_concept
    assert "Neem dit papier niet mee" in plain(made.document.blocks)
    assert made.document.frame.mark == "VERTROUWELIJK – MEDISCH. NIET MEENEMEN OP REIS."
    assert QUERIES["evidence:compose"].may == CASE_WORKERS


@pytest.mark.parametrize("reader", [Recipient.RECEIVER, Recipient.ESCORT], ids=lambda each: str(each.value))
def test_the_evidence_is_for_nobody_who_takes_it_abroad(world: World, reader: Recipient) -> None:
    world.team.office.give_reason(world.case, "voorbereiding")
    with pytest.raises(NotItsReader) as caught:
        world.team.office.ask(compose_evidence, world.case, PaperLanguage.HY, reader, "x")
    assert "niet voor: " in caught.value.say("nl")


def test_r32_the_evidence_is_printed_as_a_numbered_copy_and_its_file_name_is_read(world: World) -> None:
    world.team.office.give_reason(world.case, "voorbereiding")
    order = Order(
        case=world.case,
        paper=Paper.EVIDENCE,
        language=PaperLanguage.AR,
        recipient=Recipient.PERSON,
        purpose="bewijs",
        file_name="bewijs-MO-2026-0001.pdf",
    )
    assert issue(world.team.office, order).number == 1
    assert [each.paper for each in world.team.office.ask(all_copies, world.case)] == [Paper.EVIDENCE.value]
    with pytest.raises(ForbiddenNumber):
        issue(world.team.office, replace(order, file_name="bewijs-1234567890.pdf"))


def test_the_report_stays_in_the_file_and_what_happened_is_read_from_the_record(world: World) -> None:
    world.team.clock.set(AT.at + timedelta(hours=1))
    world.team.as_(Role.COORDINATOR)
    told = JournalDraft(at=AT, what="Opgehaald bij het azc; dossier 1234567890.", kind=EntryKind.HANDED_TO)
    world.team.office.do(add_to_journal, world.plan, told)
    world.team.office.do(add_to_journal, world.plan, replace(told, what="Met de KMar naar de gate."))
    made = world.team.office.ask(compose_paper, world.case, Paper.REPORT, PaperLanguage.NL, "dossier", "verslag.pdf")
    text = plain(made.document.blocks)
    assert made.document.frame.mark == "VERTROUWELIJK – VOOR HET DOSSIER. BLIJFT IN NEDERLAND."
    assert "Met de KMar naar de gate." in text
    assert "1234567890" not in text
    assert "17:00 Yerevan (14:00 NL)" in text
    with pytest.raises(ForbiddenWord):
        world.team.office.ask(compose_paper, world.case, Paper.REPORT, PaperLanguage.NL, "dossier", "azc.pdf")
