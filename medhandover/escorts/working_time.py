"""The rules of working time for who travels along: rest, weekly rest and what is the most in rolling weeks.

The numbers are settings with a day (R54); their defaults follow the Working Hours Act (Arbeidstijdenwet): 5:3 daily
rest, 5:5 weekly rest, 5:7 hours a week, 5:8 rest after the night. Everything is reckoned in UTC: a rest over a change
of the clocks has the hours that pass, not those that the clock shows.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from datetime import datetime, timedelta
from itertools import accumulate

from medhandover.escorts.duties import rest_hours_after
from medhandover.escorts.model import SlotDraft
from medhandover.kernel.clock import home_day
from medhandover.settings.model import Settings

WEEK, FOUR_WEEKS = timedelta(weeks=1), timedelta(weeks=4)
THIRTEEN_WEEKS, SIXTEEN_WEEKS = timedelta(weeks=13), timedelta(weeks=16)
HOUR = timedelta(hours=1)

Taken = tuple[float, int, float]
"""What a duty takes: when it begins (seconds of the epoch), its nights away, its hours of work."""


class Row:
    """The duties of somebody in order of their begin, with sums, so that a span of weeks is looked up at once."""

    def __init__(self, taken: Iterable[Taken] = ()) -> None:
        """Take the duties in any order."""
        self._taken = sorted(taken)
        self.begins = [each[0] for each in self._taken]
        self._nights = [0, *accumulate(each[1] for each in self._taken)]
        self._hours = [0.0, *accumulate(each[2] for each in self._taken)]

    def with_one_more(self, one: Taken) -> "Row":
        """Return the row with one duty more."""
        return Row([*self._taken, one])

    def bound(self, at: float, span: float) -> tuple[int, int, float]:
        """Return trips, nights and hours of all duties less than a span before or after: no window has more."""
        first, last = bisect_right(self.begins, at - span), bisect_left(self.begins, at + span)
        return last - first, self._nights[last] - self._nights[first], self._hours[last] - self._hours[first]

    def has_more(self, at: float, span: float, most: int) -> bool:
        """Tell whether one duty more at `at` makes more than `most` trips in a span that begins with a duty."""
        begins = self.begins
        count, further = len(begins), most - 1
        if further < 0 or count <= further:
            return further < 0
        own = bisect_left(begins, at)
        if own + further < count and begins[own + further] < at + span:
            return True
        for index in range(
            bisect_right(begins, at - span, 0, own), min(bisect_right(begins, at, own), count - further)
        ):
            if begins[index + further] < begins[index] + span:
                return True
        return False

    def busiest(self, at: float, span: float) -> tuple[int, int, float]:
        """Return the most trips, nights and hours in any span that begins with a duty and holds `at`, or begins then.

        A duty that begins at `at` is not in the row: whoever asks adds it to each.
        """
        begins, all_nights, all_hours = self.begins, self._nights, self._hours
        first, here = bisect_right(begins, at - span), bisect_right(begins, at)
        own = bisect_left(begins, at)
        last = bisect_left(begins, at + span, own)
        trips, nights, hours = last - own, all_nights[last] - all_nights[own], all_hours[last] - all_hours[own]
        for index in range(first, here):
            last = bisect_left(begins, begins[index] + span, index)
            trips = max(trips, last - index)
            nights = max(nights, all_nights[last] - all_nights[index])
            hours = max(hours, all_hours[last] - all_hours[index])
        return trips, nights, hours


def nights_of(slot: SlotDraft) -> int:
    """Return the nights between leaving home and coming home."""
    return (home_day(slot.home.at) - home_day(slot.leaves.at)).days


def worked_hours(slot: SlotDraft, settings: Settings) -> float:
    """Return the hours of work in a duty: all but the daily rest of each night away, and the report after it."""
    away = (slot.home.at - slot.leaves.at) / HOUR - nights_of(slot) * settings.rest_hours_daily
    return max(0.0, away) + settings.report_minutes / 60


def rested_at(slot: SlotDraft, settings: Settings) -> datetime:
    """Return when the rest after a duty and its report is over: before that nobody leaves again (ATW 5:3, 5:8)."""
    return reported_at(slot, settings) + rest_hours_after(slot, settings) * HOUR


def reported_at(slot: SlotDraft, settings: Settings) -> datetime:
    """Return when the report of a duty is written and the rest begins (domain 3.6)."""
    return slot.home.at + timedelta(minutes=settings.report_minutes)


def row_without_rest(slot: SlotDraft, duties: Iterable[SlotDraft], rest: timedelta) -> timedelta:
    """Return how long the row of duties around one is in which no gap is as long as `rest`; nothing where it is alone.

    A row that is longer than a week less that rest has a week without it (ATW 5:5).
    """
    begins, ends = slot.leaves.at, slot.home.at
    ordered = sorted(duties, key=lambda each: each.leaves.at)
    for each in reversed(ordered):
        if each.home.at <= begins and begins - each.home.at < rest:
            begins = each.leaves.at
    for each in ordered:
        if each.leaves.at >= ends and each.leaves.at - ends < rest:
            ends = each.home.at
    return ends - begins if begins < slot.leaves.at or ends > slot.home.at else timedelta(0)


def taken_by(slot: SlotDraft, settings: Settings) -> Taken:
    """Return what a duty takes."""
    return slot.leaves.at.timestamp(), nights_of(slot), worked_hours(slot, settings)
