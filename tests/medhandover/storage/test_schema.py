import subprocess
import sys
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, inspect, text

from medhandover.kernel.steps import Stopped
from medhandover.storage import schema
from medhandover.storage.engine import memory_engine, rebuilding
from medhandover.storage.folder import create_office, open_office
from medhandover.storage.keyrings import KeyringKeeper
from medhandover.storage.problems import NewerSchema
from medhandover.storage.schema import head_of, revision_of, upgrade
from tests.medhandover.storage.revisions import FIRST, SECOND, notes, write_note, write_revisions


@pytest.fixture
def engine() -> Engine:
    return memory_engine()


def _revision(engine: Engine) -> str | None:
    with engine.connect() as connection:
        return revision_of(connection)


def test_an_empty_database_gets_every_revision(engine: Engine, tmp_path: Path) -> None:
    assert _revision(engine) is None
    upgrade(engine, tmp_path, write_revisions(tmp_path / "v", FIRST, SECOND))
    assert _revision(engine) == "0002"
    assert {"note", "reply"} <= set(inspect(engine).get_table_names())
    engine.dispose()


def test_rows_and_references_survive_a_rebuilt_table(engine: Engine, tmp_path: Path) -> None:
    upgrade(engine, tmp_path, write_revisions(tmp_path / "v", FIRST))
    write_note(engine, "een")
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO reply (note) VALUES (1)"))
    upgrade(engine, tmp_path, write_revisions(tmp_path / "v", FIRST, SECOND))
    assert notes(engine) == ["een"]
    assert "day" in [column["name"] for column in inspect(engine).get_columns("note")]
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT note FROM reply")) == 1
    engine.dispose()


def test_a_failing_revision_changes_nothing(engine: Engine, tmp_path: Path) -> None:
    upgrade(engine, tmp_path, write_revisions(tmp_path / "v", FIRST))
    write_note(engine, "een")
    broken = SECOND + "    raise RuntimeError('broken')\n"
    with pytest.raises(RuntimeError, match="broken"):
        upgrade(engine, tmp_path, write_revisions(tmp_path / "v", FIRST, broken))
    assert _revision(engine) == "0001"
    assert "day" not in [column["name"] for column in inspect(engine).get_columns("note")]
    engine.dispose()


def test_a_newer_office_is_refused_and_not_changed(office: Path, keeper: KeyringKeeper, tmp_path: Path) -> None:
    newer = write_revisions(tmp_path / "newer", FIRST, SECOND)
    with open_office(office, keeper, versions=newer) as opened:
        write_note(opened.engine, "nieuw")
    before = (office / "office-1.db").read_bytes()
    with pytest.raises(NewerSchema) as raised:
        open_office(office, keeper, versions=write_revisions(tmp_path / "older", FIRST))
    assert "newest version" in raised.value.say("en")
    assert (office / "office-1.db").read_bytes() == before
    with open_office(office, keeper, versions=newer) as opened:
        assert notes(opened.engine) == ["nieuw"]


def test_the_head_is_the_highest_number(tmp_path: Path) -> None:
    folder = write_revisions(tmp_path / "v", FIRST, SECOND)
    (folder / "__init__.py").touch()
    (folder / "notes.txt").touch()
    assert head_of(folder) == "0002"
    assert head_of(write_revisions(tmp_path / "none")) is None


def test_a_database_at_the_head_needs_no_alembic(tmp_path: Path, office: Path, versions: Path) -> None:
    """The lazy door: alembic is imported only when the schema differs."""
    script = (
        "import sys; from pathlib import Path; from sqlalchemy import text\n"
        "from medhandover.storage.engine import memory_engine; from medhandover.storage.schema import upgrade\n"
        "engine = memory_engine()\n"
        "with engine.begin() as c:\n"
        "    c.execute(text('CREATE TABLE alembic_version (version_num TEXT)'))\n"
        "    c.execute(text(\"INSERT INTO alembic_version VALUES ('0001')\"))\n"
        "upgrade(engine, versions=Path(sys.argv[1])); sys.exit('alembic' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", script, versions], check=True)


def test_a_second_opener_finds_the_work_done(tmp_path: Path, keeper: KeyringKeeper) -> None:
    """Two processes open an older office at the same moment: one migrates, both go on."""
    one, two = write_revisions(tmp_path / "one", FIRST), write_revisions(tmp_path / "two", FIRST, SECOND)
    create_office(tmp_path / "kantoor", "Bureau Voorbeeld", keeper, versions=one)
    with open_office(tmp_path / "kantoor", keeper, versions=one) as first:
        upgrade(first.engine, first.folder.path, two)
        with open_office(tmp_path / "kantoor", keeper, versions=two) as second:
            assert _revision(second.engine) == "0002"


def test_another_program_may_be_first_between_looking_and_migrating(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, real = write_revisions(tmp_path / "v", FIRST), rebuilding

    def late(engine: Engine) -> AbstractContextManager[Connection]:
        monkeypatch.setattr(schema, "rebuilding", real)
        upgrade(engine, tmp_path, folder)
        return real(engine)

    monkeypatch.setattr(schema, "rebuilding", late)
    upgrade(engine, tmp_path, folder)
    assert _revision(engine) == "0001"
    engine.dispose()


def test_tables_that_are_brought_up_to_date_tell_each_revision_and_stay_as_they_were_when_it_is_stopped(
    engine: Engine, tmp_path: Path
) -> None:
    versions = write_revisions(tmp_path / "v", FIRST, SECOND)
    told: list[tuple[int, int]] = []

    def tell(step: str, done: int, total: int) -> None:
        told.append((done, total))
        if done == 2:
            raise Stopped()

    with pytest.raises(Stopped):
        upgrade(engine, tmp_path, versions, tell)
    assert told == [(1, 2), (2, 2)]
    assert _revision(engine) is None
    assert inspect(engine).get_table_names() == []
    engine.dispose()
