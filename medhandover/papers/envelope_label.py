"""The label of the sealed medical file (D3): its number and seal, and that only the treating doctor opens it (R39).

Nothing about content or person stands on it: the document number leads to the rest.
"""

from medhandover.kernel.problem import Problem
from medhandover.medication.model import Envelope
from medhandover.papers.beside import Stacked, Twin
from medhandover.papers.blocks import (
    HEADING,
    MM,
    MUTED,
    SMALL,
    STOP,
    STRUCTURE,
    SUBTITLE,
    TEXT,
    TINY,
    TITLE,
    Block,
    Box,
    Heading,
    Row,
    Text,
    bold,
)
from medhandover.papers.cuts import Cut
from medhandover.papers.facts import PaperFacts, address_of

WIDTH, HEIGHT = 148 * MM, 105 * MM
"""A label as it is stuck on an envelope (A6)."""
SECRET = Stacked(size=TITLE - 2, is_bold=True, colour=STRUCTURE, below=HEADING)
ONLY = Stacked(size=SUBTITLE + 0.5, is_bold=True, below=TEXT)
SENTENCE = Stacked(size=TEXT)
NOTE = Stacked(size=SMALL, below=TINY)


class NothingSealed(Problem):
    """A label belongs to an envelope: without one there is nothing to stick it on."""

    sentence = "This case has no sealed envelope that counts, so there is no label. Record the envelope first."


def blocks(told: PaperFacts, twin: Twin) -> tuple[Block, ...]:
    """Return the sheet with a label for each sealed file that counts; raises NothingSealed."""
    if not told.envelopes:
        raise NothingSealed()
    cuts = (
        Cut(panels=(_label(told, each, twin),), width=WIDTH, height=HEIGHT, padding=3.5 * MM) for each in told.envelopes
    )
    return Text(words=twin.words("stick"), size=SMALL, after=18), *cuts


def _label(told: PaperFacts, sealed: Envelope, twin: Twin) -> tuple[Block, ...]:
    seal = sealed.seal_number or twin.first.say("unavailable")
    numbers = (*_number(twin, "number", sealed.number), *_number(twin, "seal", seal))
    secret = (Heading(words=SECRET.of(twin, "secret"), level=1),)
    only = (Text(words=ONLY.of(twin, "only"), after=3), Text(words=SENTENCE.of(twin, "nobody"), after=0))
    phone = told.facts.settings.duty_phone or told.facts.settings.sender_phone
    broken = (Text(words=NOTE.of(twin, "broken", phone=phone), after=3),) if phone else ()
    number = twin.first.alone(told.facts.case.document_number)
    label = twin.words("reference")
    reference = (*((label,) if isinstance(label, str) else label), " ", bold(number))
    return (
        Row(cells=(secret, numbers), shares=(1.7, 1), after=3),
        Box(blocks=only, padding=7, colour=STOP, after=5),
        *_addressee(told, sealed, twin),
        *broken,
        Text(words=reference, size=SMALL, after=0),
    )


def _number(twin: Twin, key: str, value: str) -> tuple[Block, ...]:
    label = Text(words=twin.words(key), size=SMALL, colour=MUTED, after=0)
    return label, Text(words=(bold(twin.first.alone(value)),), size=SUBTITLE, after=3)


def _addressee(told: PaperFacts, sealed: Envelope, twin: Twin) -> tuple[Block, ...]:
    """Return for whom the envelope is: the function that may open it, and where that doctor works."""
    receiver = told.facts.receiver
    label = Text(words=twin.words("for"), size=SMALL, colour=MUTED, after=0)
    function = sealed.addressee
    doctor = (bold(twin.first.alone(function)),) if function else SENTENCE.of(twin, "doctor")
    if receiver is None:
        return label, Text(words=doctor, after=2), Text(words=twin.first.say("unavailable"), after=6)
    name = receiver.contact_name or receiver.name
    rest = [receiver.name if receiver.contact_name else "", address_of(receiver)]
    original = filter(None, [receiver.original_name, *receiver.original_address.split("\n")])
    *lines, last = filter(None, [*rest, ", ".join(original)])
    return (
        label,
        Text(words=doctor, after=1),
        Text(words=(bold(twin.first.alone(name)),), size=SUBTITLE, after=1),
        *(Text(words=twin.first.alone(each), size=TEXT + 0.5, after=1) for each in lines),
        Text(words=twin.first.alone(last), size=TEXT + 0.5, after=6),
    )
