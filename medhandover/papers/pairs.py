"""Labels with their values in two languages side by side, line by line: neither column runs away from the other."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from medhandover.kernel.coded import Coded
from medhandover.papers.beside import Twin, side_by_side
from medhandover.papers.blocks import MM, MUTED, SMALL, TABLE, Block, Fields, Span, Text, Words, muted
from medhandover.papers.wording import Wording

Value = Callable[[Wording], Words]
"""What stands behind a label in one language; nothing leaves the line out."""
LABELS = 46 * MM
"""Room for the labels of a paper in one language."""


def pairs(items: Iterable[tuple[str, Value]], twin: Twin) -> Iterator[Block]:
    """Yield one line for each label that has a value, in one language or in two ruled columns."""
    for key, value in items:
        if value(twin.first):
            yield side_by_side(lambda words, key=key, value=value: (_line(key, value, words, twin),), twin)  # type: ignore[misc]


def literal(value: object) -> Value:
    """Return a name, number or text that is the same in every language, each of its lines on its own."""
    lines = [each for each in str(value or "").split("\n") if each]
    return lambda words: "\n".join(words.alone(each) for each in lines)


def shown(value: object) -> Value:
    """Return a day, moment or code as each language says it; nothing for None."""
    return lambda words: words.own(words.show(value)) if value is not None else ""


def _line(key: str, value: Value, words: Wording, twin: Twin) -> Block:
    """Return label and value: in two columns as running text, so that either script starts at its own side."""
    label, said = words.say(key), value(words)
    if twin.other is None:
        return Fields(items=((label, said),), label_width=LABELS, language=words.language)
    parts = said if isinstance(said, tuple) else (said,)
    return Text(words=(muted(label + words.say("colon")), *parts), language=words.language, after=2)


def sentence(key: str, **values: object) -> Value:
    """Return the phrase `key` of each language, its places filled."""
    return lambda words: words.say(key, **values)


def coded(code: Coded, twin: Twin) -> Words:
    """Return the label of a member of a closed list in both languages, the second in grey."""
    said = twin.first.label(code)
    return (said, muted(" / " + twin.other.own(twin.other.label(code)))) if twin.other else said


def lines_alone(said: Words, words: Wording) -> str:
    """Return words as plain text whose values keep their own direction, each line isolated from what is around it."""
    parts = said if isinstance(said, tuple) else (said,)
    text = "".join(each.text if isinstance(each, Span) else each for each in parts)
    return "\n".join(words.own(each) for each in text.split("\n"))


def below_each_other(value: Value, twin: Twin) -> Words:
    """Return what is said in the first language, and on lines below it smaller and grey in the other one."""
    first = value(twin.first)
    parts: list[str | Span] = list(first) if isinstance(first, tuple) else [first]
    if twin.other:
        below = "\n" + lines_alone(value(twin.other), twin.other)
        parts.append(Span(text=below, is_bold=False, colour=MUTED, size=SMALL))
    return tuple(parts)


def stacked(value: Value, twin: Twin, size: float = TABLE) -> Text:
    """Return what a narrow cell says in both languages, below each other."""
    return Text(words=below_each_other(value, twin), size=size, after=1.5)


def tied(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield paragraphs that are not parted from what follows, such as a note above a table."""
    for each in blocks:
        yield replace(each, keeps_with_next=True) if isinstance(each, Text) else each
