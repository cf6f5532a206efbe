"""An office of the demo with one story played to its end, and as many copies of that case as are asked for."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time

from sqlalchemy import Engine, event
from sqlalchemy.orm import Session

from medhandover.demo.office import furnished
from medhandover.demo.stage import PASSWORD, Stage
from medhandover.kernel.clock import SetClock
from medhandover.kernel.ids import CaseId
from medhandover.office import Office, Place
from medhandover.staff.signing import Credentials
from medhandover.storage.engine import create_database, memory_engine, office_engine, reading
from medhandover.storage.key import new_key
from medhandover.storage.tables import metadata
from medhandover.storage.work import Work

TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)


@dataclass
class Played:
    """An office, its coordinator signed in, and the case that was arranged, proven and released in it."""

    office: Office
    clock: SetClock
    case: CaseId

    @property
    def engine(self) -> Engine:
        """Return the engine of the office."""
        return self.office.place.engine

    @contextmanager
    def looking(self) -> Iterator[Work]:
        """Give a transaction that only looks."""
        with Session(self.office.place.reader) as session, session.begin():
            yield Work(session, self.office.actor, self.clock.now())


@contextmanager
def on_disk() -> Iterator[Played]:
    """Give such an office in an encrypted file."""
    with TemporaryDirectory() as folder:
        path, key = Path(folder) / "office.db", new_key()
        create_database(path, key)
        engine = office_engine(path, key)
        yield played(engine)
        engine.dispose()


def in_memory() -> Played:
    """Return such an office in memory."""
    return played(memory_engine())


def played(engine: Engine) -> Played:
    """Play the story of a case that becomes ready, and return its office on `engine`."""
    metadata.create_all(engine)
    clock = SetClock(NOW)
    office = Office(Place(engine, reading(engine), is_demo=True), clock)
    stage = Stage(office, clock, TODAY)
    demo = furnished(stage, seed=1)
    chain = demo.chain("AM", 1)
    stage.play([demo.ready(chain)])
    clock.set(NOW)
    office.sign_in(Credentials("jansen", PASSWORD))
    return Played(office, clock, chain.case)


@contextmanager
def statements(engine: Engine) -> Iterator[list[str]]:
    """Collect every statement that reads or writes while inside; beginning and ending a transaction are none."""
    heard: list[str] = []

    def hear(*given: object) -> None:
        heard.append(str(given[2]))

    event.listen(engine, "before_cursor_execute", hear)
    try:
        yield heard
    finally:
        event.remove(engine, "before_cursor_execute", hear)


def milliseconds(asked: Callable[[], object], times: int) -> float:
    """Return the median of `times` runs, in milliseconds of the processor."""
    taken = []
    for _ in range(times):
        begun = process_time()
        asked()
        taken.append((process_time() - begun) * 1000)
    return median(taken)
