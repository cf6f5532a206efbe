"""A calendar as text (RFC 5545): moments at the clock of their place, with the data of its zone."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta

from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard

from medhandover.kernel.clock import Moment, zone_of
from medhandover.kernel.ids import EscortId
from medhandover.kernel.languages import N_, Language, say
from medhandover.schedules.entries import CalendarEntry
from medhandover.schedules.zones import changes_of

PRODUCT = "-//medhandover//schedule//NL"
YEAR = timedelta(days=366)


def written(entries: Iterable[CalendarEntry], whose: str, names: Mapping[EscortId, str], language: Language) -> str:
    """Return a calendar as text; `names` are told in the titles where it is of more than one person."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", whose)
    told = list(entries)
    for zone in sorted({each.zone for entry in told for each in (entry.leaves, entry.home)}):
        calendar.add_component(_zone(zone, told))
    for entry in told:
        calendar.add_component(_event(entry, names.get(entry.escort, ""), language))
    text: str = calendar.to_ical().decode()
    return text


def title_of(entry: CalendarEntry, language: Language, name: str = "") -> str:
    """Return what a duty is called in a calendar: where it goes, and of whom where that must be said."""
    told = N_("Reserve: {place}") if entry.is_reserve else N_("Duty journey: {place}")
    return ", ".join(filter(None, [say(language, told, place=entry.place), name]))


def _event(entry: CalendarEntry, name: str, language: Language) -> Event:
    event = Event()
    event.add("uid", f"{entry.id}@medhandover")
    event.add("dtstamp", entry.told_at.astimezone(UTC))
    event.add("last-modified", entry.told_at.astimezone(UTC))
    event.add("sequence", entry.sequence)
    event.add("dtstart", _local(entry.leaves))
    event.add("dtend", _local(entry.home))
    event.add("summary", title_of(entry, language, name))
    event.add("status", "CANCELLED" if entry.cancelled_at else "TENTATIVE" if entry.is_reserve else "CONFIRMED")
    event.add("transp", "TRANSPARENT" if entry.cancelled_at or entry.is_reserve else "OPAQUE")
    event.add("class", "PRIVATE")
    return event


def _zone(name: str, entries: Sequence[CalendarEntry]) -> Timezone:
    """Return the data of a zone for as long as the entries last: every change of its clock, one by one.

    The library's own list has the beginning of summer time an hour late, which other readers take literally.
    """
    zone = Timezone()
    zone.add("tzid", name)
    first, last = min(each.leaves.at for each in entries), max(each.home.at for each in entries)
    for each in changes_of(name, first - YEAR, last + YEAR):
        part = TimezoneDaylight() if each.is_summer else TimezoneStandard()
        part.add("dtstart", each.onset)
        part.add("tzoffsetfrom", each.before)
        part.add("tzoffsetto", each.to)
        part.add("tzname", each.name)
        zone.add_component(part)
    return zone


def _local(at: Moment) -> datetime:
    return at.at.astimezone(zone_of(at.zone))
