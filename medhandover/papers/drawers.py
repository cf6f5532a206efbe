"""Worker processes that draw papers: they get frozen content and give a file back, and know no office.

The only file of the core that mentions a process.
"""

import signal
import sys
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures import TimeoutError as NotYet
from contextlib import contextmanager
from multiprocessing import get_context
from types import ModuleType

from medhandover.kernel.problem import Problem
from medhandover.papers.blocks import Document
from medhandover.papers.printing import drawn

Drawing = Future[tuple[bytes, int]]
"""A paper that is being drawn: its file and how many pages it has, or the problem with it."""
WORKERS = 2
PATIENCE = 0.1
"""Seconds until somebody who waits for a drawing looks whether it is still wanted."""


class Drawers:
    """Processes that draw papers, started when the first one comes."""

    def __init__(self, pool: ProcessPoolExecutor) -> None:
        """Keep the pool."""
        self._pool = pool

    def begin(self, document: Document) -> Drawing:
        """Let a free process draw `document`."""
        with _main_unseen():
            return self._pool.submit(drawn, document)


def finished(drawing: Drawing) -> tuple[bytes, int] | Problem | None:
    """Return the file and its pages, the problem with it, or None when it is still being drawn after a moment."""
    try:
        return drawing.result(PATIENCE)
    except NotYet:
        return None
    except Problem as problem:
        return problem


@contextmanager
def drawers(workers: int = WORKERS) -> Iterator[Drawers]:
    """Give processes that draw; at the end they are gone, and what they did not finish is lost."""
    pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_deaf)
    try:
        yield Drawers(pool)
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def _main_unseen() -> Iterator[None]:
    """Hide the main module while a process may start: it would import the whole program again, for seconds.

    What `drawn` and its document need, comes in with them.
    """
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main


def _deaf() -> None:
    """Leave Ctrl+C to the process that asked."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
