"""An office from every revision opens in this version: its rows are readable, its gate answers, its log is whole."""

import json
import lzma
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, select, text
from sqlalchemy.orm import Session

import medhandover.rights
from medhandover.audit.checks import first_fault
from medhandover.audit.model import Line
from medhandover.audit.store import lines_table
from medhandover.cases.actions import change_person
from medhandover.cases.queries import all_cases, found_cases, person_draft
from medhandover.demo.stage import PASSWORD
from medhandover.office import Office, Place
from medhandover.readiness.queries import gate
from medhandover.staff.signing import Credentials
from medhandover.storage.engine import memory_engine, reading
from medhandover.storage.schema import VERSIONS, upgrade
from medhandover.storage.tables import mapper, metadata

KEPT = sorted(Path(__file__).parent.glob("*.json.xz"))
"""The rows of an invented office as a revision kept them, by table."""


def _older(kept: Path, tmp_path: Path) -> tuple[Engine, dict[str, list[dict[str, Any]]]]:
    """Return a database at the revision of `kept`, with its rows."""
    revision = kept.name.partition(".")[0]
    for each in VERSIONS.glob("*.py"):
        if each.name[:4] <= revision:
            (tmp_path / each.name).write_text(each.read_text(encoding="utf-8"), encoding="utf-8")
    engine = memory_engine()
    upgrade(engine, versions=tmp_path)
    rows: dict[str, list[dict[str, Any]]] = json.loads(lzma.decompress(kept.read_bytes()))
    with engine.begin() as connection:
        connection.execute(text("PRAGMA defer_foreign_keys = ON"))
        for table, found in rows.items():
            for row in found:
                named = ", ".join(f'"{name}"' for name in row)
                places = ", ".join(f":{name}" for name in row)
                connection.execute(text(f'INSERT INTO "{table}" ({named}) VALUES ({places})'), row)
    return engine, rows


@pytest.mark.parametrize("kept", KEPT, ids=[each.name[:4] for each in KEPT])
def test_every_row_is_there_and_readable_after_the_upgrade(kept: Path, tmp_path: Path) -> None:
    assert medhandover.rights.ACTIONS
    engine, rows = _older(kept, tmp_path)
    upgrade(engine)
    with Session(engine) as session:
        for each in mapper.mappers:
            things = session.scalars(select(each.class_)).all()
            table = str(each.local_table.name)  # type: ignore[attr-defined]
            assert len(things) == len(rows.get(table, [])), table
    assert set(rows) <= {table.name for table in metadata.sorted_tables}
    engine.dispose()


@pytest.mark.parametrize("kept", KEPT, ids=[each.name[:4] for each in KEPT])
def test_an_older_office_answers_at_the_gate_and_its_log_is_whole(kept: Path, tmp_path: Path) -> None:
    engine, rows = _older(kept, tmp_path)
    upgrade(engine)
    office = Office(Place(engine, reading(engine), is_demo=True))
    office.sign_in(Credentials("jansen", PASSWORD))
    for row in office.ask(all_cases):
        office.ask(gate, row.id)
    with Session(engine) as session:
        lines = session.scalars(select(Line).order_by(lines_table.c.number)).all()
        assert len(lines) > len(rows["log_lines"])
        assert first_fault(lines, lines[-1].number, lines[-1].office_hash) is None
    engine.dispose()


@pytest.mark.parametrize("kept", KEPT, ids=[each.name[:4] for each in KEPT])
def test_search_works_after_the_upgrade_for_all_that_was_there(kept: Path, tmp_path: Path) -> None:
    """The revision itself enters an older office in the index; nobody has to save a case anew."""
    engine, _ = _older(kept, tmp_path)
    upgrade(engine)
    office = Office(Place(engine, reading(engine), is_demo=True))
    office.sign_in(Credentials("jansen", PASSWORD))
    known = office.ask(all_cases)
    assert known
    for row in known:
        assert row.id in {each.id for each in office.ask(found_cases, row.v_number[2:-2])}
        assert office.ask(found_cases, row.v_number)[0].id == row.id
    version, draft = office.ask(person_draft, known[0].id)
    draft.family_name = "Zeerbedachtenaamyan"
    office.do(change_person, known[0].id, version, draft)
    assert [each.id for each in office.ask(found_cases, "bedachtenaam")] == [known[0].id]
    engine.dispose()


def test_there_is_an_office_of_the_first_revision() -> None:
    assert [each.name for each in KEPT][:1] == ["0001.json.xz"]
