"""One case as a whole office works on it: steps that make progress, done by whoever may, with whatever is chosen."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from medhandover.cases.actions import open_case
from medhandover.kernel.clock import HOME_ZONE, Moment, SetClock, home_day, moment
from medhandover.kernel.declare import Declared
from medhandover.kernel.ids import CaseId, StaffId, new_id
from medhandover.kernel.problem import Problem
from medhandover.kernel.roles import Role
from medhandover.office import Office, Place
from medhandover.receivers.actions import record_receiver
from medhandover.receivers.details import OpeningHours
from medhandover.receivers.model import ReceiverDraft, ReceiverKind, ReceiverType
from medhandover.staff.model import Account
from medhandover.staff.signing import Credentials
from medhandover.staff.store import hash_password
from medhandover.storage.engine import memory_engine, reading
from medhandover.storage.tables import metadata
from tests.offices import NOW, PASSWORD, Vouched, invented_person

T = TypeVar("T")
Row = Mapping[str, Any]

ABROAD = "Asia/Yerevan"
FIRST, SECOND = "coordinator", "tweede"
STAFF = {FIRST: Role.COORDINATOR, SECOND: Role.COORDINATOR, **{each.value: each for each in Role}}
"""Who works here: one for every role, and a second coordinator who checks and signs."""
HANDOVERS = tuple(
    moment(f"2026-12-{at} {ABROAD}") for at in ("03T17:00", "03T18:00", "04T17:00", "04T02:30", "05T11:00")
)
"""When the person may be handed over: everything is arranged for the first; one is at night, one on Saturday."""
WEEK = tuple(OpeningHours(weekday=day, opens="08:30", closes="18:30") for day in range(1, 6))
CLINIC = ReceiverDraft(
    name="Kliniek Voorbeeld (verzonnen)",
    kind=ReceiverKind.INSTITUTION,
    type=ReceiverType.PSYCHIATRIC,
    country="AM",
    city="Yerevan",
    zone=ABROAD,
    phone="+374 00 000001",
    phone_24h="+374 00 000003",
    address="Voorbeeldstraat 1, Yerevan",
    languages=("hy",),
    hours=WEEK,
)
BACKUP = ReceiverDraft(
    name="Kliniek Reserve (verzonnen)",
    kind=ReceiverKind.INSTITUTION,
    type=ReceiverType.PSYCHIATRIC,
    country="AM",
    city="Gyumri",
    zone=ABROAD,
    phone="+374 00 000011",
    phone_24h="+374 00 000012",
    address="Reservestraat 1, Gyumri",
    languages=("hy",),
)
_HASH = hash_password(PASSWORD, is_public=True)


def usual(options: Sequence[T]) -> T:
    """Choose what is usual: the first."""
    return options[0]


def the_first(action: Any, able: Sequence[str]) -> str:
    """Choose who does an action: the first who may."""
    return able[0]


@dataclass
class Casework:
    """An office with one case; `choose` picks what happens, `who` by whom, and `does` what is done with it.

    Steps say what usually happens first, so that whoever always chooses the first has a case handed over at the end.
    """

    office: Office
    clock: SetClock
    vouched: Vouched
    staff: dict[str, StaffId]
    case: CaseId
    clinic: Any = None
    backup: Any = None
    choose: Callable[[Sequence[Any]], Any] = usual
    who: Callable[[Any, Sequence[str]], str] = the_first
    perform: Callable[..., Any] | None = None
    done: list[str] = field(default_factory=list)
    refused: list[tuple[str, Problem]] = field(default_factory=list)

    @property
    def now(self) -> datetime:
        """Return this moment."""
        return self.clock.now()

    @property
    def today(self) -> date:
        """Return today at the office."""
        return home_day(self.now)

    def at(self, minutes: float = 0, zone: str = HOME_ZONE) -> Moment:
        """Return the moment `minutes` from now."""
        return Moment(self.now + timedelta(minutes=minutes), zone)

    def on(self, days: int) -> date:
        """Return the day `days` from today."""
        return self.today + timedelta(days=days)

    def sits_down(self, name: str) -> None:
        """Let somebody sign in."""
        self.office.sign_in(Credentials(name, PASSWORD))

    def waits(self, **time: float) -> None:
        """Let time pass; whoever was there signs in again."""
        self.clock.move(timedelta(**time))
        self.sits_down(self.office.actor.name)

    def wants(self, step: Callable[["Casework"], None], *chosen: Any) -> None:
        """Take a step with these choices where it offers them, else as usual."""
        before = self.choose
        self.choose = lambda options: next((each for each in chosen if each in options), options[0])
        try:
            step(self)
        finally:
            self.choose = before

    def does(self, action: Declared[Any, Any, Any], *args: Any, by: str = "", second: str = "", **fields: Any) -> Any:
        """Have somebody do an action; None where it was refused. `second` countersigns, where two persons do it."""
        able = [name for name in sorted(self.staff, key=list(STAFF).index) if STAFF[name] in action.may]
        if by in able:
            able = [by, *(name for name in able if name != by)]
        name = self.who(action, able)
        if name != self.office.actor.name:
            self.sits_down(name)
        signer = ""
        if action.second:
            signer = second or next(each for each in (SECOND, FIRST) if each != name)
        do = self.perform or self._do
        return do(action, signer, args, fields)

    def ask(self, query: Any, *args: Any, **fields: Any) -> Any:
        """Ask a question as a coordinator, who may see everything."""
        before = self.office.actor.name
        if before not in (FIRST, SECOND):
            self.sits_down(FIRST)
        with suppress(Problem):
            return self.office.ask(query, *args, **fields)
        return None

    def rows(self, table: str, **where: Any) -> list[Row]:
        """Return what stands in a table, newest first."""
        kept = metadata.tables[table]
        statement = select(kept)
        for name, value in where.items():
            statement = statement.where(kept.c[name] == value)
        with self.office.place.reader.connect() as connection:
            kept_rows: list[Row] = [dict(row._mapping) for row in connection.execute(statement)]
        return kept_rows[::-1]

    def pick(self, table: str, **where: Any) -> Row | None:
        """Choose one row of a table, usually the newest; None where there is none."""
        rows = self.rows(table, **where)
        return self.choose(rows) if rows else None

    @property
    def plan(self) -> Row | None:
        """Return the open plan of the case, else the last one."""
        plans = self.rows("plans", case=self.case)
        opened = [each for each in plans if each["cancelled_at"] is None and each["closed_at"] is None]
        return next(iter(opened or sorted(plans, key=lambda each: -each["attempt"])), None)

    def _do(self, action: Any, signer: str, args: Any, fields: Any) -> Any:
        try:
            if signer:
                made = self.office.do_together(Credentials(signer, PASSWORD), action, *args, **fields)
            else:
                made = self.office.do(action, *args, **fields)
        except Problem as problem:
            self.refused.append((action.tag, problem))
            return None
        self.done.append(action.tag)
        return made


def opened() -> Casework:
    """Return an office with its staff, two receivers and an invented person."""
    engine = memory_engine()
    metadata.create_all(engine)
    clock, vouched = SetClock(NOW), Vouched()
    staff = {name: StaffId(new_id()) for name in STAFF}
    with Session(engine) as session, session.begin():
        for name, key in staff.items():
            shown = f"{name.title()} (verzonnen)"
            session.add(
                Account(id=key, name=name, shown=shown, roles=(STAFF[name],), password_hash=_HASH, created_at=NOW)
            )
    work = Casework(Office(Place(engine, reading(engine), None, vouched), clock), clock, vouched, staff, CaseId(""))
    work.sits_down(FIRST)
    work.case = work.does(open_case, invented_person(lawyer="mr. A. Advocaat (verzonnen)"))
    work.clinic, work.backup = work.does(record_receiver, CLINIC), work.does(record_receiver, BACKUP)
    return work


def copied(work: Casework) -> Casework:
    """Return the same office at the same moment, in a database of its own."""
    engine = memory_engine()
    work.office.place.engine.raw_connection().driver_connection.backup(engine.raw_connection().driver_connection)  # type: ignore[union-attr]
    clock, vouched = SetClock(work.now), Vouched(head=work.vouched.head)
    office = Office(Place(engine, reading(engine), None, vouched), clock)
    made = Casework(office, clock, vouched, work.staff, work.case, work.clinic, work.backup)
    made.sits_down(FIRST)
    return made
