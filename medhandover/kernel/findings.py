"""What stands between a person and a safe handover: findings are values in a list, never exceptions."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date, datetime

from medhandover.kernel.clock import home_day
from medhandover.kernel.coded import Coded
from medhandover.kernel.ids import ConditionId
from medhandover.kernel.languages import Language, say
from medhandover.kernel.shapes import record

NEVER_FORCEABLE = frozenset({"R01", "R02", "R03", "R05", "R07", "R08", "R13", "R19", "R35", "R39", "R41"})
"""Rules that no two persons may set aside (domain 9.1a)."""


class Weight(Coded):
    """How much a finding weighs: houdt vertrek tegen, waarschuwing, opmerking."""

    BLOCK = "B", "stops departure"
    WARN = "W", "warning"
    REMARK = "R", "remark"


class TimeState(Coded):
    """Where a finding stands in time (domain 9.1b)."""

    LATER = "later", "not yet its turn"
    OPEN = "open", "open"
    OVERDUE = "overdue", "overdue"


@record
class Finding:
    """One sentence of the gate: which rule, what is wrong, where it can be mended, and when it is due.

    `sentence` is an English message id with places for `values`; `where` is `section.field` of the case, one of those
    that `readiness.places` lists.
    `may_be_forced`: whether two persons may set it aside, where that is not as its rule says (domain 9.1a).
    """

    rule: str
    sentence: str
    source: str
    where: str
    values: Mapping[str, object] = field(default_factory=dict)
    weight: Weight = Weight.BLOCK
    condition: ConditionId | None = None
    not_before: datetime | None = None
    due_on: date | None = None
    may_be_forced: bool | None = None

    def say(self, language: Language) -> str:
        """Return the sentence in `language`."""
        return say(language, self.sentence, **self.values)

    def time_state(self, now: datetime) -> TimeState:
        """Return whether the finding is later, open or overdue at `now`."""
        if self.not_before is not None and now < self.not_before:
            return TimeState.LATER
        if self.due_on is not None and home_day(now) > self.due_on:
            return TimeState.OVERDUE
        return TimeState.OPEN

    @property
    def is_forceable(self) -> bool:
        """Tell whether two persons may set this aside with a reason: as its rule says (domain 9.1a), unless it says so.

        R19 is the rule with two answers: never the employee, the reserve with a reason.
        """
        return self.rule not in NEVER_FORCEABLE if self.may_be_forced is None else self.may_be_forced


@record
class Met:
    """One sentence of the gate about a rule that is kept, and by what: "accepted in writing on 3 November"."""

    rule: str
    sentence: str
    values: Mapping[str, object] = field(default_factory=dict)
    condition: ConditionId | None = None

    def say(self, language: Language) -> str:
        """Return the sentence in `language`."""
        return say(language, self.sentence, **self.values)


Said = Finding | Met
"""What a feature's check says of a rule: what is missing, or by what it is kept."""
