"""A paper that stays in the file: labels in its languages, recorded words literally, numbers and codes left out."""

from collections.abc import Iterable

from medhandover.kernel.shapes import record
from medhandover.papers.beside import Twin
from medhandover.papers.blocks import MM, TABLE, Block, Column, Fields, Space, Table, Text, Words, muted
from medhandover.papers.facts import PaperFacts
from medhandover.papers.pairs import Value, lines_alone, literal, sentence
from medhandover.papers.plain import spoken
from medhandover.papers.wordscan import Secrets, holds_number

SHORT = 44
"""How many letters two languages may have together to stand on one line."""
Item = tuple[str, Value]
"""The key of a label and what stands behind it."""


@record
class Filed:
    """What a filed paper is made of: the facts, its languages, and the numbers and codes that are not repeated."""

    told: PaperFacts
    twin: Twin
    secrets: Secrets

    def said(self, text: str) -> Value:
        """Return recorded words literally; with a diagnosis code or the person's number in them they stay in the file.

        What was recorded cannot be changed any more (R48), so nothing is refused: the rest of the paper is printed.
        """
        if text and holds_number(text, self.secrets):
            return sentence("in_the_file")
        return literal(text)

    def words(self, value: Value, between: str = "") -> Words:
        """Return a value in the first language, and in grey in the other one where that says something else.

        The second one stands behind the first where both are short, else below it; `between` says it otherwise.
        """
        first = value(self.twin.first)
        parts = first if isinstance(first, tuple) else (first,)
        if self.twin.other is None:
            return parts
        second = value(self.twin.other)
        mine, other = spoken(first), spoken(second)
        if other == mine:
            return parts
        below = lines_alone(second, self.twin.other)
        is_short = len(mine + other) < SHORT and "\n" not in mine
        return (*parts, muted((between or (" / " if is_short else "\n")) + below))

    def fields(self, items: Iterable[Item]) -> tuple[Block, ...]:
        """Return labels with their values, without those that have none."""
        known = [(key, value) for key, value in items if value(self.twin.first)]
        width = (74 if self.twin.other else 52) * MM
        made = Fields(items=tuple((self.twin.words(key), self.words(value)) for key, value in known), label_width=width)
        return (made, Space(height=6))

    def cell(self, *values: Value) -> tuple[Text, ...]:
        """Return what a cell of a table says, one value below the other."""
        made = [each for each in values if each(self.twin.first)]
        return tuple(Text(words=self.words(each, "\n"), size=TABLE, after=1.5) for each in made) or (Text(words="–"),)

    def table(self, heads: Iterable[tuple[str, float]], rows: Iterable[tuple[tuple[Text, ...], ...]]) -> Table:
        """Return a table whose head stands in both languages."""
        return Table(
            columns=tuple(Column(head=self.twin.words(key), share=share) for key, share in heads), rows=tuple(rows)
        )
