"""Calendars of the service and of each person as iCalendar (RFC 5545): neutral titles, and no health data."""

from collections.abc import Iterable, Iterator

from medhandover.cases.model import Case
from medhandover.escorts.actions import PLANNERS
from medhandover.escorts.gathering import duties_of
from medhandover.escorts.model import Escort, Slot
from medhandover.escorts.store import escorts
from medhandover.kernel.codes import Country
from medhandover.kernel.declare import action
from medhandover.kernel.ids import EscortId
from medhandover.kernel.languages import N_, Language, say, show
from medhandover.kernel.roles import Level
from medhandover.kernel.shapes import record
from medhandover.plans.model import Plan
from medhandover.schedules.calendar_door import written
from medhandover.schedules.entries import kept_up
from medhandover.schedules.gathering import itineraries_of
from medhandover.schedules.places import town_of
from medhandover.schedules.store import entries_of
from medhandover.storage.belonging import itself
from medhandover.storage.work import Work


@record
class CalendarFile:
    """A calendar to be saved: its text (RFC 5545), how many duties stand in it and how many are cancelled."""

    name: str
    text: str
    duties: int
    cancelled: int


@action("calendar:export", may=PLANNERS, level=Level.P1)
def export_calendar(work: Work, escort: EscortId | None = None, language: str = "nl") -> CalendarFile:
    """Return the calendar of somebody, or of the whole service, and keep what was told.

    A duty keeps its number for ever; what changed since it was told last has the next sequence, and what somebody has
    no more is told as cancelled (RFC 5545 3.8.7.4, 3.8.1.11).
    """
    chosen = [work.get(Escort, escort)] if escort else escorts(work)
    names = {each.id: each.name for each in chosen}
    work.concerns(None, "escort" if escort else "escorts", escort or "", ids=sorted(names))
    spoken: Language = "en" if language == "en" else "nl"
    known = list(entries_of(work, escort))
    duties = duties_of(work, names)
    for entry in kept_up(known, zip(duties, _towns(work, duties, spoken), strict=True), work.now):
        work.add(entry)
        known.append(entry)
    known.sort(key=lambda each: (each.leaves.at, each.id))
    whose = names[escort] if escort else say(spoken, N_("All who travel along"))
    return CalendarFile(
        name=whose,
        text=written(known, whose, {} if escort else names, spoken),
        duties=sum(each.cancelled_at is None for each in known),
        cancelled=sum(each.cancelled_at is not None for each in known),
    )


def _towns(work: Work, duties: Iterable[Slot], language: Language) -> Iterator[str]:
    """Yield where each duty goes."""
    held = list(duties)
    plans = {each.id: each for each in work.of_each(itself(Plan), {each.plan for each in held})}
    cases = {each.id: each for each in work.of_each(itself(Case), {each.case for each in held})}
    planned = itineraries_of(work, plans.values())
    for each in held:
        yield town_of(planned[each.plan].legs) or show(language, Country(cases[each.case].destination))
