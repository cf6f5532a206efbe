"""Whatever anybody could enter: arguments for any declared action, drawn from the hints of its own fields."""

import types
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache
from typing import Any, Literal, NewType, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from medhandover.cli.declared import parameters_of
from medhandover.kernel.clock import Moment, moment
from medhandover.kernel.coded import Coded
from medhandover.kernel.days import PartialDay
from medhandover.kernel.declare import Declared
from medhandover.rights import ACTIONS, QUERIES

LONG = "een heel lange tekst " * 20
TEXTS = ("", " ", "verzonnen", "AM", "hy", "+37400000001", "08:00", LONG, "Վորբելդյան", "{x}", "0")
DAYS = tuple(date(2026, month, day) for month, day in ((1, 1), (6, 30), (11, 20), (11, 24), (12, 3), (12, 31)))
MOMENTS = tuple(
    moment(f"2026-{day} {zone}")
    for day in ("11-24T10:00", "12-03T06:40", "12-03T17:00", "12-04T17:00", "12-05T02:30")
    for zone in ("Europe/Amsterdam", "Asia/Yerevan")
)
PLAIN: Mapping[Any, st.SearchStrategy[Any]] = {
    str: st.sampled_from(TEXTS),
    bool: st.booleans(),
    int: st.sampled_from((0, 1, 2, 3, 28, -1, 10_000)),
    Decimal: st.sampled_from((Decimal(0), Decimal(1), Decimal("2.5"), Decimal(-1))),
    date: st.sampled_from(DAYS),
    datetime: st.sampled_from([datetime(2026, 11, day, 9, tzinfo=UTC) for day in (1, 24, 30)]),
    Moment: st.sampled_from(MOMENTS),
    PartialDay: st.sampled_from((PartialDay(1985), PartialDay(2014, 3, 1), PartialDay(2026, 12, 31))),
    type(None): st.none(),
}

TRIED = frozenset(ACTIONS) - {
    "case:import",
    "document:add",
    "staff:disable",
    "staff:roles",
    "staff:password",
    "staff:reset",
}
"""Every action but those that take files, and those after which nobody could sign in to go on."""

ASKED = frozenset(QUERIES) - {
    "paper:compose",
    "medical:compose",
    "evidence:compose",
    "document:read",
    "case:differences",
}
"""Every question but those whose answer is drawn, and those about a file."""


def arguments(declared: Declared[Any, Any, Any], known: Mapping[Any, list[str]]) -> st.SearchStrategy[dict[str, Any]]:
    """Return what somebody may give to an action; ids are those in `known`, by their kind, or one that nobody has."""
    hints = parameters_of(declared)
    wanted = {name: any_of(hint, known) for name, (hint, is_needed) in hints.items() if is_needed}
    others = {name: any_of(hint, known) for name, (hint, is_needed) in hints.items() if not is_needed}
    return st.fixed_dictionaries(wanted, optional=others)


def any_of(hint: Any, known: Mapping[Any, list[str]]) -> st.SearchStrategy[Any]:
    """Return any value of a hint."""
    if isinstance(hint, NewType) and hint.__supertype__ is int:
        return PLAIN[int]
    if isinstance(hint, NewType):
        return st.sampled_from([*known.get(hint, ()), "niemand"])
    if get_origin(hint) in (Union, types.UnionType):
        return st.one_of(*(any_of(arm, known) for arm in get_args(hint)))
    if get_origin(hint) is Literal:
        return st.sampled_from(get_args(hint))
    if get_origin(hint) is dict:
        return st.dictionaries(PLAIN[str], st.one_of(PLAIN[str], PLAIN[int], PLAIN[bool]), max_size=3)
    if get_origin(hint) is tuple:
        return st.lists(any_of(get_args(hint)[0], known), max_size=2).map(tuple)
    if isinstance(hint, type) and issubclass(hint, Coded):
        return st.sampled_from(hint)
    if hint in PLAIN:
        return PLAIN[hint]
    if is_dataclass(hint):
        return _shape(hint, known)
    raise TypeError(f"nobody knows what {hint!r} may be")


def _shape(kind: Any, known: Mapping[Any, list[str]]) -> st.SearchStrategy[Any]:
    """Return any value of a draft or record: what must be filled, and some of the rest."""
    hints = _hints(kind)
    wanted: dict[str, st.SearchStrategy[Any]] = {}
    others: dict[str, st.SearchStrategy[Any]] = {}
    for each in fields(kind):
        is_needed = each.default is MISSING and each.default_factory is MISSING
        (wanted if is_needed else others)[each.name] = any_of(hints[each.name], known)

    def made(values: dict[str, Any]) -> Any:
        return kind(**values)

    return st.fixed_dictionaries(wanted, optional=others).map(made)


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)
