"""When somebody who travels along is away: leave, illness, training (R23)."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from medhandover.kernel.coded import Coded
from medhandover.kernel.days import share_a_day
from medhandover.kernel.fields import Wrong
from medhandover.kernel.ids import CaseId, EscortAbsenceId, EscortConflictId, EscortId, StaffId
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import entity


class AbsenceKind(Coded):
    """Dutch: soort afwezigheid; only planners see it, a finding never names it."""

    LEAVE = "verlof", "leave"
    SICK = "ziek", "ill"
    TRAINING = "training", "training"


@entity
class AbsenceDraft:
    """From the first to the last day away, at home's calendar; only illness may be open-ended."""

    kind: AbsenceKind
    from_on: date
    until_on: date | None = None


@entity
class Absence(AbsenceDraft):
    """An absence of somebody in the directory; one that does not take place after all is withdrawn."""

    id: EscortAbsenceId
    escort: EscortId
    recorded_by: StaffId
    recorded_at: datetime
    withdrawn_at: datetime | None = None
    version: int = 1

    def meets(self, first: date, last: date) -> bool:
        """Tell whether it takes a day from `first` to `last`."""
        return self.withdrawn_at is None and share_a_day(self.from_on, self.until_on, first, last)


@entity
class EscortConflict:
    """Whether an earlier incident or interest stands between an escort and a person: yes or no, never why."""

    id: EscortConflictId
    escort: EscortId
    case: CaseId
    has_conflict: bool
    recorded_by: StaffId
    recorded_at: datetime
    version: int = 1


def wrong_absence(draft: AbsenceDraft, known: Iterable[Absence]) -> Iterator[Wrong]:
    """Tell what is wrong with an absence, beside those `known` of the same person."""
    if draft.until_on is None and draft.kind is not AbsenceKind.SICK:
        yield Wrong(path="until_on", sentence=N_("Give the last day; only an illness may have no end yet."))
    if draft.until_on is not None and draft.until_on < draft.from_on:
        yield Wrong(path="until_on", sentence=N_("The last day lies before the first day."))
        return
    for each in known:
        if each.kind is draft.kind and each.meets(draft.from_on, draft.until_on or date.max):
            yield Wrong(
                path="from_on",
                sentence=N_("This overlaps what is recorded already, from {begins} to {ends}. End that one first."),
                values={"begins": each.from_on, "ends": each.until_on},
            )
