from datetime import UTC, date, datetime

from medhandover.kernel.findings import Finding, Met
from medhandover.readiness.rules.kept import RuleState, ruled

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
MET = Met(rule="R13", sentence="accepted")


def missing(**fields: object) -> Finding:
    return Finding(rule="R13", sentence="x", source="S30", where="receiver", **fields)  # type: ignore[arg-type]


def state(*said: Finding | Met) -> RuleState:
    return next(each.state for each in ruled(said, NOON) if each.rule.id == "R13")


def test_a_rule_is_kept_only_while_nothing_is_missing_of_it() -> None:
    assert state() is RuleState.NOT_ASKED
    assert state(MET) is RuleState.KEPT
    assert state(MET, missing()) is RuleState.OPEN
    assert state(missing(due_on=date(2026, 11, 23)), missing()) is RuleState.OVERDUE
    assert state(missing(not_before=datetime(2026, 11, 25, tzinfo=UTC))) is RuleState.LATER


def test_what_the_program_lets_nobody_break_is_built_in() -> None:
    found = {each.rule.id: each for each in ruled((), NOON)}
    assert (found["R40"].state, found["R55"].state) == (RuleState.BUILT_IN, RuleState.BUILT_IN)


def test_what_is_said_of_a_rule_stands_with_that_rule() -> None:
    found = next(each for each in ruled((MET, missing()), NOON) if each.rule.id == "R13")
    assert (len(found.missing), found.kept_by) == (1, (MET,))
