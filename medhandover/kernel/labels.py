"""The label of a field, the same wherever the field stands: English from its name, Dutch from the catalogue."""


def label_of(field: str) -> str:
    """Return the label of a field by its name, an English message id: `is_refused` is "Refused"."""
    words = field.removeprefix("is_").removeprefix("has_").removeprefix("may_be_").replace("_", " ").strip()
    return words[:1].upper() + words[1:]
