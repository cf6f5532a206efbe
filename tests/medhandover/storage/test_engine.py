"""The engine: how it begins, waits and fails; with real SQLCipher everywhere."""

import io
import subprocess
import sys
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Engine, text
from sqlalchemy.exc import OperationalError

from medhandover.storage.engine import (
    change_key,
    check_database,
    check_file,
    copy_database,
    create_database,
    failures_of,
    memory_engine,
    office_engine,
    problem_of,
    reading,
    rebuilding,
)
from medhandover.storage.folder import OpenFolder
from medhandover.storage.key import Key, new_key
from medhandover.storage.problems import (
    Busy,
    DamagedFile,
    DiskFailure,
    DiskFull,
    FolderGone,
    NothingThere,
    ReadOnlyFolder,
)
from tests.medhandover.storage.revisions import notes, write_note

MISSING = Path("nowhere")


@pytest.fixture
def key() -> Key:
    return new_key()


@pytest.fixture
def database(tmp_path: Path, key: Key) -> Path:
    create_database(tmp_path / "office-1.db", key)
    return tmp_path / "office-1.db"


def _pragma(engine: Engine, name: str) -> object:
    with engine.connect() as connection:
        return connection.exec_driver_sql(f"PRAGMA {name}").scalar()


def test_each_connection_is_durable_strict_and_leaves_no_traces(opened: OpenFolder) -> None:
    asked = {
        name: _pragma(opened.engine, name) for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
    }
    assert asked == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}
    assert _pragma(opened.engine, "temp_store") == 2
    assert str(_pragma(opened.engine, "cipher_version")).startswith("4.")


def test_memory_is_real_sqlcipher_with_the_same_rules() -> None:
    engine = memory_engine()
    assert str(_pragma(engine, "cipher_version")).startswith("4.")
    assert _pragma(engine, "foreign_keys") == 1
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE note (text)"))
    write_note(engine, "een")
    assert _texts(reading(engine)) == ["een"]
    engine.dispose()


def _texts(engine: Engine) -> list[str]:
    with engine.connect() as connection:
        return list(connection.scalars(text("SELECT text FROM note")))


def test_databases_in_memory_share_nothing_but_how_they_are_asked() -> None:
    one, other = memory_engine(), memory_engine()
    with one.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE things (word TEXT)")
        connection.exec_driver_sql("INSERT INTO things VALUES ('een')")
    with other.begin() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar() == 0
    with one.begin() as connection:
        assert connection.exec_driver_sql("SELECT word FROM things").scalar() == "een"


def test_making_tables_is_rolled_back_too() -> None:
    engine = memory_engine()
    with pytest.raises(RuntimeError), engine.begin() as connection:
        connection.execute(text("CREATE TABLE gone (id)"))
        raise RuntimeError
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM sqlite_master")) == 0
    engine.dispose()


def test_savepoints_roll_back_alone() -> None:
    engine = memory_engine()
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE note (text)"))
        with connection.begin_nested() as savepoint:
            connection.execute(text("INSERT INTO note VALUES ('weg')"))
            savepoint.rollback()
        connection.execute(text("INSERT INTO note VALUES ('blijft')"))
    assert _texts(engine) == ["blijft"]
    engine.dispose()


def test_a_second_writer_waits_and_then_gets_a_sentence(opened: OpenFolder) -> None:
    with opened.engine.begin(), pytest.raises(Busy) as raised:
        write_note(opened.engine, "te laat")
    assert "busy" in raised.value.say("en")
    write_note(opened.engine, "nu wel")
    assert notes(opened.engine) == ["nu wel"]


def test_readers_see_one_moment_and_wait_for_no_writer(opened: OpenFolder) -> None:
    write_note(opened.engine, "een")
    with opened.reader.connect() as reader:
        assert reader.scalar(text("SELECT count(*) FROM note")) == 1
        write_note(opened.engine, "twee")
        with opened.engine.begin():
            assert reader.scalar(text("SELECT count(*) FROM note")) == 1
    assert notes(opened.reader) == ["een", "twee"]


def test_a_full_disk_gets_a_sentence_and_changes_nothing(opened: OpenFolder) -> None:
    write_note(opened.engine, "voor")
    with pytest.raises(DiskFull), opened.engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
        try:
            connection.execute(text("INSERT INTO note (text) VALUES (zeroblob(100000))"))
        finally:
            connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
    write_note(opened.engine, "na")
    assert notes(opened.engine) == ["voor", "na"]


def test_a_reference_to_nothing_is_a_problem_and_a_wrong_statement_a_bug(opened: OpenFolder) -> None:
    with pytest.raises(NothingThere), opened.engine.begin() as connection:
        connection.execute(text("INSERT INTO reply (note) VALUES (99)"))
    with pytest.raises(OperationalError), opened.engine.begin() as connection:
        connection.execute(text("SELECT nothing FROM nowhere"))


def _failure(code: int) -> sqlcipher.Error:
    error = sqlcipher.OperationalError("invented")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("code", "problem"),
    [
        (5, Busy),
        (5 | 2 << 8, Busy),
        (6, Busy),
        (13, DiskFull),
        (10 | 2 << 8, DiskFailure),
        (8 | 1 << 8, ReadOnlyFolder),
        (14, ReadOnlyFolder),
        (11, DamagedFile),
        (26, DamagedFile),
    ],
)
def test_each_failure_of_the_engine_has_its_own_sentence(code: int, problem: type[Exception]) -> None:
    assert type(problem_of(_failure(code), MISSING)) is problem
    with pytest.raises(problem), failures_of(MISSING):
        raise _failure(code)


def test_a_bug_stays_a_bug() -> None:
    assert problem_of(_failure(1), MISSING) is None
    assert problem_of(ValueError("bug"), MISSING) is None
    with pytest.raises(sqlcipher.OperationalError), failures_of(MISSING):
        raise _failure(1)


def test_an_absent_database_is_never_made_by_opening(tmp_path: Path, key: Key) -> None:
    with pytest.raises(ReadOnlyFolder):
        office_engine(tmp_path / "office-1.db", key).connect()
    assert list(tmp_path.iterdir()) == []


def test_a_checked_file_is_whole_page_by_page(database: Path, key: Key) -> None:
    check_file(database, key)
    content = bytearray(database.read_bytes())
    content[-100] ^= 1
    database.write_bytes(content)
    with pytest.raises(DamagedFile):
        check_file(database, key)


def test_a_broken_reference_is_found(opened: OpenFolder) -> None:
    check_database(opened.engine, opened.folder.path)
    with opened.engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.execute("PRAGMA foreign_keys = OFF")
        driver.execute("INSERT INTO reply (note) VALUES (99)")
        driver.execute("PRAGMA foreign_keys = ON")
    with pytest.raises(DamagedFile):
        check_database(opened.engine, opened.folder.path)


def test_a_copy_of_a_database_in_use_is_one_moment_without_a_log(opened: OpenFolder, tmp_path: Path) -> None:
    for _ in range(3):
        write_note(opened.engine, "x" * 2_000_000)
    seen: list[tuple[int, int]] = []

    def progress(done: int, total: int) -> None:
        write_note(opened.engine, f"tijdens {done}")
        seen.append((done, total))

    target = tmp_path / "kopie" / "office-1.db"
    target.parent.mkdir()
    copy_database(opened.folder.database(1), opened.key, target, progress)
    check_file(target, opened.key)
    assert len(seen) > 1
    assert seen[-1][0] == seen[-1][1]
    assert [path.name for path in target.parent.iterdir()] == ["office-1.db"]
    engine = office_engine(target, opened.key)
    assert len(notes(engine)) == 3
    engine.dispose()


def test_a_changed_key_locks_the_old_one_out(database: Path, key: Key) -> None:
    other = new_key()
    change_key(database, key, other)
    check_file(database, other)
    with pytest.raises(DamagedFile):
        check_file(database, key)


def test_rebuilding_tables_may_not_break_references(opened: OpenFolder) -> None:
    with pytest.raises(ValueError, match="broke 1 references"), rebuilding(opened.engine) as connection:
        connection.execute(text("INSERT INTO reply (note) VALUES (99)"))
    assert _pragma(opened.engine, "foreign_keys") == 1
    with opened.engine.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM reply")) == 0


def test_the_engine_writes_nothing_on_standard_error_with_a_wrong_key(database: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from medhandover.storage.engine import check_file;"
        "from medhandover.storage.key import new_key\n"
        "try: check_file(Path(sys.argv[1]), new_key())\n"
        "except Exception as error: sys.exit(type(error).__name__ != 'DamagedFile')"
    )
    done = subprocess.run([sys.executable, "-c", script, database], capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_nothing_is_kept_in_a_database_that_was_moved_or_replaced(office: Path, opened: OpenFolder) -> None:
    elsewhere = office.rename(office.with_name("elders"))
    for engine in (opened.engine, opened.reader):
        with pytest.raises(FolderGone), engine.begin():
            pass
    with pytest.raises(FolderGone):
        opened.attachments.put(io.BytesIO(b"%PDF-1.7 verzonnen"), "brief.pdf")
    assert not office.exists()
    elsewhere.rename(office)
    with opened.engine.begin() as connection:
        assert connection.exec_driver_sql("SELECT 1").scalar() == 1
