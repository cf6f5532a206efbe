"""The label of a field, the same wherever the field stands: English from its name, Dutch from the catalogue."""

import re

SAID = {"dutch": "nl", "english": "en"}
"""How the name of a field ends that holds a sentence in one language, and which one."""


def label_of(field: str) -> str:
    """Return the label of a field by its name, an English message id: `is_refused` is "Refused".

    A sentence that a row holds in both languages has one label: `first_dutch` is "First", `dutch` is "Sentence".
    """
    if field in SAID:
        return "Sentence"
    stem, _, ending = field.rpartition("_")
    words = stem if ending in SAID else field
    words = words.removeprefix("is_").removeprefix("has_").removeprefix("may_be_").replace("_", " ").strip()
    return words[:1].upper() + words[1:]


def thing_of(kind: type) -> str:
    """Return what a kind of thing is called, an English message id in small letters: "advice request"."""
    return re.sub(r"(?<!^)(?=[A-Z])", " ", kind.__name__).lower()
