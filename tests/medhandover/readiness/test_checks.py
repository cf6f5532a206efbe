from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from medhandover.advice import actions as advice_actions
from medhandover.advice import queries as advice_queries
from medhandover.advice.model import AdviceDraft, FitToTravel
from medhandover.cases.actions import change_person
from medhandover.cases.queries import person_draft
from medhandover.consents.actions import record_consent
from medhandover.consents.model import ConsentDraft, Purpose
from medhandover.escorts.actions import add_slot, assign_slot, record_escort
from medhandover.escorts.countries import CountryTermsDraft
from medhandover.escorts.manifest import record_country
from medhandover.escorts.manning import brief_slot
from medhandover.escorts.model import EscortDraft, EscortKind, SlotDraft
from medhandover.journeys.actions import plan_journey
from medhandover.journeys.model import JourneyDraft, LegDraft
from medhandover.kernel.clock import moment
from medhandover.kernel.interpreting import InterpreterKind
from medhandover.kernel.roles import Role
from medhandover.letters.actions import give_approval, record_explanation
from medhandover.letters.evidence import HandingDraft, Party
from medhandover.letters.model import ExplanationDraft, Paper, PaperLanguage, Reception
from medhandover.letters.sharing import hand_evidence
from medhandover.medication.actions import record_envelope
from medhandover.medication.custody import EnvelopeMoveDraft, Holder
from medhandover.medication.handing import move_envelope
from medhandover.medication.model import EnvelopeDraft
from medhandover.office import FOUNDER
from medhandover.plans.actions import agree_payment, change_plan, record_arrangement, record_evidence
from medhandover.plans.checklist import CheckDraft, CheckItem, CheckState
from medhandover.plans.milestones import MilestoneDraft, MilestoneKind
from medhandover.plans.model import AcceptanceState, ArrangementDraft, Payer, PaymentDraft
from medhandover.plans.promising import record_checks, record_milestone
from medhandover.readiness.queries import Gate, gate
from medhandover.readiness.states import PlanState
from medhandover.receivers.actions import change_receiver
from medhandover.staff.actions import add_account
from medhandover.staff.model import AccountDraft
from medhandover.staff.signing import Credentials
from tests.medhandover.plans.test_actions import LETTER, World
from tests.medhandover.receivers.test_actions import WEEK, receiver, verify
from tests.offices import PASSWORD, open_case

LEG = LegDraft(
    departs_from="AMS",
    departs=moment("2026-12-03T06:40 Europe/Amsterdam"),
    arrives_at="EVN",
    arrives=moment("2026-12-03T15:05 Asia/Yerevan"),
)

HOME = moment("2026-12-05T20:00")
TERMS: dict[str, Any] = {
    "place": "Kliniek Voorbeeld",
    "language": "hy",
    "costs": "opname",
    "period": "tot en met 3 maart 2027",
    "ward": "afdeling 2",
    "duty_name": "dr. A. Nacht (verzonnen)",
    "duty_phone": "+374 00 000002",
    "phone_24h": "+374 00 000003",
}
PROMISED = MilestoneDraft(kind=MilestoneKind.NAMED, reached_on=date(2026, 11, 20), reference="besluit V-1")
PAID = PaymentDraft(
    payer=Payer.DTV,
    paid_until=date(2027, 3, 3),
    maximum=5000,
    agreement="VB-0001",
    change_procedure="schriftelijk, met akkoord van beide kanten",
)
TEXTS = (
    (Paper.LETTER, PaperLanguage.NL),
    (Paper.LETTER, PaperLanguage.HY),
    (Paper.DOSSIER, PaperLanguage.HY),
)
ENVELOPE = EnvelopeDraft(
    number="E-0001", seal_number="Z-1", sealed_by="dr. V (verzonnen)", sealed_on=date(2026, 11, 20), language="hy"
)
HANDED = EnvelopeMoveDraft(
    given_by="dr. V (verzonnen)",
    given_by_kind=Holder.MEDICAL_SERVICE,
    taken_by="K. Visser 0 (verzonnen)",
    taken_by_kind=Holder.EMPLOYEE,
    at=moment("2026-11-23T10:00"),
    is_seal_intact=True,
    seal_number="Z-1",
)
EXPLAINED = ExplanationDraft(
    explained_on=date(2026, 11, 20),
    place="gezinslocatie",
    language="hy",
    explained_by="P. de Wit (verzonnen)",
    reception=Reception.SIGNED,
    interpreter_kind=InterpreterKind.PHONE,
    interpreter="tolk 0001",
)


@pytest.fixture
def world() -> World:
    return World()


def asked(world: World) -> Gate:
    return world.team.office.ask(gate, world.case)


def rules(world: World) -> list[str]:
    return [each.rule for each in asked(world).findings]


def arrange(world: World) -> None:
    """Do everything that the rules of today ask for."""
    do = world.team.office.do
    world.clinic = receiver(original_name="", hours=WEEK, languages=("hy",), address="Voorbeeldstraat 1, Yerevan")
    do(change_receiver, world.receiver, 1, world.clinic)
    verify(world.team, world.receiver)
    responsible: dict[str, Any] = {"responsible": "M. Jansen (verzonnen)", "due_on": date(2026, 11, 20)}
    arrangement = ArrangementDraft(condition=world.condition, what="opname", **responsible)
    arranged = do(record_arrangement, world.plan, arrangement)
    do(record_evidence, arranged, LETTER)
    world.accept(**TERMS)
    do(agree_payment, world.plan, PAID)
    do(record_milestone, world.plan, PROMISED)
    do(record_milestone, world.plan, replace(PROMISED, kind=MilestoneKind.GUARANTEED))
    asked_consent = ConsentDraft(purpose=Purpose.RECEIVER, recipient="Kliniek Voorbeeld", decided_on=date(2026, 11, 20))
    do(record_consent, world.case, asked_consent)
    for position, is_reserve in enumerate((False, True)):
        slot = SlotDraft(kind=EscortKind.EMPLOYEE, leaves=LEG.departs, home=HOME, is_reserve=is_reserve)
        draft = EscortDraft(
            name=f"K. Visser {position} (verzonnen)",
            kind=EscortKind.EMPLOYEE,
            phone="+31 00 000 00 01",
            passport_until=date(2028, 1, 1),
        )
        place = do(add_slot, world.plan, slot)
        do(assign_slot, place, 1, do(record_escort, draft))
        do(brief_slot, place, 2)
    do(record_country, CountryTermsDraft(country="AM", source="ambassade (verzonnen)", looked_up_on=date(2026, 11, 2)))
    do(plan_journey, world.case, JourneyDraft(), (LEG,))
    do(change_plan, world.plan, 1, world.draft(receiver_function="arts van dienst"))
    for paper, language in TEXTS:
        do(give_approval, paper, language, "V. Taler (verzonnen)")
    do(move_envelope, do(record_envelope, world.case, ENVELOPE), HANDED)
    do(record_explanation, world.plan, EXPLAINED)
    version, person = world.team.office.ask(person_draft, world.case)
    do(change_person, world.case, version, replace(person, lawyer="mr. A. Advocaat (verzonnen)"))
    for party, name in ((Party.PERSON, "A. Voorbeeldyan"), (Party.LAWYER, "mr. A. Advocaat (verzonnen)")):
        do(hand_evidence, world.plan, HandingDraft(party=party, name=name, handed_on=date(2026, 11, 24)))
    second = AccountDraft(name="tweede", shown="T. (verzonnen)", roles=(Role.COORDINATOR, Role.ADMINISTRATOR))
    world.team.office.actor = FOUNDER
    do(add_account, second, PASSWORD)
    world.team.office.sign_in(Credentials("tweede", PASSWORD))
    row = world.team.office.ask(advice_queries.all_conditions, world.case)[0]
    world.team.office.do(advice_actions.check_condition, row.id, row.version)
    last_days(world)


def last_days(world: World) -> None:
    """Do, the day before departure, what can only be done then (domain 9.1b)."""
    world.team.clock.set(datetime(2026, 12, 2, 9, tzinfo=UTC))
    world.team.office.sign_in(Credentials("tweede", PASSWORD))
    world.accept(AcceptanceState.READY, dated_on=date(2026, 12, 1))
    seen = tuple(CheckDraft(item=each, state=CheckState.YES) for each in CheckItem)
    world.team.office.do(record_checks, world.plan, seen)


def test_a_case_without_anything_lacks_advice_and_plan(world: World) -> None:
    case = open_case(world.team, v_number="1234567891")
    assert [each.rule for each in world.team.office.ask(gate, case).findings] == ["R01", "R10"]


def test_each_step_takes_its_findings_away_until_none_is_left(world: World) -> None:
    before = {"R02", "R10", "R12", "R13", "R15", "R16", "R17", "R18", "R19", "R30", "R32", "R33", "R34", "R35", "R51"}
    assert set(rules(world)) == before
    arrange(world)
    assert rules(world) == []


def test_ready_is_said_once_nothing_stands_in_the_way(world: World) -> None:
    arrange(world)
    answer = asked(world)
    assert (answer.findings, answer.is_ready) == ((), True)


def test_r03_a_newer_advice_takes_the_ground_from_the_plan(world: World) -> None:
    arrange(world)
    newer = AdviceDraft(given_on=date(2026, 10, 6), reference="V-2", fit=FitToTravel.YES_IF)
    world.team.office.do(advice_actions.record_advice, world.case, newer)
    assert set(rules(world)) == {"R02", "R03"}
    assert asked(world).state is PlanState.REASSESS


def test_a_finding_says_itself_in_both_languages_and_where_it_is_mended(world: World) -> None:
    found = next(each for each in asked(world).findings if each.rule == "R13")
    assert found.dutch.startswith("Kliniek Voorbeeld heeft nog niet schriftelijk bevestigd")
    assert found.english.startswith("Kliniek Voorbeeld has not yet confirmed in writing")
    assert (found.where, found.is_forceable, found.due_on) == ("receiver.acceptance", False, date(2026, 11, 5))
    assert found.state.value == "overdue"
