"""The refusal form (D8): the person's refusal in two languages, item by item of domain 6.2, for the pen or as recorded.

It is the person's alone: who cannot decide (W11) and a receiver that refuses (W12) have records of their own, and the
form says so at its top. The words of a finished record cannot be changed any more: what may not travel is left out of
the paper and stays in the file (domain 10.1).
"""

from medhandover.papers.beside import Twin
from medhandover.papers.blocks import (
    MM,
    MUTED,
    SMALL,
    Block,
    Box,
    Heading,
    KeepTogether,
    Section,
    Signatures,
    Space,
    Text,
    Ticks,
)
from medhandover.papers.facts import PaperFacts
from medhandover.papers.refusal_items import (
    accepts,
    again,
    capacity,
    child,
    explained,
    given,
    happened,
    informed,
    mind_changed,
    offered,
    own_words,
    present,
    where,
)
from medhandover.papers.refusal_lines import Lines
from medhandover.papers.whose import whose
from medhandover.papers.wordscan import secrets_of

SIGNERS = ("sign_person", "sign_interpreter", "sign_witness", "sign_second", "sign_employee")


def blocks(told: PaperFacts, twin: Twin) -> tuple[Block, ...]:
    """Return the form; a finished refusal of the plan stands on its lines, else they are for the pen."""
    finished = [each for each in told.facts.refusals if each.finished_at]
    lines = Lines(twin=twin, kept=finished[-1] if finished else None, secrets=secrets_of(told.facts))
    parts: tuple[tuple[str, tuple[Block, ...]], ...] = (
        ("happened_head", happened(lines)),
        ("where_head", where(lines)),
        ("who_head", present(lines)),
        ("offered_head", offered(told, lines)),
        ("own_words_head", own_words(lines)),
        ("accepts_head", accepts(lines)),
        ("told_head", explained(told, lines)),
        ("capacity_head", capacity(lines)),
        ("child_head", child(lines)),
        ("again_head", again(lines)),
        ("given_head", given(lines)),
        ("informed_head", informed(lines)),
        ("mind_head", mind_changed(lines)),
        ("sign_head", _signatures(lines)),
    )
    return (
        *_head(told, twin),
        *(_section(number, twin.head(head), made) for number, (head, made) in enumerate(parts, 1)),
    )


def _section(number: int, head: Heading, made: tuple[Block, ...]) -> KeepTogether:
    return KeepTogether(blocks=(Section(mark=str(number), blocks=(head, *made), is_badge=True, after=9),))


def _head(told: PaperFacts, twin: Twin) -> tuple[Block, ...]:
    case = told.facts.case
    phone = told.facts.settings.sender_phone
    elsewhere = (
        *twin.text("not_incapable"),
        *twin.text("not_receiver"),
        *(twin.text("call", phone=phone) if phone else ()),
    )
    return (
        *twin.title("title"),
        whose(case, twin),
        *twin.text("right"),
        *twin.text("fill_in"),
        Space(height=2),
        Box(blocks=elsewhere, padding=7, after=8),
    )


def _signatures(lines: Lines) -> tuple[Block, ...]:
    twin, kept = lines.twin, lines.kept
    captions = tuple(twin.words(key) for key in SIGNERS)
    will_not = Ticks(ticks=(lines.tick("will_not", is_ticked=kept is not None and not kept.is_signed),))
    return (
        will_not,
        lines.beside(lines.line("second_name", "second_witness"), lines.line("function", "recorder_function")),
        Space(height=3),
        Text(words=twin.words("sign_last"), size=SMALL, colour=MUTED),
        Signatures(captions=captions, is_boxed=True, height=24 * MM),
    )
