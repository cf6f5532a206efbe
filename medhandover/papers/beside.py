"""Two languages on one paper: side by side phrase by phrase, or a label with its twin behind it in grey."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from medhandover.kernel.shapes import record
from medhandover.papers.blocks import (
    MUTED,
    SMALL,
    TEXT,
    Blank,
    Block,
    Heading,
    KeepTogether,
    Row,
    Span,
    Text,
    Words,
    bold,
    muted,
    spans,
)
from medhandover.papers.wording import Wording

TWIN = 13.0
"""Size of the second language's title."""
OUTSTANDING = frozenset({"receiver", "day", "time", "until", "days", "phone"})
"""The places of a phrase whose values are set in bold."""
Sentence = tuple[str, Mapping[str, object]]
"""The key of a phrase and the values for its places; a function as value is asked for it in each language."""
NEW_LINE: Sentence = ("", {})
"""What follows starts on a new line."""


@record
class Phrase:
    """One head with its sentences, by key; the values fill the places of each sentence in its own language."""

    head: str
    sentences: tuple[Sentence, ...]


@record
class Twin:
    """The wording of a paper and, when it is in two languages, the one beside it."""

    first: Wording
    other: Wording | None

    def words(self, key: str, **values: object) -> Words:
        """Return a label in both languages: "datum / date", the second in grey."""
        said = self.first.say(key, **values)
        return (said, self._muted(" / ", self.other, key, **values)) if self.other else said

    def both(self, tell: Callable[[Wording], str], between: str = " / ") -> Words:
        """Return what `tell` says in both languages, or once where both say the same."""
        said = tell(self.first)
        twin = tell(self.other) if self.other else said
        return said if twin == said or not self.other else (said, muted(between + self.other.own(twin)))

    def text(self, key: str, **values: object) -> tuple[Block, ...]:
        """Return a sentence, and below it the same in the other language."""
        return self.below(Text(words=""), lambda words: words.say(key, **values))

    def below(self, look: Text, tell: Callable[[Wording], str]) -> tuple[Block, ...]:
        """Return what `tell` says set as `look`, and tied to it below the other language at its own side."""
        first = replace(look, words=tell(self.first))
        if self.other is None:
            return (first,)
        other = replace(look, words=(muted(tell(self.other)),), language=self.other.language)
        return replace(first, after=1, keeps_with_next=True), other

    def _muted(self, between: str, other: Wording, key: str, **values: object) -> Span:
        return muted(between + other.own(other.say(key, **values)), other.language)

    def line(self, key: str, value: str = "") -> Block:
        """Return a label with what is recorded behind it, or with a line to write on."""
        label = self.words(key)
        if not value:
            return Blank(label=label)
        return Text(words=(*spans(label), "  ", bold(self.first.alone(value))))

    def filled(self, key: str, tell: Callable[[Wording], str]) -> Text:
        """Return a label with what `tell` says behind it in both languages: a day, a clock, the name of a country."""
        said, *other = spans(self.both(tell))
        return Text(words=(*spans(self.words(key)), "  ", bold(self.first.alone(said)), *other))

    def title(self, key: str) -> tuple[Block, ...]:
        """Return the title of a paper, its twin on the line below, at the side where its script starts."""
        mine = Heading(words=self.first.say(key), level=1)
        if self.other is None:
            return (mine,)
        return (mine, Text(words=self.other.say(key), size=TWIN, colour=MUTED, language=self.other.language, after=6))

    def head(self, key: str) -> Heading:
        """Return a heading with its twin behind it."""
        said = self.first.say(key)
        return Heading(words=(said, self._muted("  ", self.other, key)) if self.other else said)


@record
class Stacked:
    """How a sentence is set in both languages below each other: the first in `size`, the second grey in `below`."""

    size: float = TEXT
    is_bold: bool = False
    colour: str | None = None
    below: float = SMALL

    def of(self, twin: Twin, key: str, **values: object) -> Words:
        """Return the phrase `key`, both languages at the side where the first one starts."""
        first = Span(text=twin.first.say(key, **values), is_bold=self.is_bold, size=self.size, colour=self.colour)
        if twin.other is None:
            return (first,)
        other = "\n" + twin.other.own(twin.other.say(key, **values))
        return first, Span(text=other, is_bold=False, size=self.below, colour=MUTED, language=twin.other.language)


def side_by_side(part: Callable[[Wording], Iterable[Block]], twin: Twin) -> Row:
    """Return the same blocks in one language, or in two ruled columns."""
    columns = tuple(tuple(part(each)) for each in (twin.first, twin.other) if each)
    return Row(cells=columns, is_ruled=len(columns) > 1, gap=18, after=0)


def phrase(told: Phrase, twin: Twin, size: float = TEXT) -> Block:
    """Return one phrase, never torn, in one language or two side by side; its values stand out."""

    def part(each: Wording) -> tuple[Block, ...]:
        said = tuple(_running(told.sentences, each))
        return (
            Heading(words=each.say(told.head), level=3, language=each.language, size=size + 0.5),
            Text(words=said, size=size, language=each.language, after=6),
        )

    return KeepTogether(blocks=(side_by_side(part, twin),))


def _running(sentences: tuple[Sentence, ...], words: Wording) -> Iterator[str | Span]:
    """Yield sentences as running text; what the person looks for again, such as place and day, stands out."""
    gap = ""
    for number, (key, values) in enumerate(sentences):
        if key:
            yield gap
            for text, place in words.parts(key, values):
                yield bold(text) if place in OUTSTANDING else text
        is_line = (key, values) == NEW_LINE or sentences[number + 1 : number + 2] == (NEW_LINE,)
        gap = "\n" if is_line else " "
