"""Worker processes that draw papers and read documents: they get content and give bytes back, and know no office.

The only file of the core that mentions a process or a thread.
"""

import signal
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures import TimeoutError as NotYet
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.connection import Connection
from types import ModuleType

from medhandover.kernel.problem import Problem
from medhandover.papers.blocks import Document
from medhandover.papers.press import drawn, packed
from medhandover.papers.viewing import DocumentBroken, DocumentTooHeavy, SeenPage, unpacked

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

Drawing = Future[tuple[bytes, int]]
"""A paper that is being drawn: its file and how many pages it has, or the problem with it."""
WORKERS = 2
PATIENCE = 0.1
"""Seconds until somebody who waits for a drawing looks whether it is still wanted."""


MOST_SECONDS, MOST_BYTES = 20, 1024**3
"""What a document from outside may take of time and memory before it is given up."""
MOST_ANSWER = 32 * 1024**2


_starting = threading.Lock()
"""Held while a process starts: a batch and a preview may start theirs at once."""


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


def drawn_apart(document: Document) -> tuple[bytes, int]:
    """Return `document` as a PDF and how many pages it has, drawn in a process of its own; raises NoGlyph.

    A window does so: what draws takes fifty megabytes, and the interpreter from whoever types meanwhile.
    """
    with drawers(1) as pool:
        return pool.begin(document).result()


def seen_page(content: bytes, number: int, seconds: float = MOST_SECONDS) -> SeenPage:
    """Return a page (from 0) of a PDF, read in a process of its own that may not write and is stopped when it is late.

    Raises DocumentBroken, DocumentLocked, DocumentTooHeavy.
    """
    context = get_context("spawn")
    here, there = context.Pipe()
    reader = context.Process(target=_read, args=(there,), daemon=True)
    with _main_unseen():
        reader.start()
    there.close()
    try:
        here.send_bytes(number.to_bytes(4, "big") + content)
        if not here.poll(seconds):
            raise DocumentTooHeavy()
        return unpacked(here.recv_bytes(MOST_ANSWER))
    except (EOFError, BrokenPipeError, ConnectionResetError) as error:
        reader.join(1)
        raise (DocumentTooHeavy if reader.exitcode else DocumentBroken)() from error
    finally:
        reader.kill()
        reader.join()
        reader.close()
        here.close()


def _read(there: Connection) -> None:
    """Answer with one page; little memory and time, and no file may be written."""
    _deaf()
    asked = there.recv_bytes()
    if resource is not None:
        resource.setrlimit(resource.RLIMIT_AS, (MOST_BYTES, MOST_BYTES))
        resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    there.send_bytes(packed(asked[4:], int.from_bytes(asked[:4], "big")))


@contextmanager
def _main_unseen() -> Iterator[None]:
    """Hide the main module while a process may start: it would import the whole program again, for seconds.

    What `drawn` and its document need, comes in with them.
    """
    with _starting:
        main = sys.modules["__main__"]
        sys.modules["__main__"] = ModuleType("__main__")
        try:
            yield
        finally:
            sys.modules["__main__"] = main


def _deaf() -> None:
    """Leave Ctrl+C to the process that asked."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
