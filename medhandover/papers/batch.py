"""Many papers at once: composed and entered one by one through the door, drawn in processes beside each other.

A file is written whole before its copy is entered, and appears once it is; what was not entered leaves no file.
"""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from medhandover.kernel.problem import Conflict, Problem
from medhandover.kernel.shapes import record
from medhandover.papers.drawers import WORKERS, Drawers, Drawing, drawers, finished
from medhandover.papers.issuing import TRIES, Door, Issued, Order, composed_for, entered
from medhandover.papers.queries import Composed
from medhandover.storage.durable import disk_of, durable_file, write_all


@record
class Outcome:
    """What became of an order: the copy that was issued, or the problem that a person can mend."""

    order: Order
    path: Path
    issued: Issued | None = None
    problem: Problem | None = None


@record
class Wish:
    """A paper and where its file will be; the file's name travels too and is that of the order."""

    order: Order
    path: Path


@record
class _Begun:
    """A paper that is being drawn, and how often it may be composed anew when its number is taken meanwhile."""

    wish: Wish
    composed: Composed
    drawing: Drawing
    left: int


def print_all(
    door: Door, wishes: Iterable[Wish], is_stopped: Callable[[], bool] = lambda: False, workers: int = WORKERS
) -> Iterator[Outcome]:
    """Yield what became of each paper, in their order, as soon as it is known; a problem with one stops no other.

    `is_stopped` is asked between any two steps: what was not entered by then is neither written nor entered.
    """
    waiting = deque(wishes)
    begun: deque[_Begun] = deque()
    with drawers(workers) as pool:
        while (waiting or begun) and not is_stopped():
            if waiting and len(begun) < 2 * workers:
                yield from _begin(door, pool, waiting.popleft(), begun, TRIES)
            else:
                yield from _end(door, pool, begun)


def _begin(door: Door, pool: Drawers, wish: Wish, begun: deque[_Begun], left: int) -> Iterator[Outcome]:
    """Compose a paper and let it be drawn; yields only what cannot be composed."""
    try:
        composed = composed_for(door, wish.order)
    except Problem as problem:
        yield Outcome(order=wish.order, path=wish.path, problem=problem)
        return
    made = _Begun(wish=wish, composed=composed, drawing=pool.begin(composed.document), left=left - 1)
    if left == TRIES:
        begun.append(made)
    else:
        begun.appendleft(made)


def _end(door: Door, pool: Drawers, begun: deque[_Begun]) -> Iterator[Outcome]:
    """Write and enter the oldest paper, when it is drawn; one whose number was taken is composed anew."""
    first = begun[0]
    made = finished(first.drawing)
    if made is None:
        return
    begun.popleft()
    wish = first.wish
    if isinstance(made, Problem):
        yield Outcome(order=wish.order, path=wish.path, problem=made)
        return
    try:
        yield Outcome(order=wish.order, path=wish.path, issued=_kept(door, first, *made))
    except Conflict as problem:
        if first.left:
            yield from _begin(door, pool, wish, begun, first.left)
        else:
            yield Outcome(order=wish.order, path=wish.path, problem=problem)
    except Problem as problem:
        yield Outcome(order=wish.order, path=wish.path, problem=problem)


def _kept(door: Door, begun: _Begun, file: bytes, pages: int) -> Issued:
    """Write a paper beside its place, enter it, and let it appear; raises what the door refuses, DiskFull."""
    path = begun.wish.path
    with disk_of(path.parent), durable_file(path) as handle:
        write_all(handle, file)
        os.fsync(handle)
        return entered(door, begun.wish.order, begun.composed, file, pages)
