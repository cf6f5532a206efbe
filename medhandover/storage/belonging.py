"""What belongs to a key, declared once beside its table: read for one key, or for many with one statement."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any, Generic, TypeVar

from sqlalchemy import Column, ColumnElement, Select, bindparam, inspect, select
from sqlalchemy.orm import Session

from medhandover.storage.pictures import taking

T = TypeVar("T")


class Belonging(Generic[T]):
    """Things of one kind that belong to whatever `column` refers to, in an order; `where` leaves some of them out."""

    def __init__(
        self,
        kind: type[T],
        column: Column[Any],
        *order: ColumnElement[Any],
        where: ColumnElement[bool] | None = None,
    ) -> None:
        """Declare it; statements are made when they are first needed, and once."""
        self.kind = kind
        self.column = column
        self.order = order
        self.where = where

    @cached_property
    def _of_one(self) -> Select[T]:
        chosen = select(self.kind).where(self.column == bindparam("key")).order_by(*self.order)
        return chosen if self.where is None else chosen.where(self.where)

    @cached_property
    def _of_many(self) -> Select[Any]:
        table = self.column.table
        chosen = select(*table.c).where(self.column.in_(bindparam("keys", expanding=True))).order_by(*self.order)
        return chosen if self.where is None else chosen.where(self.where)

    def of_one(self, session: Session, key: str | None) -> Sequence[T]:
        """Return what belongs to `key`."""
        return session.scalars(self._of_one, {"key": key}).all()

    def of_many(self, session: Session, keys: Sequence[str]) -> dict[str, list[T]]:
        """Return pictures of what belongs to each of `keys`."""
        columns = [each.key for each in self.column.table.c]
        place, take = columns.index(self.column.key), taking(self.kind)
        found: dict[str, list[T]] = {}
        for row in session.execute(self._of_many, {"keys": keys}):
            found.setdefault(row[place], []).append(take(row))
        return found


def pictures_of(
    session: Session, kind: type[T], order: Sequence[ColumnElement[Any]], where: ColumnElement[bool]
) -> list[T]:
    """Return pictures of the things of a kind for which `where` holds."""
    table = inspect(kind).local_table
    take = taking(kind)
    return [take(row) for row in session.execute(select(*table.c).where(where).order_by(*order)).all()]


def itself(kind: type[T]) -> Belonging[T]:
    """Return how things of a kind are found by their own id."""
    known: Belonging[T] | None = _themselves.get(kind)
    if known is None:
        known = _themselves[kind] = Belonging(kind, inspect(kind).local_table.c.id)
    return known


_themselves: dict[type[Any], Belonging[Any]] = {}


class Together:
    """Keys that are read together: what was read for one of them was read for all."""

    def __init__(self, keys: Sequence[str]) -> None:
        """Begin with nothing read."""
        self.keys = keys
        self._read: dict[Belonging[Any], dict[str, list[Any]]] = {}

    def of(self, session: Session, belonging: Belonging[T], key: str) -> Sequence[T]:
        """Return pictures of what belongs to `key`, with one statement for all keys, whichever is asked first."""
        read = self._read.get(belonging)
        if read is None:
            read = self._read[belonging] = belonging.of_many(session, self.keys)
        return read.get(key, ())
