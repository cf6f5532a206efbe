"""Who is busy when: the duties and absences of many people by day, so that few of them are looked at for a place."""

from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple

from medhandover.escorts.availability import judge_load, judge_rest, overloaded
from medhandover.escorts.credentials import WEEKDAYS
from medhandover.escorts.judging import Candidate
from medhandover.escorts.masks import Masks, places_in
from medhandover.escorts.model import Slot
from medhandover.escorts.trips import Trip
from medhandover.escorts.working_time import THIRTEEN_WEEKS, Row, rested_at, taken_by
from medhandover.kernel.ids import SlotId
from medhandover.settings.model import Settings

QUARTER = THIRTEEN_WEEKS.total_seconds()
DAY = timedelta(days=1)
SECONDS, DAY_SECONDS = 3600, 86400
LONGEST, NEXT = timedelta(days=60), timedelta(days=15)
"""No duty is longer, and no row of duties without rest need be looked at further."""


class Span(NamedTuple):
    """A duty in seconds of the epoch, with when the rest after it is over."""

    id: SlotId
    leaves: float
    home: float
    rested: float


class Busy:
    """What people are busy with; another duty may be added, as while a month is proposed."""

    def __init__(self, people: Sequence[Candidate], settings: Settings) -> None:
        """Sort duties and absences by the days on which they are."""
        self.people = [(each.escort, sorted(each.duties, key=_begin), each.absences) for each in people]
        self.settings = settings
        self._rows = [Row() for _ in people]
        self._on: dict[int, list[tuple[int, Span]]] = {}
        self._rests = {0.0}
        self._away: dict[date, int] = {}
        self._open: list[tuple[date, int]] = []
        self._free = dict.fromkeys(WEEKDAYS, 0)
        self._left = 0
        self._limits: list[tuple[int, int]] = []
        self._places = {each.escort.id: place for place, each in enumerate(people)}
        for place, (escort, duties, absences) in enumerate(self.people):
            bit = 1 << place
            self._left |= 0 if escort.is_active else bit
            self._limits += [] if escort.max_nights is None else [(bit, escort.max_nights)]
            for weekday in escort.free_days:
                self._free[weekday] |= bit
            self._rows[place] = Row(taken_by(each, settings) for each in duties)
            for duty in duties:
                self._enter(place, duty)
            for absence in absences:
                if absence.withdrawn_at is None:
                    self._leave(bit, absence.from_on, absence.until_on)

    def add(self, place: int, duty: Slot) -> None:
        """Give somebody another duty."""
        insort(self.people[place][1], duty, key=_begin)
        self._rows[place] = self._rows[place].with_one_more(taken_by(duty, self.settings))
        self._enter(place, duty)

    def candidate(self, place: int, slot: Slot, has_conflict: bool = False) -> Candidate:
        """Return somebody as candidate for a place, with all other duties."""
        escort, duties, absences = self.people[place]
        others = [each for each in duties if each.id != slot.id]
        return Candidate(escort=escort, duties=others, absences=absences, has_conflict=has_conflict)

    def _near(self, place: int, slot: Slot) -> Candidate:
        """Return somebody with the duties of some weeks: a row without rest is too long before it is longer."""
        escort, duties, absences = self.people[place]
        first = bisect_left(duties, slot.leaves.at - LONGEST, key=_begin)
        last = bisect_left(duties, slot.home.at + NEXT, first, key=_begin)
        others = [each for each in duties[first:last] if each.id != slot.id]
        return Candidate(escort=escort, duties=others, absences=absences)

    def trips_near(self, place: int, slot: Slot) -> int:
        """Return how many journeys somebody has within thirteen weeks of a place."""
        trips, _, _ = self._rows[place].bound(slot.leaves.at.timestamp(), QUARTER)
        return trips - any(each.id == slot.id for each in self.people[place][1])

    def free(self, trip: Trip) -> Masks:
        """Tell who cannot go at all, and of whom a fixed day off falls in the journey (constraint 1)."""
        slot, days = trip.slot, trip.days
        fail = self._left | self._overlapping(slot)
        for on in _days(days.leaves_on, days.home_on):
            fail |= self._away.get(on, 0)
        for from_on, bit in self._open:
            fail |= bit if from_on <= days.home_on else 0
        warn = 0
        for on in _days(days.leaves_on, min(days.home_on, days.leaves_on + 6 * DAY)):
            warn |= self._free[WEEKDAYS[on.weekday()]]
        return fail, warn & ~fail

    def rest(self, trip: Trip) -> Masks:
        """Tell who is not rested (constraint 9).

        Only who has a duty shortly before or after is looked at, and only a row of duties is asked of one by one.
        """
        slot, limits = trip.slot, self.settings
        leaves, home = slot.leaves.at.timestamp(), slot.home.at.timestamp()
        rested, weekly = rested_at(slot, limits).timestamp(), limits.rest_hours_weekly * SECONDS
        at_home = limits.rest_hours_before * SECONDS
        span = max(rested - home, weekly, at_home, *self._rests)
        fail = warn = row = 0
        for bit, duty in self._between(leaves - span, home + span):
            if duty.id == slot.id:
                continue
            if duty.home <= leaves:
                fail |= bit if duty.rested > leaves else 0
                warn |= bit if leaves - duty.home < at_home else 0
                row |= bit if leaves - duty.home < weekly else 0
            elif duty.leaves >= home:
                fail |= bit if duty.leaves < rested else 0
                row |= bit if duty.leaves - home < weekly else 0
        for place in places_in(row & ~fail & ~warn):
            warn |= 1 << place if judge_rest(self._near(place, slot), trip) else 0
        return fail, warn & ~fail

    def load(self, trip: Trip) -> Masks:
        """Tell who would travel or work too much (constraint 10)."""
        own = taken_by(trip.slot, self.settings)
        nights = (trip.days.home_on - trip.days.leaves_on).days
        warn = 0
        for place, row in enumerate(self._rows):
            if row.begins and overloaded(row, own, self.settings):
                warn |= 1 << place
        warn &= ~self._overlapping(trip.slot)
        filled = self._places.get(trip.slot.escort) if trip.slot.escort else None
        if filled is not None:
            warn &= ~(1 << filled)
            warn |= 1 << filled if judge_load(self.candidate(filled, trip.slot), trip) else 0
        return 0, warn | sum(bit for bit, most in self._limits if nights > most)

    def _overlapping(self, slot: Slot) -> int:
        found, leaves, home = 0, slot.leaves.at.timestamp(), slot.home.at.timestamp()
        for bit, duty in self._between(leaves, home):
            if duty.leaves < home and leaves < duty.home and duty.id != slot.id:
                found |= bit
        return found

    def _between(self, first: float, last: float) -> Iterator[tuple[int, "Span"]]:
        """Yield the duties on the days between two moments, of several days more than once."""
        for day in range(int(first // DAY_SECONDS), int(last // DAY_SECONDS) + 1):
            yield from self._on.get(day, ())

    def _enter(self, place: int, duty: Slot) -> None:
        leaves, home = duty.leaves.at.timestamp(), duty.home.at.timestamp()
        span = Span(duty.id, leaves, home, rested_at(duty, self.settings).timestamp())
        self._rests.add(span.rested - home)
        for day in range(int(leaves // DAY_SECONDS), int(home // DAY_SECONDS) + 1):
            self._on.setdefault(day, []).append((1 << place, span))

    def _leave(self, bit: int, from_on: date, until_on: date | None) -> None:
        if until_on is None:
            self._open.append((from_on, bit))
            return
        for on in _days(from_on, until_on):
            self._away[on] = self._away.get(on, 0) | bit


def _begin(slot: Slot) -> datetime:
    return slot.leaves.at


def _days(first: date, last: date) -> list[date]:
    return [first + number * DAY for number in range((last - first).days + 1)]
