"""The label of a field, the same wherever the field stands: English from its name, Dutch from the catalogue."""

import re
from typing import Any

from medhandover.kernel.codes import Country, Tongue

SAID = {"dutch": "nl", "english": "en"}
"""How the name of a field ends that holds a sentence in one language, and which one."""


OTHERWISE = {
    "answered": "Answer given",
    "second": "Second signatory",
    "inn": "Generic name (INN)",
    "atc": "ATC code",
    "ind_case": "IND case number",
    "v_number": "V-number",
    "kmi_number": "KMi number",
    "bsn": "BSN",
    "fit": "Fit to travel",
}
"""Fields whose name alone would mislead a reader, with their label."""


SOURCES = re.compile(r"\s*\((?=[^)]*\b(?:R\d|Q\d|L\d|W\d|FM-\d|NEN|domain|domein|standards))[^)]*\)")
"""What only the makers and the office look up: the number of a rule or a chapter, in brackets."""


def plainly(sentence: str) -> str:
    """Return what an action or query does as a reader hears it: without numbers of rules and signs of code."""
    return SOURCES.sub("", sentence).replace("`", "")


def label_of(field: str) -> str:
    """Return the label of a field by its name, an English message id: `is_refused` is "Refused".

    A sentence that a row holds in both languages has one label: `first_dutch` is "First", `dutch` is "Sentence".
    """
    if field in SAID:
        return "Sentence"
    if field in OTHERWISE:
        return OTHERWISE[field]
    stem, _, ending = field.rpartition("_")
    words = stem if ending in SAID else field
    words = words.removeprefix("is_").removeprefix("has_").removeprefix("may_be_").replace("_", " ").strip()
    return words[:1].upper() + words[1:]


def thing_of(kind: type) -> str:
    """Return what a kind of thing is called, an English message id in small letters: "advice request"."""
    return re.sub(r"(?<!^)(?=[A-Z])", " ", kind.__name__).lower()


def meaning_of(field: str, value: Any) -> Any:
    """Return the value of a field so that `show` names what its code stands for: a country, a language."""
    kind = _kind_of(field)
    if kind is None or not value:
        return value
    if isinstance(value, tuple | list):
        return tuple(meaning_of(field, each) for each in value)
    return kind(value) if type(value) is str else value


def _kind_of(field: str) -> type[str] | None:
    if field in {"nationality", "destination"} or field.endswith("country"):
        return Country
    is_language = field.endswith("language") or field.startswith("languages")
    return Tongue if is_language else None
