from datetime import date
from typing import Any

import pytest

from medhandover.advice import actions as advice_actions
from medhandover.advice import queries as advice_queries
from medhandover.advice.model import AdviceDraft, FitToTravel
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
from medhandover.kernel.languages import LANGUAGES
from medhandover.kernel.roles import Role
from medhandover.letters.actions import give_approval, record_explanation
from medhandover.letters.model import ExplanationDraft, InterpreterKind, Paper, PaperLanguage, Reception
from medhandover.office import FOUNDER, Credentials
from medhandover.plans.actions import agree_payment, change_plan, record_arrangement, record_evidence
from medhandover.plans.model import ArrangementDraft, Payer, PaymentDraft
from medhandover.readiness.queries import Gate, gate
from medhandover.staff.actions import add_account
from medhandover.staff.model import AccountDraft
from tests.medhandover.plans.test_actions import LETTER, World
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
}
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
    arranged = do(record_arrangement, world.plan, ArrangementDraft(condition=world.condition, what="opname"))
    do(record_evidence, arranged, LETTER)
    world.accept(**TERMS)
    do(agree_payment, world.plan, PaymentDraft(payer=Payer.DTV, paid_until=date(2027, 3, 3)))
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
    for language in (PaperLanguage.NL, PaperLanguage.HY):
        do(give_approval, Paper.LETTER, language, "V. Taler (verzonnen)")
    do(record_explanation, world.plan, EXPLAINED)
    second = AccountDraft(name="tweede", shown="T. (verzonnen)", roles=(Role.COORDINATOR, Role.ADMINISTRATOR))
    world.team.office.actor = FOUNDER
    do(add_account, second, PASSWORD)
    world.team.office.sign_in(Credentials("tweede", PASSWORD))
    row = world.team.office.ask(advice_queries.all_conditions, world.case)[0]
    world.team.office.do(advice_actions.check_condition, row.id, row.version)


def test_a_case_without_anything_lacks_advice_and_plan(world: World) -> None:
    case = open_case(world.team, v_number="1234567891")
    assert [each.rule for each in world.team.office.ask(gate, case).findings] == ["R01", "R10"]


def test_each_step_takes_its_findings_away_until_none_is_left(world: World) -> None:
    assert set(rules(world)) == {"R02", "R10", "R13", "R16", "R18", "R19", "R30", "R33", "R35"}
    arrange(world)
    assert rules(world) == []


def test_ready_is_never_said_without_the_rules_that_nobody_looked_at(world: World) -> None:
    arrange(world)
    answer = asked(world)
    assert (answer.findings, answer.is_ready) == ((), True)
    assert {"R07", "R17", "R28"} <= set(answer.unenforced)
    assert all("R07" in answer.remark(language) for language in LANGUAGES)


def test_r03_a_newer_advice_takes_the_ground_from_the_plan(world: World) -> None:
    arrange(world)
    newer = AdviceDraft(given_on=date(2026, 10, 6), reference="V-2", fit=FitToTravel.YES_IF)
    world.team.office.do(advice_actions.record_advice, world.case, newer)
    assert set(rules(world)) == {"R03"}


def test_a_finding_says_itself_in_both_languages_and_where_it_is_mended(world: World) -> None:
    found = next(each for each in asked(world).findings if each.rule == "R13")
    assert found.dutch.startswith("Kliniek Voorbeeld heeft nog niet schriftelijk bevestigd")
    assert found.english.startswith("Kliniek Voorbeeld has not yet confirmed in writing")
    assert (found.where, found.is_forceable, found.due_on) == ("receiver.acceptance", False, date(2026, 11, 5))
    assert found.state.value == "overdue"
