"""The information letter (D5): Dutch beside the person's language, then the receipt; refusing reads as a right."""

from medhandover.papers.beside import Twin, phrase, side_by_side
from medhandover.papers.blocks import (
    MM,
    Blank,
    Block,
    Box,
    Fields,
    KeepTogether,
    Row,
    Rule,
    Signatures,
    Space,
    Text,
    Tick,
    Ticks,
    WritingLines,
)
from medhandover.papers.facts import PaperFacts
from medhandover.papers.promises import phrases
from medhandover.papers.wording import Wording


def blocks(told: PaperFacts, twin: Twin) -> tuple[Block, ...]:
    """Return the letter in Dutch and, in a second column, in the person's language."""
    return (
        *_head(told, twin),
        side_by_side(lambda each: _salutation(told, each), twin),
        *(phrase(each, twin) for each in phrases(told)),
        side_by_side(lambda each: _closing(told, each), twin),
        Space(height=6),
        _receipt(twin),
    )


def _head(told: PaperFacts, twin: Twin) -> tuple[Block, ...]:
    words = twin.first
    case, settings = told.facts.case, told.facts.settings
    address = [line.strip() for line in settings.sender_address.split(",") if line.strip()]
    sender = "\n".join(words.alone(each) for each in [settings.neutral_sender, *address])
    name = ", ".join(filter(None, [case.name, case.original_name]))
    left = (Fields(items=((twin.words("to"), words.alone(name)),), label_width=24 * MM),)
    right = (
        Fields(
            items=(
                (twin.words("from"), sender),
                (twin.words("reference"), words.alone(case.document_number)),
            ),
            label_width=30 * MM,
        ),
    )
    return (*twin.title("subject"), Row(cells=(left, right), after=4), Rule())


def _salutation(told: PaperFacts, words: Wording) -> tuple[Block, ...]:
    return (Text(words=words.say("salutation", name=told.facts.case.name), language=words.language, after=6),)


def _closing(told: PaperFacts, words: Wording) -> tuple[Block, ...]:
    signed = words.say("closing") + ("\n" + words.alone(told.contact) if told.contact else "")
    return (Text(words=signed, language=words.language),)


def _receipt(twin: Twin) -> KeepTogether:
    """Return the part to sign: place, language, interpreter, own words, signature or "will not sign"."""
    lines = (Blank(label=twin.words(key)) for key in ("place_date", "language", "interpreter_number"))
    signing = Signatures(captions=(twin.words("sign_person"), twin.words("sign_contact")))
    box = Box(
        blocks=(
            twin.head("receipt_head"),
            *twin.text("receipt"),
            *lines,
            Text(words=twin.words("own_words")),
            WritingLines(count=2),
            Ticks(ticks=(Tick(words=twin.words("sign_will_not")),)),
            Space(height=10),
            signing,
        )
    )
    return KeepTogether(blocks=(box,))
