"""The fingerprint of every fact a release rests on: another fingerprint means not released (house rule).

What comes after a release changes nothing in it, unless it stands in the way of departure: then that is another one.
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from medhandover.escorts.eligibility import overlap
from medhandover.kernel.clock import Moment
from medhandover.kernel.days import PartialDay
from medhandover.kernel.findings import Finding
from medhandover.readiness.model import Facts

COUNTERS = frozenset({"version", "changes"})
"""Fields that only count how often a thing was saved."""
AFTERWARDS = frozenset(
    {
        "handover",
        "refusals",
        "receiver_refusals",
        "releases",
        "escorts",
        "transmissions",
        "copies",
        "breaches",
        "handings",
        "followed",
        "envelope_moves",
        "counts",
        "duties",
        "absences",
        "backup",
        "backup_verifications",
        "backup_asked_at",
        "is_cancelled",
    }
)
"""Facts that come after a release, or that are read through others.

The back-up is only remarked on; which one it is stands in the plan. The steps of an envelope are read through its
custody, the counts through the medicines: a signature changes nothing.
"""


def fingerprint(facts: Facts, against: Iterable[Finding] = ()) -> str:
    """Return the SHA-256 of every field of every fact, and of what stands against departure.

    The order in which things were read does not count. `against` are the findings that stop departure: none of a plan
    that is ready, those set aside of one released with exceptions.
    """
    told = {each.name: canonical(getattr(facts, each.name)) for each in fields(facts) if each.name not in AFTERWARDS}
    told["escorts"] = sorted(
        json.dumps(canonical(facts.escorts.get(slot.escort)), ensure_ascii=False) for slot in facts.slots if slot.escort
    )
    told["away"] = sorted(_clashes(facts))
    told["against"] = sorted(f"{each.rule} {each.where} {each.condition} {each.sentence}" for each in against)
    return hashlib.sha256(json.dumps(told, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def _clashes(facts: Facts) -> Iterator[str]:
    """Yield what takes an assigned escort away during the journey; other duties and absences do not count."""
    for slot in facts.slots:
        mine = [each for each in facts.duties if each.escort == slot.escort and each.id != slot.id]
        yield from (f"{slot.id} {each.id}" for each in mine if slot.escort and overlap(slot, each))
        away = [each for each in facts.absences if each.escort == slot.escort]
        if away:
            first, last = slot.leaves.day, slot.home.day
            yield from (f"{slot.id} {each.id}" for each in away if each.meets(first, last))


def canonical(value: Any) -> Any:
    """Return a fact as JSON can hold it: entities in order of their ids, moments in UTC with their zone."""
    kind = type(value)
    if kind not in _writers:
        _writers[kind] = _writer(kind)
    return _writers[kind](value)


Writer = Callable[[Any], Any]
"""How values of a type are written; found once for each type, because a plan has thousands of values."""
_writers: dict[type, Writer] = {}


def _writer(kind: type) -> Writer:
    if issubclass(kind, datetime | date | Moment | PartialDay | Decimal):
        return str
    if is_dataclass(kind):
        names = [each.name for each in fields(kind) if each.name not in COUNTERS]
        return lambda value: {name: canonical(getattr(value, name)) for name in names}
    if issubclass(kind, Mapping):
        return lambda value: {str(key): canonical(each) for key, each in sorted(value.items())}
    if issubclass(kind, list | tuple | set | frozenset):
        return lambda value: _in_order([canonical(each) for each in value])
    return lambda value: value


def _in_order(items: list[Any]) -> list[Any]:
    if items and all(isinstance(each, dict) and "id" in each for each in items):
        return sorted(items, key=lambda each: str(each["id"]))
    return items
