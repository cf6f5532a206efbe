"""A watchdog of the screens' thread: how long each turn of its loop takes of the processor, and what took it.

One turn handles every event that came by then, so while it lasts nothing that a person does is answered. Measured is
the time of the processor that the thread itself used, and not what other programs or work beside the screens took.
"""

import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

ROOT = str(Path(__file__).resolve().parents[2])
TICK = 0.004
"""Seconds between two looks at what the screens are busy with."""
QUIET = 8
"""How many turns with nothing to do tell that a step is through."""


@dataclass
class Step:
    """What one step took: its turns in milliseconds of the processor, and what was seen in the longest."""

    name: str
    turns: list[float] = field(default_factory=list)
    seen: Counter[str] = field(default_factory=Counter)

    @property
    def longest(self) -> float:
        """Return the longest turn, in milliseconds."""
        return max(self.turns, default=0.0)

    @property
    def culprits(self) -> str:
        """Return where the longest turn was met most often."""
        return " | ".join(f"{count} x {place}" for place, count in self.seen.most_common(2))


class Watchdog:
    """Runs steps at the screens until nothing is left to do, and keeps what each took.

    `is_busy` tells whether work beside the screens still goes on.
    """

    def __init__(self, application: QApplication, is_busy: Callable[[], bool]) -> None:
        """Watch the loop of `application`, in whose thread this is made."""
        self.steps: list[Step] = []
        self._application, self._is_busy = application, is_busy
        self._thread = threading.get_ident()
        self._looks: list[str] = []
        self._is_over = threading.Event()

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Look, from a thread beside, at what the screens are busy with."""
        beside = threading.Thread(target=self._look)
        beside.start()
        try:
            yield
        finally:
            self._is_over.set()
            beside.join()

    def take(self, name: str, do: Callable[[], object]) -> Step:
        """Let a person do something, and wait until it is through; raises TimeoutError after a minute."""
        step = Step(name)
        self.steps.append(step)
        QTimer.singleShot(0, do)
        still, until = 0, time.monotonic() + 60
        while still < QUIET:
            taken = self._turn(step)
            still = still + 1 if taken < 1 and not self._is_busy() else 0
            if time.monotonic() > until:
                raise TimeoutError(name)
        return step

    def _turn(self, step: Step) -> float:
        self._looks.clear()
        begun = time.thread_time()
        self._application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        QApplication.sendPostedEvents(None, 52)  # what is deleted later: outside `exec` nobody deletes it
        taken = (time.thread_time() - begun) * 1000
        if taken >= step.longest:
            step.seen = Counter(self._looks)
        step.turns.append(taken)
        if taken < 1:
            time.sleep(0.002)
        return taken

    def _look(self) -> None:
        while not self._is_over.wait(TICK):
            frame = sys._current_frames().get(self._thread)
            self._looks.append(place_of(frame))


def place_of(frame: FrameType | None) -> str:
    """Return where of our own a thread is: the innermost function and what called it; Qt itself where it is in none."""
    found: list[str] = []
    while frame is not None:
        code = frame.f_code
        if code.co_filename.startswith(ROOT) and code.co_filename != __file__:
            file = code.co_filename.removeprefix(ROOT + "/").removesuffix(".py")
            if not file.startswith((".venv", "tests")):
                found.append(
                    f"{file}:{frame.f_lineno} {code.co_qualname if hasattr(code, 'co_qualname') else code.co_name}"
                )
        frame = frame.f_back
    return " < ".join(found[:4]) or "Qt itself"


def calibrated(times: int = 5) -> float:
    """Return the unit of this machine: milliseconds of the processor that a fixed piece of work takes at the least."""
    return min(_calibrate() for _ in range(times))


def _calibrate() -> float:
    begun = time.thread_time()
    words: dict[str, int] = {}
    for number in range(40_000):
        key = f"{number % 997:05d}"
        words[key] = words.get(key, 0) + len(key)
    return (time.thread_time() - begun) * 1000
