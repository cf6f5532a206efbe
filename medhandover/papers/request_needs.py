"""What a receiver is asked for and what is arranged until then: the conditions in functional words (domain 10.1)."""

from collections.abc import Iterator

from medhandover.advice.conditions import PHASES, Phase
from medhandover.papers.beside import Twin
from medhandover.papers.blocks import (
    Block,
    Cell,
    Column,
    Heading,
    Numbered,
    Row,
    Table,
    Tick,
    Ticks,
    Words,
    spans,
)
from medhandover.papers.facts import PaperFacts
from medhandover.plans.coverage import Covered, CoverState


def needs(told: PaperFacts, twin: Twin) -> Row:
    """Return side by side what is asked of the receiver, and what is arranged from here until the handover."""
    cells = []
    for head, is_theirs in (("needs_head", True), ("ours_head", False)):
        said = tuple(_said(each, told, twin) for each in _standing(told) if is_asked(each) is is_theirs)
        cells.append((_head(head, twin), *((Numbered(items=said),) if said else twin.text("no_needs"))))
    return Row(cells=tuple(cells), gap=18)


def _head(key: str, twin: Twin) -> Heading:
    return Heading(words=twin.both(lambda words: words.say(key), "\n"), level=3)


def needs_asked(told: PaperFacts, twin: Twin) -> Iterator[Block]:
    """Yield what is asked of the receiver, each with yes and no to tick; that nothing is known is said (R14)."""
    yield twin.head("needs_head")
    asked = tuple(each for each in _standing(told) if is_asked(each))
    if not asked:
        yield from twin.text("no_needs")
        return
    heads = (("number", 0.4), ("need", 4.6), ("can_you", 1.8))
    columns = tuple(Column(head=twin.words(key), share=share) for key, share in heads)
    yield Table(columns=columns, rows=tuple(_row(number, each, told, twin) for number, each in enumerate(asked, 1)))


def is_asked(each: Covered) -> bool:
    """Tell whether the receiver has a part in a condition: it counts on or after arrival."""
    return Phase.ARRIVAL in PHASES[each.code]


def _standing(told: PaperFacts) -> list[Covered]:
    """Return the conditions that must be met, each code once for each literal condition."""
    return [each for each in told.facts.covered if each.state is not CoverState.SET_ASIDE]


def _row(number: int, each: Covered, told: PaperFacts, twin: Twin) -> tuple[Cell, ...]:
    ticks = Ticks(ticks=tuple(Tick(words=twin.words(key)) for key in ("yes", "no")))
    return (str(number), _said(each, told, twin), ticks)


def _said(each: Covered, told: PaperFacts, twin: Twin) -> Words:
    """Return a condition as what is needed, with its number of days."""
    amounts = {one.id: one.amount for one in told.facts.conditions}
    said = twin.both(lambda words: words.label(each.code), "\n")
    days = amounts.get(each.condition)
    return (*spans(said), "\n", *spans(twin.words("days", count=days))) if days else said
