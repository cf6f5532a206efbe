"""The journey in the return report: its legs, what was told of delays, and every event of the journal on two clocks."""

from collections.abc import Iterator, Mapping
from datetime import timedelta

from medhandover.handovers.journal import is_late, numbers_of
from medhandover.handovers.model import EntryKind, JournalEntry
from medhandover.journeys.delays import Delay
from medhandover.journeys.model import Leg
from medhandover.kernel.clock import Moment
from medhandover.papers.blocks import Block, Text, bold
from medhandover.papers.filed import Filed
from medhandover.papers.pairs import Value, literal, sentence, shown, tied

Row = tuple[tuple[Text, ...], ...]


def journey(filed: Filed) -> Iterator[Block]:
    """Yield the legs as they are planned now, cancelled ones too."""
    facts = filed.told.facts
    legs = sorted([*facts.legs, *facts.cancelled], key=lambda each: each.position)
    yield filed.twin.head("journey_head")
    if not legs:
        yield from filed.twin.text("unavailable")
        return
    heads = (("leg", 2.0), ("departs", 2.6), ("arrives", 2.6))
    yield filed.table(heads, (_leg(each, filed) for each in legs))


def _leg(leg: Leg, filed: Filed) -> Row:
    what = " ".join(filter(None, [f"{leg.position}.", leg.number]))
    ended: Value = sentence("cancelled") if leg.is_cancelled else literal("")
    return (
        filed.cell(literal(what), ended),
        filed.cell(filed.said(leg.departs_from), shown(leg.departs)),
        filed.cell(filed.said(leg.arrives_at), shown(leg.arrives)),
    )


def delays(filed: Filed) -> Iterator[Block]:
    """Yield each delay as it was told: what was planned before, what came of it, why, and who said so."""
    yield filed.twin.head("delays_head")
    if not filed.told.delays:
        yield from filed.twin.text("no_delays")
        return
    heads = (("leg", 0.8), ("was", 2.4), ("became", 2.4), ("why", 1.6), ("said_by", 1.6))
    yield filed.table(heads, (_delay(each, filed) for each in filed.told.delays))


def _delay(delay: Delay, filed: Filed) -> Row:
    moved = delay.departs or Moment(delay.departed.at + timedelta(minutes=delay.minutes), delay.departed.zone)
    became: Value = sentence("cancelled") if delay.is_cancelled else shown(moved)
    return (
        filed.cell(literal(delay.position)),
        filed.cell(shown(delay.departed)),
        filed.cell(became),
        filed.cell(shown(delay.reason)),
        filed.cell(filed.said(delay.said_by)),
    )


def events(filed: Filed) -> Iterator[Block]:
    """Yield the journal in the order in which things happened; a corrected entry stays and names its correction."""
    entries = filed.told.journal
    yield filed.twin.head("events_head")
    if not entries:
        yield from filed.twin.text("none_known")
        return
    yield from tied(filed.twin.text("clocks"))
    numbers = numbers_of(entries)
    corrected = {each.corrects: numbers[each.id] for each in entries if each.corrects is not None}
    heads = (("number", 0.6), ("when", 2.3), ("event", 4.2), ("who", 1.8))
    yield filed.table(heads, (_event(each, numbers[each.id], corrected, filed) for each in entries))


def _event(entry: JournalEntry, number: int, corrected: Mapping[int, int], filed: Filed) -> Row:
    by = corrected.get(number)
    notes: list[Value] = []
    if entry.corrects is not None:
        notes.append(sentence("corrects", number=entry.corrects))
    if by is not None:
        notes.append(sentence("corrected_by", number=by))
    if is_late(entry):
        notes.append(sentence("late", moment=Moment(entry.recorded_at)))
    who = entry.by or filed.told.people.get(entry.recorded_by, "–")
    return (
        filed.cell(literal(number)),
        filed.cell(shown(entry.at)),
        filed.cell(_kind(entry.kind), filed.said(entry.what), filed.said(entry.place), *notes),
        filed.cell(literal(who)),
    )


def _kind(kind: EntryKind) -> Value:
    return lambda words: (bold(words.label(kind)),)
