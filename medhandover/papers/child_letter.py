"""The letter of a child of six to eleven on paper: large type, a drawing beside what it shows, room to draw (5.5).

A drawing promises no more than the words beside it: no plane where no flight is planned, no cross over a family's door.
"""

from medhandover.journeys.model import AIRBORNE
from medhandover.papers.beside import NEW_LINE, Phrase, Twin, phrase, side_by_side
from medhandover.papers.blocks import LINE, MM, Block, Box, KeepTogether, Row, Rule, Space, Text
from medhandover.papers.facts import PaperFacts
from medhandover.papers.pictures import Picture
from medhandover.papers.sketches import Sketch
from medhandover.papers.wording import Wording
from medhandover.receivers.model import ReceiverKind

LARGE, LARGER = 12.0, 14.0
"""Size of the type in two columns, where a line holds some thirty letters, and in one."""
GRID = (1.0, 4.1)
"""Shares of the width for the drawings and for the words."""
ROOM = 48 * MM
"""Height of the empty frame to draw or write in."""


def pictured(told: PaperFacts, each: Phrase, twin: Twin) -> Block:
    """Return one item with its drawing, if it has one, on the side where reading starts; never torn.

    Each sentence has a line of its own.
    """
    sketch = shown_beside(told, each.head)
    drawing: tuple[Block, ...] = ()
    if sketch:
        words = twin.other or twin.first
        drawing = (Picture(sketch=sketch, told=words.say(f"picture_{sketch.value}"), language=words.language),)
    lines = tuple(one for sentence in each.sentences for one in (NEW_LINE, sentence) if sentence != NEW_LINE)[1:]
    said = phrase(Phrase(head=each.head, sentences=lines), twin, size_of(twin))
    return KeepTogether(blocks=(_beside(drawing, said), Rule(colour=LINE, after=5)))


def size_of(twin: Twin) -> float:
    """Return the size of the type, in points."""
    return LARGE if twin.other else LARGER


def undrawn(said: Block) -> Block:
    """Return words that stand in line with the others and have no drawing."""
    return _beside((), said)


def _beside(drawing: tuple[Block, ...], said: Block) -> Row:
    return Row(cells=(drawing, (said,)), shares=GRID, gap=14, after=1)


def shown_beside(told: PaperFacts, head: str) -> Sketch | None:
    """Return which drawing stands beside an item; None where the facts carry none."""
    receiver, legs = told.facts.receiver, told.facts.legs
    is_carer = receiver is not None and receiver.kind is ReceiverKind.CARER
    if head == "why_head":
        return Sketch.PLANE if any(each.transport in AIRBORNE for each in legs) else None
    if head == "where_head":
        return Sketch.HOME if is_carer else Sketch.CLINIC
    if head == "arrive_head":
        return None if is_carer or receiver is None else Sketch.DOCTOR
    return {"with_head": Sketch.HANDS, "say_head": Sketch.TALK}.get(head)


def room_to_draw(twin: Twin) -> Block:
    """Return an empty frame for what the child wants to ask, write or draw."""

    def asked(words: Wording) -> tuple[Block, ...]:
        return (Text(words=words.say("draw"), size=size_of(twin) - 1, language=words.language, after=0),)

    return Box(blocks=(side_by_side(asked, twin), Space(height=ROOM)), after=0)
