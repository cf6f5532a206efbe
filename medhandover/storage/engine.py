"""The one file that knows the database engine: SQLCipher, how it is keyed, begun, checked, copied, and how it fails.

PostgreSQL follows; whatever stands in other files is portable SQL.
"""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine, QueuePool, StaticPool, create_engine, event
from sqlalchemy.engine.interfaces import ExceptionContext

from medhandover.kernel.problem import Problem
from medhandover.storage.key import Key, new_key
from medhandover.storage.problems import (
    Busy,
    DamagedFile,
    DiskFailure,
    DiskFull,
    FolderGone,
    NothingThere,
    ReadOnlyFolder,
    TakenMeanwhile,
)

APPLICATION = 0x6D68616E
"""Stands in the file's header: a database of this program ("mhan")."""

WAIT = 5.0
"""Seconds that a writer waits for another one."""

_READS = "medhandover_reads"
_FULL, _READ_ONLY, _CANNOT_OPEN, _IO_ERROR = 13, 8, 14, 10
_BUSY, _LOCKED, _CORRUPT, _NOT_A_DATABASE, _CONSTRAINT = 5, 6, 11, 26, 19
_FAILURES: dict[int, type[Problem]] = {
    _BUSY: Busy,
    _LOCKED: Busy,
    _FULL: DiskFull,
    _IO_ERROR: DiskFailure,
    _READ_ONLY: ReadOnlyFolder,
    _CANNOT_OPEN: ReadOnlyFolder,
    _CORRUPT: DamagedFile,
    _NOT_A_DATABASE: DamagedFile,
}
"""Result codes of SQLite, the last eight bits. A disk that is full by a quota says no more than "cannot write"."""


_REFUSED: dict[str, type[Problem]] = {"FOREIGN KEY": NothingThere, "UNIQUE": TakenMeanwhile}
"""How the engine calls a reference to nothing, and a number that somebody else took first."""


def problem_of(error: BaseException | None, folder: Path) -> Problem | None:
    """Return the Problem that an error of the engine means, or None for a bug."""
    code = getattr(error, "sqlite_errorcode", 0)
    if code & 255 == _CONSTRAINT:
        return next((kind() for words, kind in _REFUSED.items() if str(error).startswith(words)), None)
    kind = _FAILURES.get(code & 255)
    return kind(folder=folder) if kind else None


@contextmanager
def failures_of(folder: Path) -> Iterator[None]:
    """Turn the engine's failures about the office in `folder` into Problems."""
    try:
        yield
    except sqlcipher.Error as error:
        problem = problem_of(error, folder)
        if problem is None:
            raise
        raise problem from error


def _connect(path: Path | None, key: Key, wait: float, *, mode: str = "rw") -> Any:
    place = f"{path.resolve().as_uri()}?mode={mode}" if path else "file::memory:"
    connection = sqlcipher.connect(place, uri=True, isolation_level=None, check_same_thread=False, timeout=wait)
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = \"x'{key.derive('database').hex()}'\"")
    return connection


def _prepared(path: Path | None, key: Key, wait: float) -> Any:
    connection = _connect(path, key, wait)
    try:
        if path and connection.execute("PRAGMA application_id").fetchone() != (APPLICATION,):
            raise DamagedFile(folder=path.parent)
        for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "secure_delete = ON"):
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("PRAGMA temp_store = MEMORY")
    except BaseException:
        connection.close()
        raise
    return connection


def _watched(engine: Engine, folder: Path, file: Path | None = None) -> Engine:
    """Begin each transaction by itself, and none on a `file` that is no longer where it was: it would be kept nowhere.

    A file that was moved or removed can still be written to, and nobody would ever find what was written.
    """
    opened = _identity(file)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        if _identity(file) != opened:
            raise FolderGone(folder=folder)
        reads = connection.get_execution_options().get(_READS)
        connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")

    @event.listens_for(engine, "handle_error", retval=True)
    def translate(context: ExceptionContext) -> BaseException | None:
        return problem_of(context.original_exception, folder)

    return engine


def _identity(file: Path | None) -> tuple[int, int] | None:
    """Return by what the disk knows a file; None where there is none."""
    try:
        found = file.stat() if file is not None else None
    except OSError:
        return None
    return (found.st_dev, found.st_ino) if found is not None else None


def create_database(path: Path, key: Key) -> None:
    """Make a new, empty, encrypted database; raises DiskFull, ReadOnlyFolder."""
    with failures_of(path.parent), closing(_connect(path, key, WAIT, mode="rwc")) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute("PRAGMA journal_mode = WAL")


def office_engine(path: Path, key: Key, wait: float = WAIT) -> Engine:
    """Return the engine of an existing database; each transaction writes (BEGIN IMMEDIATE).

    `wait` in seconds for other writers. Transactions raise Busy, DiskFull, DiskFailure, ReadOnlyFolder, DamagedFile,
    FolderGone.
    """
    creator = _guarded(path, key, wait)
    engine = create_engine("sqlite://", module=sqlcipher, creator=creator, poolclass=QueuePool)
    return _watched(engine, path.parent, path)


def _guarded(path: Path, key: Key, wait: float) -> Callable[[], Any]:
    def connect() -> Any:
        with failures_of(path.parent):
            return _prepared(path, key, wait)

    return connect


def memory_engine() -> Engine:
    """Return a real SQLCipher database in memory, of one connection: for tests.

    All of them share one dialect and what was compiled for it, so that a new office does not compile all SQL anew.
    """
    connection = _prepared(None, new_key(), WAIT)
    first = _first_in_memory()
    pool = StaticPool(lambda: connection)
    shared = {"compiled_cache": _compiled}
    return _watched(Engine(pool, first.dialect, first.url, execution_options=shared), Path("memory"))


_compiled: dict[Any, Any] = {}


@cache
def _first_in_memory() -> Engine:
    """Return an engine whose dialect knows what it is connected to."""
    connection = _connect(None, new_key(), WAIT)
    engine = create_engine("sqlite://", module=sqlcipher, creator=lambda: connection, poolclass=StaticPool)
    engine.connect().close()
    return engine


def reading(engine: Engine) -> Engine:
    """Return the same engine for transactions that only read: they see one moment and wait for nobody."""
    return engine.execution_options(**{_READS: True})


@contextmanager
def rebuilding(engine: Engine) -> Iterator[Connection]:
    """Give a writing transaction in which tables may be rebuilt: references rest, and are checked before the commit."""
    with engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.execute("PRAGMA foreign_keys = OFF")
        try:
            with connection.begin():
                yield connection
                broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
                if broken:
                    raise ValueError(f"the migration broke {len(broken)} references, the first in {broken[0][0]}")
        finally:
            driver.execute("PRAGMA foreign_keys = ON")


def check_database(engine: Engine, folder: Path) -> None:
    """Read every page in use and every index and reference; raises DamagedFile."""
    with reading(engine).connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA integrity_check").fetchall()
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    if pages != [("ok",)] or broken:
        raise DamagedFile(folder=folder)


def check_file(path: Path, key: Key) -> None:
    """Check a database that nobody has open, page by page and as a whole; raises DamagedFile."""
    with failures_of(path.parent), closing(_alone(path, key)) as connection:
        sealed = connection.execute("PRAGMA cipher_integrity_check").fetchall()
        whole = connection.execute("PRAGMA integrity_check").fetchall()
        broken = connection.execute("PRAGMA foreign_key_check").fetchall()
        owner = connection.execute("PRAGMA application_id").fetchone()
    if sealed or whole != [("ok",)] or broken or owner != (APPLICATION,):
        raise DamagedFile(folder=path.parent)


def copy_database(path: Path, key: Key, target: Path, progress: Callable[[int, int], None]) -> None:
    """Copy one moment of a database in use into the new file `target`, under the same key.

    `progress` gets pages done and pages in all. The copy has no write-ahead log: it may lie on a network drive.
    """
    with (
        failures_of(target.parent),
        closing(_connect(target, key, WAIT, mode="rwc")) as copy,
        closing(_connect(path, key, WAIT)) as source,
    ):
        copy.execute("PRAGMA locking_mode = EXCLUSIVE")
        copy.execute("PRAGMA synchronous = FULL")
        source.execute("BEGIN")
        source.execute("SELECT count(*) FROM sqlite_master").fetchone()
        source.backup(copy, pages=1024, progress=lambda _, left, total: progress(total - left, total))
        copy.execute("PRAGMA journal_mode = DELETE").fetchone()


def change_key(path: Path, old: Key, new: Key) -> None:
    """Encrypt a database that nobody has open under another key; a kill in between is mended at the next opening."""
    with failures_of(path.parent), closing(_alone(path, old)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE").fetchone()
        connection.execute(f"PRAGMA rekey = \"x'{new.derive('database').hex()}'\"")


def _alone(path: Path, key: Key) -> Any:
    connection = _connect(path, key, WAIT)
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    return connection
