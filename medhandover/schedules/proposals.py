"""A proposal for the open places of a period: who could fill each, and why nobody could fill the others."""

from datetime import date

from medhandover.kernel.ids import EscortId, SlotId
from medhandover.kernel.languages import Language
from medhandover.kernel.shapes import record
from medhandover.schedules.model import PlaceRow


@record
class ProposedLine:
    """One line that a planner chose to apply: the place as it stood then, and who fills it."""

    slot: SlotId
    version: int
    escort: EscortId


@record
class LineRow(PlaceRow):
    """What would change: nobody fills this place now, and `name` would; `why` says why this one, in both languages.

    `warnings` counts the constraints to look at, `others` those who could go as well.
    """

    version: int
    escort: EscortId
    name: str
    warnings: int
    others: int
    why_dutch: str
    why_english: str

    def why(self, language: Language) -> str:
        """Return why this person, in `language`."""
        return self.why_dutch if language == "nl" else self.why_english

    @property
    def line(self) -> ProposedLine:
        """Return what applying it takes."""
        return ProposedLine(slot=self.slot, version=self.version, escort=self.escort)


@record
class UnfilledRow(PlaceRow):
    """A place that nobody can fill, why, and what would mend it until when; in both languages."""

    why_dutch: str
    why_english: str
    mend_dutch: str
    mend_english: str
    until: date | None

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
