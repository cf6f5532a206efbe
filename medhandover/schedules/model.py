"""The timeline as one frozen answer: people, bars, open places, clashes and free days; no health data stands in it."""

from datetime import date, datetime

from medhandover.escorts.duties import Part
from medhandover.escorts.model import EscortKind, Qualification
from medhandover.kernel.clock import Moment
from medhandover.kernel.coded import Coded
from medhandover.kernel.ids import CaseId, EscortAbsenceId, EscortId, PinId, PlanId, SlotId
from medhandover.kernel.languages import Language
from medhandover.kernel.shapes import record


class BarKind(Coded):
    """Dutch: soort balk op de tijdlijn; an illness is shown as being away, and nothing more."""

    TRIP = "reis", "journey"
    RESERVE = "reserve", "reserve"
    LEAVE = "verlof", "leave"
    TRAINING = "training", "training"
    AWAY = "afwezig", "away"
    FREE = "vaste_vrije_dag", "fixed day off"
    PAPER = "papier", "paper that expires"


class BarState(Coded):
    """Dutch: stand van een balk."""

    CONCEPT = "concept", "concept"
    FIXED = "vast", "fixed"
    ON_THE_WAY = "onderweg", "on the way"
    OVER = "voorbij", "over"
    HELD = "aangehouden", "held up"
    KNOWN = "bekend", "known"


class ClashKind(Coded):
    """Dutch: soort botsing."""

    OVERLAP = "overlap", "two duties at once"
    AWAY = "afwezig", "away during a duty"
    REST = "rust", "too little rest"
    PAPERS = "papieren", "papers"
    RETURN = "terugreis", "way back too early"
    MOVED = "verplaatst", "journey moved"
    PIN = "vastgezet", "pins"


@record
class PersonRow:
    """Somebody who can travel along: `organisation` of an external one, `trips` begun in the last thirteen weeks."""

    escort: EscortId
    version: int
    name: str
    kind: EscortKind
    qualification: Qualification
    organisation: str
    trips: int
    is_active: bool


@record
class BarRow:
    """A bar of somebody: `what` says which journey, leave or paper, and `told` until when, in both languages.

    `slot`, `plan` and `case` are those of a journey, `absence` of leave; `parts` are those of a duty, with report and
    rest after it, which lie beyond `ends`. `is_pinned`: fixed by a planner. `reasons` numbers the constraints that
    failed when somebody was chosen all the same.
    """

    id: str
    kind: BarKind
    escort: EscortId
    starts: Moment
    ends: Moment
    state: BarState
    what_dutch: str
    what_english: str
    told_dutch: str
    told_english: str
    slot: SlotId | None = None
    version: int = 0
    slot_kind: EscortKind | None = None
    plan: PlanId | None = None
    case: CaseId | None = None
    document_number: str = ""
    absence: EscortAbsenceId | None = None
    handover: Moment | None = None
    is_pinned: bool = False
    reasons: tuple[int, ...] = ()
    parts: tuple[Part, ...] = ()

    def what(self, language: Language) -> str:
        """Return what it is, in `language`."""
        return self.what_dutch if language == "nl" else self.what_english

    def told(self, language: Language) -> str:
        """Return until when, in `language`."""
        return self.told_dutch if language == "nl" else self.told_english


@record
class PlaceRow:
    """A place on a journey as it is listed: of which journey, for whom, there and back, in both languages."""

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

    def what(self, language: Language) -> str:
        """Return which journey, in `language`."""
        return self.what_dutch if language == "nl" else self.what_english


@record
class OpenRow(PlaceRow):
    """A place that nobody fills: which journey, what it asks for, by when, and whether that day is past.

    `asked` says in both languages what the place asks for besides its kind: a qualification, a language, a woman.
    """

    version: int
    wanted: Qualification
    country: str
    asked_dutch: str
    asked_english: str
    due_on: date
    is_late: bool

    def asked(self, language: Language) -> str:
        """Return what it asks for, in `language`; empty where nothing more is asked."""
        return self.asked_dutch if language == "nl" else self.asked_english


@record
class ClashRow:
    """Something that does not fit, in both languages with names and dates; whom and which places it concerns."""

    kind: ClashKind
    dutch: str
    english: str
    escorts: tuple[EscortId, ...]
    slots: tuple[SlotId, ...]

    def say(self, language: Language) -> str:
        """Return the sentence in `language`."""
        return self.dutch if language == "nl" else self.english


@record
class FreeDayRow:
    """A public holiday of a country (ISO 3166-1) on a day; `NL` is here."""

    country: str
    on: date
    name: str


@record
class PinRow:
    """That a planner fixed somebody to a place (`is_wanted`), or keeps somebody off it."""

    id: PinId
    version: int
    slot: SlotId
    escort: EscortId
    is_wanted: bool


@record
class Schedule:
    """The timeline from `from_on` to `until_on` (both included) as it stood at `as_of`."""

    from_on: date
    until_on: date
    as_of: datetime
    people: tuple[PersonRow, ...]
    bars: tuple[BarRow, ...]
    open: tuple[OpenRow, ...]
    clashes: tuple[ClashRow, ...]
    free_days: tuple[FreeDayRow, ...]
    pins: tuple[PinRow, ...] = ()
