"""The information letter (D5): Dutch beside the person's language, then the receipt; refusing reads as a right."""

from medhandover.kernel.clock import Moment
from medhandover.papers.beside import both, phrase, side_by_side
from medhandover.papers.blocks import (
    MM,
    MUTED,
    SUBTITLE,
    Blank,
    Block,
    Box,
    Fields,
    Heading,
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


def blocks(told: PaperFacts, words: Wording, beside: Wording | None, printed: Moment) -> tuple[Block, ...]:
    """Return the letter in `words` (Dutch) and, in a second column, in `beside`."""
    return (
        *_head(told, words, beside, printed),
        side_by_side((lambda each: _salutation(told, each),), words, beside),
        *(phrase(each, words, beside) for each in phrases(told)),
        side_by_side((lambda each: _closing(told, each),), words, beside),
        Space(height=6),
        _receipt(words, beside),
    )


def _head(told: PaperFacts, words: Wording, beside: Wording | None, printed: Moment) -> tuple[Block, ...]:
    case, settings = told.facts.case, told.facts.settings
    address = [line.strip() for line in settings.sender_address.split(",") if line.strip()]
    sender = "\n".join(words.alone(each) for each in [settings.neutral_sender, *address])
    name = ", ".join(filter(None, [case.name, case.original_name]))
    left = (Fields(items=((both("to", words, beside), words.alone(name)),), label_width=24 * MM),)
    right = (
        Fields(
            items=(
                (both("from", words, beside), sender),
                (both("reference", words, beside), words.alone(case.document_number)),
                (both("date", words, beside), words.day(printed.day)),
            ),
            label_width=30 * MM,
        ),
    )
    made: list[Block] = [Heading(words=words.say("subject"), level=1)]
    if beside:
        made.append(
            Text(words=beside.say("subject"), size=SUBTITLE, colour=MUTED, language=beside.language, align="start")
        )
    return (*made, Row(cells=(left, right), after=4), Rule())


def _salutation(told: PaperFacts, words: Wording) -> tuple[Block, ...]:
    return (Text(words=words.say("salutation", name=told.facts.case.name), language=words.language, after=6),)


def _closing(told: PaperFacts, words: Wording) -> tuple[Block, ...]:
    signed = words.say("closing") + ("\n" + words.alone(told.contact) if told.contact else "")
    return (Text(words=signed, language=words.language),)


def _receipt(words: Wording, beside: Wording | None) -> KeepTogether:
    """Return the part to sign: place, language, interpreter, own words, signature or "will not sign"."""
    statement: list[Block] = [Heading(words=both("receipt_head", words, beside)), Text(words=words.say("receipt"))]
    if beside:
        statement.append(Text(words=beside.say("receipt"), language=beside.language, colour=MUTED))
    lines = tuple((Blank(label=both(key, words, beside)),) for key in ("place_date", "language", "interpreter_number"))
    signing = Signatures(captions=(both("sign_person", words, beside), both("sign_contact", words, beside)))
    return KeepTogether(
        blocks=(
            Box(
                blocks=(
                    *statement,
                    *(block for line in lines for block in line),
                    Text(words=both("own_words", words, beside)),
                    WritingLines(count=2),
                    Ticks(ticks=(Tick(words=both("sign_will_not", words, beside)),)),
                    Space(height=10),
                    signing,
                )
            ),
        )
    )
