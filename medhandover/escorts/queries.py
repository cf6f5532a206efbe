"""What may be seen of escorts and slots."""

from collections.abc import Iterable
from datetime import date, datetime

from medhandover.cases.store import concerned_case
from medhandover.escorts.credentials import Overnight, Register, Visa
from medhandover.escorts.entering import report_due
from medhandover.escorts.model import Escort, EscortKind, Qualification, ReplaceReason
from medhandover.escorts.store import escorts, slots_of
from medhandover.kernel.clock import Moment
from medhandover.kernel.declare import query
from medhandover.kernel.ids import EscortId, PlanId, SlotId, StaffId
from medhandover.kernel.roles import PERSON_READERS, Level
from medhandover.kernel.shapes import record
from medhandover.plans.model import Plan
from medhandover.search.model import words_in, words_of
from medhandover.search.store import MOST
from medhandover.settings.store import settings_of
from medhandover.storage.work import Work


@record
class EscortRow:
    """A person who can travel along."""

    id: EscortId
    version: int
    name: str
    kind: EscortKind
    phone: str
    passport_until: date | None
    visas: tuple[Visa, ...]
    languages: tuple[str, ...]
    qualification: Qualification
    register: Register
    registered_until: date | None
    registration_checked_on: date | None
    is_active: bool


@record
class SlotRow:
    """A place on the journey and who fills it; see `Slot`. `is_briefed`: for this time of leaving."""

    id: SlotId
    version: int
    kind: EscortKind
    is_reserve: bool
    leaves: Moment
    home: Moment
    escort: EscortId | None
    escort_name: str
    no_reserve_reason: str
    activated_at: datetime | None
    released_at: datetime | None
    wanted: Qualification
    transits: tuple[str, ...]
    overnight: tuple[Overnight, ...]
    report_due_on: date
    reserve_for: SlotId | None
    is_briefed: bool
    anyway_reason: str
    anyway_numbers: tuple[int, ...]
    anyway_by: StaffId | None
    replaces: SlotId | None
    replace_reason: ReplaceReason | None
    takes_over: Moment | None
    stand_in: str


@query("escort:list", may=PERSON_READERS, level=Level.P1)
def all_escorts(work: Work) -> tuple[EscortRow, ...]:
    """Return every escort by name."""
    rows = tuple(_row(each) for each in escorts(work))
    work.concerns(None, "escorts", "", ids=[row.id for row in rows])
    return rows


@query("escort:find", may=PERSON_READERS, level=Level.P1)
def found_escorts(work: Work, text: str) -> tuple[EscortRow, ...]:
    """Return the escorts in whose name every word of `text` begins a word, in any spelling, by name."""
    words = words_in(text)
    rows = [_row(each) for each in escorts(work) if words and _begin(words, words_of(each.name))]
    work.concerns(None, "escorts", "", text=text, ids=[row.id for row in rows])
    return tuple(rows[:MOST])


def _begin(asked: Iterable[str], known: Iterable[str]) -> bool:
    return all(any(one.startswith(each) for one in known) for each in asked)


def _row(escort: Escort) -> EscortRow:
    return EscortRow(**{name: getattr(escort, name) for name in EscortRow.__dataclass_fields__})


@query("slot:list", may=PERSON_READERS)
def all_slots(work: Work, plan: PlanId) -> tuple[SlotRow, ...]:
    """Return the slots of a plan."""
    concerned_case(work, work.get(Plan, plan).case, "slots", plan)
    names = [name for name in SlotRow.__dataclass_fields__ if name not in MADE]
    known = {each.id: each.name for each in escorts(work)}
    days = settings_of(work).report_due_days
    return tuple(
        SlotRow(
            **{name: getattr(each, name) for name in names},
            escort_name=known.get(each.escort, "") if each.escort else "",
            report_due_on=report_due(each, days),
            is_briefed=each.briefed_for == each.leaves,
        )
        for each in slots_of(work, plan)
    )


MADE = frozenset({"escort_name", "report_due_on", "is_briefed"})
"""What a row says beside the fields of its slot."""
