"""Who flies with the person and on which seats, flight by flight (INCAD B and E)."""

from collections.abc import Iterator

from medhandover.cases.model import Sex
from medhandover.escorts.eligibility import travelling
from medhandover.escorts.model import Escort, EscortKind
from medhandover.journeys.model import Leg
from medhandover.papers.beside import Twin
from medhandover.papers.blocks import Block, Cell, Column, Heading, Table, Words, bold, spans
from medhandover.papers.facts import PaperFacts
from medhandover.papers.flight_needs import TO_WRITE, yes_no
from medhandover.papers.flight_sheets import Sheet

FLIGHTS = (("flight", 1.0), ("departs", 2.4), ("arrives", 2.4), ("booking", 1.6))
PEOPLE = (("escort", 2.2), ("age", 1.4), ("qualification", 2.2), ("on_flights", 1.2))
SEATS = (("flight", 1.0), ("seat", 1.0), ("seat_for", 2.4), ("seat_kind", 2.4))


def flights(sheet: Sheet, twin: Twin) -> tuple[Block, ...]:
    """Return each flight with place and local time of departure and arrival, and its booking."""
    rows = tuple(_flight(each, twin) for each in sheet.legs)
    return (table(FLIGHTS, rows, twin),)


def escorts(sheet: Sheet, told: PaperFacts, twin: Twin) -> tuple[Block, ...]:
    """Return who travels along and the seats; a nurse is a nurse here, whatever the specialty tells."""
    rows = tuple(_people(sheet, told, twin))
    who: tuple[Block, ...] = (table(PEOPLE, rows, twin),) if rows else twin.text("unavailable")
    seats = tuple(_seats(sheet, twin))
    places: tuple[Block, ...] = (table(SEATS, seats, twin),) if seats else twin.text("no_seats")
    has_medical = any(each.kind is EscortKind.MEDICAL for each in travelling(told.facts.slots))
    is_trained = sheet.told(sheet.handling.is_escort_trained)
    trained = yes_no("trained", True if has_medical else is_trained, twin)
    return (*who, trained, Heading(words=twin.words("seats_head"), level=3), *places)


def table(heads: tuple[tuple[str, float], ...], rows: tuple[tuple[Cell, ...], ...], twin: Twin) -> Table:
    """Return a table whose heads are phrases."""
    return Table(columns=tuple(Column(head=twin.words(key), share=share) for key, share in heads), rows=rows)


def _flight(leg: Leg, twin: Twin) -> tuple[Cell, ...]:
    first = twin.first

    def at(place: str, moment_of: str) -> Words:
        moment = getattr(leg, moment_of)
        day = twin.both(lambda words: words.day(moment.day), "\n")
        return (first.alone(place), "\n", bold(f"{moment.local:%H:%M}"), "\n", *spans(day))

    state = twin.words("confirmed" if leg.confirmed_for == leg.departs else "not_confirmed")
    booking: Words = (f"{first.alone(leg.booking)}\n" if leg.booking else "", *spans(state))
    return ((bold(first.alone(leg.number)),), at(leg.departs_from, "departs"), at(leg.arrives_at, "arrives"), booking)


def _people(sheet: Sheet, told: PaperFacts, twin: Twin) -> Iterator[tuple[Cell, ...]]:
    everywhere = twin.first.alone(", ".join(each.number for each in sheet.legs if each.number))
    for slot in travelling(told.facts.slots):
        if slot.escort:
            escort = told.facts.escorts[slot.escort]
            yield (twin.first.alone(escort.name), _age(escort.gender, twin), _what(escort, twin), everywhere)
    for each in told.facts.companions:
        last = each.to_leg or len(told.facts.legs)
        mine = [leg.number for leg in sheet.legs if each.from_leg <= leg.position <= last]
        if each.ended_at is None and mine:
            kind = each.kind
            what = twin.both(lambda words, kind=kind: words.label(kind))  # type: ignore[misc]
            yield (twin.first.alone(each.name), _age(Sex.UNKNOWN, twin), what, twin.first.alone(", ".join(mine)))


def _age(sex: Sex, twin: Twin) -> Words:
    """Return the sex as far as it is known; the age is for the pen, the office keeps none."""
    if sex is Sex.UNKNOWN:
        return TO_WRITE
    return (*spans(twin.both(lambda words: words.label(sex))), f", {TO_WRITE[:4]}")


def _what(escort: Escort, twin: Twin) -> Words:
    if escort.kind is EscortKind.MEDICAL:
        return twin.both(lambda words: words.label(escort.qualification))
    return twin.both(lambda words: words.label(escort.kind))


def _seats(sheet: Sheet, twin: Twin) -> Iterator[tuple[Cell, ...]]:
    first = twin.first
    for leg in sheet.legs:
        for each in leg.seats:
            whose, kind = each.whose, each.kind
            yield (
                first.alone(leg.number),
                (bold(first.alone(each.seat)),),
                twin.both(lambda words, whose=whose: words.label(whose)),  # type: ignore[misc]
                twin.both(lambda words, kind=kind: words.label(kind)),  # type: ignore[misc]
            )
