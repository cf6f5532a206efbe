"""The one door: one database, one signed-in member of staff, one clock.

Whatever changes goes through `Office.do`, whatever is seen through `Office.ask`; both check the right and leave a log
line. Command line, window and tests come in here.
"""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Concatenate, ParamSpec, TypeVar

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from medhandover.audit.model import Event, Outcome, code_of
from medhandover.audit.store import append
from medhandover.kernel.actor import Actor
from medhandover.kernel.clock import Clock, SystemClock
from medhandover.kernel.declare import Declared
from medhandover.kernel.ids import CaseId, StaffId, UnsavedId
from medhandover.kernel.problem import NotAllowed, Problem, SecondPersonNeeded
from medhandover.kernel.roles import Level, Role
from medhandover.kernel.steps import Tell, unheard
from medhandover.readiness.standing import has_stale, renew, restate
from medhandover.settings.store import settings_of
from medhandover.staff.actions import add_account
from medhandover.staff.model import AccountDraft
from medhandover.staff.signing import Credentials, Locked, WrongSignIn
from medhandover.staff.store import account_named, accounts, fits
from medhandover.storage.attachments import AttachmentStore
from medhandover.storage.folder import OpenFolder
from medhandover.storage.sidecar import LogHead
from medhandover.storage.work import Entry, Work
from medhandover.unsaved.store import saved

P = ParamSpec("P")
R = TypeVar("R")

NOBODY = Actor(StaffId(""), "", "", frozenset())
FOUNDER = Actor(StaffId("founder"), "", "", frozenset({Role.ADMINISTRATOR}))


@dataclass
class Place:
    """Where the office is kept: the writer's and the reader's engine, its files, and who vouches for the log's head."""

    engine: Engine
    reader: Engine
    attachments: AttachmentStore | None = None
    vouch: Callable[[LogHead], None] = lambda head: None
    origin: str = "local"
    os_account: str = ""
    is_demo: bool = False


def place_of(opened: OpenFolder, origin: str = "local", os_account: str = "") -> Place:
    """Return where an opened office folder keeps its things; a demo office stays one for ever."""
    parts = (opened.engine, opened.reader, opened.attachments, opened.sidecar.advance)
    return Place(*parts, origin=origin, os_account=os_account, is_demo=opened.card.is_demo)


class Office:
    """An opened office; nobody is signed in at first."""

    def __init__(self, place: Place, clock: Clock | None = None, *, restate: Callable[[Work], None] = restate) -> None:
        """Open on `place`; the clock is the machine's unless another is given; `restate` follows every change."""
        self.place = place
        self._restate = restate
        self.clock = clock or SystemClock()
        self.actor = NOBODY
        self.tell: Tell = unheard
        self._reasons: dict[CaseId, str] = {}
        self._told: set[tuple[str, ...]] = set()
        self._used_at = self.clock.now()
        self._is_shut = False

    def sign_in(self, who: Credentials) -> Actor:
        """Sign a member of staff in; raises WrongSignIn, and logs the attempt either way."""
        actor = self._known(who)
        self._log(Event(**self._who(actor or NOBODY, who.name), tag="session:open", code="E", outcome=_outcome(actor)))
        if actor is None:
            raise WrongSignIn()
        self.actor, self._used_at, self._is_shut = actor, self.clock.now(), False
        self._reasons.clear()
        self._told.clear()
        self._renew()
        return actor

    def begin(self, account: AccountDraft, password: str) -> StaffId:
        """Make the first account of a new office; raises NotAllowed once there is one, WrongFields."""
        with Session(self.place.reader) as session, session.begin():
            if accounts(self._work(session, None)):
                raise NotAllowed(what=add_account.summary, roles={Role.ADMINISTRATOR})
        self.actor = FOUNDER
        try:
            return self.do(add_account, account, password)
        finally:
            self.actor = NOBODY

    def beside(self, tell: Tell = unheard) -> "Office":
        """Return a second seat of whoever is signed in, for long work in that name while questions are asked here.

        What is done or asked at it tells `tell` how far it is, and ends, with nothing changed, where that raises
        Stopped. It knows the reasons that were given and logs by itself what is read or done at it. A lock here, or
        somebody else who signs in, does not end what was begun there. Raises Locked.
        """
        self.stay_awake()
        seat = Office(self.place, self.clock, restate=self._restate)
        seat.actor, seat.tell = self.actor, tell
        seat._reasons, seat._told = dict(self._reasons), set(self._told)
        return seat

    def note_restore(self, lines: int) -> None:
        """Enter in the log that the office was restored from a backup whose log held `lines` lines."""
        self._note("office:restore", details={"lines": lines})

    def lock(self) -> None:
        """Lock at once: nothing is done or seen before the password is given again."""
        self._is_shut = True
        self._note("session:lock")

    def unlock(self, password: str) -> None:
        """Go on after the lock; raises WrongSignIn."""
        actor = self._known(Credentials(self.actor.name, password))
        self._note("session:unlock", outcome=_outcome(actor))
        if actor is None:
            raise WrongSignIn()
        self.actor, self._used_at, self._is_shut = actor, self.clock.now(), False

    def give_reason(self, case: CaseId, reason: str) -> None:
        """Choose, once per case and session, why the medical data of a case is looked at (R40)."""
        self._reasons[case] = reason.strip()
        self._note("case:reason", "R", case=case, purpose=reason)

    def may(self, declared: Declared[Any, Any, Any]) -> bool:
        """Tell whether the signed-in member of staff may do or ask this."""
        return bool(self.actor.roles & declared.may) and self.actor.sees(declared.level)

    def do(self, action: Declared[Work, Concatenate[P], R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Do an action in one transaction with its log lines; raises Problem, and then nothing was changed."""
        result: R = self._do(action, None, args, kwargs)
        return result

    def do_together(
        self, second: Credentials, action: Declared[Work, Concatenate[P], R], *args: P.args, **kwargs: P.kwargs
    ) -> R:
        """Do an action that a second person countersigns with an own password; raises SecondPersonNeeded besides."""
        result: R = self._do(action, second, args, kwargs)
        return result

    def save(self, action: Any, values: Mapping[str, Any], by: Credentials | None, unsaved: UnsavedId | None) -> Any:
        """Do an action as its form was filled in; what was kept of it as unsaved text goes in the same transaction."""
        return self._do(action, by, (), dict(values), unsaved)

    def ask(self, query: Declared[Work, Concatenate[P], R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Answer a question and log what was read of a person before the answer is given; raises Problem."""
        self.stay_awake()
        with Session(self.place.reader) as session, session.begin():
            work = self._work(session, None)
            answer: R = self._attempt(work, query, args, kwargs)
        fresh = [entry for entry in work.entries if self._is_news(entry)]
        for entry in fresh:
            self._log(self._event(entry, None, work.now))
            self._told.add(entry.reading)
        return answer

    def _do(self, action: Any, by: Credentials | None, args: Any, kwargs: Any, unsaved: UnsavedId | None = None) -> Any:
        second = self._known(by) if by else None
        if by and second is None:
            self._refused(action, Outcome.DENIED, by.name)
            raise SecondPersonNeeded(roles=action.second)
        self.stay_awake()
        with Session(self.place.engine) as session, session.begin():
            work = self._work(session, second)
            result = self._attempt(work, action, args, kwargs)
            if unsaved:
                saved(work, unsaved)
            told = [entry for entry in work.entries if entry.is_told]
            if told:
                self._restate(work)
                last = append(session, *(self._event(entry, second, work.now) for entry in told))
                head = LogHead(count=last.number, head=last.office_hash)
        if told:
            self.place.vouch(head)
        for step in work.afterwards:
            step()
        return result

    def _attempt(self, work: Work, declared: Any, args: Any, kwargs: Any) -> Any:
        try:
            return declared(work, *args, **kwargs)
        except Problem as problem:
            work.session.rollback()
            is_denied = isinstance(problem, NotAllowed | SecondPersonNeeded)
            self._refused(declared, Outcome.DENIED if is_denied else Outcome.FAILED, type(problem).__name__, work)
            raise
        finally:
            work.tell = unheard

    def _refused(self, declared: Any, outcome: Outcome, why: str, work: Work | None = None) -> None:
        entry = work.entries[-1] if work and work.entries else Entry(declared)
        event = Event(
            **self._who(self.actor),
            tag=declared.tag,
            code=code_of(declared.kind, declared.tag),
            outcome=outcome,
            case=entry.case or "",
            thing=entry.thing,
            thing_id=entry.thing_id,
            level=declared.level.value,
            details={"why": why},
        )
        self._log(event)

    def is_locked(self) -> bool:
        """Tell whether the password is asked for again before anything else."""
        with Session(self.place.reader) as session, session.begin():
            most = timedelta(minutes=settings_of(self._work(session, None)).lock_after_minutes)
        return self._is_shut or self.clock.now() - self._used_at > most

    def stay_awake(self) -> None:
        """Note that somebody is at the program, typing for example; raises Locked once it is locked."""
        if self.is_locked():
            raise Locked()
        self._used_at = self.clock.now()

    def _known(self, who: Credentials) -> Actor | None:
        with Session(self.place.reader) as session, session.begin():
            account = account_named(self._work(session, None), who.name)
            if not fits(account, who.password) or account is None or account.disabled_at:
                return None
            if account.os_account and account.os_account != self.place.os_account:
                return None
            return account.actor()

    def _work(self, session: Session, second: Actor | None) -> Work:
        return Work(
            session,
            self.actor,
            self.clock.now(),
            second=second,
            reasons=self._reasons,
            attachments=self.place.attachments,
            is_demo=self.place.is_demo,
            tell=self.tell,
        )

    def _is_news(self, entry: Entry) -> bool:
        is_export = ":export" in entry.declared.tag
        is_personal = entry.declared.level is not Level.OPEN or entry.declared.feature == "audit"
        return is_export or (is_personal and entry.reading not in self._told)

    def _event(self, entry: Entry, second: Actor | None, now: datetime) -> Event:
        return Event(
            **{**self._who(self.actor), "at": now},
            tag=entry.declared.tag,
            code=code_of(entry.declared.kind, entry.declared.tag),
            outcome=Outcome.DONE,
            second=second.id if second else "",
            case=entry.case or "",
            thing=entry.thing,
            thing_id=entry.thing_id,
            purpose=entry.purpose,
            level=entry.declared.level.value,
            details=entry.details,
        )

    def _who(self, actor: Actor, tried: str = "") -> dict[str, Any]:
        return {
            "at": self.clock.now(),
            "actor": actor.id,
            "actor_name": actor.name or tried,
            "roles": tuple(sorted(role.value for role in actor.roles)),
            "origin": self.place.origin,
        }

    def _renew(self) -> None:
        """Look anew, as nobody's reading, at what may have changed; what fails is met by whoever looks at it."""
        with Session(self.place.reader) as session, session.begin():
            is_needed = has_stale(self._work(session, None))
        if is_needed:
            with suppress(Exception), Session(self.place.engine) as session, session.begin():
                renew(self._work(session, None))

    def _note(self, tag: str, code: str = "E", **other: Any) -> None:
        self._log(Event(**self._who(self.actor), tag=tag, code=code, **{"outcome": Outcome.DONE, **other}))

    def _log(self, event: Event) -> None:
        with Session(self.place.engine) as session, session.begin():
            line = append(session, event)
            head = LogHead(count=line.number, head=line.office_hash)
        self.place.vouch(head)


def _outcome(actor: Actor | None) -> Outcome:
    return Outcome.DONE if actor else Outcome.DENIED
