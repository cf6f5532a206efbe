"""The medicines of the card, one row each: what and how on the clock of either place, and what is counted."""

from collections.abc import Callable, Iterator
from datetime import time, timedelta
from decimal import Decimal

from medhandover.journeys.model import arrival_of
from medhandover.kernel.clock import Moment, zone_of
from medhandover.medication.counts import CountKind, latest
from medhandover.medication.model import Medicine, Route, days_of_supply, units_of
from medhandover.medication.schedule import instant
from medhandover.papers.beside import Twin
from medhandover.papers.blocks import Cell, Column, Span, Table, Words, bold, muted, spans
from medhandover.papers.facts import PaperFacts
from medhandover.papers.intakes import clock_name, doses_by_medicine, named, short_place, zones
from medhandover.papers.values import number as written
from medhandover.papers.wording import Wording

ROUTES = {each.value: each for each in Route}
TO_COUNT = "______"
"""Room for a number by pen."""


def medicines_table(told: PaperFacts, twin: Twin) -> Table:
    """Return generic name, ATC, marks, dose and route, and the times until departure and after arrival."""
    home, there = zones(told)
    heads = (
        (twin.both(_said("number"), "\n"), 0.4),
        (twin.words("medicine"), 2.5),
        (twin.words("dose"), 2.5),
        (twin.both(_clocked("until_departure", home), "\n"), 1.4),
        (twin.both(_clocked("after_arrival", there), "\n"), 1.6),
    )
    rows = tuple(_row(number, each, told, twin) for number, each in enumerate(told.medicines, 1))
    return Table(columns=tuple(Column(head=head, share=share) for head, share in heads), rows=rows)


def counts_table(told: PaperFacts, twin: Twin) -> Table:
    """Return what was counted and until when it lasts, with room for what is handed over and counted again."""
    heads = (
        ("number", 0.5),
        ("medicine", 1.7),
        ("counted", 1.45),
        ("lasts", 1.4),
        ("first_after", 1.75),
        ("last_taken", 1.15),
        ("handed_over", 1.3),
        ("received", 1.2),
    )
    rows = tuple(_count_row(number, each, told, twin) for number, each in enumerate(told.medicines, 1))
    columns = (Column(head=twin.both(_said(key), "\n"), share=share) for key, share in heads)
    return Table(columns=tuple(columns), rows=rows)


def _said(key: str) -> Callable[[Wording], str]:
    return lambda words: words.say(key)


def _clocked(key: str, zone: str) -> Callable[[Wording], str]:
    return lambda words: f"{words.say(key)}, {clock_name(zone, words)}"


def _row(number: int, medicine: Medicine, told: PaperFacts, twin: Twin) -> tuple[Cell, ...]:
    first = twin.first
    name: list[str | Span] = [bold(named(medicine, first)), f" {first.alone(medicine.form)}"]
    if medicine.atc:
        name.append(muted("\nATC " + first.alone(medicine.atc)))
    for key, is_so in (
        ("controlled", medicine.is_controlled),
        ("cold", medicine.needs_cooling),
        ("supervised", medicine.is_supervised),
    ):
        if is_so:
            name += ["\n", *spans(twin.words(key))]
    return (str(number), tuple(name), _dose(medicine, twin), *_times(medicine, told, twin))


def _dose(medicine: Medicine, twin: Twin) -> Words:
    """Return the dose as it was entered, then in both languages what a reader of either needs."""
    lines: list[Words] = [twin.first.alone(medicine.dose), *_amounts(medicine, twin)]
    if medicine.route in ROUTES:
        lines.append(twin.both(lambda words: words.label(ROUTES[medicine.route])))
    for key, day in (("starts", medicine.start_on), ("stops", medicine.stop_on)):
        if day:
            lines.append(twin.words(key, day=day))
    made: list[str | Span] = []
    for each in lines:
        made += ["\n", *spans(each)] if made else spans(each)
    return tuple(made)


def _amounts(medicine: Medicine, twin: Twin) -> Iterator[Words]:
    each = units_of(medicine)
    most = medicine.max_per_day
    if medicine.is_as_needed and most is not None:
        yield twin.words("as_needed", units=_units(most))
        return
    if each is not None and medicine.per_day > 0:
        yield twin.words("per_time_and_day", units=_units(each), day=_units(medicine.per_day))
    elif medicine.per_day > 0:
        yield twin.words("per_day", units=_units(medicine.per_day))


def _units(number: Decimal) -> Callable[[Wording], str]:
    return lambda words: written(number, words)


def _times(medicine: Medicine, told: PaperFacts, twin: Twin) -> tuple[Words, Words]:
    """Return the times of the day at home, and those after arrival with the clock at home beneath."""
    if not medicine.times:
        said = twin.words("if_needed" if medicine.is_as_needed else "no_times")
        return said, said
    shown = twin.first.alone(", ".join(medicine.times))
    home, there = zones(told)
    arrives = arrival_of(told.facts.legs) or told.plan.handover
    if arrives is None or home == there:
        return shown, shown
    day = arrives.day + timedelta(days=1)
    at_home = (Moment(instant(day, time.fromisoformat(each), zone_of(there)), home) for each in medicine.times)
    back = ", ".join(f"{each.local:%H:%M}" for each in at_home)
    return shown, (shown, muted("\n" + twin.first.alone(f"{back} {short_place(home, twin.first)}")))


def _count_row(number: int, medicine: Medicine, told: PaperFacts, twin: Twin) -> tuple[Cell, ...]:
    left = latest(told.facts.counts, medicine.id, CountKind.LEFT)
    handed = str(left.counted) if left else TO_COUNT
    return (
        str(number),
        (bold(named(medicine, twin.first)),),
        _counted(medicine, twin),
        _lasts(medicine, told, twin),
        _first_after(medicine, told, twin),
        twin.first.alone("__ : __"),
        twin.first.alone(handed),
        TO_COUNT,
    )


def _counted(medicine: Medicine, twin: Twin) -> Words:
    """Return how many units were counted, on which day and by whom."""
    counted_on = medicine.counted_on
    if medicine.counted is None or counted_on is None:
        return twin.words("not_counted")
    day = spans(twin.both(lambda words: words.day(counted_on), "\n"))
    return (bold(twin.first.alone(medicine.counted)), "\n", *day, "\n", muted(twin.first.alone(medicine.counted_by)))


def _lasts(medicine: Medicine, told: PaperFacts, twin: Twin) -> Words:
    """Return the last day for which the counted units are enough, from departure on."""
    lasts, leaves = days_of_supply(medicine), told.facts.departure
    if not lasts or leaves is None:
        return twin.words("if_needed" if medicine.is_as_needed else "not_available")
    last = leaves.day + timedelta(days=lasts - 1)
    return twin.both(lambda words: words.day(last), "\n")


def _first_after(medicine: Medicine, told: PaperFacts, twin: Twin) -> Words:
    """Return when the receiver gives the first dose; what is taken when needed has none."""
    if medicine.is_as_needed:
        return twin.words("if_needed")
    handover = told.plan.handover
    found = doses_by_medicine(told).get(medicine.id, ())
    after = next((each for each in found if handover and each.at > handover.at), None)
    if after is None:
        return twin.words("unavailable")
    place = after.place
    return (bold(f"{place.local:%H:%M}"), "\n", *spans(twin.both(lambda words: words.day(place.day), "\n")))
