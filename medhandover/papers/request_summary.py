"""The medical summary that a receiver needs to say yes or no: with consent only, else withheld (R35)."""

from collections.abc import Iterator

from medhandover.papers.beside import Twin
from medhandover.papers.blocks import MM, Block, Fields, KeepTogether, Space, Text, Words, bold, muted, spans
from medhandover.papers.facts import PaperFacts
from medhandover.papers.supply import are_medicines_asked

LABELS = 72 * MM


def summary(told: PaperFacts, twin: Twin) -> Iterator[Block]:
    """Yield complaints, treatment and medicines, or why they are not told."""
    yield Space(height=4)
    if not told.may_tell:
        yield KeepTogether(blocks=(twin.head("medical_head"), *_bold("withheld", twin)))
        return
    yield KeepTogether(blocks=(twin.head("medical_head"), _fields(told, twin), *twin.text("shared")))


def _bold(key: str, twin: Twin) -> tuple[Block, ...]:
    said = twin.both(lambda words: words.say(key), "\n")
    return (Text(words=tuple(bold(each) if isinstance(each, str) else each for each in spans(said))),)


def _fields(told: PaperFacts, twin: Twin) -> Fields:
    advice, first = told.advice, twin.first
    none: Words = twin.words("not_available")
    items: list[tuple[Words, Words]] = []
    for key in ("complaints", "treatment"):
        text = str(getattr(advice, key)) if advice else ""
        items.append((twin.words(key), _in_dutch(text, twin) if text else none))
    if advice and advice.diagnosis_code:
        code = first.alone(f"{advice.diagnosis_system} {advice.diagnosis_code}".strip())
        items.append((twin.words("diagnosis"), code))
    if advice:
        items.append((twin.words("duration"), twin.both(lambda words: words.label(advice.duration))))
    without = "none_known" if advice and not are_medicines_asked(told) else "unavailable"
    items.append((twin.words("medicines"), _medicines(told, twin) or twin.words(without)))
    items.append((twin.words("allergies"), twin.words("not_asked")))
    return Fields(items=tuple(items), label_width=LABELS)


def _in_dutch(text: str, twin: Twin) -> Words:
    """Return text as it was entered; in a second language it says that it is Dutch."""
    said = twin.first.alone(text)
    return (said, muted(f" ({twin.other.say('in_dutch')})")) if twin.other else said


def _medicines(told: PaperFacts, twin: Twin) -> str:
    names = (f"{each.inn} {each.strength}, {each.dose}" for each in told.medicines)
    return "\n".join(twin.first.alone(each) for each in names)
