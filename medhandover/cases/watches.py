"""Raised watchfulness ("verhoogde waakzaamheid", FM-28): a flag of level P2, and who was told, by whom, when.

No medical text: why somebody is watched is a code, and what must be done is agreed with the medical service.
"""

from collections.abc import Iterator
from datetime import date, datetime

from medhandover.kernel.coded import Coded
from medhandover.kernel.fields import Wrong
from medhandover.kernel.ids import CaseId, StaffId, WatchId
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import entity, record


class WatchReason(Coded):
    """Dutch: aanleiding van de verhoogde waakzaamheid."""

    ANNOUNCEMENT = "aankondiging_vertrek", "announcement of the departure"
    EARLIER_ATTEMPT = "eerdere_poging", "earlier attempt"
    OTHER = "anders", "other reason"


@record
class Told:
    """Somebody who must keep watch was told: who, in which function and organisation, by whom and when."""

    name: str
    function: str
    organisation: str
    told_by: StaffId
    told_at: datetime


@entity
class WatchDraft:
    """Why watch is kept over a person, and since which day."""

    reason: WatchReason
    raised_on: date


@entity
class Watch(WatchDraft):
    """A raised watch; `told` grows and never shrinks, `ended_on` is the last day it was kept."""

    id: WatchId
    case: CaseId
    raised_by: StaffId
    raised_at: datetime
    told: tuple[Told, ...] = ()
    ended_on: date | None = None
    ended_by: StaffId | None = None
    version: int = 1


def wrong_watch(draft: WatchDraft, today: date) -> Iterator[Wrong]:
    """Tell what is wrong with a watch that is raised."""
    if draft.raised_on > today:
        yield Wrong(path="raised_on", sentence=N_("This day lies in the future."))


def wrong_end(watch: Watch, ended_on: date, today: date) -> Iterator[Wrong]:
    """Tell what is wrong with the last day of a watch."""
    if ended_on < watch.raised_on:
        yield Wrong(path="ended_on", sentence=N_("The watch ended before it was raised."))
    if ended_on > today:
        yield Wrong(path="ended_on", sentence=N_("This day lies in the future."))
