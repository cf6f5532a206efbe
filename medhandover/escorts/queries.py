"""What may be seen of escorts and slots."""

from datetime import date, datetime

from medhandover.cases.store import concerned_case
from medhandover.escorts.model import EscortKind, Qualification
from medhandover.escorts.store import escorts, slots_of
from medhandover.kernel.clock import Moment
from medhandover.kernel.declare import query
from medhandover.kernel.ids import EscortId, PlanId, SlotId
from medhandover.kernel.roles import PERSON_READERS, Level
from medhandover.kernel.shapes import record
from medhandover.plans.model import Plan
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
    visas: tuple[str, ...]
    languages: tuple[str, ...]
    qualification: Qualification
    registered_until: date | None
    is_active: bool


@record
class SlotRow:
    """A place on the journey and who fills it."""

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


@query("escort:list", may=PERSON_READERS, level=Level.P1)
def all_escorts(work: Work) -> tuple[EscortRow, ...]:
    """Return every escort by name."""
    names = EscortRow.__dataclass_fields__
    rows = tuple(EscortRow(**{name: getattr(each, name) for name in names}) for each in escorts(work))
    work.concerns(None, "escorts", "", ids=[row.id for row in rows])
    return rows


@query("slot:list", may=PERSON_READERS)
def all_slots(work: Work, plan: PlanId) -> tuple[SlotRow, ...]:
    """Return the slots of a plan."""
    concerned_case(work, work.get(Plan, plan).case, "slots", plan)
    names = [name for name in SlotRow.__dataclass_fields__ if name != "escort_name"]
    known = {each.id: each.name for each in escorts(work)}
    return tuple(
        SlotRow(
            **{name: getattr(each, name) for name in names},
            escort_name=known.get(each.escort, "") if each.escort else "",
        )
        for each in slots_of(work, plan)
    )
