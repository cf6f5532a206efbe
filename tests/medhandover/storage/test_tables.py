from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Integer, Text

import medhandover.rights
from medhandover.cases.model import Sex
from medhandover.kernel.clock import Moment, moment
from medhandover.kernel.days import PartialDay
from medhandover.kernel.ids import CaseId
from medhandover.kernel.shapes import record
from medhandover.storage.engine import memory_engine
from medhandover.storage.schema import upgrade
from medhandover.storage.tables import Code, Codes, Listed, Partial, UtcDateTime, Zoned, column_type, metadata
from tests.tools.revision import differs, is_table_of_ours


@record
class Price:
    """A record inside an entity."""

    what: str
    amount: Decimal
    until: date | None = None
    at: Moment | None = None
    sex: Sex = Sex.UNKNOWN


def test_the_migrated_schema_is_the_tables() -> None:
    assert medhandover.rights.ACTIONS
    engine = memory_engine()
    upgrade(engine)
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": differs, "include_name": is_table_of_ours}
        )
        assert compare_metadata(context, metadata) == []


@pytest.mark.parametrize(
    ("hint", "kind", "may_be_empty"),
    [
        (str, Text, False),
        (int | None, Integer, True),
        (CaseId, None, False),
        (tuple[str, ...], Codes, False),
        (tuple[Price, ...], Listed, False),
        (Price | None, Listed, True),
        (Sex, Code, False),
        (Moment | None, Zoned, True),
        (PartialDay, Partial, False),
        (datetime, UtcDateTime, False),
    ],
)
def test_a_columns_type_follows_the_fields_hint(hint: Any, kind: type | None, may_be_empty: bool) -> None:
    made, is_empty = column_type(hint)
    assert is_empty is may_be_empty
    assert kind is None or isinstance(made, kind)


def test_a_hint_without_a_column_is_a_bug() -> None:
    with pytest.raises(TypeError):
        column_type(dict)


def test_what_is_written_into_a_column_is_read_again() -> None:
    from sqlalchemy.dialects.sqlite import dialect

    engine: Any = dialect()
    naive = datetime(2026, 1, 1)  # noqa: DTZ001 - the engine gives naive times back
    at, place, born = naive.replace(tzinfo=UTC), moment("2026-12-03T15:05 Asia/Yerevan"), PartialDay(1985)
    pairs: list[tuple[Any, Any]] = [
        (Zoned(), place),
        (Partial(), born),
        (Code(Sex), Sex.MALE),
        (Codes(Sex), (Sex.MALE,)),
        (Listed(Price), Price(what="bed", amount=Decimal("12.50"), until=date(2027, 1, 2), at=place, sex=Sex.MALE)),
        (Listed(tuple[Price, ...]), (Price(what="bed", amount=Decimal(3)), Price(what="arts", amount=Decimal(4)))),
    ]
    for kind, value in (*pairs, (UtcDateTime(), at)):
        there = kind.dialect_impl(engine)
        write, read = there.bind_processor(engine), there.result_processor(engine, None)
        assert read(write(value)) == value
        assert not read(write(None))
        assert not read(None)
    lists: tuple[Any, ...] = (Codes(Sex), Listed(tuple[Price, ...]))
    for kind in lists:
        there = kind.dialect_impl(engine)
        assert there.result_processor(engine, None)(there.bind_processor(engine)(())) == ()
    with pytest.raises(KeyError):
        pairs[2][0].dialect_impl(engine).result_processor(engine, None)("weet niet")
    with pytest.raises(ValueError, match="naive"):
        UtcDateTime().process_bind_param(naive, engine)
