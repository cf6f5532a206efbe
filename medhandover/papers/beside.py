"""Two languages on one paper: side by side phrase by phrase, or a label with its twin behind it in grey."""

from collections.abc import Callable, Iterable

from medhandover.kernel.shapes import record
from medhandover.papers.blocks import MUTED, SMALL, SUBTITLE, Block, Heading, KeepTogether, Row, Text, Words, muted
from medhandover.papers.wording import Wording


@record
class Phrase:
    """One head with its sentences, by key; the values fill the places of each sentence in its own language."""

    head: str
    sentences: tuple[tuple[str, dict[str, object]], ...]


@record
class Twin:
    """The wording of a paper and, when it is in two languages, the one beside it."""

    first: Wording
    other: Wording | None

    def words(self, key: str, **values: object) -> Words:
        """Return a label in both languages: "datum / date", the second in grey."""
        said = self.first.say(key, **values)
        return (said, muted(" / " + self.first.alone(self.other.say(key, **values)))) if self.other else said

    def text(self, key: str, **values: object) -> tuple[Block, ...]:
        """Return a sentence, and below it the same in the other language."""
        made: list[Block] = [Text(words=self.first.say(key, **values), after=1 if self.other else 3)]
        if self.other:
            said = muted(self.other.say(key, **values))
            made.append(Text(words=(said,), language=self.other.language))
        return tuple(made)

    def title(self, key: str) -> tuple[Block, ...]:
        """Return the title of a paper, its twin at the other end of the line."""
        mine = Heading(words=self.first.say(key), level=1)
        if self.other is None:
            return (mine,)
        other = Text(words=self.other.say(key), size=SUBTITLE, colour=MUTED, language=self.other.language, align="end")
        return (Row(cells=((mine,), (other,)), shares=(1.5, 1), after=4),)

    def head(self, key: str) -> Heading:
        """Return a heading with its twin behind it."""
        said = self.first.say(key)
        return Heading(words=(said, muted("  " + self.first.alone(self.other.say(key)))) if self.other else said)


def side_by_side(part: Callable[[Wording], Iterable[Block]], twin: Twin) -> Row:
    """Return the same blocks in one language, or in two ruled columns."""
    columns = tuple(tuple(part(each)) for each in (twin.first, twin.other) if each)
    return Row(cells=columns, is_ruled=len(columns) > 1, gap=18, after=0)


def phrase(told: Phrase, twin: Twin) -> Block:
    """Return one phrase, never torn, in one language or two side by side."""

    def part(each: Wording) -> tuple[Block, ...]:
        sentences = " ".join(each.say(key, **values) for key, values in told.sentences)
        return (
            Heading(words=each.say(told.head), level=3, language=each.language),
            Text(words=sentences, language=each.language, after=6),
        )

    return KeepTogether(blocks=(side_by_side(part, twin),))


def small(words: Words) -> Text:
    """Return a line in small type."""
    return Text(words=words, size=SMALL)
