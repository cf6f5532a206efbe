"""A proposal for the open places of a period: who could fill each, and why nobody could fill the others."""

from datetime import date

from medhandover.escorts.model import EscortKind
from medhandover.kernel.clock import Moment
from medhandover.kernel.ids import CaseId, EscortId, PlanId, SlotId
from medhandover.kernel.languages import Language
from medhandover.kernel.shapes import record


@record
class ProposedLine:
    """One line that a planner chose to apply: the place as it stood then, and who fills it."""

    slot: SlotId
    version: int
    escort: EscortId


@record
class LineRow:
    """What would change: nobody fills this place now, and `name` would; `why` says why this one, in both languages.

    `warnings` counts the constraints to look at, `others` those who could go as well.
    """

    slot: SlotId
    version: int
    plan: PlanId
    case: CaseId
    document_number: str
    kind: EscortKind
    is_reserve: bool
    leaves: Moment
    home: Moment
    what_dutch: str
    what_english: str
    escort: EscortId
    name: str
    warnings: int
    others: int
    why_dutch: str
    why_english: str

    def what(self, language: Language) -> str:
        """Return which journey, in `language`."""
        return self.what_dutch if language == "nl" else self.what_english

    def why(self, language: Language) -> str:
        """Return why this person, in `language`."""
        return self.why_dutch if language == "nl" else self.why_english

    @property
    def line(self) -> ProposedLine:
        """Return what applying it takes."""
        return ProposedLine(slot=self.slot, version=self.version, escort=self.escort)


@record
class UnfilledRow:
    """A place that nobody can fill, why, and what would mend it until when; in both languages."""

    slot: SlotId
    plan: PlanId
    case: CaseId
    document_number: str
    kind: EscortKind
    is_reserve: bool
    leaves: Moment
    home: Moment
    what_dutch: str
    what_english: str
    why_dutch: str
    why_english: str
    mend_dutch: str
    mend_english: str
    until: date | None

    def what(self, language: Language) -> str:
        """Return which journey, in `language`."""
        return self.what_dutch if language == "nl" else self.what_english

    def why(self, language: Language) -> str:
        """Return why nobody can, in `language`."""
        return self.why_dutch if language == "nl" else self.why_english

    def mend(self, language: Language) -> str:
        """Return what would mend it, in `language`; empty where nothing does."""
        return self.mend_dutch if language == "nl" else self.mend_english


@record
class Proposal:
    """What could be done for a period: nothing of it is done until a planner applies the lines that he or she chose."""

    from_on: date
    until_on: date
    lines: tuple[LineRow, ...]
    unfilled: tuple[UnfilledRow, ...]
