"""A death, as it was reported; one that proves wrong is marked as a mistake and stays readable."""

from collections.abc import Iterator
from datetime import date, datetime

from medhandover.cases.model import Case
from medhandover.cases.plausible import is_after, is_before
from medhandover.kernel.coded import Coded
from medhandover.kernel.days import PartialDay
from medhandover.kernel.fields import Wrong
from medhandover.kernel.ids import CaseId, DeathId, StaffId
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import entity


class DeathSource(Coded):
    """Dutch: bron van de melding van overlijden."""

    CERTIFICATE = "akte", "death certificate"
    DOCTOR = "arts", "doctor or hospital"
    POLICE = "politie", "police"
    RECEPTION = "opvang", "reception or detention"
    FAMILY = "familie", "family"
    ORGANISATION = "ketenpartner", "another organisation"


@entity
class DeathDraft:
    """That a person died: the day as far as known, where, from which source, and who told it."""

    died_on: PartialDay
    place: str
    source: DeathSource
    told_by: str


@entity
class Death(DeathDraft):
    """A reported death; `mistaken_at` says that it proved wrong, with the reason."""

    id: DeathId
    case: CaseId
    recorded_by: StaffId
    recorded_at: datetime
    mistaken_at: datetime | None = None
    mistaken_by: StaffId | None = None
    mistake_reason: str = ""
    version: int = 1


def wrong_death(draft: DeathDraft, person: Case, today: date) -> Iterator[Wrong]:
    """Tell what is wrong with a reported death."""
    if is_after(draft.died_on, today):
        yield Wrong(path="died_on", sentence=N_("This day lies in the future."))
    if is_before(draft.died_on, person.born_on):
        yield Wrong(path="died_on", sentence=N_("Nobody dies before birth. Check both days."))
    if not draft.told_by:
        yield Wrong(path="told_by", sentence=N_("Say who told it."))
