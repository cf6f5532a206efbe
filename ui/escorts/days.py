"""The days of the timeline as columns: hours, days or weeks with their words, weekends and public holidays."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta

from babel.dates import format_date

from medhandover.escorts.countries import HOME
from medhandover.kernel.clock import HOME_ZONE, zone_of
from medhandover.kernel.languages import N_, Language, country_name, say
from medhandover.schedules.model import FreeDayRow, Schedule
from ui.widgets.chart import FREE, QUIET, TODAY, Band, Column
from ui.widgets.scale import HOURS, WEEKS, Zoom

SATURDAY, MONDAY, EACH = 5, 0, 3
"""Days of the week, and how many hours a column of hours has."""
WIDE = 90
"""A day narrower than this many pixels shows the codes of the countries that are free, a wider one the names."""


def midnight(day: date) -> datetime:
    """Return the moment at which a day begins at the office."""
    return datetime.combine(day, time(), zone_of(HOME_ZONE))


class Days:
    """Each day of a schedule in hours since it begins; a day has 23 or 25 when the clock is changed."""

    def __init__(self, schedule: Schedule, language: Language) -> None:
        """Take the days of `schedule`."""
        count = (schedule.until_on - schedule.from_on).days + 1
        self.start = midnight(schedule.from_on).astimezone(UTC)
        self.days = [schedule.from_on + timedelta(days=number) for number in range(count)]
        edges = [*self.days, schedule.until_on + timedelta(days=1)]
        self.edges = [self.hour_of(midnight(day)) for day in edges]
        self._language, self._today = language, schedule.as_of.astimezone(zone_of(HOME_ZONE)).date()
        self._free: dict[date, list[FreeDayRow]] = {}
        for each in schedule.free_days:
            self._free.setdefault(each.on, []).append(each)

    @property
    def hours(self) -> float:
        """Return how many hours there are."""
        return self.edges[-1]

    def hour_of(self, at: datetime) -> float:
        """Return a moment (aware) in hours since the first day begins."""
        return (at.astimezone(UTC) - self.start) / timedelta(hours=1)

    def columns(self, zoom: Zoom) -> tuple[Column, ...]:
        """Return the columns at a zoom."""
        if zoom.columns == WEEKS:
            return tuple(self._weeks())
        if zoom.columns == HOURS:
            return tuple(self._hours())
        return tuple(self._days(is_wide=zoom.hour_width * 24 >= WIDE))

    def bands(self) -> tuple[Band, ...]:
        """Return weekends and the holidays here; those of other countries stand at the head of their days."""
        found = []
        for number, day in enumerate(self.days):
            begins, ends = self.edges[number], self.edges[number + 1]
            if any(each.country == HOME for each in self._free.get(day, ())):
                found.append(Band(begins=begins, ends=ends, ground=FREE, words=self.told(day)))
            elif day.weekday() >= SATURDAY:
                found.append(Band(begins=begins, ends=ends, ground=QUIET, words=""))
        return tuple(found)

    def told(self, day: date) -> str:
        """Return which countries are free on a day, and why."""
        return ", ".join(free_words(each, self._language) for each in self._free.get(day, ()))

    def _days(self, *, is_wide: bool) -> Iterator[Column]:
        for number, day in enumerate(self.days):
            pattern = "d MMM" if is_wide or day.day == 1 or number == 0 else "d"
            free = self.told(day) if is_wide else codes([each.country for each in self._free.get(day, ())])
            words = (self._format(day, "EEE"), self._format(day, pattern), free)
            yield self._column(self.edges[number], self.edges[number + 1], words, day)

    def _weeks(self) -> Iterator[Column]:
        number = 0
        while number < len(self.days):
            day, ends = self.days[number], number + 1
            while ends < len(self.days) and self.days[ends].weekday() != MONDAY:
                ends += 1
            week = say(self._language, N_("wk {number}"), number=day.isocalendar().week)
            free = {each.country for day in self.days[number:ends] for each in self._free.get(day, ())}
            words = (week, self._format(day, "d MMM"), codes(free))
            is_now = day <= self._today < day + timedelta(days=ends - number)
            ground = TODAY if is_now else ""
            yield Column(begins=self.edges[number], ends=self.edges[ends], words=words, ground=ground)
            number = ends

    def _hours(self) -> Iterator[Column]:
        for number, day in enumerate(self.days):
            begins, ends = self.edges[number], self.edges[number + 1]
            at = begins
            while at < ends:
                clock = (self.start + timedelta(hours=at)).astimezone(zone_of(HOME_ZONE))
                told = clock.strftime("%H:%M")
                words = (self._format(day, "EEE d MMM") if at == begins else "", told, "")
                yield self._column(at, min(at + EACH, ends), words, day)
                at += EACH

    def _column(self, begins: float, ends: float, words: tuple[str, ...], day: date) -> Column:
        is_quiet = day.weekday() >= SATURDAY or any(each.country == HOME for each in self._free.get(day, ()))
        ground = TODAY if day == self._today else QUIET if is_quiet else ""
        return Column(begins=begins, ends=ends, words=words, ground=ground)

    def _format(self, day: date, pattern: str) -> str:
        return format_date(day, pattern, locale=self._language).replace(".", "")


def codes(countries: Iterable[str]) -> str:
    """Return the first of some countries, home before the others, and how many more there are."""
    found = sorted(set(countries), key=lambda each: (each != HOME, each))
    return f"{found[0]}+{len(found) - 1}" if len(found) > 1 else "".join(found)


def free_words(row: FreeDayRow, language: Language) -> str:
    """Return a public holiday with its country."""
    return f"{country_name(language, row.country)}: {row.name}"
