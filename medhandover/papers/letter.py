"""The information letter (D5): Dutch beside the person's language, then the receipt; refusing reads as a right."""

from medhandover.cases.model import Case
from medhandover.papers.beside import Twin, phrase, side_by_side
from medhandover.papers.blocks import (
    MM,
    MUTED,
    SMALL,
    SUBTITLE,
    Block,
    Box,
    Fields,
    KeepTogether,
    Row,
    Rule,
    Space,
    Text,
)
from medhandover.papers.choices import is_represented
from medhandover.papers.facts import PaperFacts
from medhandover.papers.promises import phrases
from medhandover.papers.reception import reception, signers_of
from medhandover.papers.wording import Wording


def blocks(told: PaperFacts, twin: Twin) -> tuple[Block, ...]:
    """Return the letter in Dutch and, in a second column, in the person's language; then the part to sign."""
    *most, last = phrases(told)
    made: list[Block] = [*_head(told, twin), side_by_side(lambda each: _salutation(told, each), twin)]
    for each in most:
        made.append(phrase(each, twin))
        if each.head == "where_head":
            made += _for_the_driver(told, twin)
    ending = (phrase(last, twin), side_by_side(lambda each: _closing(told, each), twin))
    return (*made, KeepTogether(blocks=ending), Space(height=10), *reception(told, twin, signers_of(told)))


def _head(told: PaperFacts, twin: Twin) -> tuple[Block, ...]:
    """Return the subject, and who writes to whom: the neutral sender of domain 0.3, no logo and no ministry."""
    words, case, settings = twin.first, told.facts.case, told.facts.settings
    address = [line.strip() for line in settings.sender_address.split(",") if line.strip()]
    sender = "\n".join(words.alone(each) for each in [settings.neutral_sender, *address])
    name = "\n".join(words.alone(each) for each in (case.name, case.original_name) if each)
    left = (Fields(items=((twin.words("to"), name),), label_width=20 * MM),)
    items = ((twin.words("from"), sender), (twin.words("reference"), words.alone(case.document_number)))
    right = (Fields(items=items, label_width=36 * MM),)
    return (*twin.title("subject"), Row(cells=(left, right), gap=18, after=4), Rule())


def _salutation(told: PaperFacts, words: Wording) -> tuple[Block, ...]:
    case = told.facts.case
    name = words.own_script(case.original_name, case.family_name or case.given_names)
    made: list[Block] = [
        Text(words=words.say(f"salutation_{case.sex.value}", name=name), language=words.language, after=6)
    ]
    if is_represented(told):
        made.append(Text(words=_meant(case, words), language=words.language, after=6))
    return tuple(made)


def _meant(case: Case, words: Wording) -> str:
    """Return for whom the letter of a minor or of an incapable person is, and who is meant by "you"."""
    if case.representative:
        return words.say("for_representative", representative=case.representative, name=case.name)
    return words.say("for_incapable" if case.is_incapable else "for_parents", name=case.name)


def _for_the_driver(told: PaperFacts, twin: Twin) -> tuple[Block, ...]:
    """Return where to go in the script of the country, large enough to be shown to a driver."""
    receiver = told.facts.receiver
    lines = [each for each in (receiver.original_name, receiver.original_address) if each] if receiver else []
    if receiver is None or not lines:
        return ()
    shown = (Text(words=twin.first.alone(each), size=SUBTITLE, is_bold=True, after=0) for each in lines)
    phone = Text(words=twin.first.alone(receiver.phone_24h or receiver.phone), size=SUBTITLE, after=0)
    caption = Text(words=twin.words("driver"), size=SMALL, colour=MUTED, after=1)
    return (Space(height=2), Box(blocks=(caption, *shown, phone), padding=8), Space(height=2))


def _closing(told: PaperFacts, words: Wording) -> tuple[Block, ...]:
    signed = words.say("closing") + ("\n" + words.alone(told.contact) if told.contact else "")
    return (Text(words=signed, language=words.language),)
