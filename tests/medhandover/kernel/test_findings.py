from datetime import UTC, date, datetime

from medhandover.kernel.findings import Finding, TimeState

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


def finding(**fields: object) -> Finding:
    return Finding(rule="R13", sentence="{who} has not accepted.", source="S30", where="receiver", **fields)  # type: ignore[arg-type]


def test_a_finding_is_later_until_its_time_then_open_then_overdue() -> None:
    assert finding(not_before=datetime(2026, 11, 25, tzinfo=UTC)).time_state(NOON) is TimeState.LATER
    assert finding(due_on=date(2026, 11, 24)).time_state(NOON) is TimeState.OPEN
    assert finding(due_on=date(2026, 11, 23)).time_state(NOON) is TimeState.OVERDUE


def test_a_finding_says_its_sentence_with_its_values() -> None:
    assert finding(values={"who": "Kliniek Voorbeeld"}).say("en") == "Kliniek Voorbeeld has not accepted."


def test_acceptance_can_never_be_forced() -> None:
    assert not finding().is_forceable
    assert Finding(rule="R30", sentence="x", source="L5", where="information").is_forceable
