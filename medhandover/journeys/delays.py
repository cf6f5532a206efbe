"""A delay on the way (FM-21): said by whom and why, and how it moves what comes after it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from medhandover.journeys.model import Leg, LegDraft, Overnight
from medhandover.kernel.clock import Moment
from medhandover.kernel.coded import Coded
from medhandover.kernel.fields import Wrong
from medhandover.kernel.ids import CaseId, DelayId, JourneyId, LegPosition, StaffId
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import entity

MOST_MINUTES = 14 * 24 * 60
"""A journey that moves by more than two weeks is planned anew."""


class DelayReason(Coded):
    """Dutch: reden van de vertraging."""

    WEATHER = "weer", "weather"
    TECHNICAL = "techniek", "technical fault"
    STRIKE = "staking", "strike"
    BORDER = "grens", "border or security check"
    MISSED = "aansluiting", "missed connection"
    MEDICAL = "medisch", "medical reason"
    CARRIER = "vervoerder", "decision of the carrier"
    OTHER = "anders", "other reason"


@entity
class DelayDraft:
    """What is told of a delay of the leg at `position`: by how many minutes, or `departs` as its new departure.

    Less than nothing is earlier. `is_cancelled`: the leg does not go at all. `said_by` is who told it.
    """

    position: LegPosition
    reason: DelayReason
    said_by: str
    minutes: int = 0
    departs: Moment | None = None
    is_cancelled: bool = False


@entity
class Delay(DelayDraft):
    """A delay as it was told; never changed. `departed` is when the leg would have left before it was told.

    `is_handover_moved`: the planned handover moved by as much.
    """

    id: DelayId
    journey: JourneyId
    case: CaseId
    sequence: int
    departed: Moment
    is_handover_moved: bool
    recorded_by: StaffId
    recorded_at: datetime


def minutes_of(draft: DelayDraft, leg: LegDraft) -> int:
    """Return by how many minutes a delay moves its leg; 0 for a leg that is cancelled."""
    if draft.departs is None or draft.is_cancelled:
        return 0 if draft.is_cancelled else draft.minutes
    return round((draft.departs.at - leg.departs.at) / timedelta(minutes=1))


def wrong_delay(draft: DelayDraft, legs: Sequence[LegDraft]) -> Iterator[Wrong]:
    """Tell what is wrong with a delay: no such leg, no time or two, nobody who said it, before the leg before."""
    if not draft.said_by.strip():
        yield Wrong(path="said_by", sentence=N_("Say who told of the delay."))
    if not 1 <= draft.position <= len(legs) or legs[draft.position - 1].is_cancelled:
        sentence = N_("There is no such leg that goes. Legs of this journey: {count}.")
        yield Wrong(path="position", sentence=sentence, values={"count": len(legs)})
        return
    told = [draft.minutes != 0, draft.departs is not None, draft.is_cancelled]
    minutes = minutes_of(draft, legs[draft.position - 1])
    if told.count(True) != 1 or (minutes == 0 and not draft.is_cancelled):
        sentence = N_("Say by how many minutes, or the new departure, or that the leg does not go; one of the three.")
        yield Wrong(path="minutes", sentence=sentence)
    elif abs(minutes) > MOST_MINUTES:
        yield Wrong(path="minutes", sentence=N_("More than two weeks is another journey. Plan it anew."))
    earlier = [each for each in legs[: draft.position - 1] if not each.is_cancelled]
    moved = legs[draft.position - 1].departs.at + timedelta(minutes=minutes)
    if earlier and moved < earlier[-1].arrives.at:
        yield Wrong(path="minutes", sentence=N_("This leg departs before the one before it arrives."))


def moved(legs: Sequence[Leg], draft: DelayDraft) -> Iterator[tuple[Leg, Moment, Moment]]:
    """Yield each leg that a delay moves with its new departure and arrival; later legs move by as much."""
    by = timedelta(minutes=minutes_of(draft, legs[draft.position - 1]))
    for leg in legs[draft.position - 1 :]:
        if by and not leg.is_cancelled:
            yield leg, later(leg.departs, by), later(leg.arrives, by)


def moved_stays(stays: Sequence[Overnight], since: Moment, by: timedelta) -> tuple[Overnight, ...]:
    """Return the stays after a delay: those that begin from `since` on move by as much."""
    return tuple(
        replace(each, since=later(each.since, by), until=later(each.until, by)) if each.since.at >= since.at else each
        for each in stays
    )


def later(at: Moment, by: timedelta) -> Moment:
    """Return a moment at the same place, moved by `by`."""
    return Moment(at.at + by, at.zone)
