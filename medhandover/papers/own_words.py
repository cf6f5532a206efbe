"""What the person says, word for word with its translation: wishes, objections, answers, refusals (D10, 10.1)."""

from collections.abc import Iterator

from medhandover.kernel.shapes import record
from medhandover.papers.beside import Twin
from medhandover.papers.blocks import MUTED, SMALL, Block, KeepTogether, Row, Text, Words
from medhandover.papers.facts import PaperFacts
from medhandover.papers.quotes import quoted

DUTCH = frozenset({"", "nl"})
"""Languages that need no translation into Dutch; without a language the words were written down in Dutch."""


@record
class Said:
    """Words that were said or written, each under its label: in which language, their Dutch, and what was answered."""

    spoken: tuple[tuple[Words, str], ...]
    language: str = ""
    translation: str = ""
    reply: str = ""


def own_words(told: PaperFacts, twin: Twin) -> tuple[Block, ...]:
    """Return the section; without words it says whether the person was asked."""
    said = list(_said(told, twin))
    head = twin.head("said_head")
    if not said:
        return (head, *twin.text("none_known" if told.facts.explanations else "not_asked"))
    first, *rest = (_shown(each, twin) for each in said)
    return (KeepTogether(blocks=(head, *twin.text("said_note"), first)), *rest)


def _said(told: PaperFacts, twin: Twin) -> Iterator[Said]:
    """Yield the words of the case, of each explanation, and of finished refusals, in the order in which they came."""
    case = told.facts.case
    given = (("wishes", case.wishes), ("objections", case.objections), ("own_view", case.own_view))
    spoken = tuple((twin.words(key), text) for key, text in given if text)
    if spoken:
        yield Said(spoken=spoken, language=case.words_language, translation=case.words_translation)
    for each in told.facts.explanations:
        day = each.explained_on
        if each.answers:
            yield Said(spoken=((twin.words("at_explaining", day=day), each.answers),))
        for one in each.spoken:
            under = twin.words("spoken", kind=one.kind, day=day)
            yield Said(
                spoken=((under, one.words),), language=one.language, translation=one.translation, reply=one.reply
            )
    for refusal in told.facts.refusals:
        if refusal.finished_at and refusal.own_words and refusal.at:
            label = twin.words("at_refusal", day=refusal.at.day)
            translation = refusal.own_words_translation
            yield Said(
                spoken=((label, refusal.own_words),), language=refusal.own_words_language, translation=translation
            )


def _shown(said: Said, twin: Twin) -> Block:
    """Return the words on one side, translation and answer on the other; Dutch words without an answer stand alone."""
    words: list[Block] = []
    for label, text in said.spoken:
        words += (_label(label), Text(words=quoted(text), language=said.language or None, after=4))
    beside: list[Block] = []
    if said.language not in DUTCH:
        beside.append(_label(twin.words("translation")))
        shown = quoted(said.translation) if said.translation else twin.words("not_translated")
        beside.append(Text(words=shown, after=4))
    if said.reply:
        beside += (_label(twin.words("reply")), Text(words=twin.first.alone(said.reply), after=4))
    if not beside:
        return Row(cells=(tuple(words),), after=2)
    return Row(cells=(tuple(words), tuple(beside)), is_ruled=True, gap=18, after=2)


def _label(words: Words) -> Text:
    return Text(words=words, size=SMALL, colour=MUTED, after=0, keeps_with_next=True)
