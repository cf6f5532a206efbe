from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medhandover.advice.answers import SourceReference, SourceSeries
from medhandover.advice.expiry import renewal_said, source_said, validity_said
from medhandover.advice.model import Advice
from medhandover.advice.statements import Issuer, WrittenStatement
from medhandover.kernel.findings import Finding, Met, TimeState, Weight
from medhandover.settings.model import Settings
from tests.medhandover.advice.test_checks import advice

UNTIL = date(2027, 1, 6)


def renewal(day: date | None, made: Advice | None = None, **settings: Any) -> Finding | Met:
    found = list(renewal_said(made or advice(), day, Settings(**settings)))
    assert len(found) == 1
    return found[0]


def warned(day: date | None = None) -> Finding:
    found = renewal(day)
    assert isinstance(found, Finding)
    return found


@pytest.mark.parametrize(
    ("days_left", "state"),
    [(61, TimeState.LATER), (60, TimeState.OPEN), (30, TimeState.OPEN), (14, TimeState.OPEN), (13, TimeState.OVERDUE)],
)
def test_r06_an_advice_that_ends_is_warned_of_from_60_days_and_overdue_after_14(
    days_left: int, state: TimeState
) -> None:
    noon = datetime(2027, 1, 6, 12, tzinfo=UTC) - timedelta(days=days_left)
    assert warned().time_state(noon) is state
    assert (warned().weight, warned().where) == (Weight.WARN, "advice.valid_until")


def test_r06_the_warning_names_the_end_and_all_three_days() -> None:
    assert warned().values == {
        "until": UNTIL,
        "first": UNTIL - timedelta(days=60),
        "second": UNTIL - timedelta(days=30),
        "last": UNTIL - timedelta(days=14),
    }


def test_r06_the_three_days_are_settings_in_any_order() -> None:
    found = renewal(None, advice_warn_first_days=10, advice_warn_second_days=90, advice_warn_last_days=20)
    assert isinstance(found, Finding)
    assert (found.values["first"], found.due_on) == (UNTIL - timedelta(days=90), UNTIL - timedelta(days=10))


def test_r06_a_handover_before_the_first_warning_needs_no_renewal() -> None:
    assert isinstance(renewal(date(2026, 11, 6)), Met)
    assert isinstance(renewal(date(2026, 11, 7)), Finding)
    assert isinstance(renewal(date(2027, 2, 1)), Finding)


@given(st.dates(date(2026, 7, 6), date(2027, 6, 1)))
def test_r06_a_later_advice_never_adds_a_warning(day: date) -> None:
    older, newer = renewal(day), renewal(day, advice(day=date(2026, 10, 6)))
    assert not (isinstance(older, Met) and isinstance(newer, Finding))


def sourced(day: date | None = date(2026, 12, 3), **other: Any) -> list[Finding]:
    found = list(source_said(advice(**other), day, Settings()))
    assert all(isinstance(each, Finding) and (each.rule, each.weight) == ("R06", Weight.WARN) for each in found)
    return [each for each in found if isinstance(each, Finding)]


def test_r06_a_consent_form_older_than_its_term_when_used_is_warned_of() -> None:
    assert sourced(consent_signed_on=date(2026, 1, 6)) == []
    assert [each.where for each in sourced(consent_signed_on=date(2026, 1, 5))] == ["advice.consent_signed_on"]
    assert sourced() == []


def ava(day: date | None = None, number: str = "14881") -> tuple[SourceReference, ...]:
    return (SourceReference(series=SourceSeries.AVA, number=number, dated_on=day),)


def test_r06_a_source_older_than_twelve_months_on_the_day_of_the_handover_is_warned_of() -> None:
    assert sourced(references=ava(date(2025, 12, 3))) == []
    assert len(sourced(references=ava(date(2025, 12, 2)))) == 1
    assert sourced(references=ava()) == []


def test_r06_without_a_handover_a_source_is_warned_of_once_it_is_old() -> None:
    (found,) = sourced(day=None, references=ava(date(2025, 12, 2)))
    assert found.time_state(datetime(2026, 12, 2, 12, tzinfo=UTC)) is TimeState.LATER
    assert found.time_state(datetime(2026, 12, 3, 12, tzinfo=UTC)) is TimeState.OPEN


def test_r06_a_source_number_of_an_unusual_form_is_a_doubt() -> None:
    assert "unusual form" in sourced(references=ava(number="12"))[0].say("en")


def validity(**other: Any) -> list[str]:
    return [each.say("en") for each in validity_said(advice(**other), date(2026, 12, 3), Settings())]


def test_r05_a_statement_of_bma_or_ind_is_said() -> None:
    statement = WrittenStatement(issuer=Issuer.BMA, dated_on=date(2026, 11, 2), reference="V-2")
    told = validity(still_valid_on=date(2026, 11, 2), still_valid_statement=statement)
    assert told[1].startswith("BMA stated on")


def test_r05_an_end_set_by_hand_beyond_the_term_is_seen_by_everybody() -> None:
    later = list(
        validity_said(advice(valid_until=date(2027, 3, 1), valid_until_reason="x"), date(2027, 2, 1), Settings())
    )
    assert [(each.rule, each.weight) for each in later if isinstance(each, Finding)] == [("R05", Weight.WARN)]
    assert len(validity(valid_until=date(2026, 12, 4), valid_until_reason="x")) == 1
