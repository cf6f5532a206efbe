"""What a form asks, read from the shape of a draft: field by field its kind, label and choices; knows no widget."""

import inspect
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from medhandover.exchange.reading import written
from medhandover.kernel.clock import Moment
from medhandover.kernel.coded import Coded
from medhandover.kernel.codes import Country, Tongue
from medhandover.kernel.days import PartialDay
from medhandover.kernel.declare import Declared
from medhandover.kernel.ids import LegPosition
from medhandover.kernel.labels import label_of, meaning_of
from medhandover.kernel.shapes import record


class Kind(Enum):
    """The kinds of value that have an editor of their own."""

    TEXT = "text"
    LONG = "long text"
    WHOLE = "whole number"
    AMOUNT = "amount"
    DEGREES = "degrees of the globe"
    YES_NO = "yes or no"
    MAYBE = "yes, no or not known"
    DAY = "day"
    PART_OF_DAY = "day with unknown parts"
    MOMENT = "moment at a place"
    INSTANT = "moment here"
    CHOICE = "one of a closed list"
    COUNTRY = "country"
    LANGUAGE = "language"
    CURRENCY = "currency"
    ZONE = "time zone"
    PHONE = "phone number"
    SECRET = "password"
    THING = "something recorded before"
    RECORD = "fields that belong together"


LONG = frozenset(
    {
        *("literal", "question", "answers", "answered", "wishes", "objections", "own_view", "words_translation"),
        *("remark", "remarks", "note", "notes", "reason", "what", "explanation", "details", "why", "how", "terms"),
        *("own_words_translation", "responsibility_words", "offered", "refused", "accepted", "second_answer"),
        *("child_view", "exceptions", "description", "quote", "events", "about_receiver"),
        *("no_judgement", "summary", "situation", "address", "lawyer_address", "settlement", "own_words", "told"),
    }
)
"""Texts of more than a line, by the name of their field."""
SECRETS = frozenset({"password", "old", "new"})
"""Texts that nobody reads along, by the name of their field."""
PLAIN: dict[Any, Kind] = {
    int: Kind.WHOLE,
    Decimal: Kind.AMOUNT,
    bool: Kind.YES_NO,
    date: Kind.DAY,
    datetime: Kind.INSTANT,
    PartialDay: Kind.PART_OF_DAY,
    Moment: Kind.MOMENT,
}
CALLED: Mapping[Any, str] = {("position", LegPosition): "leg"}
"""Fields that are called by the kind of thing that is chosen, and not by their name."""


@record
class FormField:
    """One field of a form: `kind` of one value, `is_many` for a list of them.

    `of` is the closed list, the shape or the kind of id, `hint` the type by which the whole value is read; `start` what
    stands in it at first, as in a file.
    """

    name: str
    label: str
    kind: Kind
    hint: Any
    of: Any = None
    is_many: bool = False
    is_required: bool = False
    may_be_nothing: bool = False
    start: Any = None


@cache
def fields_of(shape: type) -> tuple[FormField, ...]:
    """Return the fields of a draft or value, in their order."""
    hints = get_type_hints(shape)
    return tuple(
        _field(each.name, hints[each.name], _is_required(each), _start(each, hints[each.name]))
        for each in fields(shape)
        if each.init
    )


def parameters_of(declared: Declared[Any, Any, Any]) -> tuple[FormField, ...]:
    """Return what an action asks, in its order; a draft is one field of the kind RECORD."""
    hints = get_type_hints(declared.function)
    named = list(inspect.signature(declared.function).parameters.values())[1:]
    return tuple(
        _field(each.name, hints[each.name], each.default is each.empty, _plain(hints[each.name], each.default))
        for each in named
    )


def _field(name: str, hint: Any, is_required: bool, start: Any) -> FormField:
    parts = [each for each in _members(hint) if each is not NoneType]
    inner, is_many = parts[0], False
    if get_origin(inner) in (tuple, frozenset):
        inner, is_many = get_args(inner)[0], True
    kind, of = _kind(name, inner)
    may_be_nothing = NoneType in _members(hint)
    if kind is Kind.YES_NO and may_be_nothing:
        kind = Kind.MAYBE
    return FormField(
        name=name,
        label=label_of(CALLED.get((name, of), name)),
        kind=kind,
        hint=hint,
        of=of,
        is_many=is_many,
        is_required=is_required,
        may_be_nothing=may_be_nothing,
        start=start,
    )


def _kind(name: str, inner: Any) -> tuple[Kind, Any]:
    if name in ("latitude", "longitude"):
        return Kind.DEGREES, None
    if inner in PLAIN:
        return PLAIN[inner], None
    if isinstance(inner, type) and issubclass(inner, Coded):
        return Kind.CHOICE, inner
    if is_dataclass(inner):
        return Kind.RECORD, inner
    if inner is not str:
        return Kind.THING, inner
    return _kind_of_text(name), None


def _kind_of_text(name: str) -> Kind:
    meant = meaning_of(name, "-")
    known: dict[type, Kind] = {Country: Kind.COUNTRY, Tongue: Kind.LANGUAGE}
    if type(meant) in known:
        return known[type(meant)]
    if name == "currency":
        return Kind.CURRENCY
    if name == "zone":
        return Kind.ZONE
    if name in SECRETS:
        return Kind.SECRET
    if name.rpartition("_")[2] == "phone" or name == "phone_24h":
        return Kind.PHONE
    is_reason = name.endswith("_reason") or name.startswith("why_")
    return Kind.LONG if is_reason or name in LONG else Kind.TEXT


def _members(hint: Any) -> tuple[Any, ...]:
    return get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)


def _is_required(each: "Field[Any]") -> bool:
    return each.default is MISSING and each.default_factory is MISSING


def _start(each: "Field[Any]", hint: Any) -> Any:
    made = each.default_factory() if each.default_factory is not MISSING else each.default
    return None if made is MISSING else _plain(hint, made)


def _plain(hint: Any, value: Any) -> Any:
    return None if value in (None, inspect.Parameter.empty) else written(hint, value)
