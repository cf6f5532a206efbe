"""A list of a case file: how its records leave, arrive and are recognised; the same few lines for every list."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields
from typing import Any, TypeVar

from medhandover.exchange.keys import Keys, own_keys
from medhandover.kernel.fields import within
from medhandover.readiness.fingerprint import canonical
from medhandover.readiness.model import Facts
from medhandover.storage.work import Work

D = TypeVar("D")


def draft_of(kind: type[D], thing: object) -> D:
    """Return the entered fields of an entity as its draft."""
    return kind(**{each.name: getattr(thing, each.name) for each in fields(kind)})  # type: ignore[arg-type]


def same(one: object, other: object) -> bool:
    """Tell whether two parts say the same, however they were made."""
    return bool(canonical(one) == canonical(other))


@dataclass(frozen=True)
class Carried:
    """One list of a file: the `field` it stands in, the `kind` of record, and the action that enters one.

    `kept` is what this office has of it, `travels` which of these go along, in their `order`. `leave` takes out what
    only this office knows; `arrive` puts this office's ids in place of the file's keys. `enter` returns the new id;
    `is_known` tells whether what arrives is what this office has already.
    """

    field: str
    kind: type
    kept: Callable[[Work, Facts], Iterable[Any]]
    leave: Callable[[Work, Facts, Any], Any]
    enter: Callable[[Work, Any, Any], str]
    order: Callable[[Any], Any]
    arrive: Callable[[Any, Keys], Any] = lambda part, keys: part
    travels: Callable[[Facts, Any], bool] = lambda facts, one: True
    is_known: Callable[[Any, Any], bool] = same

    def going(self, work: Work, facts: Facts) -> list[Any]:
        """Return the records that travel, in the order of the file."""
        return sorted((one for one in self.kept(work, facts) if self.travels(facts, one)), key=self.order)

    def position(self, work: Work, facts: Facts, key: str) -> int:
        """Return the place of a record in the file's list, counted from 1; 0 when it does not travel."""
        return next((at for at, one in enumerate(self.going(work, facts), 1) if one.id == key), 0)


def draft(kind: type[D], **stays: Any) -> Callable[[Work, Facts, Any], D]:
    """Return how a record leaves as its draft; `stays` are fields only of this office, and their empty value."""

    def leave(work: Work, facts: Facts, thing: Any) -> D:
        made = draft_of(kind, thing)
        for name, empty in stays.items():
            setattr(made, name, empty)
        return made

    return leave


def leaving(lists: Iterable[Carried], work: Work, facts: Facts) -> dict[str, tuple[Any, ...]]:
    """Return the lists as they stand in a file, by field."""
    return {each.field: tuple(each.leave(work, facts, one) for one in each.going(work, facts)) for each in lists}


def arriving(
    lists: Sequence[Carried], work: Work, owner: str, source: object, keys: Keys, facts: Facts | None = None
) -> None:
    """Enter the lists of a file on a case or plan (`owner`); with `facts`, only what this office never had.

    Raises WrongFields with the place in the file, and what the actions refuse.
    """
    own = _own(lists, work, facts) if facts else None
    for each in lists:
        mine = _mine(each, work, facts, own) if facts and own else []
        ids = keys.entered.setdefault(each.field, [])
        for at, part in enumerate(getattr(source, each.field)):
            with within(f"{each.field}.{at}"):
                arrived = each.arrive(part, keys)
                known = next((key for told, key in mine if each.is_known(told, arrived)), None)
                ids.append(known or each.enter(work, owner, arrived))


def _own(lists: Iterable[Carried], work: Work, facts: Facts) -> Keys:
    """Return what a file that leaves this office would stand for here, its lists among it."""
    keys = own_keys(facts)
    keys.entered.update({each.field: [one.id for one in each.going(work, facts)] for each in lists})
    return keys


def _mine(each: Carried, work: Work, facts: Facts, own: Keys) -> list[tuple[Any, str]]:
    """Return what this office ever had of a list, as it would arrive here, with its ids."""
    return [(each.arrive(each.leave(work, facts, one), own), one.id) for one in each.kept(work, facts)]
