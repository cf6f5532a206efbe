"""Tables drawn from the model's own fields, mapped from outside: the model never sees SQLAlchemy."""

import types
from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cached_property
from typing import Any, NewType, Union, get_args, get_origin, get_type_hints

from pydantic import TypeAdapter
from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Numeric,
    String,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.orm import registry
from sqlalchemy.types import TypeDecorator, TypeEngine

from medhandover.kernel.clock import Moment, moment
from medhandover.kernel.coded import Coded
from medhandover.kernel.days import PartialDay, partial_day
from medhandover.storage.pictures import drawn

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)
mapper = registry(metadata=metadata)


Reading = Callable[[Any], Any]
"""What makes a value of what the engine returns; a decorated type's own way costs three calls more for each value."""


def _unless_empty(reading: Reading | None, known: Mapping[str | None, Any]) -> Reading:
    """Return what reads a list or record, but for those that an engine writes as one of the `known` texts."""

    def read(value: Any) -> Any:
        if value is None or (isinstance(value, str) and value in known):
            return known[value]
        return reading(value) if reading else value

    return read


class UtcDateTime(TypeDecorator[datetime]):
    """An aware instant, kept in UTC; a naive one is a bug."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Put an aware time into UTC."""
        if value is not None and value.tzinfo is None:
            raise ValueError("a naive time cannot be kept")
        return value.astimezone(UTC) if value else None

    def result_processor(self, dialect: Dialect, coltype: object) -> Reading:
        """Return what gives an aware time back, whatever the engine returns."""
        reading = self.impl_instance.result_processor(dialect, coltype)

        def read(value: Any) -> datetime | None:
            if value is None:
                return None
            at: Any = reading(value) if reading else value
            given: datetime = at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)
            return given

        return read


class Zoned(TypeDecorator[Moment]):
    """A moment at a place as one text that sorts by time: `2026-12-03T05:40:00+00:00 Europe/Amsterdam`."""

    impl = String(80)
    cache_ok = True

    def process_bind_param(self, value: Moment | None, dialect: Dialect) -> str | None:
        """Write the moment."""
        return None if value is None else str(value)

    def result_processor(self, dialect: Dialect, coltype: object) -> Reading:
        """Return what reads the moment."""
        return lambda value: None if value is None else moment(value)


class Partial(TypeDecorator[PartialDay]):
    """A day with unknown parts, as `1985-00-00`."""

    impl = String(10)
    cache_ok = True

    def process_bind_param(self, value: PartialDay | None, dialect: Dialect) -> str | None:
        """Write the day."""
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> PartialDay | None:
        """Read the day."""
        return None if value is None else partial_day(value)


class Code(TypeDecorator[Coded]):
    """A member of a closed list, by its code."""

    impl = String(40)
    cache_ok = True

    def __init__(self, kind: type[Coded]) -> None:
        """Keep the list."""
        super().__init__()
        self.kind = kind

    def process_bind_param(self, value: Coded | None, dialect: Dialect) -> str | None:
        """Write the code."""
        return None if value is None else value.value

    def result_processor(self, dialect: Dialect, coltype: object) -> Reading:
        """Return what reads the member; KeyError for a code that is not in the list."""
        members = {member.value: member for member in self.kind}
        return {**members, None: None}.__getitem__


class Codes(TypeDecorator[tuple[Any, ...]]):
    """A short list of texts or codes in one column."""

    impl = JSON
    cache_ok = True

    def __init__(self, kind: type = str) -> None:
        """Keep the kind of the items."""
        super().__init__()
        self.kind = kind

    def process_bind_param(self, value: Iterable[Any] | None, dialect: Dialect) -> list[str]:
        """Write the items as texts."""
        return [str(item) for item in value or ()]

    def process_result_value(self, value: list[str] | None, dialect: Dialect) -> tuple[Any, ...]:
        """Read the items."""
        return tuple(map(self.kind, value)) if value else ()

    def result_processor(self, dialect: Dialect, coltype: object) -> Reading:
        """Return what reads the items; most lists are empty, and an empty one needs no reading."""
        return _unless_empty(super().result_processor(dialect, coltype), {None: (), "[]": ()})


class Listed(TypeDecorator[Any]):
    """Records inside an entity, as JSON: a list of them (`tuple[Price, ...]`), or one (`Signature | None`).

    For values that are only read with their entity; what is searched or changed on its own gets a table.
    """

    impl = JSON
    cache_ok = True

    def __init__(self, kind: Any) -> None:
        """Keep the shape: a record, or a tuple of records."""
        super().__init__()
        self.kind = kind

    @cached_property
    def adapter(self) -> TypeAdapter[Any]:
        """Return the reader of the shape, made when it is first needed."""
        return TypeAdapter(self.kind)

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        """Write the records."""
        return None if value is None else self.adapter.dump_python(value, mode="json")

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        """Read the records."""
        return None if value is None else self.adapter.validate_python(value)

    def result_processor(self, dialect: Dialect, coltype: object) -> Reading:
        """Return what reads the records; most are none, and none needs no reading."""
        return _unless_empty(super().result_processor(dialect, coltype), {None: None, "null": None, "[]": ()})


_PLAIN: Mapping[type, TypeEngine[Any]] = {
    bool: Boolean(),
    int: Integer(),
    Decimal: Numeric(12, 4),
    str: Text(),
    date: Date(),
    datetime: UtcDateTime(),
    Moment: Zoned(),
    PartialDay: Partial(),
}


def column_type(hint: Any) -> tuple[TypeEngine[Any], bool]:
    """Return the column type for a field's hint, and whether it may be empty; raises TypeError for an unknown one."""
    if get_origin(hint) in (Union, types.UnionType):
        inner = [arm for arm in get_args(hint) if arm is not type(None)]
        return column_type(inner[0])[0], True
    if get_origin(hint) is tuple:
        item = get_args(hint)[0]
        return Listed(hint) if is_dataclass(item) else Codes(item if isinstance(item, type) else str), False
    return _single(hint), False


def _single(hint: Any) -> TypeEngine[Any]:
    if isinstance(hint, NewType):
        return Integer() if hint.__supertype__ is int else String(64)
    if isinstance(hint, type) and issubclass(hint, Coded):
        return Code(hint)
    if hint in _PLAIN:
        return _PLAIN[hint]
    if is_dataclass(hint):
        return Listed(hint)
    raise TypeError(f"no column for {hint!r}")


def keep(
    model: type,
    name: str,
    *,
    belongs: Mapping[str, str] | None = None,
    unique: Iterable[tuple[str, ...]] = (),
    indexed: Iterable[str] = (),
) -> Table:
    """Map `model` onto a new table `name` drawn from its fields and return the table.

    `belongs` names the fields that refer to another table's id. The model has a field `id`; a field `version`
    counts the changes and turns a stale save into a Conflict.
    """
    hints = get_type_hints(model)
    belongs = belongs or {}
    columns: list[Column[Any]] = []
    for each in fields(model):
        kind, nullable = column_type(hints[each.name])
        links = [ForeignKey(f"{belongs[each.name]}.id")] if each.name in belongs else []
        is_key = each.name == "id"
        columns.append(Column(each.name, kind, *links, primary_key=is_key, nullable=nullable, info=_default_of(each)))
    table = Table(name, metadata, *columns, *(UniqueConstraint(*group) for group in unique))
    for each_name in (*belongs, *indexed):
        Index(None, table.c[each_name])
    drawn(model)
    counted = {"version_id_col": table.c.version} if "version" in table.c else {}
    mapper.map_imperatively(model, table, **counted)
    return table


def _default_of(each: "Field[Any]") -> dict[str, Any]:
    """Return what a field holds where nobody said: rows from before the field get it in a migration."""
    if each.default is not MISSING:
        return {"default": each.default}
    return {"default": each.default_factory()} if each.default_factory is not MISSING else {}
