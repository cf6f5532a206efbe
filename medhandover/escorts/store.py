"""How escorts and the slots they fill are kept."""

from collections.abc import Sequence

from sqlalchemy import select

from medhandover.escorts.model import Escort, Slot
from medhandover.kernel.ids import EscortId, PlanId
from medhandover.storage.tables import keep
from medhandover.storage.work import Work

escorts_table = keep(Escort, "escorts", belongs={"staff": "accounts"})
slots_table = keep(Slot, "slots", belongs={"plan": "plans", "case": "cases", "escort": "escorts"})


def escorts(work: Work) -> Sequence[Escort]:
    """Return every escort by name."""
    return work.all(select(Escort).order_by(escorts_table.c.name, escorts_table.c.id))


def slots_of(work: Work, plan: PlanId) -> Sequence[Slot]:
    """Return the slots of a plan, the reserve after the one it stands behind."""
    ordered = select(Slot).order_by(slots_table.c.kind, slots_table.c.is_reserve, slots_table.c.id)
    return work.all(ordered.where(slots_table.c.plan == plan))


def slots_filled_by(work: Work, escort: EscortId) -> Sequence[Slot]:
    """Return every slot that an escort fills, of any plan."""
    return work.all(select(Slot).where(slots_table.c.escort == escort))
