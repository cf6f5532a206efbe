"""The one bridge between screens and office: questions go out, answers come back to pages that are still open."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from medhandover.kernel.clock import home_day
from medhandover.kernel.declare import Declared
from medhandover.kernel.ids import CaseId, UnsavedId
from medhandover.kernel.languages import Language, say, show
from medhandover.kernel.problem import Problem
from medhandover.kernel.steps import ASKING, Tell, unheard
from medhandover.office import Office
from medhandover.premises import Premises
from medhandover.staff.signing import Credentials
from ui.region import in_region
from ui.running import InlineRunner, Lane, Post, Progress, Runner, ThreadRunner

__all__ = ["Desk", "InlineRunner", "Progress", "Runner", "ThreadRunner"]


class Desk(QObject):
    """What screens know of the office: `ask`, `do`, `may`, words in the language, and where to go."""

    problem = Signal(str)
    crashed = Signal(object)
    opened = Signal(str, str)
    told = Signal(str)
    language_changed = Signal()
    done = Signal(object, object, object)
    locked = Signal()
    left = Signal()
    locking = Signal()
    unsaved = Signal()

    def __init__(
        self, office: Office, runner: Runner, language: Language = "nl", premises: Premises | None = None
    ) -> None:
        """Sit down at an opened office; `premises` is where it lies, for work on the whole of it."""
        super().__init__()
        self._office, self._runner, self.premises = office, runner, premises
        self.progress = Progress(self)
        self.language: Language = language
        self._reasons: set[CaseId] = set()
        self._posts: set[Post] = set()
        self._going: set[Progress] = set()

    def ask(self, show_answer: Callable[[Any], None], query: Declared[Any, Any, Any], *args: Any, **named: Any) -> None:
        """Ask a query and hand its answer to a page's method, unless the page was closed meanwhile."""
        self._run(show_answer, lambda: self._office.ask(query, *args, **named))

    def look(
        self,
        show_answer: Callable[[Any], None],
        refused: Callable[[Problem], None],
        query: Declared[Any, Any, Any],
        *args: Any,
    ) -> None:
        """Ask a query; where it cannot be answered, whoever asked says why in its own place."""
        self._run(show_answer, lambda: self._office.ask(query, *args), refused)

    def do(self, then: Callable[[Any], None], action: Declared[Any, Any, Any], *args: Any) -> None:
        """Do an action; `then` gets what it returns, and `done` tells what was done and what came of it."""
        self._run(then, self._telling(action, args, lambda: self._office.do(action, *args)))

    def perform(
        self,
        then: Callable[[Any], None],
        refused: Callable[[Problem], None],
        action: Declared[Any, Any, Any],
        values: Mapping[str, Any],
        second: Credentials | None = None,
        unsaved: UnsavedId | None = None,
    ) -> None:
        """Do an action with values by name, countersigned where somebody signs; its `unsaved` text goes with it."""
        work = self._telling(action, values, lambda: self._office.save(action, values, second, unsaved))
        self._run(then, work, refused)

    def work(
        self, then: Callable[[Any], None], refused: Callable[[Problem], None], work: Callable[[Tell], Any]
    ) -> None:
        """Do long work on the whole office beside the screens; `progress` tells how far it is and stops it."""
        self.progress.begin()
        self._run(then, lambda: work(self.progress.tell), refused, Lane.LONG)

    def let(
        self,
        then: Callable[[Any], None],
        refused: Callable[[Problem], None],
        do: Callable[[Office], Any],
        progress: Progress | None = None,
    ) -> None:
        """Let the core do longer work at a seat beside, so that questions are answered meanwhile; see `follow`.

        The seat tells `progress` how far it is, and is stopped by it: then `refused` hears Stopped.
        """
        going = progress or Progress()
        self._going.add(going)

        def work(seat: Office) -> Any:
            try:
                going.tell(ASKING, 0, 0)
                return do(seat)
            finally:
                self._going.discard(going)

        def seated(seat: Office) -> None:
            self._run(then, lambda: work(seat), refused, Lane.LONGER)

        self._run(seated, lambda: self._office.beside(going.tell), refused)

    def perform_long(
        self,
        then: Callable[[Any], None],
        refused: Callable[[Problem], None],
        action: Declared[Any, Any, Any],
        values: Mapping[str, Any],
        progress: Progress,
    ) -> None:
        """Do an action that takes long at a seat beside; stopped, none of it was done."""

        def do(seat: Office) -> Any:
            return self._telling(action, values, lambda: seat.save(action, values, None, None))()

        self.let(then, refused, do, progress)

    def quietly(
        self, then: Callable[[Any], None], refused: Callable[[Problem], None], do: Callable[[Office], Any]
    ) -> None:
        """Let the office do something small in the order of questions and actions, and tell no screen of it."""
        self._run(then, lambda: do(self._office), refused)

    def follow(
        self,
        step: Callable[[Any], None],
        then: Callable[[Any], None],
        refused: Callable[[Problem], None],
        do: Callable[[Office], Iterator[Any]],
        lane: Lane = Lane.LONG,
        progress: Progress | None = None,
    ) -> None:
        """Let the core do long work at a seat beside; each step that it tells goes to `step` as soon as it is known.

        `progress` hears how far it is and stops it: then `refused` hears Stopped. It is done in the name of whoever is
        signed in now, in the order of what was asked before, and goes on in that name whoever signs in after it. It
        ends at its next step once `end` was called.
        """
        post, tell = Post(), progress.tell if progress is not None else unheard
        self._posts.add(post)

        def ended(hand_on: Callable[[Any], None], result: Any) -> None:
            self._posts.discard(post)
            if _is_open(hand_on):
                hand_on(result)

        def hand(told: Any, _: BaseException | None) -> None:
            if _is_open(step):
                step(told)

        def run(seat: Office) -> None:
            for told in do(seat):
                post.came.emit(hand, told, None)
                if self.progress.is_over:
                    break

        def seated(seat: Office) -> None:
            self._run(lambda result: ended(then, result), lambda: run(seat), lambda it: ended(refused, it), lane)

        self._run(seated, lambda: self._office.beside(tell), lambda problem: ended(refused, problem))

    def build(self, owner: QObject, steps: Iterator[None], *, is_slow: bool = False) -> None:
        """Let screens of `owner` be built step by step, so that keys and mouse are answered in between.

        `is_slow`: only one step is taken in each turn, whose work begins when it is over.
        """
        self._runner.build(owner, steps, is_slow)

    def end(self) -> None:
        """Let long work end at its next step: nobody waits for it any more."""
        for each in (self.progress, *self._going):
            each.end()

    def sign_in(self, then: Callable[[Any], None], who: Credentials) -> None:
        """Sign somebody in; reasons that another person chose no longer count."""
        self._reasons.clear()
        self._run(then, lambda: self._office.sign_in(who))

    def unlock(self, then: Callable[[Any], None], password: str) -> None:
        """Go on after the lock."""
        self._run(then, lambda: self._office.unlock(password))

    def lock(self) -> None:
        """Lock the program at once; what is typed at this moment is kept before."""
        self.locking.emit()
        self.locked.emit()
        self._run(lambda _: None, self._office.lock)

    def leave(self) -> None:
        """Lock the program and let somebody else sign in."""
        self.locking.emit()
        self._run(lambda _: self.left.emit(), self._office.lock)

    def watch(self, *, was_used: bool = False) -> None:
        """Tell through `locked` once nothing was done for too long; `was_used` (keys, mouse) counts as doing."""
        look: Callable[[], Any] = self._office.stay_awake if was_used else self._office.is_locked
        self._run(lambda is_locked: self.locked.emit() if is_locked else None, look, lambda _: self.locked.emit())

    def give_reason(self, then: Callable[[Any], None], case: CaseId, reason: str) -> None:
        """Choose why medical data of a case is looked at, once per session."""
        self._reasons.add(case)
        self._run(then, lambda: self._office.give_reason(case, reason))

    def has_reason(self, case: CaseId) -> bool:
        """Tell whether a reason was chosen for a case in this session."""
        return case in self._reasons

    def may(self, declared: Declared[Any, Any, Any]) -> bool:
        """Tell whether whoever is signed in may do or ask this."""
        return self._office.may(declared)

    @property
    def who(self) -> str:
        """Return the name of whoever is signed in."""
        return self._office.actor.shown

    @property
    def today(self) -> date:
        """Return the day at the office."""
        return home_day(self._office.clock.now())

    def say(self, message: str, /, **values: object) -> str:
        """Return a message in the language of the window."""
        return say(self.language, message, **{name: in_region(value) for name, value in values.items()})

    def show(self, value: object) -> str:
        """Return a value as the reader expects it."""
        return "" if value is None else show(self.language, in_region(value))

    def open(self, page: str, thing: str = "") -> None:
        """Go to a page."""
        self.opened.emit(page, thing)

    def speak(self, language: Language) -> None:
        """Let every screen change its language."""
        self.language = language
        self.language_changed.emit()

    def _telling(self, action: Declared[Any, Any, Any], given: Any, work: Callable[[], Any]) -> Callable[[], Any]:
        def telling() -> Any:
            result = work()
            self.done.emit(action, given, result)
            return result

        return telling

    def _run(
        self,
        then: Callable[[Any], None],
        work: Callable[[], Any],
        refused: Callable[[Problem], None] | None = None,
        lane: Lane = Lane.PROMPT,
    ) -> None:
        def done(result: Any, error: BaseException | None) -> None:
            if isinstance(error, Problem) and refused is not None and _is_open(refused):
                refused(error)
            elif isinstance(error, Problem):
                self.problem.emit(error.say(self.language))
            elif error is not None:
                self.crashed.emit(error)
            elif _is_open(then):
                then(result)

        self._runner.run(work, done, lane)


def _is_open(then: Callable[[Any], None]) -> bool:
    owner = getattr(getattr(then, "func", then), "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)
