"""What is needed around a flight (INCAD F to K, standards 5.6, 5.7): ticked as told, or open for the pen."""

from collections.abc import Iterator

from medhandover.advice.conditions import ConditionCode
from medhandover.journeys.model import SeatKind
from medhandover.journeys.notices import WHEELCHAIRS, Battery, GroundHelp, GroundPoint, Need, NeedKind
from medhandover.papers.beside import Twin
from medhandover.papers.blocks import (
    Block,
    Cell,
    Column,
    Heading,
    Row,
    Span,
    Table,
    Text,
    Tick,
    Ticks,
    Words,
    bold,
    spans,
)
from medhandover.papers.flight_sheets import Sheet
from medhandover.papers.values import number

TO_WRITE = "_________"
"""Room for a word by pen."""
QUESTION = (2.4, 1.0)
"""Widths of a question and of its answer."""
GROUND = (("where", 1.7), ("organisation", 2.0), ("expense", 1.8), ("phone", 1.8))
EQUIPMENT = (("device", 1.8), ("battery", 2.2), ("un38_3", 1.4), ("approval", 1.6))
USUAL_POINTS = (GroundPoint.DELIVERY, GroundPoint.CONNECTION, GroundPoint.MEETING)


def yes_no(key: str, is_so: bool | None, twin: Twin) -> Row:
    """Return a question with yes and no beside it; neither is ticked while it is not known."""
    ticks = (
        Tick(words=twin.words("yes"), is_ticked=is_so is True),
        Tick(words=twin.words("no"), is_ticked=is_so is False),
    )
    return Row(cells=((Text(words=twin.words(key), after=0),), (Ticks(ticks=ticks),)), shares=QUESTION, after=0)


def wheelchair(sheet: Sheet, twin: Twin) -> tuple[Block, ...]:
    """Return whether a wheelchair is needed, of which category, and of an own one what it is."""
    need = next((each for each in sheet.needs if each.kind in WHEELCHAIRS), None)
    kinds = tuple(
        Tick(words=_coded(kind, twin), is_ticked=need is not None and need.kind is kind)
        for kind in (NeedKind.WCHR, NeedKind.WCHS, NeedKind.WCHC)
    )
    own = (("own_wheelchair", "is_own"), ("collapsible", "is_collapsible"), ("powered", "is_powered"))
    looks = tuple(Tick(words=twin.words(key), is_ticked=bool(need and getattr(need, name))) for key, name in own)
    return (
        yes_no("wheelchair", sheet.asks(WHEELCHAIRS, ConditionCode.ROLSTOEL), twin),
        Ticks(ticks=kinds),
        Ticks(ticks=looks),
    )


def ambulance(sheet: Sheet, twin: Twin) -> tuple[Block, ...]:
    """Return whether the airline arranges an ambulance, else who does, and where it brings the passenger."""
    told = sheet.handling
    is_airlines = told.ambulance_by == sheet.airline if told.ambulance_by else None
    by = ", ".join(filter(None, [told.ambulance_by, told.ambulance_contact]))
    return (
        yes_no("ambulance", is_airlines, twin),
        twin.line("ambulance_by", by),
        twin.line("destination", told.destination_address),
    )


def ground(sheet: Sheet, twin: Twin) -> tuple[Block, ...]:
    """Return help at departure, changes and arrival: who gives it, at whose expense; open points are for the pen."""
    helps = sheet.handling.ground
    rows = tuple(_help(each, twin) for each in helps)
    open_points = [each for each in USUAL_POINTS if each not in {one.point for one in helps}]
    empty = tuple((_label(each, twin), TO_WRITE, TO_WRITE, TO_WRITE) for each in open_points)
    return (_table(GROUND, (*rows, *empty), twin),)


def on_board(sheet: Sheet, twin: Twin) -> tuple[Block, ...]:
    """Return oxygen, seats, meal, and each device with its battery (standards 5.7)."""
    has_extra = any(each.kind is SeatKind.EXTRA for leg in sheet.legs for each in leg.seats)
    extra = sheet.asks(frozenset({NeedKind.EXTRA_SEAT}))
    legroom = sheet.asks(frozenset({NeedKind.LEGROOM}), ConditionCode.BEENRUIMTE)
    meal = sheet.asks(frozenset({NeedKind.MEAL}), ConditionCode.DIEET)
    return (
        *_oxygen(sheet, twin),
        yes_no("extra_seat", has_extra or extra, twin),
        yes_no("legroom", legroom, twin),
        yes_no("meal", meal, twin),
        twin.line("seating", sheet.handling.seating),
        Heading(words=twin.words("equipment_head"), level=3),
        *_equipment(sheet, twin),
    )


def _oxygen(sheet: Sheet, twin: Twin) -> Iterator[Block]:
    kinds = frozenset({NeedKind.OXYGEN})
    need = next((each for each in sheet.needs if each.kind in kinds), None)
    is_asked = sheet.asks(kinds, ConditionCode.ZUURSTOF)
    yield yes_no("oxygen", is_asked, twin)
    if is_asked is False:
        return
    litres = need.litres_per_minute if need else None
    much = twin.line("litres") if litres is None else twin.filled("litres", lambda words: number(litres, words))
    ticked = Ticks(ticks=(Tick(words=twin.words("continuous"), is_ticked=bool(need and need.is_continuous)),))
    yield Row(cells=((much,), (ticked,)), shares=QUESTION, after=0)


def _equipment(sheet: Sheet, twin: Twin) -> tuple[Block, ...]:
    needs = [each for each in sheet.needs if each.kind is NeedKind.EQUIPMENT or each.battery is not Battery.NONE]
    if needs:
        return (_table(EQUIPMENT, tuple(_device(each, twin) for each in needs), twin),)
    if sheet.notice is None and ConditionCode.APPARATUUR in sheet.codes:
        return (_table(EQUIPMENT, ((TO_WRITE, TO_WRITE, TO_WRITE, TO_WRITE),), twin),)
    return twin.text("no_equipment")


def _device(need: Need, twin: Twin) -> tuple[Cell, ...]:
    first = twin.first
    battery: list[str | Span] = [*spans(_label(need.battery, twin))]
    for amount, unit in ((need.battery_wh, "Wh"), (need.battery_grams, "g Li")):
        if amount is not None:
            battery.append(f"\n{number(amount, first)} {unit}")
    if need.spares:
        battery += ["\n", *spans(twin.words("spares", count=need.spares))]
    name = first.alone(need.device) if need.device else twin.words("own_wheelchair")
    shown = twin.words("yes" if need.has_un38_3 else "no")
    return (name, tuple(battery), shown, first.alone(need.approval) if need.approval else TO_WRITE)


def _help(each: GroundHelp, twin: Twin) -> tuple[Cell, ...]:
    texts = (each.organisation, each.expense_of, each.contact)
    return (_label(each.point, twin), *(twin.first.alone(text) if text else TO_WRITE for text in texts))


def _coded(kind: NeedKind, twin: Twin) -> Words:
    """Return the airlines' own code in bold, and what it means."""
    return (bold(kind.value), "  ", *spans(_label(kind, twin)))


def _label(code: Battery | GroundPoint | NeedKind, twin: Twin) -> Words:
    return twin.both(lambda words: words.label(code))


def _table(heads: tuple[tuple[str, float], ...], rows: tuple[tuple[Cell, ...], ...], twin: Twin) -> Table:
    return Table(columns=tuple(Column(head=twin.words(key), share=share) for key, share in heads), rows=rows)
