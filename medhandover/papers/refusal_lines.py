"""Lines and boxes of the refusal form: with what was recorded, or empty for the pen."""

from medhandover.kernel.coded import Coded
from medhandover.kernel.shapes import record
from medhandover.papers.beside import Twin
from medhandover.papers.blocks import Blank, Block, Row, Span, Text, Tick, Ticks, Words, WritingLines, bold, muted
from medhandover.papers.wordscan import Secrets, may_travel
from medhandover.refusals.model import Refusal


@record
class Lines:
    """The form's languages, the finished record if there is one, and what of the person may not travel."""

    twin: Twin
    kept: Refusal | None
    secrets: Secrets

    def line(self, key: str, field: str = "") -> Block:
        """Return the label `key` with a field of the record behind it, or with a line to write on."""
        said = str(getattr(self.kept, field)) if self.kept and field else ""
        if not said:
            return Blank(label=self.twin.words(key))
        return self.shown(key, said)

    def shown(self, key: str, said: str) -> Text:
        """Return the label `key` and what was recorded."""
        label = self.twin.words(key)
        return Text(words=(*(label if isinstance(label, tuple) else (label,)), "  ", *self._literal(said)))

    def named(self, key: str, field: str) -> Block:
        """Return a line whose recorded value is a code of a country or a language, shown by its name."""
        code = str(getattr(self.kept, field)) if self.kept else ""
        if not code:
            return self.line(key)
        return self.twin.filled(key, lambda words: words.country(code) if code.isupper() else words.languages((code,)))

    def room(self, field: str, count: int) -> Block:
        """Return a field of the record as a paragraph, or `count` lines to write on."""
        said = str(getattr(self.kept, field)) if self.kept else ""
        return Text(words=self._literal(said), after=5) if said else WritingLines(count=count)

    def tick(self, key: str, *, is_ticked: bool = False) -> Tick:
        """Return a box to tick, ticked when the record says so."""
        return Tick(words=self.twin.words(key), is_ticked=is_ticked)

    def ticked(self, key: str) -> Ticks:
        """Return a box that the record ticked."""
        return Ticks(ticks=(self.tick(key, is_ticked=True),))

    def beside(self, *blocks: Block, shares: tuple[float, ...] = ()) -> Row:
        """Return lines side by side."""
        return Row(cells=tuple((each,) for each in blocks), shares=shares, after=0)

    def coded(self, code: Coded, chosen: Coded | None) -> Tick:
        """Return a box for a member of a closed list, ticked when it is the one recorded."""
        return Tick(words=self.label(code), is_ticked=code is chosen)

    def label(self, code: Coded, between: str = " / ") -> Words:
        """Return the label of a member of a closed list in both languages."""
        first, other = self.twin.first, self.twin.other
        said = first.label(code)
        return (said, muted(between + other.own(other.label(code)), other.language)) if other else said

    def ticks(self, *keys: str, lead: str = "") -> Ticks:
        """Return empty boxes in a row."""
        return Ticks(ticks=tuple(self.tick(key) for key in keys), lead=self.twin.words(lead) if lead else "")

    def _literal(self, said: str) -> tuple[str | Span, ...]:
        """Return recorded words literally; what may not travel stays in the file (domain 10.1)."""
        if may_travel(said, self.secrets):
            return (bold(self.twin.first.alone(said)),)
        held = self.twin.words("own_withheld")
        return held if isinstance(held, tuple) else (held,)
