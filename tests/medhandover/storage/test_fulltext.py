from typing import Any

import pytest
from sqlalchemy import Column, Engine, Integer, MetaData, Table, Text, bindparam, inspect, select, text

import medhandover.rights
from medhandover.search.store import texts_table
from medhandover.storage.engine import memory_engine
from medhandover.storage.fulltext import every, index_parts, matching, name_of
from medhandover.storage.schema import upgrade
from medhandover.storage.tables import metadata
from tests.tools.revision import is_table_of_ours

NOTES = Table("note", MetaData(), Column("number", Integer, primary_key=True), Column("text", Text))
index_parts(NOTES, "number", "text")


@pytest.fixture
def engine() -> Engine:
    made = memory_engine()
    NOTES.metadata.create_all(made)
    return made


def holding(engine: Engine, question: str) -> list[str]:
    chosen: Any = select(NOTES.c.text)
    with engine.connect() as connection:
        found = matching(chosen, NOTES, "number", bindparam("question"))
        return sorted(connection.scalars(found, {"question": question}))


def test_a_text_is_found_by_any_part_of_three_letters(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(NOTES.insert(), [{"text": " jansen anna "}, {"text": " de vries "}])
    assert holding(engine, every(["anse"])) == [" jansen anna "]
    assert holding(engine, every(["ans", " anna "])) == [" jansen anna "]
    assert holding(engine, every(["ans", "vri"])) == []
    engine.dispose()


def test_what_is_asked_is_only_ever_text(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(NOTES.insert(), [{"text": ' a"b"c OR x '}])
    assert holding(engine, every(['"b"'])) == [' a"b"c OR x ']
    assert holding(engine, every(["a* OR b"])) == []
    engine.dispose()


def test_the_index_follows_every_change_of_its_table(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(NOTES.insert(), [{"text": "jansen"}, {"text": "pietersen"}])
        connection.execute(NOTES.update().where(NOTES.c.text == "jansen").values(text="smit"))
        connection.execute(NOTES.delete().where(NOTES.c.text == "pietersen"))
    assert (holding(engine, every(["jan"])), holding(engine, every(["pie"]))) == ([], [])
    assert holding(engine, every(["smi"])) == ["smit"]
    engine.dispose()


def test_nothing_deleted_stays_readable_in_the_index(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(NOTES.insert(), [{"text": "zxqwvy"}, {"text": "smit"}])
        connection.execute(NOTES.delete().where(NOTES.c.text == "zxqwvy"))
    with engine.connect() as connection:
        blocks = connection.exec_driver_sql("SELECT block FROM note_parts_data").fetchall()
    assert not [each for each in blocks if b"zxq" in bytes(each[0])]
    engine.dispose()


def test_a_rolled_back_change_leaves_the_index_as_it_was(engine: Engine) -> None:
    with engine.connect() as connection, connection.begin() as transaction:
        connection.execute(NOTES.insert(), [{"text": "jansen"}])
        transaction.rollback()
    assert holding(engine, every(["jan"])) == []
    engine.dispose()


def test_a_migrated_office_has_the_same_index_and_triggers_as_a_new_one() -> None:
    assert medhandover.rights.ACTIONS
    told = []
    for make in (upgrade, metadata.create_all):
        engine = memory_engine()
        make(engine)
        with engine.connect() as connection:
            sql = text("SELECT name, sql FROM sqlite_master WHERE name LIKE :name ORDER BY name")
            rows = connection.execute(sql, {"name": f"{name_of(texts_table.name)}%"}).fetchall()
            options = connection.exec_driver_sql("SELECT * FROM search_texts_parts_config ORDER BY k").fetchall()
        told.append(([(row.name, row.sql) for row in rows], [tuple(each) for each in options]))
        hidden = [name for name in inspect(engine).get_table_names() if not is_table_of_ours(name, "table", {})]
        assert hidden
        assert all(name not in metadata.tables for name in hidden)
        engine.dispose()
    assert told[0] == told[1]
    assert {name for name, _ in told[0][0]} >= {f"search_texts_parts_{each}" for each in ("enter", "leave", "change")}
