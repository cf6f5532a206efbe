"""What may be seen of the log: by the auditor; the lines of one case also by who works on it."""

import json
from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import func, select

from medhandover.audit.checks import Fault, first_fault
from medhandover.audit.model import Line
from medhandover.audit.store import lines_table
from medhandover.kernel.declare import query
from medhandover.kernel.ids import CaseId
from medhandover.kernel.languages import N_
from medhandover.kernel.roles import CASE_WORKERS, Level, Role
from medhandover.kernel.shapes import record
from medhandover.storage.work import Work


@record
class LineRow:
    """One line as a reader sees it; the fields of `Event`, empty where the content was destroyed."""

    number: int
    at: datetime
    tag: str
    code: str
    outcome: str
    actor: str
    roles: tuple[str, ...]
    second: str
    case: str
    thing: str
    thing_id: str
    purpose: str
    origin: str
    details: dict[str, object]


@query("log:show", may={Role.AUDITOR}, level=Level.OPEN)
def log_lines(work: Work, since: datetime | None = None, until: datetime | None = None) -> tuple[LineRow, ...]:
    """Return the lines of a period in order of time (NEN 7513 chapter 9)."""
    statement = select(Line).order_by(lines_table.c.number)
    if since:
        statement = statement.where(lines_table.c.at >= since)
    if until:
        statement = statement.where(lines_table.c.at < until)
    work.concerns(None, "log", "", since=since, until=until)
    return tuple(row_of(line) for line in work.all(statement))


@query("log:case", may={Role.AUDITOR, *CASE_WORKERS}, level=Level.P1)
def case_lines(work: Work, case: CaseId) -> tuple[LineRow, ...]:
    """Return who did what in one case, in order of time."""
    work.concerns(case, "log", case)
    chosen = select(Line).where(lines_table.c.chain == case).order_by(lines_table.c.number)
    return tuple(row_of(line) for line in work.all(chosen))


@query("log:verify", may={Role.AUDITOR, Role.ADMINISTRATOR, Role.COORDINATOR}, level=Level.OPEN)
def verify_log(work: Work, count: int, head: str) -> Fault | None:
    """Return the first wrong line, or None; `count` and `head` are what the sidecar vouches for."""
    return first_fault(_every_line(work), count, head)


def _every_line(work: Work) -> Iterator[Line]:
    total = work.session.scalar(select(func.count()).select_from(lines_table)) or 0
    lines = work.session.scalars(select(Line).order_by(lines_table.c.number).execution_options(yield_per=500))
    for done, line in enumerate(lines):
        work.tell(N_("Checking the log"), done, total)
        yield line


def row_of(line: Line) -> LineRow:
    """Return a line as a row."""
    told = json.loads(line.content or "{}")
    return LineRow(
        number=line.number,
        at=line.at,
        tag=line.tag,
        code=told.get("code", ""),
        outcome=line.outcome.value,
        actor=told.get("actor_name", ""),
        roles=tuple(told.get("roles", ())),
        second=told.get("second", ""),
        case=told.get("case", ""),
        thing=told.get("thing", ""),
        thing_id=told.get("thing_id", ""),
        purpose=told.get("purpose", ""),
        origin=told.get("origin", ""),
        details=told.get("details") or {},
    )
