"""The receipt of the information letter: how it was explained, what the person says to it, and who signs (5.2 item 16).

Nothing here changes what the letter states. A person's own words are printed literally, but on paper that travels only
when they hold nothing that endangers the person; else they are kept in the file alone (domain 10.1).
"""

from collections.abc import Iterator

from medhandover.papers.beside import Twin
from medhandover.papers.blocks import (
    MUTED,
    SMALL,
    Block,
    Box,
    KeepTogether,
    Row,
    Signatures,
    Space,
    Text,
    Tick,
    Ticks,
    WritingLines,
)
from medhandover.papers.characters import isolate
from medhandover.papers.choices import is_represented
from medhandover.papers.facts import PaperFacts
from medhandover.papers.wordscan import Secrets, may_travel, secrets_of


def signers_of(told: PaperFacts) -> tuple[str, ...]:
    """Return who signs the letter of an adult: the person, and who represents somebody who cannot decide (R47)."""
    return ("sign_person", *(["sign_representative"] if is_represented(told) else []), "sign_contact")


def reception(told: PaperFacts, twin: Twin, signing: tuple[str, ...]) -> tuple[Block, ...]:
    """Return the part to fill in and sign, whole on one page; what the person said stands there if it signs itself."""
    said = tuple(_said(told, twin)) if "sign_person" in signing else ()
    box = Box(
        blocks=(
            twin.head("receipt_head"),
            *twin.text("receipt"),
            Row(cells=((twin.line("place"),), (twin.line("date"),))),
            Row(cells=((twin.line("language"),), (twin.line("interpreter_number"),))),
            Space(height=2),
            _ticks(twin, "how_explained", "by_reading", "by_talk"),
            _ticks(twin, "got", "got_letter", *(["got_acceptance"] if told.is_accepted else []), "got_card"),
            *([_ticks(twin, "keeps", "keeps_self", "keeps_escort")] if told.medicines else []),
            *said,
            Text(words=twin.words("own_words_more" if said else "own_words"), after=0),
            WritingLines(count=2),
            _ticks(twin, "", "sign_will_not"),
            Signatures(captions=tuple(twin.words(key) for key in signing)),
        ),
        after=0,
    )
    return (KeepTogether(blocks=(box,)),)


def _ticks(twin: Twin, lead: str, *keys: str) -> Ticks:
    return Ticks(ticks=tuple(Tick(words=twin.words(key)) for key in keys), lead=twin.words(lead) if lead else "")


def _said(told: PaperFacts, twin: Twin) -> Iterator[Block]:
    """Yield what the person said so far, word for word: wishes, objections, and answers at each explanation."""
    secrets = secrets_of(told.facts)
    case = told.facts.case
    for key, text in (("own_wishes", case.wishes), ("own_objections", case.objections)):
        if text:
            yield from (Text(words=twin.words(key), size=SMALL, colour=MUTED, after=0), spoken(text, twin, secrets))
    for each in told.facts.explanations:
        words = [text for text in (each.answers, *(one.words for one in each.spoken)) if text]
        if words:
            day = each.explained_on
            label = twin.words("own_answers", day=lambda words, day=day: words.whole_date(day))
            yield Text(words=label, size=SMALL, colour=MUTED, after=0)
            yield from (spoken(text, twin, secrets) for text in words)


def spoken(text: str, twin: Twin, secrets: Secrets) -> Text:
    """Return a person's own words literally, or that they are kept in the Netherlands."""
    if may_travel(text, secrets):
        return Text(words=f"“{isolate(text)}”", after=5)
    return Text(words=twin.words("own_withheld"), after=5)
