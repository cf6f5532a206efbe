"""Composing reads everything that would travel before anything is printed (domain 10.1, R41)."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from medhandover.advice.actions import record_advice
from medhandover.advice.model import AdviceDraft, FitToTravel
from medhandover.copies.actions import PRINTERS, ReprintReasonNeeded
from medhandover.copies.model import Recipient
from medhandover.copies.queries import all_copies
from medhandover.handovers.actions import add_to_journal
from medhandover.handovers.model import EntryKind, JournalDraft
from medhandover.kernel.problem import NotAllowed, ReasonNeeded
from medhandover.kernel.roles import CASE_WORKERS, Role
from medhandover.letters.actions import give_approval
from medhandover.letters.model import MEDICAL, Paper, PaperLanguage
from medhandover.medication.actions import record_envelope, record_medicine
from medhandover.medication.model import MedicineDraft
from medhandover.papers.choices import NotItsVersion
from medhandover.papers.envelope_label import NothingSealed
from medhandover.papers.issuing import Order, issue
from medhandover.papers.plain import plain
from medhandover.papers.queries import (
    MedicalPaper,
    NotItsLanguage,
    compose_evidence,
    compose_medical,
    compose_paper,
)
from medhandover.papers.readers import NotItsReader
from medhandover.papers.wordscan import ForbiddenNumber, ForbiddenWord
from medhandover.plans.actions import change_plan, open_plan
from medhandover.plans.model import PlanDraft
from medhandover.rights import QUERIES
from tests.medhandover.medication.test_model import envelope
from tests.medhandover.papers.test_telling import aged
from tests.medhandover.plans.test_actions import AT, World
from tests.offices import memory_office, open_case

TRAVELLING = [Paper.LETTER, Paper.RECEIPT, Paper.REFUSAL_FORM, Paper.COVER, Paper.CARD, Paper.LABEL]
UNMEDICAL = [*TRAVELLING, Paper.REPORT]


@pytest.fixture
def world() -> World:
    return World()


def letter(world: World, **other: Any) -> Any:
    return world.team.office.ask(compose_paper, world.case, Paper.LETTER, PaperLanguage.HY, "de persoon", **other)


@pytest.mark.parametrize("paper", UNMEDICAL, ids=lambda each: str(each.value))
@pytest.mark.parametrize("language", list(PaperLanguage), ids=lambda each: str(each.value))
def test_every_paper_of_a_plan_composes_in_every_language(world: World, paper: Paper, language: PaperLanguage) -> None:
    world.team.office.do(record_envelope, world.case, envelope())
    made = world.team.office.ask(compose_paper, world.case, paper, language, "de persoon")
    assert made.is_concept
    assert made.document.title


VERSIONS = {
    Paper.LETTER_CHILD: (6, 8, 11),
    Paper.LETTER_YOUTH: (12, 13, 15),
    Paper.LETTER_NEARLY_ADULT: (16, 17),
    Paper.LETTER_PARENTS: (2, 6, 12, 17),
    Paper.LETTER: (18, 40),
}


@pytest.mark.parametrize("paper", list(VERSIONS), ids=lambda each: str(each.value))
def test_each_letter_is_printed_for_its_own_age_alone(world: World, paper: Paper) -> None:
    for age in sorted({age for ages in VERSIONS.values() for age in ages}):
        aged(world, age)
        is_own = age < 18 if paper is Paper.LETTER_PARENTS else age in VERSIONS[paper]
        if is_own:
            made = world.team.office.ask(compose_paper, world.case, paper, PaperLanguage.HY, "-")
            assert made.is_concept
            continue
        with pytest.raises(NotItsVersion):
            world.team.office.ask(compose_paper, world.case, paper, PaperLanguage.HY, "-")


def test_r33_an_approved_letter_for_a_child_bears_no_mark(world: World) -> None:
    aged(world, 8)
    for language in (PaperLanguage.NL, PaperLanguage.HY):
        world.team.office.do(give_approval, Paper.LETTER_CHILD, language, "V. Taler (verzonnen)")
    made = world.team.office.ask(compose_paper, world.case, Paper.LETTER_CHILD, PaperLanguage.HY, "-")
    assert not made.is_concept
    assert not made.document.frame.watermark


def test_a_childs_letter_is_entered_as_a_copy_and_printed_again_with_a_reason(world: World) -> None:
    aged(world, 8)
    order = Order(
        case=world.case,
        paper=Paper.LETTER_CHILD,
        language=PaperLanguage.HY,
        recipient=Recipient.PERSON,
        purpose="voorbereiding",
    )
    assert issue(world.team.office, order).number == 1
    with pytest.raises(ReprintReasonNeeded):
        issue(world.team.office, order)
    assert issue(world.team.office, replace(order, again="nat geworden")).number == 2
    assert [each.paper for each in world.team.office.ask(all_copies, world.case)] == ["brief_6_11"] * 2


def test_a_word_that_endangers_stops_a_childs_letter_too(world: World) -> None:
    aged(world, 8)
    with pytest.raises(ForbiddenWord):
        world.team.office.ask(compose_paper, world.case, Paper.LETTER_CHILD, PaperLanguage.HY, "-", "asielbrief.pdf")


def test_the_v_number_stands_on_the_cover_alone_and_in_no_file_name(world: World) -> None:
    def asked(paper: Paper, file_name: str = "") -> Any:
        return world.team.office.ask(compose_paper, world.case, paper, PaperLanguage.NL, "-", file_name)

    world.team.office.do(record_envelope, world.case, envelope())
    holding = [paper for paper in TRAVELLING if "1234567890" in str(asked(paper).document.blocks)]
    assert holding == [Paper.COVER]
    for paper in TRAVELLING:
        with pytest.raises(ForbiddenNumber):
            asked(paper, "blad-1234567890.pdf")


@pytest.mark.parametrize("paper", [Paper.COVER, Paper.CARD], ids=lambda each: str(each.value))
def test_who_prepares_or_travels_prints_them_and_nobody_else(paper: Paper) -> None:
    team = memory_office()
    case = open_case(team)
    team.office.do(open_plan, case, PlanDraft())
    for role in Role:
        office = team.as_(role)
        if role in PRINTERS:
            assert office.ask(compose_paper, case, paper, PaperLanguage.NL, "-").document
        else:
            with pytest.raises(NotAllowed):
                office.ask(compose_paper, case, paper, PaperLanguage.NL, "-")


def test_a_label_without_envelope_is_refused_and_nothing_is_entered(world: World) -> None:
    order = Order(
        case=world.case, paper=Paper.LABEL, language=PaperLanguage.HY, recipient=Recipient.RECEIVER, purpose="reis"
    )
    with pytest.raises(NothingSealed):
        issue(world.team.office, order)
    assert world.team.office.ask(all_copies, world.case) == ()
    world.team.office.do(record_envelope, world.case, envelope())
    issue(world.team.office, order)
    [copy] = world.team.office.ask(all_copies, world.case)
    assert copy.paper == "envelopetiket"


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


@pytest.mark.parametrize("paper", sorted(MEDICAL - {Paper.EVIDENCE}, key=str), ids=lambda each: str(each.value))
def test_r40_a_medical_paper_is_asked_for_as_such_with_a_reason_and_a_right(world: World, paper: Paper) -> None:
    ask = world.team.office.ask
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


def test_r40_the_evidence_is_asked_for_with_a_reason_by_who_may_hand_it_over(world: World) -> None:
    wanted = (compose_evidence, world.case, PaperLanguage.HY, Recipient.LAWYER, "de gemachtigde")
    with pytest.raises(ReasonNeeded):
        world.team.office.ask(*wanted)
    world.team.office.give_reason(world.case, "voorbereiding")
    made = world.team.office.ask(*wanted)
    assert made.is_concept
    assert "Neem dit papier niet mee" in plain(made.document.blocks)
    assert made.document.frame.mark.startswith("VERTROUWELIJK – MEDISCH. NIET MEENEMEN OP REIS.\n")
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
    assert "17:00 Jerevan (14:00 NL)" in text
    with pytest.raises(ForbiddenWord):
        world.team.office.ask(compose_paper, world.case, Paper.REPORT, PaperLanguage.NL, "dossier", "azc.pdf")
