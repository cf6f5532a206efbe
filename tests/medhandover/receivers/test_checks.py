from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from medhandover.kernel.clock import moment
from medhandover.kernel.findings import Finding, Met, Said, TimeState, Weight
from medhandover.kernel.roles import Role
from medhandover.office import FOUNDER
from medhandover.plans.actions import change_plan
from medhandover.readiness.actions import release_plan
from medhandover.readiness.queries import gate
from medhandover.receivers import actions
from medhandover.receivers.checks import opening_findings, verification_findings
from medhandover.receivers.model import Receiver, ReceiverDraft, ReceiverStatus
from medhandover.receivers.verification import CheckedHow, CheckResult, Verification
from medhandover.settings.actions import add_row
from medhandover.settings.dated import CALENDAR, DatedRowDraft, DatedTable, Words
from medhandover.settings.model import Settings
from medhandover.staff.actions import add_account
from medhandover.staff.model import AccountDraft
from medhandover.staff.signing import Credentials
from tests.medhandover.plans.test_actions import World
from tests.medhandover.readiness.test_checks import arrange
from tests.medhandover.receivers.test_actions import CARER, WEEK, receiver, verification, verify
from tests.medhandover.receivers.test_calendar import row
from tests.medhandover.receivers.test_verification import JAN, check, known
from tests.offices import PASSWORD

HANDOVER = date(2026, 12, 3)
SETTINGS = Settings()
TWO = (check(1), check(2, CheckedHow.EMBASSY))


def said(who: Receiver | None, *given: Verification, day: date | None = HANDOVER, **other: Any) -> list[Said]:
    return list(verification_findings(who, given, day, Settings(**other)))


def sentence(found: list[Said]) -> str:
    assert len(found) == 1
    assert found[0].rule == "R15"
    return found[0].say("en")


def test_r15_a_receiver_is_checked_by_a_second_source() -> None:
    assert "Nobody has checked" in sentence(said(known()))
    assert "one source only (phone)" in sentence(said(known(), check(1)))
    (met,) = said(known(), *TWO)
    assert isinstance(met, Met)
    assert "by embassy on Sun 1 Nov 2026 and by phone on Sun 1 Nov 2026; valid until Sat 1 May 2027" in met.say("en")
    assert said(None, *TWO) == []


def test_r15_what_is_missing_blocks_and_is_due_when_a_receiver_is_named() -> None:
    (found,) = said(known())
    assert isinstance(found, Finding)
    assert (found.weight, found.due_on) == (Weight.BLOCK, HANDOVER - timedelta(days=SETTINGS.receiver_due_days))
    assert found.is_forceable


def test_r15_a_check_that_does_not_hold_says_so_until_two_others_do() -> None:
    wrong = check(3, CheckedHow.VISIT, result=CheckResult.WRONG)
    assert "On Sun 1 Nov 2026 a check showed" in sentence(said(known(), *TWO, wrong))
    assert "one source only" in sentence(said(known(), *TWO, wrong, check(4)))
    assert isinstance(said(known(), *TWO, wrong, check(4), check(5, CheckedHow.EMAIL))[0], Met)


def test_r15_a_changed_receiver_is_checked_again() -> None:
    assert "changed after the last check" in sentence(said(known(phone="+374 00 000009"), *TWO))


def test_r15_a_check_that_will_have_expired_on_the_handover_day_has_its_turn_when_it_can_be_made() -> None:
    far = date(2027, 8, 31)
    (found,) = said(known(), *TWO, day=far)
    assert isinstance(found, Finding)
    assert "ends on Sat 1 May 2027" in found.say("en")
    assert found.time_state(datetime(2026, 12, 1, tzinfo=UTC)) is TimeState.LATER
    assert found.time_state(datetime(2027, 3, 1, 12, tzinfo=UTC)) is TimeState.OPEN
    assert found.due_on == far - timedelta(days=SETTINGS.receiver_due_days)
    assert found.time_state(datetime(2027, 7, 14, 12, tzinfo=UTC)) is TimeState.OVERDUE


def test_r15_how_long_a_check_is_valid_is_a_setting() -> None:
    assert isinstance(said(known(), *TWO, day=date(2026, 12, 2), verification_valid_months=1)[0], Finding)
    assert isinstance(said(known(), *TWO, day=date(2026, 12, 1), verification_valid_months=1)[0], Met)
    (found,) = said(known(), *TWO, day=date(2027, 1, 15), verification_valid_months=1)
    assert isinstance(found, Finding)
    assert found.not_before is not None
    assert found.due_on is not None
    assert found.not_before.date() < found.due_on <= date(2027, 1, 15)


def test_r15_without_a_planned_day_nothing_is_out_of_date_yet() -> None:
    assert isinstance(said(known(), *TWO, day=None)[0], Met)
    (found,) = said(known(), day=None)
    assert isinstance(found, Finding)
    assert found.due_on is None


@pytest.mark.parametrize("status", [ReceiverStatus.UNAVAILABLE, ReceiverStatus.LAPSED])
def test_r15_who_receives_nobody_now_is_not_handed_anybody(status: ReceiverStatus) -> None:
    found = [each for each in said(known(status=status), *TWO) if isinstance(each, Finding)]
    assert "cannot receive anybody now" in sentence([*found])


def test_r15_for_a_carer_identity_relation_and_a_second_call_stand_in() -> None:
    carer = known(**CARER, recorded_by=JAN)
    assert "A second colleague has not called" in sentence(said(carer))
    assert "A second colleague has not called" in sentence(said(carer, check(1, of=carer, by=JAN)))
    (met,) = said(carer, check(1, of=carer))
    assert isinstance(met, Met)
    assert "P. (verzonnen) called" in met.say("en")
    unseen = known(**{**CARER, "identity": None}, recorded_by=JAN)
    assert "identity" in sentence(said(unseen, check(1, of=unseen)))


def hour(when: str, **other: Any) -> Said:
    own = other.pop("own", ())
    fields: dict[str, Any] = {"hours": WEEK, **other}
    (found,) = opening_findings(known(**fields), moment(f"{when} Asia/Yerevan"), own)
    assert found.rule == "R51"
    return found


def test_r51_a_receiver_is_open_at_the_planned_hour() -> None:
    found = hour("2026-12-03T17:00")
    assert isinstance(found, Met)
    assert "08:30-18:00" in found.say("en")


@pytest.mark.parametrize(
    ("when", "other", "words"),
    [
        ("2026-12-31T12:00", {}, "is a holiday in Armenia: New Year's Eve"),
        ("2026-12-05T12:00", {}, "falls in the weekend in Armenia"),
        ("2026-12-03T20:00", {}, "that day it is open 08:30-18:00"),
        ("2026-12-03T12:00", {"hours": (WEEK[0],)}, "closed the whole day"),
        ("2026-12-03T12:00", {"hours": ()}, "opening hours of Kliniek Voorbeeld are not known"),
        ("2026-12-03T12:00", {"country": "XK"}, "No calendar of holidays is known for Kosovo"),
    ],
)
def test_r51_a_closed_door_is_told_in_words(when: str, other: dict[str, Any], words: str) -> None:
    found = hour(when, **other)
    assert isinstance(found, Finding)
    assert found.weight is Weight.WARN
    assert words in found.say("en")
    assert found.say("nl") != found.say("en")


def test_r51_at_night_a_number_for_day_and_night_is_enough_but_not_on_a_holiday() -> None:
    assert isinstance(hour("2026-12-03T23:00", phone_24h="+374 00 000009"), Met)
    assert isinstance(hour("2026-12-31T12:00", phone_24h="+374 00 000009"), Finding)


@pytest.mark.parametrize("when", ["2026-12-03T23:00", "2026-12-31T12:00", "2026-12-05T12:00"])
def test_r51_who_admits_outside_opening_hours_is_never_closed(when: str) -> None:
    assert isinstance(hour(when, admits_outside_hours=True), Met)


def test_r51_a_calendar_of_the_office_is_a_way_out() -> None:
    year = row(CALENDAR, "XK", date(2026, 1, 1), date(2026, 12, 31))
    assert isinstance(hour("2026-12-03T12:00", country="XK", own=(year,)), Met)
    assert isinstance(hour("2026-12-03T12:00", country="XK", own=(year, row("dag", "XK", HANDOVER))), Finding)


def test_r51_an_hour_that_the_receiver_confirmed_is_a_way_out() -> None:
    when = moment("2026-12-31T12:00 Asia/Yerevan")
    (found,) = opening_findings(known(hours=WEEK), when, is_hour_confirmed=True)
    assert isinstance(found, Met)


def test_r51_a_carer_has_no_hours_and_without_a_moment_nothing_is_asked() -> None:
    assert list(opening_findings(known(**CARER), moment("2026-12-31T12:00"))) == []
    assert list(opening_findings(known(), None)) == []
    assert list(opening_findings(None, moment("2026-12-31T12:00"))) == []


def rules(world: World) -> set[str]:
    return {each.rule for each in world.team.office.ask(gate, world.case).findings} & {"R15", "R51"}


@pytest.fixture
def world() -> World:
    return World()


def clinic(**other: Any) -> ReceiverDraft:
    return receiver(**{"original_name": "", "hours": WEEK, **other})


def test_r15_the_way_out_is_a_check_by_two_sources(world: World) -> None:
    assert "R15" in rules(world)
    verify(world.team, world.receiver)
    assert "R15" not in rules(world)


def test_r15_the_way_out_of_a_wrong_address_is_to_correct_it_and_check_again(world: World) -> None:
    do = world.team.office.do
    verify(world.team, world.receiver)
    wrong = verification(CheckedHow.VISIT, result=CheckResult.WRONG, remark="verhuisd", confirmed=())
    do(actions.verify_receiver, world.receiver, wrong)
    assert "R15" in rules(world)
    do(actions.change_receiver, world.receiver, 1, clinic(address="Nieuwe straat 2 (verzonnen)"))
    assert "R15" in rules(world)
    verify(world.team, world.receiver)
    assert "R15" not in rules(world)


def test_r15_the_way_out_of_a_receiver_that_cannot_is_another_or_its_status(world: World) -> None:
    do = world.team.office.do
    verify(world.team, world.receiver)
    do(actions.set_status, world.receiver, 1, ReceiverStatus.UNAVAILABLE, "verbouwing")
    assert "R15" in rules(world)
    other = do(actions.record_receiver, clinic(name="Kliniek Twee (verzonnen)"))
    verify(world.team, other)
    do(change_plan, world.plan, 1, world.draft(receiver=other))
    assert rules(world) == set()
    do(change_plan, world.plan, 2, world.draft())
    do(actions.set_status, world.receiver, 2, ReceiverStatus.VERIFIED)
    assert "R15" not in rules(world)


def test_r15_the_way_out_for_a_carer_is_identity_and_the_call_of_a_second_colleague(world: World) -> None:
    office = world.team.office
    unseen = {**CARER, "identity": None, "original_name": ""}
    carer = office.do(actions.record_receiver, receiver(**unseen))
    office.do(change_plan, world.plan, 1, world.draft(receiver=carer))
    office.do(actions.verify_receiver, carer, verification())
    assert rules(world) == {"R15"}
    office.do(actions.change_receiver, carer, 1, receiver(**{**CARER, "original_name": ""}))
    assert rules(world) == {"R15"}
    office.actor = FOUNDER
    office.do(add_account, AccountDraft(name="tweede", shown="T.", roles=(Role.COORDINATOR,)), PASSWORD)
    office.sign_in(Credentials("tweede", PASSWORD))
    office.do(actions.verify_receiver, carer, verification())
    assert rules(world) == set()


def test_r51_the_ways_out_are_hours_another_moment_or_a_receiver_that_admits(world: World) -> None:
    do = world.team.office.do
    assert "R51" in rules(world)
    do(actions.change_receiver, world.receiver, 1, clinic())
    assert "R51" not in rules(world)
    do(change_plan, world.plan, 1, world.draft(handover=moment("2026-12-31T12:00 Asia/Yerevan")))
    assert "R51" in rules(world)
    do(actions.change_receiver, world.receiver, 2, clinic(admits_outside_hours=True))
    assert "R51" not in rules(world)
    do(actions.change_receiver, world.receiver, 3, clinic())
    do(change_plan, world.plan, 2, world.draft(handover=moment("2026-12-30T12:00 Asia/Yerevan")))
    assert "R51" not in rules(world)


def test_r51_the_way_out_of_a_country_without_data_is_a_calendar_of_the_office(world: World) -> None:
    do = world.team.office.do
    do(actions.change_receiver, world.receiver, 1, clinic(country="XK"))
    assert "R51" in rules(world)
    year: dict[str, Any] = {"from_on": date(2026, 1, 1), "until_on": date(2026, 12, 31)}
    kept = DatedRowDraft(
        table=DatedTable.HOLIDAYS, key=CALENDAR, country="XK", text=Words(nl="zelf bijgehouden"), **year
    )
    do(add_row, kept)
    assert "R51" not in rules(world)


def test_r15_a_check_that_fails_after_the_release_takes_the_release_away(world: World) -> None:
    arrange(world)
    office = world.team.office
    office.do(release_plan, world.case)
    assert office.ask(gate, world.case).is_released
    wrong = verification(CheckedHow.VISIT, result=CheckResult.WRONG, remark="verhuisd", confirmed=())
    office.do(actions.verify_receiver, world.receiver, wrong)
    assert not office.ask(gate, world.case).is_released


def test_checks_name_nothing_but_receiver_day_and_way() -> None:
    told = " ".join(each.say("en") for each in said(known(remarks="geheim", payment_details="AM00"), *TWO))
    assert "geheim" not in told
    assert "AM00" not in told
