"""The week list: who travels when, on paper for the wall of the planners; it names no person of a case."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from medhandover.escorts.actions import PLANNERS
from medhandover.kernel.clock import Moment
from medhandover.kernel.declare import query
from medhandover.kernel.languages import N_, Language, say, show
from medhandover.kernel.roles import Level
from medhandover.papers.blocks import Block, Cell, Column, Document, Frame, Heading, Table, Text
from medhandover.schedules.gathering import midnight, period_of
from medhandover.schedules.model import BarKind, BarRow, OpenRow, Schedule
from medhandover.schedules.queries import schedule_of
from medhandover.storage.work import Work

DAY = timedelta(days=1)
DUTIES = (BarKind.TRIP, BarKind.RESERVE)


@query("week:print", may=PLANNERS, level=Level.P1)
def week_list(work: Work, day: date, language: str = "nl") -> Document:
    """Return the list of the week of a day, Monday to Sunday, to be drawn: duties, who is away, open places.

    Journeys stand there by place and document number; each page says when and by whom it was printed (R49).
    """
    first = day - timedelta(days=day.weekday())
    period = period_of(work, first, first + 6 * DAY)
    work.concerns(None, "schedule", "", from_on=first, until_on=first + 6 * DAY, ids=sorted(period.cases))
    spoken: Language = "en" if language == "en" else "nl"
    return document_of(schedule_of(period), spoken, Moment(work.now), work.actor.shown, is_demo=work.is_demo)


def document_of(schedule: Schedule, language: Language, at: Moment, who: str, *, is_demo: bool = False) -> Document:
    """Return the week list of a timeline, with what stands on every page."""
    title = say(language, N_("Week list of those who travel along"))
    return Document(
        title=title,
        language=language,
        blocks=tuple(_blocks(schedule, language, title)),
        frame=Frame(
            mark=say(language, N_("Personal data: for the service only")),
            warning=say(language, N_("Everything here is invented")) if is_demo else "",
            product=title,
            foot=say(language, N_("Printed on {at} by {who}"), at=at, who=who),
        ),
        printed_at=at.at,
    )


def _blocks(schedule: Schedule, language: Language, title: str) -> Iterator[Block]:
    yield Heading(words=title, level=1)
    told = N_("From {first} to {last}.")
    yield Text(words=say(language, told, first=schedule.from_on, last=schedule.until_on), after=6)
    names = {each.escort: each.name for each in schedule.people}
    for number in range((schedule.until_on - schedule.from_on).days + 1):
        day = schedule.from_on + number * DAY
        free = "; ".join(f"{each.country}: {each.name}" for each in schedule.free_days if each.on == day)
        shown = show(language, day)
        yield Heading(words=f"{shown[:1].upper()}{shown[1:]}{f' ({free})' if free else ''}", level=2)
        bars = [each for each in schedule.bars if each.kind is not BarKind.PAPER and _is_on(each, day)]
        if bars:
            yield _table([_duty(each, names[each.escort], day, language) for each in bars], language)
        else:
            yield Text(words=say(language, N_("Nobody is on a journey or away.")))
    yield from _open(schedule.open, language)


def _open(places: Sequence[OpenRow], language: Language) -> Iterator[Block]:
    yield Heading(words=say(language, N_("Open places: {count}"), count=len(places)), level=2)
    if places:
        rows: list[tuple[Cell, ...]] = []
        for each in places:
            kind = show(language, each.kind)
            who = say(language, N_("reserve {kind}"), kind=kind) if each.is_reserve else kind
            what = _place(each.what(language), each.document_number)
            rows.append((who, what, _span(each.leaves, each.home, language), _due(each, language)))
        yield _table(rows, language)


def _table(rows: Sequence[tuple[Cell, ...]], language: Language) -> Table:
    heads = ((N_("Who"), 3.0), (N_("What"), 3.0), (N_("When"), 4.5), (N_("State"), 2.0))
    columns = tuple(Column(head=say(language, head), share=share) for head, share in heads)
    return Table(columns=columns, rows=tuple(rows), is_solid=True)


def _duty(bar: BarRow, name: str, day: date, language: Language) -> tuple[Cell, ...]:
    if bar.kind not in DUTIES:
        return name, bar.what(language), bar.told(language), "–"
    what = _place(bar.what(language), bar.document_number)
    if bar.kind is BarKind.RESERVE:
        what = say(language, N_("Reserve: {place}"), place=what)
    return name, what, _span(bar.starts, bar.ends, language), show(language, bar.state)


def _place(what: str, number: str) -> str:
    """Return where a journey goes with the number of its document, without the name of the person."""
    return f"{what.rpartition(', ')[0]} ({number})"


def _span(first: Moment, last: Moment, language: Language) -> str:
    return f"{show(language, first)} –\n{show(language, last)}"


def _due(row: OpenRow, language: Language) -> str:
    told = N_("overdue since {day}") if row.is_late else N_("by {day}")
    return say(language, told, day=row.due_on)


def _is_on(bar: BarRow, day: date) -> bool:
    """Tell whether something lies on a day, at home's clock."""
    return bar.starts.at < midnight(day + DAY).at and bar.ends.at > midnight(day).at
