"""Who runs work beside the screens, and brings what came of it back to them: the one file that mentions a thread.

Work runs in lanes: pieces of one lane one after the other, lanes beside each other. A question never waits for a paper.
"""

from collections.abc import Callable, Iterator
from enum import Enum
from time import perf_counter
from typing import Any, Protocol

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal
from shiboken6 import isValid

from medhandover.kernel.steps import Stopped

Done = Callable[[Any, BaseException | None], None]
"""Whoever gets the result of work, or what it raised."""
A_TURN = 0.008
"""Seconds for which screens are built at once, before keys and mouse are answered again."""
A_PAUSE = 20
"""Milliseconds between two steps that nobody waits for, so that they do not come on top of what somebody does."""
PARTS = 100
"""In as many parts a step of long work is told."""


class Lane(Enum):
    """What waits for what: a question, a preview or a page of a document, a batch of papers or a backup."""

    PROMPT = "questions and actions"
    LONGER = "seconds"
    LONG = "minutes"


class Runner(Protocol):
    """Whoever runs a piece of work and brings its result back to the screens."""

    def run(self, work: Callable[[], Any], done: Done, lane: Lane = Lane.PROMPT) -> None:
        """Run `work`; hand its result, or what it raised, to `done` in the thread of the screens."""
        ...

    def build(self, owner: QObject, steps: Iterator[None], is_slow: bool = False) -> None:
        """Let screens be built step by step, in their own thread, for as long as `owner` is there; see `Desk.build`."""
        ...


class InlineRunner:
    """Runs everything at once, where it is asked; for tests."""

    def run(self, work: Callable[[], Any], done: Done, lane: Lane = Lane.PROMPT) -> None:
        """Run `work` and hand on its result."""
        try:
            result = work()
        except BaseException as error:
            done(None, error)
        else:
            done(result, None)

    def build(self, owner: QObject, steps: Iterator[None], is_slow: bool = False) -> None:
        """Take all steps."""
        for _ in steps:
            pass


class Post(QObject):
    """Carries a result from beside the screens to the thread it was made in."""

    came = Signal(object, object, object)

    def __init__(self) -> None:
        super().__init__()
        self.came.connect(self._hand_on)

    def _hand_on(self, done: Any, result: Any, error: BaseException | None) -> None:
        done(result, error)


class _Job(QRunnable):
    """One piece of work; it lets go of what it holds, for Qt gives some of them back late or never."""

    def __init__(self, work: Callable[[], Any], done: Done, post: Post) -> None:
        super().__init__()
        self._held: list[tuple[Callable[[], Any], Done, Post]] = [(work, done, post)]

    def run(self) -> None:
        """Run the work and post what came of it."""
        work, done, post = self._held.pop()
        try:
            result = work()
        except BaseException as error:
            post.came.emit(done, None, error)
        else:
            post.came.emit(done, result, None)


class _Building(QObject):
    """Takes the steps in which something is built; goes away with the last one, or with its owner."""

    def __init__(self, owner: QObject, steps: Iterator[None], seconds: float) -> None:
        super().__init__(owner)
        self._steps, self._seconds, self.is_over = steps, seconds, False
        self._next = QTimer(self)
        self._next.timeout.connect(self._go_on)
        self._next.start(0 if seconds else A_PAUSE)

    def _go_on(self) -> None:
        until = perf_counter() + self._seconds
        for _ in self._steps:
            if perf_counter() > until:
                return
        self._next.stop()
        self.is_over = True
        self.deleteLater()


class ThreadRunner:
    """Runs the work of each lane one piece after the other, beside the screens and beside the other lanes."""

    def __init__(self) -> None:
        """Start with nothing to do."""
        self._pools = {lane: QThreadPool() for lane in Lane}
        for pool in self._pools.values():
            pool.setMaxThreadCount(1)
        self._post = Post()
        self._built: list[_Building] = []

    @property
    def is_busy(self) -> bool:
        """Tell whether work goes on beside the screens, or they are still being built."""
        return any(each.activeThreadCount() for each in self._pools.values()) or any(self._under_way())

    def run(self, work: Callable[[], Any], done: Done, lane: Lane = Lane.PROMPT) -> None:
        """Run `work` beside the screens; `done` is called in their thread."""
        self._pools[lane].start(_Job(work, done, self._post))

    def build(self, owner: QObject, steps: Iterator[None], is_slow: bool = False) -> None:
        """Take as many steps in each turn of the loop as there is time for; what people do comes in between."""
        self._built = self._under_way()
        self._built.append(_Building(owner, steps, 0.0 if is_slow else A_TURN))

    def _under_way(self) -> list[_Building]:
        return [each for each in self._built if isValid(each) and not each.is_over]

    def finish(self) -> None:
        """Wait until everything is done."""
        for pool in self._pools.values():
            pool.waitForDone()


class Progress(QObject):
    """How far long work is, told from beside the screens; it stops at its next step once somebody wants it to."""

    told = Signal(str, int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with nothing to do."""
        super().__init__(parent)
        self._is_stopped = self.is_over = False
        self._last: tuple[str, int] = ("", 0)

    def begin(self) -> None:
        """Begin anew."""
        self._is_stopped, self._last = False, ("", 0)

    def stop(self) -> None:
        """Let the work stop."""
        self._is_stopped = True

    def end(self) -> None:
        """Let all work stop, also what begins later."""
        self.is_over = True

    def tell(self, step: str, done: int, total: int) -> None:
        """Tell how far it is, each hundredth part once; raises Stopped once it is to stop."""
        if self._is_stopped or self.is_over:
            raise Stopped()
        part = (step, done * PARTS // total if total else 0)
        if step and part != self._last:
            self._last = part
            self.told.emit(step, done, total)
