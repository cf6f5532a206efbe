"""The parts of a duty, from leaving home to the report: in UTC, each with the clock of its place (domain 3.6)."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from medhandover.escorts.model import SlotDraft
from medhandover.journeys.model import JourneyDraft, LegDraft, going
from medhandover.kernel.clock import Moment
from medhandover.kernel.coded import Coded
from medhandover.kernel.shapes import record
from medhandover.settings.model import Settings


class DutyPart(Coded):
    """Dutch: onderdeel van de dienst van wie meereist."""

    PREPARATION = "voorbereiding", "preparation"
    LEG = "etappe", "leg"
    WAITING = "wachten", "waiting"
    HANDOVER = "overdracht", "handover"
    OVERNIGHT = "overnachting", "overnight stay"
    RETURN = "terugreis", "way back"
    REPORT = "verslag", "report"
    REST = "rust", "rest"


@record
class Part:
    """A part of a duty from `starts` until `ends`, each at the clock of its place; `what` names a flight or place."""

    kind: DutyPart
    starts: Moment
    ends: Moment
    what: str = ""


@record
class Itinerary:
    """What is planned of the journey that a duty belongs to; moments are None while nobody planned them."""

    legs: Sequence[LegDraft] = ()
    handover: Moment | None = None
    journey: JourneyDraft | None = None


def parts_of(slot: SlotDraft, planned: Itinerary, settings: Settings) -> tuple[Part, ...]:
    """Return the parts of a duty in their order: together they last from leaving home until the rest after it is over.

    None overlaps another, and each begins where the one before ends. What the journey does not say is waiting; a place
    that begins later or ends earlier than the journey has only its own part of it.
    """
    if slot.home.at <= slot.leaves.at:
        return ()
    known = [each for each in _known(planned, settings) if each.starts.at < slot.home.at]
    known = [each for each in known if each.ends.at > slot.leaves.at]
    found = list(_joined(slot, known, planned))
    report = Moment(slot.home.at + timedelta(minutes=settings.report_minutes), slot.home.zone)
    found.append(Part(kind=DutyPart.REPORT, starts=slot.home, ends=report))
    rest = timedelta(hours=rest_hours_after(slot, settings))
    found.append(Part(kind=DutyPart.REST, starts=report, ends=Moment(report.at + rest, slot.home.zone)))
    return tuple(each for each in found if each.ends.at > each.starts.at)


def rest_hours_after(slot: SlotDraft, settings: Settings) -> int:
    """Return the hours of rest after a duty: more after one that ends in the night (ATW 5:8)."""
    return settings.rest_hours_after_night if is_in_the_night(slot.home) else settings.rest_hours_daily


def is_in_the_night(at: Moment) -> bool:
    """Tell whether a duty that ends here ends after two at night (ATW 1:7: work between midnight and six)."""
    return 2 <= at.local.hour < 6


def _known(planned: Itinerary, settings: Settings) -> Iterator[Part]:
    """Yield legs, stays, the handover and the way back, in the order in which they begin."""
    parts = [
        Part(kind=DutyPart.LEG, starts=each.departs, ends=each.arrives, what=each.number or each.arrives_at)
        for each in going(planned.legs)
    ]
    if planned.handover is not None:
        ends = Moment(planned.handover.at + timedelta(minutes=settings.handover_minutes), planned.handover.zone)
        parts.append(Part(kind=DutyPart.HANDOVER, starts=planned.handover, ends=ends))
    if planned.journey is not None:
        stays = planned.journey.stays
        parts += [Part(kind=DutyPart.OVERNIGHT, starts=each.since, ends=each.until, what=each.place) for each in stays]
        if planned.journey.returns and planned.journey.home:
            back, home = planned.journey.returns, planned.journey.home
            parts.append(Part(kind=DutyPart.RETURN, starts=back, ends=home))
    yield from sorted(parts, key=lambda each: (each.starts.at, each.ends.at))


def _joined(slot: SlotDraft, known: Sequence[Part], planned: Itinerary) -> Iterator[Part]:
    """Yield the known parts inside a duty, cut where they overlap, with what fills the time between them."""
    at, has_begun = slot.leaves, False
    for each in known:
        starts = at if each.starts.at < at.at else each.starts
        ends = slot.home if each.ends.at > slot.home.at else each.ends
        if ends.at <= at.at:
            continue
        if starts.at > at.at:
            yield Part(kind=_between(planned, at, has_begun), starts=at, ends=starts)
        yield Part(kind=each.kind, starts=starts, ends=ends, what=each.what)
        at, has_begun = ends, True
    if at.at < slot.home.at:
        yield Part(kind=DutyPart.WAITING if not has_begun else _between(planned, at, True), starts=at, ends=slot.home)


def _between(planned: Itinerary, at: Moment, has_begun: bool) -> DutyPart:
    """Return what fills the time from `at`: before the journey preparing, after the handover staying overnight."""
    if not has_begun:
        return DutyPart.PREPARATION
    if planned.handover is not None and at.at > planned.handover.at:
        back = planned.journey.returns if planned.journey else None
        return DutyPart.OVERNIGHT if back is None or at.at < back.at else DutyPart.RETURN
    return DutyPart.WAITING
