"""A moved handover or flight never silently keeps what was given for the old moment (R50, FM-21)."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from medhandover.journeys.actions import plan_journey
from medhandover.journeys.model import JourneyDraft, LegDraft
from medhandover.journeys.queries import seen_journey
from medhandover.kernel.clock import Moment
from medhandover.kernel.days import months_after
from medhandover.kernel.findings import Weight
from medhandover.medication.model import days_needed
from medhandover.plans.actions import change_plan
from medhandover.plans.queries import plan_draft
from medhandover.readiness.moving import what_if_moved
from medhandover.readiness.queries import Gate, gate
from medhandover.settings.model import Settings
from tests.stories.casework import HANDOVERS, WEEK, Casework
from tests.stories.steps.planning import the_plan_is_released
from tests.stories.ways import proven

GIVEN_FOR_THE_HANDOVER = ("R10", "R12", "R13", "R17", "R28", "R30")
"""Rules kept by what somebody said for one moment: acceptance, proof, guarantee, last confirmation, checks, letter."""
SET = Settings()
AWAY = st.one_of(st.integers(1, 90), st.integers(90, 60 * 24 * 200)).flatmap(
    lambda some: st.sampled_from((some, -some))
)
"""How many minutes something moves: by minutes and hours, and by weeks, forwards and backwards."""
FEW = settings(max_examples=max(8, settings().max_examples // 6))


def answer(work: Casework) -> Gate:
    return work.office.ask(gate, work.case)


def rules(work: Casework, *weights: Weight) -> set[str]:
    return {each.rule for each in answer(work).findings if not weights or each.weight in weights}


def moved(moment: Moment, minutes: int) -> Moment:
    return Moment(moment.at + timedelta(minutes=minutes), moment.zone)


def handover_moves(work: Casework, minutes: int) -> Moment:
    assert work.plan
    version, draft = work.office.ask(plan_draft, work.plan["id"])
    there = moved(HANDOVERS[0], minutes)
    work.does(change_plan, work.plan["id"], version, replace(draft, handover=there))
    assert not work.refused
    return there


def legs_of(work: Casework) -> tuple[LegDraft, ...]:
    kept = work.office.ask(seen_journey, work.case)
    assert kept
    names = LegDraft.__dataclass_fields__
    return tuple(LegDraft(**{name: getattr(each, name) for name in names}) for each in kept.legs)


def flight_moves(work: Casework, minutes: int) -> LegDraft:
    kept = work.office.ask(seen_journey, work.case)
    assert kept
    leg = _leg(work, minutes)
    journey = JourneyDraft(returns=moved(HANDOVERS[0], 20 * 60), home=Moment(HANDOVERS[0].at + timedelta(hours=48)))
    work.does(plan_journey, work.case, journey, (leg,), kept.version)
    return leg


def _leg(work: Casework, minutes: int) -> LegDraft:
    leg = legs_of(work)[0]
    return replace(leg, departs=moved(leg.departs, minutes), arrives=moved(leg.arrives, minutes))


@FEW
@given(AWAY)
def test_what_was_given_for_the_old_handover_keeps_no_rule_of_the_new_one(minutes: int) -> None:
    work = proven()
    assert not rules(work, Weight.BLOCK)
    there = handover_moves(work, minutes)
    assert rules(work, Weight.BLOCK) >= set(GIVEN_FOR_THE_HANDOVER)
    told = {each.rule: each.kept_english for each in answer(work).rules}
    assert not told["R13"]
    assert not told["R17"]
    assert not told["R28"]
    assert not any(" is met by" in each for each in told["R10"])
    assert there != HANDOVERS[0]


@FEW
@given(AWAY)
def test_what_has_a_last_day_is_tested_on_the_new_one(minutes: int) -> None:
    work = proven()
    day = handover_moves(work, minutes).day
    found = rules(work)
    ends = {
        "R05": months_after(work.rows("advices")[0]["given_on"], SET.advice_valid_months),
        "R15": months_after(
            min(each["verified_on"] for each in work.rows("verifications")), SET.verification_valid_months
        ),
        "R16": work.rows("payments")[0]["paid_until"],
        "R35": months_after(work.rows("consents")[0]["decided_on"], SET.consent_valid_months),
    }
    for rule, last in ends.items():
        assert (rule in found) == (day > last), (rule, day, last)
    assert ("R34" in found) == (day > ends["R16"])


@FEW
@given(AWAY)
def test_what_is_counted_and_open_is_counted_anew(minutes: int) -> None:
    work = proven()
    there = handover_moves(work, minutes)
    found = rules(work)
    departure = legs_of(work)[0].departs
    medicine = work.rows("medicines")[0]
    needed = medicine["per_day"] * days_needed(departure, there, 0, SET.delay_margin_days)
    assert ("R25" in found) == (medicine["counted"] < needed)
    margin = timedelta(hours=SET.return_margin_hours)
    assert ("R24" in found) == (work.rows("journeys")[0]["returns"].at < there.at + margin)
    if there.day.isoweekday() not in {each.weekday for each in WEEK}:
        assert "R51" in found
    assert ("R10" in found) or there == HANDOVERS[0]


@FEW
@given(AWAY)
def test_a_moved_flight_asks_again_for_people_airline_examination_and_checks(minutes: int) -> None:
    work = proven()
    leg = flight_moves(work, minutes)
    if work.refused:  # the way back cannot begin before the journey arrives
        return
    found, slots = rules(work), work.rows("slots")
    assert "R29" in found
    assert ("R50" in found) == any(each["leaves"].at > leg.departs.at for each in slots)
    examined = work.rows("examinations")[0]["examined_at"].at
    covers = timedelta(0) <= leg.departs.at - examined <= timedelta(hours=SET.examination_window_hours)
    assert ("R27" in found) == (not covers)
    checked = min(each["checked_at"] for each in work.rows("checks"))
    if checked.date() < leg.departs.day - timedelta(days=SET.check_days):
        assert "R28" in found
    if leg.arrives.at > HANDOVERS[0].at:
        assert "R10" in found
    paper = work.rows("controlled_papers")[0]
    there = (leg.arrives.day, max(leg.arrives.day, HANDOVERS[0].day))
    assert ("R26" in found) == (there[0] < paper["valid_from"] or there[1] > paper["valid_until"])


@FEW
@given(st.sampled_from(("handover", "flight", "both")), AWAY)
def test_what_a_move_is_said_to_ask_again_is_what_it_then_asks(what: str, minutes: int) -> None:
    work = proven()
    the_plan_is_released(work)
    before = {(each.rule, each.english) for each in answer(work).findings}
    there = moved(HANDOVERS[0], minutes) if what != "flight" else None
    leg = _leg(work, minutes) if what != "handover" else legs_of(work)[0]
    journey = JourneyDraft(home=Moment(HANDOVERS[0].at + timedelta(hours=48)))
    told = work.ask(what_if_moved, work.case, (leg,), journey, there)
    if told is None:  # what cannot be is refused before it is asked
        return
    kept = work.rows("journeys")[0]
    work.does(plan_journey, work.case, journey, (leg,), kept["version"])
    if there:
        handover_moves(work, minutes)
    assert not work.refused
    after = {(each.rule, each.english) for each in answer(work).findings}
    ended = ("R50", "The plan is released; the release ends when this is saved.")
    asked = {(each.rule, each.english.removeprefix("To be confirmed again: ")) for each in told}
    assert asked - {ended} == after - before
    assert (ended in asked) == (not answer(work).is_released)


def test_a_handover_that_did_not_move_keeps_everything() -> None:
    work = proven()
    handover_moves(work, 0)
    assert rules(work, Weight.BLOCK) == set()
