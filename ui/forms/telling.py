"""A record in one line, as a list shows it."""

from typing import Any

from medhandover.exchange.reading import read_value
from medhandover.kernel.fields import WrongFields
from medhandover.kernel.labels import meaning_of
from medhandover.kernel.languages import N_, Language, show
from ui.forms.editor import Words
from ui.forms.shapes import FormField, Kind, fields_of

MOST = 4
"""How many fields a line shows."""


def told(words: Words, shape: type, value: dict[str, Any]) -> str:
    """Return what the first fields that say something hold, with dots between them."""
    parts = [
        said_of(words, each, value[each.name])
        for each in fields_of(shape)
        if value.get(each.name) not in (None, "", [], each.start)
    ]
    return " · ".join(parts[:MOST]) or words.say(N_("(nothing filled in)"))


def foretold(language: Language, row: Any) -> str:
    """Return what must be confirmed again: its own sentence, or what it is called."""
    if hasattr(row, "dutch"):
        return str(row.dutch if language == "nl" else row.english)
    return f"{show(language, row.kind)}: {row.what}" if row.what else show(language, row.kind)


def said_of(words: Words, field: FormField, value: Any) -> str:
    """Return what a field holds, as a reader expects it; what cannot be read as it was typed."""
    if field.kind is Kind.RECORD and value:
        several = value if isinstance(value, list) else [value]
        return "\n".join(told(words, field.of, each) if isinstance(each, dict) else str(each) for each in several)
    try:
        known = read_value(field.hint, value)
    except WrongFields:
        return str(value)
    if isinstance(known, bool):
        return words.say(field.label)
    return words.show(meaning_of(field.name, known))
