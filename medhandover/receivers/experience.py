"""What happened at a receiver before (domain 3.7): notes that are only ever added to."""

from collections.abc import Iterator
from datetime import date, datetime

from medhandover.kernel.fields import Wrong
from medhandover.kernel.ids import CaseId, ExperienceId, ReceiverId, StaffId
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import entity


@entity
class ExperienceDraft:
    """What is entered of an experience: the day, what happened, how good it was (1 to 5), and with which case."""

    happened_on: date
    what: str
    rating: int
    case: CaseId | None = None
    remark: str = ""


@entity
class Experience(ExperienceDraft):
    """An experience with a receiver, never changed."""

    id: ExperienceId
    receiver: ReceiverId
    recorded_by: StaffId
    recorded_at: datetime


def wrong_experience(draft: ExperienceDraft, today: date) -> Iterator[Wrong]:
    """Tell what is wrong with an experience."""
    if draft.happened_on > today:
        yield Wrong(path="happened_on", sentence=N_("This day lies in the future."))
    if not draft.what.strip():
        yield Wrong(path="what", sentence=N_("This cannot be empty."))
    if not 1 <= draft.rating <= 5:
        yield Wrong(path="rating", sentence=N_("A rating runs from 1 (bad) to 5 (good)."))
