"""The next doses of the medicine card: each moment from departure on, on two clocks, with room for what was given.

The moments are the program's own schedule, which moves them step by step to the clock of the destination.
"""

from datetime import datetime, timedelta

from medhandover.journeys.model import arrival_of
from medhandover.medication.model import Medicine, units_of
from medhandover.medication.schedule import Dose
from medhandover.papers.beside import Twin
from medhandover.papers.blocks import Block, Cell, Column, Span, Table, Tick, Ticks, Words, bold, muted, spans
from medhandover.papers.facts import PaperFacts
from medhandover.papers.intakes import DAYS_SHOWN, clock_at, clock_name, doses_by_medicine, named, zones
from medhandover.papers.values import number

Given = tuple[Dose, list[Medicine]]
"""A moment with every medicine that is taken then."""


def next_doses(told: PaperFacts, twin: Twin) -> tuple[Block, ...]:
    """Return the table of doses; that no journey is planned, or that nothing has fixed times, is said instead."""
    if not told.facts.legs:
        return twin.text("unavailable")
    rows = tuple(_row(each, told, twin) for each in _moments(told))
    if not rows:
        return twin.text("no_fixed")
    home, _ = zones(told)
    columns = (
        Column(head=twin.words("where_then"), share=2.0),
        Column(head=twin.both(lambda words: _begun(clock_name(home, words)), "\n"), share=1.5),
        Column(head=twin.words("medicine"), share=3.3),
        Column(head=twin.words("given"), share=1.5),
    )
    return (*twin.text("doses_note"), Table(columns=columns, rows=rows))


def _begun(said: str) -> str:
    """Return words as the beginning of a heading."""
    return said[:1].upper() + said[1:]


def _moments(told: PaperFacts) -> list[Given]:
    """Return the moments up to two days after arrival in order, each with its medicines in the order of the list."""
    arrives = arrival_of(told.facts.legs)
    until = arrives.at + timedelta(days=DAYS_SHOWN) if arrives else None
    found: dict[datetime, Given] = {}
    by_medicine = doses_by_medicine(told)
    for medicine in told.medicines:
        for dose in by_medicine[medicine.id]:
            if until and dose.at <= until:
                found.setdefault(dose.at, (dose, []))[1].append(medicine)
    return [found[each] for each in sorted(found)]


def _row(given: Given, told: PaperFacts, twin: Twin) -> tuple[Cell, ...]:
    dose, medicines = given
    ticks = tuple(Ticks(ticks=(Tick(words=_what(each, twin)),)) for each in medicines)
    at_home: list[str | Span] = [twin.first.alone(f"{dose.home.local:%H:%M}")]
    if dose.home.day != dose.place.day:
        at_home += ["\n", muted(twin.first.alone(twin.first.day(dose.home.day)))]
    return (_there(dose, told, twin), tuple(at_home), ticks, twin.first.alone("__ : __"))


def _there(dose: Dose, told: PaperFacts, twin: Twin) -> Words:
    """Return time and place in bold, the day in both languages, and whether the person is under way then."""
    said: list[str | Span] = [bold(clock_at(dose.place, twin.first)), "\n"]
    said += spans(twin.both(lambda words: words.day(dose.place.day), "\n"))
    if dose.leg is not None:
        flight = told.facts.legs[dose.leg - 1].number
        said += ["\n", f"{twin.first.alone(flight)}: " if flight else "", *spans(twin.words("under_way"))]
    return tuple(said)


def _what(medicine: Medicine, twin: Twin) -> Words:
    """Return the name, and how many units at a time, or the dose as it was entered where that is not known."""
    each = units_of(medicine)
    name = bold(named(medicine, twin.first))
    if each is None:
        return (name, f"  {twin.first.alone(medicine.dose)}")
    return (name, f"  {number(each, twin.first)} × {twin.first.alone(medicine.form)}")
