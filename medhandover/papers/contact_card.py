"""The contact card (D6): where to go, whom to ask for, the phone, until when and how; nothing about health.

Two cards on one sheet, for the person and for the family, each folded twice to the size of a bank card. The person's
own language stands first and large, Dutch below it; a later use is promised only when it is true (R45).
"""

import re
from collections.abc import Iterator

from medhandover.letters.blocks import contact_of
from medhandover.letters.model import PaperLanguage
from medhandover.papers.beside import Stacked, Twin
from medhandover.papers.blocks import (
    MM,
    MUTED,
    SMALL,
    STRUCTURE,
    SUBTITLE,
    TEXT,
    TINY,
    Block,
    Box,
    Heading,
    Numbered,
    Row,
    Space,
    Span,
    Squares,
    Text,
    bold,
)
from medhandover.papers.codes import pattern
from medhandover.papers.costs import may_promise_later
from medhandover.papers.cuts import Cut, Fold
from medhandover.papers.facts import PaperFacts, address_of
from medhandover.receivers.model import Receiver, ReceiverKind

WIDTH, HEIGHT = 2 * 85.6 * MM, 2 * 54 * MM
"""A card as it is cut out; folded twice it is a bank card (ISO/IEC 7810, ID-1)."""
HEAD, PHONE = 13.0, 15.0
SQUARE, SHARE = 13 * MM, WIDTH / 2 - 9 * MM
"""Width of the code that calls the clinic, and of what stands on a panel."""
CALLED = re.compile(r"\+?\d{3,15}")
"""A number as a phone can call it, without blanks; one with an extension has no code, for it would call another."""


def blocks(told: PaperFacts, twin: Twin) -> tuple[Block, ...]:
    """Return the sheet with both cards."""
    cards = tuple(
        Cut(
            panels=(tuple(_where(told, twin)), tuple(_how(told, twin, card))),
            width=WIDTH,
            height=HEIGHT,
            is_folded=True,
        )
        for card in ("card_1", "card_2")
    )
    return Text(words=twin.words("cut"), size=SMALL, after=16), *cards


TITLE, STRONG, PLAIN = Stacked(size=HEAD, is_bold=True, colour=STRUCTURE), Stacked(is_bold=True), Stacked()


def _where(told: PaperFacts, twin: Twin) -> Iterator[Block]:
    """Yield the first panel: who receives, where, whom to ask for, until when it is paid, who may see the card."""
    receiver = told.facts.receiver
    is_carer = receiver is not None and receiver.kind is ReceiverKind.CARER
    yield Heading(words=TITLE.of(twin, "carer_head" if is_carer else "where_head"), level=1)
    if receiver is None:
        yield Text(words=PLAIN.of(twin, "unavailable"), after=6)
    else:
        yield from _value(twin, "receiver", receiver.original_name, receiver.name, SUBTITLE)
        yield from _value(twin, "address", receiver.original_address, address_of(receiver), TEXT)
        asked = contact_of(receiver, told.acceptance)
        if asked and asked != receiver.name:
            yield from _value(twin, "contact", asked, "", TEXT)
        yield Fold()
        yield from _calling(told, receiver, twin)
        if not told.is_accepted:
            yield Text(words=STRONG.of(twin, "not_accepted"), after=4)
    yield Text(words=(bold(twin.first.say("safe_head")), " ", twin.first.say("safe")), size=SMALL, after=2)
    if twin.other:
        said = twin.other.own(f"{twin.other.say('safe_head')} {twin.other.say('safe')}")
        yield Text(words=(Span(text=said, language=twin.other.language),), size=TINY, colour=MUTED, after=0)


def _calling(told: PaperFacts, receiver: Receiver, twin: Twin) -> Iterator[Block]:
    """Yield the phone and until when it is paid, with the code that calls beside them, if the number is a plain one."""
    phone, key = (receiver.phone_24h, "phone_24h") if receiver.phone_24h else (receiver.phone, "phone")
    said = (*_value(twin, key, phone.replace(" ", "\u00a0"), "", PHONE), *_until(told, twin))
    called = CALLED.fullmatch(re.sub(r"[\s().-]", "", phone))
    if called is None:
        yield from said
        return
    square = Squares(rows=pattern(f"tel:{called[0]}"), side=SQUARE, told=f"QR: {called[0]}")
    yield Row(cells=(said, (Space(height=10), square)), shares=(SHARE - SQUARE, SQUARE), gap=0, after=0)


def _value(twin: Twin, key: str, value: str, latin: str, size: float) -> Iterator[Block]:
    """Yield a label in both languages, its value as it is written there, and below it in Latin letters."""
    yield Text(words=twin.words(key), size=TINY, colour=MUTED, after=0)
    said = ", ".join(each.strip() for each in (value or latin or twin.first.say("unavailable")).split("\n"))
    yield Text(words=(bold(twin.first.alone(said)),), size=size, after=0 if value and latin else 4)
    if value and latin:
        below = ", ".join(each.strip() for each in latin.split("\n"))
        yield Text(words=twin.first.alone(below), size=SMALL + 0.5, after=4)


def _until(told: PaperFacts, twin: Twin) -> Iterator[Block]:
    """Yield until which day it is paid, in the words of both languages; nothing is promised beyond what is agreed."""
    last = told.payment.paid_until if told.payment else None
    if not may_promise_later(told) or last is None:
        return
    yield Text(words=twin.words("until"), size=TINY, colour=MUTED, after=0)
    said: list[str | Span] = [bold(twin.first.alone(twin.first.whole_date(last)))]
    if twin.other:
        below = "  " + twin.other.own(twin.other.whole_date(last))
        said.append(Span(text=below, size=SMALL, colour=MUTED, language=twin.other.language))
    yield Text(words=tuple(said), size=TEXT + 1, after=4)


def _how(told: PaperFacts, twin: Twin, card: str) -> Iterator[Block]:
    """Yield the second panel: how to come later, a word for who helps, and whose card it is."""
    receiver = told.facts.receiver
    phone = (receiver.phone_24h or receiver.phone) if receiver else ""
    is_promised = receiver is not None and may_promise_later(told)
    yield Heading(words=TITLE.of(twin, "later_head" if is_promised else "help_head"), level=1)
    if not is_promised:
        yield Text(words=Stacked(size=SMALL, below=TINY).of(twin, "later_unknown"), size=SMALL, after=2)
    if receiver:
        yield Numbered(items=tuple(PLAIN.of(twin, key) for key in ("step_call", "step_show", "step_bring")))
        yield Fold()
        yield Box(blocks=tuple(_for_who_helps(phone, twin)), padding=5, after=4)
    case = told.facts.case
    name = ", ".join(twin.first.alone(each) for each in (case.original_name, case.name) if each)
    yield Text(words=(bold(name),), size=SMALL, after=1)
    yield Text(words=twin.words(card), size=TINY, after=1)
    yield Text(words=twin.first.alone(case.document_number), size=TINY, colour=MUTED, after=0)


def _for_who_helps(phone: str, twin: Twin) -> Iterator[Block]:
    """Yield what whoever helps should do, in the person's language and in English: who helps abroad reads no Dutch."""
    yield Text(words=(bold(twin.first.say("helper_head")),), after=1)
    yield Text(words=twin.first.say("helper", phone=phone), after=0)
    if twin.first.language != PaperLanguage.EN.value:
        said = twin.first.alone(twin.first.say("helper_english", phone=phone))
        yield Text(words=(Span(text=said, language=PaperLanguage.EN.value),), size=SMALL, after=0)
