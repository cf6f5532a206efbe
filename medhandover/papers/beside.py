"""Two languages side by side, phrase by phrase: Dutch at the start of the page, the reader's language at its end."""

from collections.abc import Callable, Iterable

from medhandover.kernel.shapes import record
from medhandover.papers.blocks import Block, Heading, KeepTogether, Row, Text
from medhandover.papers.wording import Wording


@record
class Phrase:
    """One head with its sentences, by key; `values` fill the places of each sentence in its own language."""

    head: str
    sentences: tuple[tuple[str, dict[str, object]], ...]


def side_by_side(parts: Iterable[Callable[[Wording], tuple[Block, ...]]], words: Wording, other: Wording | None) -> Row:
    """Return the same parts in one language, or in two columns under one another."""
    columns = [tuple(block for part in parts for block in part(each)) for each in (words, other) if each]
    return Row(cells=tuple(columns), is_ruled=len(columns) > 1, after=0)


def phrase(told: Phrase, words: Wording, other: Wording | None) -> Block:
    """Return one phrase, never torn, in one language or two side by side."""

    def part(each: Wording) -> tuple[Block, ...]:
        sentences = " ".join(each.say(key, **values) for key, values in told.sentences)
        return (
            Heading(words=each.say(told.head), level=3, language=each.language),
            Text(words=sentences, language=each.language, after=6),
        )

    return KeepTogether(blocks=(side_by_side((part,), words, other),))


def both(key: str, words: Wording, other: Wording | None) -> str:
    """Return a short label in one language or two: "datum / date"."""
    first = words.say(key)
    return f"{first} / {words.alone(other.say(key))}" if other else first
