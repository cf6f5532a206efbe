"""What may be done with whoever fills a place: chosen all the same, briefed, replaced on the way."""

from medhandover.cases.store import concerned_case
from medhandover.escorts.actions import PLANNERS, OnTheWay
from medhandover.escorts.eligibility import is_on_the_way, is_taking_part
from medhandover.escorts.entering import wrong_replacement
from medhandover.escorts.model import Escort, ReplacementDraft, Slot
from medhandover.escorts.placing import against_pins, choose_anyway, failed, judged_for, refusals
from medhandover.escorts.store import slots_of
from medhandover.kernel.declare import action
from medhandover.kernel.fields import Wrong, refuse
from medhandover.kernel.ids import EscortId, SlotId, new_id
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from medhandover.kernel.roles import Role
from medhandover.plans.model import Plan
from medhandover.storage.work import Work


class EmptyPlace(Problem):
    """Nobody fills the place."""

    sentence = "Nobody fills this place. Assign somebody first."


class NotOnTheWay(Problem):
    """Before the journey somebody else is assigned; a replacement is for who is on the way."""

    sentence = "Nobody is on the way in this place. Assign somebody else, or activate the reserve."


class AlreadyReplaced(Problem):
    """One takes over from one."""

    sentence = "Another has taken over from this place already. Replace that one instead."


@action("slot:assign_anyway", may=PLANNERS)
def assign_anyway(work: Work, slot: SlotId, version: int, escort: EscortId, reason: str) -> None:
    """Let somebody fill a place although a constraint fails, with a reason (Q15); raises WrongFields, OnTheWay.

    Another kind (R22) and a second journey or absence at once (R23) are refused all the same. The gate keeps saying
    what fails; the log names the numbers of the constraints.
    """
    kept = work.get_version(Slot, slot, version)
    concerned_case(work, kept.case, "slot", slot, escort=escort)
    if is_on_the_way(kept, work.now) and work.get(Plan, kept.plan).cancelled_at is None:
        raise OnTheWay()
    refuse(against_pins(work, kept, escort))
    chosen = work.get(Escort, escort)
    failing = failed(judged_for(work, kept, chosen))
    wrong = list(refusals([each for each in failing if each.is_final], chosen.name))
    if not reason.strip():
        wrong.append(Wrong(path="reason", sentence=N_("This cannot be empty.")))
    refuse(wrong)
    choose_anyway(work, kept, escort, failing, reason.strip())
    work.concerns(kept.case, numbers=[each.constraint.number for each in failing])


@action("slot:brief", may={*PLANNERS, Role.CASE_DIRECTOR})
def brief_slot(work: Work, slot: SlotId, version: int) -> None:
    """Record that the task was handed over to whoever fills a place; raises EmptyPlace.

    It counts for this time of leaving: a moved journey asks for another briefing (R50).
    """
    kept = work.get_version(Slot, slot, version)
    concerned_case(work, kept.case, "slot", slot)
    if kept.escort is None:
        raise EmptyPlace()
    kept.briefed_at, kept.briefed_by, kept.briefed_for = work.now, work.actor.id, kept.leaves


@action("slot:replace", may=PLANNERS)
def replace_slot(work: Work, slot: SlotId, version: int, replacement: ReplacementDraft) -> SlotId:
    """Let another take over on the way, and name who stays with the person until then (R20, domain 9.1c).

    Raises NotOnTheWay, AlreadyReplaced, WrongFields. Nobody is taken off the journey by this: the duty of who is
    replaced is ended on its own.
    """
    kept = work.get_version(Slot, slot, version)
    concerned_case(work, kept.case, "slot", slot, escort=replacement.escort, reason=replacement.reason.value)
    if not is_taking_part(kept) or kept.leaves.at > work.now or kept.released_at is not None:
        raise NotOnTheWay()
    if any(each.replaces == slot for each in slots_of(work, kept.plan)):
        raise AlreadyReplaced()
    refuse(wrong_replacement(replacement, kept, replacement.takes_over.at > work.now))
    made = Slot(
        id=SlotId(new_id()),
        plan=kept.plan,
        case=kept.case,
        kind=kept.kind,
        leaves=replacement.leaves,
        home=replacement.home,
        wanted=kept.wanted,
        transits=kept.transits,
        replaces=slot,
        replace_reason=replacement.reason,
        takes_over=replacement.takes_over,
        stand_in=replacement.stand_in,
    )
    chosen = work.get(Escort, replacement.escort)
    failing = failed(judged_for(work, made, chosen))
    if not replacement.anyway_reason or any(each.is_final for each in failing):
        refuse(refusals(failing, chosen.name))
    choose_anyway(work, made, chosen.id, failing, replacement.anyway_reason)
    work.add(made)
    work.concerns(kept.case, replaced_by=made.id, numbers=[each.constraint.number for each in failing])
    return made.id
