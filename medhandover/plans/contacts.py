"""The contact log: what was asked of whom, what came back, and when to ask again (domain 3.4 step 6)."""

from collections.abc import Iterator
from datetime import date, datetime

from medhandover.kernel.clock import home_day
from medhandover.kernel.coded import Coded
from medhandover.kernel.fields import Wrong
from medhandover.kernel.ids import CaseId, ContactId, PlanId, ReceiverId, StaffId
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import entity, record


class Channel(Coded):
    """Dutch: manier van contact."""

    PHONE = "telefoon", "phone"
    EMAIL = "e-mail", "e-mail"
    LETTER = "brief", "letter"
    VISIT = "bezoek", "visit"
    FAX = "fax", "fax"
    INTERMEDIARY = "tussenpersoon", "intermediary"


@record
class Chase:
    """One time that somebody asked again: when, by whom and how, and until when it is left then."""

    at: datetime
    by: StaffId
    channel: Channel
    next_chase_on: date | None
    remark: str = ""


@entity
class ContactDraft:
    """One contact: when, how, with whom, and what was asked; `is_answered` where the answer came at once.

    `next_chase_on` is when somebody asks again if nothing came.
    """

    at: datetime
    channel: Channel
    with_name: str
    asked: str
    with_function: str = ""
    with_organisation: str = ""
    receiver: ReceiverId | None = None
    is_answered: bool = False
    answered: str = ""
    answered_on: date | None = None
    next_chase_on: date | None = None


@entity
class Contact(ContactDraft):
    """A line of the contact log of a plan; it is never rewritten: an answer and each chase are added to it."""

    id: ContactId
    plan: PlanId
    case: CaseId
    noted_by: StaffId
    noted_at: datetime
    chases: tuple[Chase, ...] = ()
    version: int = 1


def wrong_contact(draft: ContactDraft, now: datetime, today: date) -> Iterator[Wrong]:
    """Tell what is wrong with a contact: not yet happened, nobody, nothing asked, an answer that contradicts itself."""
    if draft.at > now:
        yield Wrong(path="at", sentence=N_("A contact is noted after it was."))
    if not (draft.with_name.strip() or draft.with_organisation.strip()):
        yield Wrong(path="with_name", sentence=N_("Say with whom, by name or organisation."))
    if not draft.asked.strip():
        yield Wrong(path="asked", sentence=N_("Say what was asked or told."))
    if draft.is_answered and not draft.answered.strip():
        yield Wrong(path="answered", sentence=N_("Say what the answer was."))
    if not draft.is_answered and (draft.answered or draft.answered_on):
        yield Wrong(path="is_answered", sentence=N_("There is an answer here. Mark this contact as answered."))
    if draft.is_answered and draft.next_chase_on:
        sentence = N_("What is answered need not be asked again. Leave the day out.")
        yield Wrong(path="next_chase_on", sentence=sentence)
    if not draft.is_answered and draft.next_chase_on and draft.next_chase_on < home_day(draft.at):
        yield Wrong(path="next_chase_on", sentence=N_("The day to ask again is before the contact."))
    if draft.answered_on and draft.answered_on > today:
        yield Wrong(path="answered_on", sentence=N_("The date of the answer is in the future."))
