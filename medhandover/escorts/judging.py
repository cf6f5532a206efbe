"""The 15 constraints of escort planning as words: which there are, how one turned out, and who is judged."""

from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import date

from medhandover.escorts.absences import Absence
from medhandover.escorts.model import Escort, Slot
from medhandover.kernel.coded import Coded
from medhandover.kernel.languages import Language, say
from medhandover.kernel.shapes import record


class Verdict(Coded):
    """Dutch: oordeel."""

    PASS = "voldoet", "meets it"
    WARN = "let_op", "look at it"
    FAIL = "voldoet_niet", "does not meet it"


class RuleKind(Coded):
    """Dutch: hoe zwaar een eis telt."""

    HARD = "H", "hard"
    WARNING = "W", "a warning"
    PREFERENCE = "P", "a preference"


class Constraint(Coded):
    """Dutch: eis aan wie meereist; the code is the number in the list of constraints."""

    FREE = "1", "free for the whole journey"
    PASSPORT = "2", "passport"
    VISA = "3", "visas"
    VACCINATION = "4", "vaccinations"
    TRAINING = "5", "trainings and contract"
    ROLE = "6", "role and registration"
    LANGUAGE = "7", "languages"
    FEMALE = "8", "female escort"
    REST = "9", "rest"
    LOAD = "10", "number of journeys"
    CONFLICT = "11", "earlier incident or interest"
    ABROAD = "12", "security, insurance and phone"
    DAYS = "13", "days of the journey"
    HOLIDAY = "14", "public holidays"
    RESERVE = "15", "reserve and briefing"

    @property
    def number(self) -> int:
        """Return the number of the constraint."""
        return int(self.value)


HARD, WARNING, PREFERENCE = RuleKind.HARD, RuleKind.WARNING, RuleKind.PREFERENCE
KINDS: Mapping[Constraint, tuple[RuleKind, ...]] = {
    Constraint.FREE: (HARD,),
    Constraint.PASSPORT: (HARD, WARNING),
    Constraint.VISA: (HARD,),
    Constraint.VACCINATION: (HARD, WARNING),
    Constraint.TRAINING: (HARD,),
    Constraint.ROLE: (HARD,),
    Constraint.LANGUAGE: (PREFERENCE, WARNING),
    Constraint.FEMALE: (PREFERENCE, WARNING),
    Constraint.REST: (HARD, WARNING),
    Constraint.LOAD: (WARNING, PREFERENCE),
    Constraint.CONFLICT: (WARNING, PREFERENCE),
    Constraint.ABROAD: (WARNING,),
    Constraint.DAYS: (HARD,),
    Constraint.HOLIDAY: (WARNING,),
    Constraint.RESERVE: (HARD,),
}
"""How each counts, as the list of constraints has it."""


@record
class Judged:
    """How somebody meets one constraint: `sentence` and `mend` are message ids with places for `values`.

    `mend` says what would make it possible, `until` by when. `is_final`: no reason sets it aside (R22, R23).
    `is_unknown`: nobody recorded the fact. `is_pending`: it is under way; it stops departure until it is there.
    """

    constraint: Constraint
    verdict: Verdict
    sentence: str
    values: Mapping[str, object] = field(default_factory=dict)
    mend: str = ""
    until: date | None = None
    is_final: bool = False
    is_unknown: bool = False
    is_pending: bool = False

    def say(self, language: Language) -> str:
        """Return the sentence in `language`."""
        return say(language, self.sentence, **self.values)

    def say_mend(self, language: Language) -> str:
        """Return what would make it possible, in `language`; empty where nothing does."""
        return say(language, self.mend, **self.values, until=self.until) if self.mend else ""


@record
class Candidate:
    """Somebody who may fill a place, with every other duty, every absence and the tie with the person."""

    escort: Escort
    duties: Sequence[Slot] = ()
    absences: Sequence[Absence] = ()
    has_conflict: bool = False
