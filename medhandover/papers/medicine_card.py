"""The medicine card (D4): what is taken, on two clocks, the next doses, and what is counted when it is handed over.

For the medical escort and the receiver. Names of medicines are medical data: without consent the receiver's copy holds
none of them (R35). No diagnosis stands on it, nor why a medicine is taken.
"""

from collections.abc import Iterator

from medhandover.papers.beside import Twin
from medhandover.papers.blocks import (
    MUTED,
    STOP,
    SUBTITLE,
    Block,
    Box,
    KeepTogether,
    Signatures,
    Space,
    Text,
)
from medhandover.papers.facts import PaperFacts
from medhandover.papers.medicine_marks import cold_chain, controlled_papers
from medhandover.papers.medicine_rows import counts_table, medicines_table
from medhandover.papers.next_doses import next_doses
from medhandover.papers.supply import are_medicines_asked
from medhandover.papers.whose import whose


def blocks(told: PaperFacts, twin: Twin) -> tuple[Block, ...]:
    """Return the card; a section without facts says whether nothing is known, asked, arranged or told (R35)."""
    made = [*_head(told, twin)]
    if not told.is_open:
        return (*made, twin.head("medicines_head"), *twin.text("withheld"))
    if not told.medicines:
        key = "unavailable" if are_medicines_asked(told) else "no_medicines"
        return (*made, twin.head("medicines_head"), *twin.text(key))
    return (
        *made,
        twin.head("medicines_head"),
        medicines_table(told, twin),
        *(twin.text("as_entered") if twin.other else ()),
        _allergies(twin),
        *_section("doses_head", next_doses(told, twin), twin),
        *_section("counts_head", (counts_table(told, twin),), twin),
        *_section("cold_head", cold_chain(told, twin), twin),
        *_section("controlled_head", controlled_papers(told, twin), twin),
        _signing(twin),
    )


def _head(told: PaperFacts, twin: Twin) -> Iterator[Block]:
    case = told.facts.case
    yield from twin.title("title")
    look = Text(words="", size=SUBTITLE - 1.5, colour=MUTED, after=8)
    yield from twin.below(look, lambda words: words.say("subtitle"))
    yield whose(case, twin, after=8)
    if told.is_open and not told.may_tell:
        yield Box(blocks=twin.text("not_for_receiver"), padding=7, colour=STOP)


def _section(head: str, made: tuple[Block, ...], twin: Twin) -> Iterator[Block]:
    yield Space(height=4)
    yield twin.head(head)
    yield from made


def _allergies(twin: Twin) -> Text:
    """Return that nobody asked: the program keeps no allergies, and silence would read as none."""
    label = twin.both(lambda words: f"{words.say('allergies')}: {words.say('not_asked')}")
    return Text(words=label)


def _signing(twin: Twin) -> KeepTogether:
    captions = tuple(twin.words(key) for key in SIGNERS)
    signatures = Signatures(captions=captions, shares=(1.5, 1.5, 1))
    return KeepTogether(blocks=(Space(height=4), twin.head("sign_head"), signatures))


SIGNERS = ("sign_giver", "sign_receiver", "sign_when")
