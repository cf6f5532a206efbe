from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from medhandover.advice.checks import advice_findings
from medhandover.advice.conditions import ConditionCode
from medhandover.advice.model import Advice, Condition, FitToTravel, Origin
from medhandover.kernel.ids import AdviceId, CaseId, ConditionId, StaffId

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
DAY = date(2026, 12, 3)


def advice(name: str = "a", day: date = date(2026, 7, 6), fit: FitToTravel = FitToTravel.YES_IF) -> Advice:
    return Advice(
        id=AdviceId(name),
        case=CaseId("c"),
        given_on=day,
        reference="V-1",
        fit=fit,
        recorded_by=StaffId("s"),
        recorded_at=NOW,
    )


def condition(advice: str = "a", **other: object) -> Condition:
    fields = {
        "id": ConditionId("x"),
        "advice": AdviceId(advice),
        "case": CaseId("c"),
        "number": 1,
        "code": ConditionCode.FYS_INST,
        "literal": "…",
        "coded_by": StaffId("s"),
        "coded_at": NOW,
        **other,
    }
    return Condition(**fields)  # type: ignore[arg-type]


def rules(
    *advices: Advice, conditions: tuple[Condition, ...] = (), day: date | None = DAY, ground: str = ""
) -> list[str]:
    return [each.rule for each in advice_findings(advices, conditions, day, 6, ground)]


def test_r01_a_plan_rests_on_an_advice_or_on_another_ground() -> None:
    assert rules() == ["R01"]
    assert rules(ground="voor het advies, spoed") == []
    assert rules(advice()) == []


def test_r02_a_condition_that_nobody_checked_blocks() -> None:
    assert rules(advice(), conditions=(condition(),)) == ["R02"]
    assert rules(advice(), conditions=(condition(checked_at=NOW),)) == []


def test_r02_an_own_measure_needs_no_check() -> None:
    assert rules(advice(), conditions=(condition(origin=Origin.DTV),)) == []


def test_r03_a_condition_of_an_older_advice_stands_until_it_lapses() -> None:
    both = (advice("old", date(2026, 6, 1)), advice())
    assert rules(*both, conditions=(condition("old"),)) == ["R03"]
    assert rules(*both, conditions=(condition("old", set_aside_at=NOW),)) == []


def test_r05_the_advice_must_hold_on_the_day_of_the_handover() -> None:
    assert rules(advice(), day=date(2027, 1, 6)) == []
    assert rules(advice(), day=date(2027, 1, 7)) == ["R05"]
    assert rules(advice(), day=None) == []


def test_r05_who_cannot_travel_does_not_travel() -> None:
    assert rules(advice(fit=FitToTravel.NO)) == ["R05"]
    assert rules(advice(fit=FitToTravel.UNDECIDABLE)) == ["R05"]


def test_every_finding_of_the_advice_can_never_be_forced() -> None:
    found = advice_findings([advice(fit=FitToTravel.NO)], [condition()], date(2027, 2, 1), 6)
    assert not any(each.is_forceable for each in found)


@given(st.dates(date(2026, 1, 1), date(2026, 11, 24)), st.dates(date(2026, 1, 1), date(2028, 1, 1)), st.integers(1, 12))
def test_r05_a_longer_term_never_blocks_what_a_shorter_one_allows(given_on: date, day: date, months: int) -> None:
    short = list(advice_findings([advice(day=given_on)], [], day, months))
    long = list(advice_findings([advice(day=given_on)], [], day, months + 1))
    assert len(long) <= len(short)
