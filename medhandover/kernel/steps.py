"""How far long work is: who hears of it, and what is raised at its next step once somebody wants it to stop."""

from collections.abc import Callable, Iterable, Iterator, Sized
from typing import TypeVar

from medhandover.kernel.problem import Problem

T = TypeVar("T")

Tell = Callable[[str, int, int], None]
"""Whoever hears how far long work is: the step (a message id), parts done, parts in all; it may raise Stopped.

Where the step is ASKING nothing is told: it is only asked whether to go on.
"""
ASKING = ""


class Stopped(Problem):
    """Somebody stopped long work."""

    sentence = "This was stopped. Nothing was changed."


def unheard(step: str, done: int, total: int) -> None:
    """Hear nothing, and go on."""


def each_told(tell: Tell, step: str, things: Iterable[T]) -> Iterator[T]:
    """Yield things one by one, and tell before each how many are through; raises Stopped."""
    total = len(things) if isinstance(things, Sized) else 0
    for done, each in enumerate(things):
        tell(step, done, total)
        yield each
