"""What may be done with escorts and slots; the release from duty belongs to the handover (R20)."""

from medhandover.cases.store import concerned_case
from medhandover.escorts.eligibility import is_on_the_way, obstacles, wrong_visas
from medhandover.escorts.model import Escort, EscortDraft, Slot, SlotDraft
from medhandover.escorts.store import slots_filled_by
from medhandover.kernel.codes import is_phone
from medhandover.kernel.declare import action
from medhandover.kernel.fields import Wrong, refuse
from medhandover.kernel.ids import EscortId, PlanId, SlotId, new_id
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from medhandover.kernel.roles import Level, Role
from medhandover.kernel.shapes import fill, values_of
from medhandover.plans.model import Plan
from medhandover.storage.work import Work

PLANNERS = frozenset({Role.COORDINATOR, Role.PLANNER})


class NoReserve(Problem):
    """Only a reserve with a name takes over."""

    sentence = "This place is no reserve that somebody fills. Assign a reserve first."


class OnTheWay(Problem):
    """Who is on the way is not taken off the journey: the duty ends with the handover (R20)."""

    sentence = (
        "This employee is on the way and stays on duty. "
        "Activate a reserve, or end the duty when the handover is recorded (R20)."
    )


@action("escort:record", may=PLANNERS, level=Level.P1)
def record_escort(work: Work, escort: EscortDraft) -> EscortId:
    """Enter a person who can travel along; raises WrongFields."""
    refuse(_wrong(escort))
    made = Escort(id=EscortId(new_id()), **values_of(escort))
    work.add(made)
    work.concerns(None, "escort", made.id, kind=made.kind.value)
    return made.id


@action("escort:change", may=PLANNERS, level=Level.P1)
def change_escort(work: Work, known: EscortId, version: int, escort: EscortDraft, is_active: bool = True) -> None:
    """Replace what is known of an escort; raises WrongFields, Conflict."""
    changed = work.get_version(Escort, known, version)
    refuse(_wrong(escort))
    fill(changed, escort)
    changed.is_active = is_active
    work.concerns(None, "escort", known, is_active=is_active)


@action("slot:add", may=PLANNERS)
def add_slot(work: Work, plan: PlanId, slot: SlotDraft) -> SlotId:
    """Open a place on the journey of a plan: its kind, from leaving home to coming home; raises WrongFields."""
    kept = work.get(Plan, plan)
    if slot.home.at <= slot.leaves.at:
        refuse([Wrong(path="home", sentence=N_("Coming home is not after leaving home."))])
    made = Slot(id=SlotId(new_id()), plan=plan, case=kept.case, **values_of(slot))
    concerned_case(work, kept.case, "slot", made.id, kind=slot.kind.value, is_reserve=slot.is_reserve)
    work.add(made)
    return made.id


@action("slot:assign", may=PLANNERS)
def assign_slot(work: Work, slot: SlotId, version: int, escort: EscortId | None) -> None:
    """Let somebody fill a place, or empty it; refuses who cannot (R22, R23) with the reasons; raises OnTheWay (R20)."""
    kept = work.get_version(Slot, slot, version)
    concerned_case(work, kept.case, "slot", slot, escort=escort)
    if is_on_the_way(kept, work.now) and work.get(Plan, kept.plan).cancelled_at is None:
        raise OnTheWay()
    if escort is not None:
        refuse(obstacles(work.get(Escort, escort), kept, slots_filled_by(work, escort)))
    kept.escort = escort


@action("slot:no_reserve", may={Role.COORDINATOR})
def do_without_reserve(work: Work, slot: SlotId, version: int, reason: str) -> None:
    """Say why a reserve place stays empty (domain 9.1a: the reserve may be missing with a reason)."""
    kept = work.get_version(Slot, slot, version)
    concerned_case(work, kept.case, "slot", slot)
    if not reason.strip():
        refuse([Wrong(path="reason", sentence=N_("This cannot be empty."))])
    kept.no_reserve_reason = reason.strip()


@action("slot:activate", may=PLANNERS)
def activate_reserve(work: Work, slot: SlotId, version: int) -> None:
    """Let the reserve take over (domain 9.1c); raises NoReserve."""
    kept = work.get_version(Slot, slot, version)
    concerned_case(work, kept.case, "slot", slot)
    if not kept.is_reserve or kept.escort is None:
        raise NoReserve()
    kept.activated_at = work.now


def _wrong(escort: EscortDraft) -> list[Wrong]:
    wrong = list(wrong_visas(escort.visas))
    if not escort.name:
        wrong.append(Wrong(path="name", sentence=N_("This cannot be empty.")))
    if not is_phone(escort.phone):
        sentence = N_("A phone number starts with + and the country code, such as +374 10 123456.")
        wrong.append(Wrong(path="phone", sentence=sentence))
    return wrong
