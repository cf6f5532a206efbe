"""What may be done with the contact log: note, note the answer, ask again (domain 3.4 step 6)."""

from datetime import date

from medhandover.kernel.clock import home_day
from medhandover.kernel.declare import action
from medhandover.kernel.fields import Wrong, refuse
from medhandover.kernel.ids import ContactId, PlanId, new_id
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from medhandover.kernel.roles import CASE_WORKERS, Role
from medhandover.kernel.shapes import values_of
from medhandover.plans.contacts import Channel, Chase, Contact, ContactDraft, wrong_contact
from medhandover.plans.opened import needed, opened
from medhandover.receivers.store import receiver_of
from medhandover.storage.work import Work

CALLERS = CASE_WORKERS | {Role.PLANNER}


class AlreadyAnswered(Problem):
    """A line of the contact log is answered once; what comes after is a contact of its own (R48)."""

    sentence = "This contact is answered. Note what came after as another contact."


@action("contact:note", may=CALLERS)
def note_contact(work: Work, plan: PlanId, contact: ContactDraft) -> ContactId:
    """Note with whom there was contact on a plan, and what was asked; raises WrongFields."""
    kept = opened(work, plan)
    refuse(wrong_contact(contact, work.now, home_day(work.now)))
    receiver_of(work, contact.receiver)
    answered_on = contact.answered_on or (home_day(work.now) if contact.is_answered else None)
    made = Contact(
        id=ContactId(new_id()),
        plan=plan,
        case=kept.case,
        noted_by=work.actor.id,
        noted_at=work.now,
        **{**values_of(contact), "answered_on": answered_on},
    )
    work.add(made)
    work.concerns(kept.case, "contact", made.id, channel=contact.channel.value, is_answered=contact.is_answered)
    return made.id


@action("contact:answer", may=CALLERS)
def answer_contact(work: Work, contact: ContactId, version: int, answered_on: date, answered: str) -> None:
    """Add to a contact what the answer was; raises AlreadyAnswered, WrongFields, Conflict."""
    kept = work.get_version(Contact, contact, version)
    opened(work, kept.plan)
    if kept.is_answered:
        raise AlreadyAnswered()
    said = needed("answered", answered)
    if not home_day(kept.at) <= answered_on <= home_day(work.now):
        sentence = N_("The answer came on or after the day it was asked, and not in the future.")
        refuse([Wrong(path="answered_on", sentence=sentence)])
    kept.is_answered, kept.answered, kept.answered_on, kept.next_chase_on = True, said, answered_on, None
    work.concerns(kept.case, "contact", contact)


@action("contact:chase", may=CALLERS)
def chase_contact(
    work: Work, contact: ContactId, version: int, channel: Channel, next_chase_on: date | None, remark: str = ""
) -> None:
    """Note that somebody asked again, and until when it is left now; raises AlreadyAnswered, WrongFields, Conflict."""
    kept = work.get_version(Contact, contact, version)
    opened(work, kept.plan)
    if kept.is_answered:
        raise AlreadyAnswered()
    if next_chase_on and next_chase_on < home_day(work.now):
        refuse([Wrong(path="next_chase_on", sentence=N_("The day to ask again is in the past."))])
    made = Chase(at=work.now, by=work.actor.id, channel=channel, next_chase_on=next_chase_on, remark=remark.strip())
    kept.chases, kept.next_chase_on = (*kept.chases, made), next_chase_on
    work.concerns(kept.case, "contact", contact, chases=len(kept.chases))
