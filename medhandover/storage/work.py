"""One transaction: a session, the member of staff, the moment, and the log entries it will leave."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Select
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from medhandover.kernel.actor import Actor
from medhandover.kernel.declare import Declared
from medhandover.kernel.ids import CaseId
from medhandover.kernel.labels import thing_of
from medhandover.kernel.problem import Conflict, NotAllowed, NotFound, ReasonNeeded, SecondPersonNeeded
from medhandover.kernel.roles import Level
from medhandover.kernel.steps import ASKING, Tell, unheard
from medhandover.storage.attachments import AttachmentStore
from medhandover.storage.belonging import Belonging, Together, itself, pictures_of

T = TypeVar("T")


@dataclass
class Entry:
    """What one performed declaration will leave in the log: the case, the thing, and details without medical text."""

    declared: Declared[Any, Any, Any]
    case: CaseId | None = None
    thing: str = ""
    thing_id: str = ""
    details: dict[str, object] = field(default_factory=dict)
    purpose: str = ""

    @property
    def is_told(self) -> bool:
        """Tell whether the log has a line of it: always, unless it is quiet and said of nothing that it is about it."""
        return not self.declared.is_quiet or bool(self.thing)

    @property
    def reading(self) -> tuple[str, ...]:
        """Return what makes a reading the same as an earlier one: the case once per session, a list with its filter."""
        if self.case:
            return (self.declared.level.value, self.case)
        return (self.declared.tag, repr(sorted(self.details.items())))


class Work:
    """One transaction on behalf of one member of staff; made and finished by the office only."""

    def __init__(
        self,
        session: Session,
        actor: Actor,
        now: datetime,
        *,
        second: Actor | None = None,
        reasons: Mapping[CaseId, str] | None = None,
        attachments: AttachmentStore | None = None,
        is_demo: bool = False,
        tell: Tell = unheard,
    ) -> None:
        """Begin with nothing done; `reasons` are the reasons for M1 chosen in this session, by case.

        `tell` hears how far it is, and is asked at every look into the database whether to go on: it may raise Stopped.
        """
        self.tell = tell
        self.is_demo = is_demo
        self.session = session
        self.actor = actor
        self.now = now
        self.second = second
        self.reasons = reasons or {}
        self._attachments = attachments
        self.entries: list[Entry] = []
        self.afterwards: list[Callable[[], object]] = []
        self._open: list[Entry] = []
        self._held: list[object] = []
        self._together: dict[str, Together] = {}

    @property
    def attachments(self) -> AttachmentStore:
        """Return the encrypted files of the office."""
        if self._attachments is None:
            raise NotFound(what="attachment store")
        return self._attachments

    def perform(self, declared: Declared[Any, Any, Any], args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        """Check the right, run the function and keep its log entry; raises NotAllowed, SecondPersonNeeded."""
        self._check(declared)
        entry = Entry(declared)
        self._open.append(entry)
        self.entries.append(entry)
        try:
            result = declared.function(self, *args, **kwargs)
            if declared.kind == "action":
                self.flush()
        finally:
            self._open.pop()
        return result

    @property
    def running(self) -> Declared[Any, Any, Any]:
        """Return the declaration that is being performed, the innermost one."""
        return self._open[-1].declared

    def _check(self, declared: Declared[Any, Any, Any]) -> None:
        if not self.actor.roles & declared.may:
            raise NotAllowed(what=declared.summary, roles=declared.may)
        if declared.level is not Level.OPEN and not self.actor.sees(declared.level):
            raise NotAllowed(what=declared.summary, roles=declared.may)
        if declared.second and (
            self.second is None or self.second.id == self.actor.id or not self.second.roles & declared.second
        ):
            raise SecondPersonNeeded(roles=declared.second)

    def concerns(self, case: CaseId | None, thing: str = "", thing_id: str = "", **details: object) -> None:
        """Say what the running declaration is about; a medical question without a chosen reason is refused (R40)."""
        entry = self._open[-1]
        entry.case = case or entry.case
        entry.thing = thing or entry.thing
        entry.thing_id = str(thing_id) or entry.thing_id
        entry.details.update(details)
        if entry.declared.level is Level.M1 and case is not None and entry.declared.kind == "query":
            if case not in self.reasons:
                raise ReasonNeeded()
            entry.purpose = self.reasons[case]

    def get(self, kind: type[T], key: str) -> T:
        """Return the thing with this id; raises NotFound."""
        self.tell(ASKING, 0, 0)
        together = self._together.get(key)
        if together is not None:
            for seen in together.of(self.session, itself(kind), key):
                return seen
            raise NotFound(what=kind.__name__.lower())
        found = self.session.get(kind, key)
        if found is None:
            raise NotFound(what=thing_of(kind))
        self._held.append(found)  # the session itself holds things only while somebody does
        return found

    def get_version(self, kind: type[T], key: str, version: int) -> T:
        """Return the thing with this id if it still has `version`; raises NotFound, Conflict."""
        found = self.get(kind, key)
        if getattr(found, "version", version) != version:
            raise Conflict()
        return found

    def add(self, thing: object) -> None:
        """Keep a new thing."""
        self.session.add(thing)

    def all(self, statement: Select[T]) -> Sequence[T]:
        """Return every thing the statement selects."""
        self.tell(ASKING, 0, 0)
        return self.session.scalars(statement).all()

    def pictures(self, kind: type[T], *order: ColumnElement[Any], where: ColumnElement[bool]) -> list[T]:
        """Return pictures of the things of a kind for which `where` holds: to be looked at, never to be changed."""
        self.flush()
        return pictures_of(self.session, kind, order, where)

    def of(self, belonging: Belonging[T], key: str | None) -> Sequence[T]:
        """Return what belongs to `key`, in its order: pictures while it is read together with others."""
        self.tell(ASKING, 0, 0)
        together = self._together.get(key or "")
        if together is None:
            return belonging.of_one(self.session, key)
        return together.of(self.session, belonging, key or "")

    def only(self, belonging: Belonging[T], key: str | None) -> T | None:
        """Return the only thing that belongs to `key`, or None."""
        found = self.of(belonging, key)
        return found[0] if found else None

    def of_each(self, belonging: Belonging[T], keys: Iterable[str]) -> list[T]:
        """Return pictures of what belongs to each of these keys, with one statement for those not read together yet."""
        wanted = sorted(set(keys))
        fresh = [each for each in wanted if each not in self._together]
        with self.together(fresh) if fresh else nullcontext():
            return [thing for each in wanted for thing in self.of(belonging, each)]

    @contextmanager
    def together(self, keys: Iterable[str]) -> Iterator[None]:
        """Read what belongs to these keys with one statement for all of them, as long as nothing is changed.

        Inside, `get`, `of` and `only` return pictures of what these keys lead to: values to look at, never to change.
        """
        self.flush()
        before, chosen = dict(self._together), tuple(dict.fromkeys(keys))
        self._together |= dict.fromkeys(chosen, Together(chosen))
        try:
            yield
        finally:
            self._together = before

    def one(self, statement: Select[T]) -> T | None:
        """Return the only thing the statement selects, or None."""
        self.tell(ASKING, 0, 0)
        return self.session.scalars(statement).one_or_none()

    def once_kept(self, step: Callable[[], object]) -> None:
        """Take a step that cannot be undone, such as removing a file, only after the transaction is kept."""
        self.afterwards.append(step)

    def flush(self) -> None:
        """Send what changed to the database; raises Conflict for a stale version."""
        self.tell(ASKING, 0, 0)
        try:
            self.session.flush()
        except StaleDataError as stale:
            raise Conflict() from stale
