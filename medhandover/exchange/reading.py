"""JSON from outside read into the model's own shapes; whatever is wrong is told with its path, all at once."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import is_dataclass
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from medhandover.kernel.fields import Wrong, WrongFields
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import LONGEST

_SENTENCES: Mapping[str, str] = {
    "missing": N_("This field is missing."),
    "missing_argument": N_("This field is missing."),
    "missing_keyword_only_argument": N_("This field is missing."),
    "unexpected_keyword_argument": N_("There is no such field. Check the spelling."),
    "extra_forbidden": N_("There is no such field. Check the spelling."),
    "enum": N_("Allowed are: {expected}."),
    "value_error": N_("This cannot be: {error}."),
    "json_invalid": N_("This is not JSON; line {line}, character {column}: something is missing or does not belong."),
    "bool_type": N_("Write true or false."),
    "bool_parsing": N_("Write true or false."),
    "int_type": N_("Write a whole number."),
    "int_parsing": N_("Write a whole number."),
    "int_from_float": N_("Write a whole number."),
    "string_type": N_("Write a text between quotation marks."),
    "string_too_long": N_("This is too long: at most {max_length} characters. Shorten it."),
    "tuple_type": N_("Write a list between square brackets."),
    "frozen_set_type": N_("Write a list between square brackets."),
    "dict_type": N_("Write fields between curly brackets."),
    "dataclass_type": N_("Write fields between curly brackets."),
    "decimal_type": N_("Write a number, such as 12.50."),
    "decimal_parsing": N_("Write a number, such as 12.50."),
    "PartialDay": N_("Write a day that exists as 1985-04-03; an unknown part is 00, as in 1985-04-00 and 1985-00-00."),
    "Moment": N_("Write day, time and zone of the place, as 2026-12-03T15:05 Asia/Yerevan."),
}
_AT = re.compile(r"line (?P<line>\d+) column (?P<column>\d+)$")
_DAY = N_("Write a day that exists as 2026-12-03.")
_BROKEN = N_("A character in this text is broken. Type it again.")
_OTHER = N_("This is not what belongs here: {error}.")


@cache
def adapter(kind: Any) -> TypeAdapter[Any]:
    """Return the reader of a shape, made once."""
    return TypeAdapter(kind, config=None if is_dataclass(kind) else {"str_max_length": LONGEST})


def read_json(kind: Any, text: str | bytes, path: str = "") -> Any:
    """Return what `text` holds as `kind`; raises WrongFields with every wrong field below `path`."""
    try:
        return adapter(kind).validate_json(text)
    except ValidationError as error:
        raise WrongFields(_wrong(error, path)) from None


def read_value(kind: Any, value: object, path: str = "") -> Any:
    """Return a value that was read from JSON as `kind`; raises WrongFields with every wrong field below `path`."""
    broken = [Wrong(path=each, sentence=_BROKEN) for each in _broken(value, path)]
    if broken:
        raise WrongFields(broken)
    return read_json(kind, adapter(Any).dump_json(value), path)


def written(kind: Any, value: object) -> Any:
    """Return `value` in the form in which it stands in a file: texts, numbers, lists and fields."""
    return adapter(kind).dump_python(value, mode="json")


def schema(kind: Any) -> dict[str, Any]:
    """Return the JSON Schema of a shape."""
    return adapter(kind).json_schema()


def _wrong(error: ValidationError, path: str) -> Iterator[Wrong]:
    for each in error.errors(include_url=False, include_input=False):
        names = [str(part) for part in each["loc"] if not _is_inner(part)]
        kind = each["type"]
        sentence = _SENTENCES.get(kind, _DAY if kind.startswith("date") else _OTHER)
        values = {name: str(value).replace("' or '", "', '") for name, value in each.get("ctx", {}).items()}
        where = _AT.search(each["msg"])
        yield Wrong(
            path=".".join([path, *names] if path else names) or "$",
            sentence=sentence,
            values={"error": each["msg"], "expected": "", **(where.groupdict() if where else {}), **values},
        )


def _broken(value: object, path: str) -> Iterator[str]:
    """Yield the path of every text that no file could hold: half a character, or the sign that ends texts."""
    if isinstance(value, Mapping):
        inner: Iterable[tuple[object, object]] = value.items()
    elif isinstance(value, list | tuple):
        inner = enumerate(value)
    else:
        inner = ()
        if isinstance(value, str) and ("\0" in value or any("\ud800" <= sign <= "\udfff" for sign in value)):
            yield path
    for name, one in inner:
        yield from _broken(one, f"{path}.{name}" if path else str(name))


def _is_inner(part: int | str) -> bool:
    return isinstance(part, str) and ("[" in part or part in {"str", "int", "date", "decimal"})
