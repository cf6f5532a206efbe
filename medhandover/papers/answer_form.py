"""The answer of the receiver, for the pen: every field of R14, and a signature of who may agree to it."""

from collections.abc import Iterator

from medhandover.papers.beside import Twin
from medhandover.papers.blocks import (
    MM,
    MUTED,
    SMALL,
    Block,
    KeepTogether,
    Row,
    Section,
    Signatures,
    Space,
    Text,
    Tick,
    Ticks,
    WritingLines,
)
from medhandover.papers.facts import PaperFacts
from medhandover.papers.request_needs import needs_asked
from medhandover.papers.whose import whose
from medhandover.receivers.model import ReceiverKind

SIGNERS = ("sign_name", "sign_signature", "sign_stamp")


def answer(told: PaperFacts, twin: Twin) -> Iterator[Block]:
    """Yield the answer: yes or no, each need, who, where and when, language, costs and period, signature."""
    case, is_carer = told.facts.case, _is_carer(told)
    yield from twin.title("answer_title")
    yield whose(case, twin, is_original=False)
    yield from twin.text("answer_fill")
    parts = (
        ("decision_head", _decision(twin)),
        ("who_head", _who(twin, is_carer)),
        ("place_head", _place(twin, is_carer)),
        ("language_head", _language(twin)),
        ("costs_head", _costs(twin)),
        ("remarks_head", (WritingLines(count=2),)),
    )
    for number, (head, made) in enumerate(parts, 1):
        blocks = (twin.head(head), *made)
        yield KeepTogether(blocks=(Section(mark=str(number), blocks=blocks, is_badge=True, after=9),))
    yield from needs_asked(told, twin)
    yield _signing(twin)


def _is_carer(told: PaperFacts) -> bool:
    receiver = told.facts.receiver
    return receiver is not None and receiver.kind is ReceiverKind.CARER


def _beside(*blocks: Block, shares: tuple[float, ...] = ()) -> Row:
    return Row(cells=tuple((each,) for each in blocks), shares=shares, after=0)


def _tick(twin: Twin, *keys: str) -> Ticks:
    return Ticks(ticks=tuple(Tick(words=twin.words(key)) for key in keys))


def _decision(twin: Twin) -> tuple[Block, ...]:
    return (
        _tick(twin, "decision_yes"),
        _tick(twin, "decision_other"),
        twin.line("other_when"),
        _tick(twin, "decision_no"),
        twin.line("reason"),
    )


def _who(twin: Twin, is_carer: bool) -> tuple[Block, ...]:
    """Return who receives: of an informal carer the relation stands in for function, ward and duty (9.1c)."""
    if is_carer:
        return (_beside(twin.line("name"), twin.line("relation")), twin.line("phone_24h"))
    return (
        _beside(twin.line("name"), twin.line("function")),
        _beside(twin.line("ward"), twin.line("phone_24h")),
        _beside(twin.line("duty_name"), twin.line("duty_phone")),
    )


def _place(twin: Twin, is_carer: bool) -> tuple[Block, ...]:
    made = (
        twin.line("place"),
        _beside(twin.line("day"), twin.line("hour")),
        _tick(twin, "hour_known"),
    )
    if is_carer:
        return made
    return (*made, _beside(twin.line("admitted_from"), twin.line("admitted_until"), shares=(1.4, 1)))


def _language(twin: Twin) -> tuple[Block, ...]:
    return (_beside(twin.line("language_spoken"), twin.line("language_file")), _tick(twin, "interpreter"))


def _costs(twin: Twin) -> tuple[Block, ...]:
    return (
        twin.line("costs"),
        _tick(twin, "costs_agreed"),
        _beside(twin.line("period"), twin.line("valid_until")),
    )


def _signing(twin: Twin) -> KeepTogether:
    captions = tuple(twin.words(key) for key in SIGNERS)
    return KeepTogether(
        blocks=(
            Space(height=6),
            twin.head("sign_head"),
            *twin.below(Text(words="", size=SMALL, colour=MUTED), lambda words: words.say("sign_means")),
            Signatures(captions=captions, is_boxed=True, height=26 * MM, shares=(1.3, 1.2, 1)),
        )
    )
