"""Invented offices for the tests: in memory or in a folder, with one signed-in member of staff for each role."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event
from sqlalchemy.orm import Session

from medhandover.cases import actions as cases
from medhandover.cases.model import DocumentDraft, PersonDraft, Subject
from medhandover.kernel.clock import SetClock
from medhandover.kernel.days import PartialDay
from medhandover.kernel.ids import AttachmentId, CaseId, StaffId, new_id
from medhandover.kernel.roles import Role
from medhandover.office import Office, Place
from medhandover.staff.model import Account
from medhandover.staff.signing import Credentials
from medhandover.staff.store import hash_password
from medhandover.storage.attachments import AttachmentStore, StoredAttachment
from medhandover.storage.engine import memory_engine, reading
from medhandover.storage.key import new_key
from medhandover.storage.kinds import AttachmentKind
from medhandover.storage.sidecar import LogHead
from medhandover.storage.tables import metadata

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
PASSWORD = "verzonnen wachtwoord"
_HASH = hash_password(PASSWORD, is_public=True)


@dataclass
class Vouched:
    """Remembers the head of the log, as the sidecar does."""

    head: LogHead = field(default_factory=lambda: LogHead(count=0, head=""))

    def __call__(self, head: LogHead) -> None:
        """Keep the newest head."""
        self.head = head


@dataclass
class Team:
    """An office with an account for every role: `office` is signed in as the coordinator at first."""

    office: Office
    clock: SetClock
    vouched: Vouched
    ids: dict[Role, StaffId]

    def as_(self, role: Role) -> Office:
        """Return the office with the person of this role signed in."""
        self.office.sign_in(credentials(role))
        return self.office


def credentials(role: Role) -> Credentials:
    """Return name and password of the invented person of this role."""
    return Credentials(role.value, PASSWORD)


def furnished() -> Engine:
    """Return an empty office in memory with all its tables; how they are made is worked out only once."""
    engine, count = memory_engine(), len(metadata.tables)
    if count in _TABLES:
        with engine.connect() as connection:
            driver: Any = connection.connection.driver_connection
            driver.executescript(_TABLES[count])
        return engine
    made: list[str] = []

    def hear(*given: Any) -> None:
        made.append(f"{given[2]};")

    event.listen(engine, "before_cursor_execute", hear)
    metadata.create_all(engine, checkfirst=False)
    event.remove(engine, "before_cursor_execute", hear)
    _TABLES[count] = "\n".join(made).replace("BEGIN IMMEDIATE;", "")
    return engine


_TABLES: dict[int, str] = {}
"""What makes all tables, by how many there are: a test may know fewer features than the next one."""


def memory_office(roles: tuple[Role, ...] = tuple(Role), tmp_path: Path | None = None) -> Team:
    """Return an office in memory with an account for each role, the medical coordinator signed in."""
    engine = furnished()
    clock, vouched = SetClock(NOW), Vouched()
    ids = {role: StaffId(new_id()) for role in roles}
    with Session(engine) as session, session.begin():
        for role, staff in ids.items():
            shown = f"{role.label.title()} (verzonnen)"
            session.add(
                Account(id=staff, name=role.value, shown=shown, roles=(role,), password_hash=_HASH, created_at=NOW)
            )
    attachments = AttachmentStore(tmp_path / "attachments", new_key()) if tmp_path else None
    office = Office(Place(engine, reading(engine), attachments, vouched), clock)
    team = Team(office, clock, vouched, ids)
    if Role.COORDINATOR in ids:
        team.as_(Role.COORDINATOR)
    return team


def invented_person(v_number: str = "1234567890", **other: Any) -> PersonDraft:
    """Return an invented person."""
    fields: dict[str, Any] = {
        "v_number": v_number,
        "family_name": "Voorbeeldyan",
        "given_names": "Anahit",
        "original_name": "Վորբելդյան Անահիտ",
        "born_on": PartialDay(1978, 5, 14),
        "nationality": "AM",
        "destination": "AM",
        "languages_spoken": ("hy", "ru"),
        "languages_read": ("hy",),
    }
    return PersonDraft(**{**fields, **other})


def open_case(team: Team, **other: Any) -> CaseId:
    """Open a case for an invented person and return it."""
    return team.office.do(cases.open_case, invented_person(**other))


def attach(office: Office, case: CaseId, about: Subject = Subject.STATEMENT) -> AttachmentId:
    """Enter an invented letter in a case, as if its file had been kept."""
    draft = DocumentDraft(about=about, filename="brief.pdf")
    added: AttachmentId = office.do(cases.add_document, case, draft, letter())
    return added


def letter() -> StoredAttachment:
    """Return an invented letter as if its file had been kept."""
    return StoredAttachment(id=AttachmentId(new_id()), kind=AttachmentKind.PDF, size=400, sha256="0" * 64)
