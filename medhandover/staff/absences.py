"""Who is away and who stands in (domain 3.4: one named owner for each task, also in the holidays; FM-12)."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from medhandover.kernel.coded import Coded
from medhandover.kernel.days import share_a_day
from medhandover.kernel.fields import Wrong
from medhandover.kernel.ids import AbsenceId, StaffId
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import entity, record


class AbsenceReason(Coded):
    """Dutch: reden van afwezigheid; a list on purpose, so that nothing of a colleague's health is ever written down."""

    LEAVE = "verlof", "leave"
    TRAINING = "opleiding", "training"
    JOURNEY = "dienstreis", "journey for work"
    OTHER = "anders", "other reason"


@entity
class AbsenceDraft:
    """Somebody is away from `from_on` to `until_on`, both days included; `deputy` stands in on those days."""

    staff: StaffId
    from_on: date
    until_on: date
    deputy: StaffId | None = None
    reason: AbsenceReason = AbsenceReason.LEAVE


@entity
class Absence(AbsenceDraft):
    """An absence; coming back earlier moves its last day, and one that never began is withdrawn."""

    id: AbsenceId
    recorded_by: StaffId
    recorded_at: datetime
    withdrawn_at: datetime | None = None
    version: int = 1

    def covers(self, day: date) -> bool:
        """Tell whether the person is away on `day`."""
        return self.withdrawn_at is None and self.from_on <= day <= self.until_on

    def meets(self, other: AbsenceDraft) -> bool:
        """Tell whether two absences share a day."""
        return self.withdrawn_at is None and share_a_day(self.from_on, self.until_on, other.from_on, other.until_on)


@record
class Away:
    """A colleague who is away today: until which day, and the name of who stands in; empty when nobody does."""

    staff: StaffId
    shown: str
    until_on: date
    deputy: str


def wrong_absence(draft: AbsenceDraft, others: Iterable[Absence], today: date) -> Iterator[Wrong]:
    """Tell what is wrong with an absence; `others` are all other absences of the office.

    A deputy who is away in those days, and a deputy who deputises for a deputy (a circle among them), are refused.
    """
    known = [each for each in others if each.meets(draft)]
    if draft.until_on < draft.from_on:
        yield Wrong(path="until_on", sentence=N_("The absence ends before it begins."))
    elif draft.until_on < today:
        yield Wrong(path="until_on", sentence=N_("This absence is over already. Only absences from today on count."))
    if any(each.staff == draft.staff for each in known):
        sentence = N_("There is an absence in these days already. End it first, then enter the new one.")
        yield Wrong(path="from_on", sentence=sentence)
    if any(each.deputy == draft.staff for each in known):
        sentence = N_("A colleague who is away in these days is deputised by this person. Name another deputy first.")
        yield Wrong(path="staff", sentence=sentence)
    if draft.deputy == draft.staff:
        yield Wrong(path="deputy", sentence=N_("Nobody deputises for oneself. Name a colleague."))
    elif any(each.staff == draft.deputy for each in known):
        sentence = N_("The deputy is away too in these days. Name another colleague.")
        yield Wrong(path="deputy", sentence=sentence)
