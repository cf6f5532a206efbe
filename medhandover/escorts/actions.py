"""What may be done with escorts and slots; the release from duty belongs to the handover (R20)."""

from medhandover.cases.store import concerned_case
from medhandover.escorts.eligibility import is_on_the_way
from medhandover.escorts.entering import wrong_escort, wrong_slot
from medhandover.escorts.model import Escort, EscortDraft, Slot, SlotDraft
from medhandover.escorts.placing import against_pins, failed, judged_for, put_in, refusals
from medhandover.escorts.store import slots_of
from medhandover.kernel.clock import home_day
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
REGISTERED = ("qualification", "register", "registration", "registered_until")
"""What was looked up in the register: other details ask for another look (R21)."""


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
    refuse(wrong_escort(escort, home_day(work.now)))
    made = Escort(id=EscortId(new_id()), **values_of(escort))
    work.add(made)
    work.concerns(None, "escort", made.id, kind=made.kind.value)
    return made.id


@action("escort:change", may=PLANNERS, level=Level.P1)
def change_escort(work: Work, known: EscortId, version: int, escort: EscortDraft, is_active: bool = True) -> None:
    """Replace what is known of an escort; raises WrongFields, Conflict.

    Another qualification or registration must be looked up in the register anew (R21).
    """
    changed = work.get_version(Escort, known, version)
    refuse(wrong_escort(escort, home_day(work.now)))
    if any(getattr(changed, name) != getattr(escort, name) for name in REGISTERED):
        changed.registration_checked_on = changed.registration_checked_by = None
    fill(changed, escort)
    changed.is_active = is_active
    work.concerns(None, "escort", known, is_active=is_active)


@action("slot:add", may=PLANNERS)
def add_slot(work: Work, plan: PlanId, slot: SlotDraft, reserve_for: SlotId | None = None) -> SlotId:
    """Open a place on the journey of a plan: its kind, from leaving home to coming home; raises WrongFields.

    `reserve_for` is the place a reserve stands behind; without it the reserve stands behind the only one of its kind,
    or behind each of them.
    """
    kept = work.get(Plan, plan)
    refuse(wrong_slot(slot))
    others = slots_of(work, plan)
    fronts = [each.id for each in others if each.kind is slot.kind and not each.is_reserve]
    if reserve_for is not None and (not slot.is_reserve or reserve_for not in fronts):
        sentence = N_("A reserve stands behind a place of the same kind of this plan.")
        refuse([Wrong(path="reserve_for", sentence=sentence)])
    if slot.is_reserve and reserve_for is None and len(fronts) == 1:
        reserve_for = fronts[0]
    made = Slot(id=SlotId(new_id()), plan=plan, case=kept.case, reserve_for=reserve_for, **values_of(slot))
    concerned_case(work, kept.case, "slot", made.id, kind=slot.kind.value, is_reserve=slot.is_reserve)
    work.add(made)
    return made.id


@action("slot:change", may=PLANNERS)
def change_slot(work: Work, known: SlotId, version: int, slot: SlotDraft) -> None:
    """Plan the times of a place anew, such as after a moved flight (R50); raises WrongFields, OnTheWay, Conflict.

    Whoever fills it is judged for the new times: a second journey at once is refused (R23), the rest is told at the
    gate. A place keeps its kind, and who is on the way has left when it was.
    """
    kept = work.get_version(Slot, known, version)
    concerned_case(work, kept.case, "slot", known)
    wrong = list(wrong_slot(slot))
    if (slot.kind, slot.is_reserve) != (kept.kind, kept.is_reserve):
        wrong.append(Wrong(path="kind", sentence=N_("A place keeps its kind. Open another place.")))
    refuse(wrong)
    if is_on_the_way(kept, work.now) and slot.leaves != kept.leaves:
        raise OnTheWay()
    fill(kept, slot)
    if kept.escort is not None:
        escort = work.get(Escort, kept.escort)
        final = [each for each in failed(judged_for(work, kept, escort)) if each.is_final]
        refuse(refusals(final, escort.name))


@action("slot:assign", may=PLANNERS)
def assign_slot(work: Work, slot: SlotId, version: int, escort: EscortId | None) -> None:
    """Let somebody fill a place, or empty it; refuses who cannot (R22, R23) with the reasons; raises OnTheWay (R20)."""
    kept = work.get_version(Slot, slot, version)
    concerned_case(work, kept.case, "slot", slot, escort=escort)
    if is_on_the_way(kept, work.now) and work.get(Plan, kept.plan).cancelled_at is None:
        raise OnTheWay()
    refuse(against_pins(work, kept, escort))
    if escort is not None:
        chosen = work.get(Escort, escort)
        refuse(refusals(failed(judged_for(work, kept, chosen)), chosen.name))
    put_in(kept, escort)


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
