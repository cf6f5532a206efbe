"""How each rule stands for one case: open, later, kept and by what, built in, or not asked (domain 9.1b)."""

from collections.abc import Iterable
from datetime import datetime

from medhandover.kernel.coded import Coded
from medhandover.kernel.findings import Finding, Met, Said, TimeState
from medhandover.kernel.shapes import record
from medhandover.readiness.rules.model import Rule
from medhandover.readiness.rules.table import RULES


class RuleState(Coded):
    """Dutch: stand van een regel."""

    OVERDUE = "te_laat", "overdue"
    OPEN = "open", "open"
    LATER = "later", "not yet its turn"
    KEPT = "nagekomen", "kept"
    BUILT_IN = "ingebouwd", "the program sees to it"
    NOT_ASKED = "niet_gevraagd", "not asked here"


@record
class Ruled:
    """One rule and how it stands: what is missing, and by what it is kept."""

    rule: Rule
    state: RuleState
    missing: tuple[Finding, ...]
    kept_by: tuple[Met, ...]


def ruled(said: Iterable[Said], now: datetime) -> tuple[Ruled, ...]:
    """Return every rule in order with what the checks said of it at `now`."""
    heard = tuple(said)
    return tuple(_ruled(rule, [each for each in heard if each.rule == rule.id], now) for rule in RULES)


def _ruled(rule: Rule, said: list[Said], now: datetime) -> Ruled:
    missing = tuple(each for each in said if isinstance(each, Finding))
    kept_by = tuple(each for each in said if isinstance(each, Met))
    return Ruled(rule=rule, state=_state(rule, missing, kept_by, now), missing=missing, kept_by=kept_by)


def _state(rule: Rule, missing: tuple[Finding, ...], kept_by: tuple[Met, ...], now: datetime) -> RuleState:
    times = {each.time_state(now) for each in missing}
    for time, state in (
        (TimeState.OVERDUE, RuleState.OVERDUE),
        (TimeState.OPEN, RuleState.OPEN),
        (TimeState.LATER, RuleState.LATER),
    ):
        if time in times:
            return state
    if kept_by:
        return RuleState.KEPT
    return RuleState.BUILT_IN if rule.built_in else RuleState.NOT_ASKED
