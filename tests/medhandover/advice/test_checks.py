from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medhandover.advice.answers import NoJudgement
from medhandover.advice.checks import advice_said, term_said
from medhandover.advice.conditions import ConditionCode
from medhandover.advice.model import Advice, Answer, Condition, FitToTravel, Origin
from medhandover.kernel.findings import Finding, Met, Said, Weight
from medhandover.kernel.ids import AdviceId, CaseId, ConditionId, StaffId
from medhandover.kernel.languages import LANGUAGES
from medhandover.settings.model import Settings

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
DAY = date(2026, 12, 3)


def advice(
    name: str = "a", day: date = date(2026, 7, 6), fit: FitToTravel = FitToTravel.YES_IF, **other: Any
) -> Advice:
    return Advice(
        id=AdviceId(name),
        case=CaseId("c"),
        given_on=day,
        reference="V-1",
        fit=fit,
        recorded_by=StaffId("s"),
        recorded_at=NOW,
        **other,
    )


def condition(advice: str = "a", **other: Any) -> Condition:
    fields: dict[str, Any] = {
        "id": ConditionId("x"),
        "advice": AdviceId(advice),
        "case": CaseId("c"),
        "number": 1,
        "code": ConditionCode.FYS_INST,
        "literal": "…",
        "coded_by": StaffId("s"),
        "coded_at": NOW,
        "checked_at": NOW,
        **other,
    }
    return Condition(**fields)


def said(
    *advices: Advice,
    conditions: tuple[Condition, ...] | None = None,
    day: date | None = DAY,
    ground: str = "",
    months: int = 6,
) -> list[Said]:
    kept = (condition(advices[-1].id if advices else "a"),) if conditions is None else conditions
    return list(advice_said(advices, kept, day, Settings(advice_valid_months=months), ground))


def rules(*advices: Advice, **other: Any) -> list[str]:
    return [each.rule for each in said(*advices, **other) if isinstance(each, Finding)]


def kept_by(rule: str, *advices: Advice, **other: Any) -> list[str]:
    return [each.say("en") for each in said(*advices, **other) if isinstance(each, Met) and each.rule == rule]


def test_r01_a_plan_rests_on_an_advice_or_on_another_ground() -> None:
    assert rules() == ["R01"]
    assert rules(ground="voor het advies, spoed") == []
    assert rules(advice()) == []
    assert kept_by("R01", advice())[0].endswith("6 Jul 2026, V-1.")


def test_r01_an_advice_without_a_country_part_is_normal_and_said() -> None:
    assert rules(advice(has_country_part=False)) == []
    assert "no country part" in kept_by("R01", advice(has_country_part=False))[1]


def test_r02_a_condition_that_nobody_checked_blocks() -> None:
    assert rules(advice(), conditions=(condition(checked_at=None),)) == ["R02"]
    assert rules(advice(), conditions=(condition(),)) == []


def test_r03_a_condition_of_an_older_advice_stands_until_it_lapses() -> None:
    both = (advice("old", date(2026, 6, 1)), advice())
    assert rules(*both, conditions=(condition(), condition("old"))) == ["R03"]
    assert rules(*both, conditions=(condition(), condition("old", set_aside_at=NOW))) == []


def test_r05_the_advice_must_hold_on_the_day_of_the_handover() -> None:
    assert rules(advice(), day=date(2027, 1, 6)) == []
    assert rules(advice(), day=date(2027, 1, 7)) == ["R05"]
    assert rules(advice(), day=None) == []


@pytest.mark.parametrize(
    ("fit", "other", "told"),
    [
        (FitToTravel.NO, {}, "cannot travel. Nobody departs"),
        (FitToTravel.UNDECIDABLE, {}, "could not assess"),
        (
            FitToTravel.UNDECIDABLE,
            {"is_substantive": False, "no_judgement": NoJudgement.PAPERS},
            "no substantive judgement: medical documents are missing",
        ),
    ],
)
def test_r05_who_cannot_travel_does_not_travel_and_each_answer_says_what_to_do(
    fit: FitToTravel, other: dict[str, Any], told: str
) -> None:
    found = [each for each in said(advice(fit=fit, **other), conditions=()) if isinstance(each, Finding)]
    assert [(each.rule, each.weight, each.is_forceable) for each in found] == [("R05", Weight.BLOCK, False)]
    assert told in found[0].say("en")
    assert found[0].say("nl") != found[0].say("en")


def test_r05_it_is_said_by_what_the_advice_holds() -> None:
    assert kept_by("R05", advice())[0].startswith("According to BMA the person can travel, if")
    assert kept_by("R05", advice())[1].startswith("The advice is valid until")


def test_r09_the_term_stands_as_written_and_nobody_reads_it_at_the_gate() -> None:
    told = kept_by("R09", advice(emergency=Answer.YES, emergency_months=4))
    assert told == kept_by("R09", advice(emergency=Answer.NO))
    assert not any("4" in each for each in told)


def test_every_blocking_finding_of_the_advice_can_never_be_forced() -> None:
    found = said(advice(fit=FitToTravel.NO), conditions=(condition(checked_at=None),), day=date(2027, 2, 1))
    assert not any(each.is_forceable for each in found if isinstance(each, Finding) and each.weight is Weight.BLOCK)


def test_nothing_medical_is_said_of_an_advice() -> None:
    secret: dict[str, Any] = {
        "complaints": "GEHEIM",
        "treatment": "GEHEIM",
        "diagnosis_code": "GEHEIM",
        "family_note": "GEHEIM",
    }
    asked = (condition(origin=Origin.DTV, literal="GEHEIM"), condition(literal="GEHEIM", checked_at=None))
    told = [*said(advice(**secret), conditions=asked), *term_said([advice(**secret)], None, Settings())]
    assert len(told) > 5
    assert not [each for each in told for language in LANGUAGES if "GEHEIM" in each.say(language)]


def test_the_term_is_said_of_the_newest_advice_only() -> None:
    both = [advice("old", date(2026, 1, 6)), advice()]
    assert len([each for each in term_said(both, None, Settings()) if each.rule == "R06"]) == 1
    assert list(term_said([], None, Settings())) == []


@given(st.dates(date(2026, 1, 1), date(2026, 11, 24)), st.dates(date(2026, 1, 1), date(2028, 1, 1)), st.integers(1, 12))
def test_r05_a_longer_term_never_blocks_what_a_shorter_one_allows(given_on: date, day: date, months: int) -> None:
    short = rules(advice(day=given_on), day=day, months=months)
    long = rules(advice(day=given_on), day=day, months=months + 1)
    assert len(long) <= len(short)
