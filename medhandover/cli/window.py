"""`medhandover` without a command, or `demo --window`: the window, found by its entry point: the core knows no Qt.

Little is loaded here, so that the window soon asks who it is; it loads the rest of the program meanwhile.
"""

import os
import sys
from collections.abc import Callable
from importlib.metadata import EntryPoint, entry_points
from typing import Any

from medhandover.cli.asked import Asked
from medhandover.kernel.languages import Language
from medhandover.kernel.problem import Problem

GROUP = "medhandover.window"


class NoWindow(Problem):
    """The core is installed without its screens."""

    sentence = "The window is not installed here. Use the command line; --help shows what it can do."


class NoScreen(Problem):
    """A window needs a screen."""

    sentence = "There is no screen to show the window on. Use the command line; --help shows what it can do."


def open_window(asked: Asked, premises: Callable[[], Any] | None = None) -> int:
    """Show the window on an office, or the assistant that leads to one; returns the exit code.

    `premises` returns where the office lies, in place of what is asked for; it is called once the program is loaded.
    What stands in the way of an office that is there is told in the window. Without one, raises what the storage says,
    else NoWindow or NoScreen; without a window there is no assistant: NotAnOffice, OfficeMoved.
    """
    try:
        run = _found("desktop")
    except (NoWindow, NoScreen):
        _refuse_without(asked)
        raise
    load = premises or (lambda: premises_of(asked))
    return int(run(load, asked.language, asked.name, asked.file, has_office=asked.has_office))


def premises_of(asked: Asked) -> Any:
    """Load what an office needs and return its `Premises`."""
    from medhandover.cli.session import Session  # noqa: PLC0415 - the lazy door: who it is was asked already

    return Session(**vars(asked)).premises()


def _refuse_without(asked: Asked) -> None:
    """Raise what is wrong with the office where no window can tell it."""
    from medhandover.cli.session import Session  # noqa: PLC0415 - the lazy door: there is no window

    with Session(**vars(asked)).opened():
        return


def window_to_try() -> Callable[[Any, Any], str] | None:
    """Return what tries the window without showing it; None where no window is installed."""
    found = _named("trial")
    return found.load() if found else None


def show_notice(language: Language, text: str) -> None:
    """Show a text in a window of its own, where a program that was started without a console has nowhere to print."""
    found = _named("notice")
    if found is not None:
        found.load()(language, text)


def _named(name: str) -> EntryPoint | None:
    return next(iter(entry_points(group=GROUP, name=name)), None)


def _found(name: str) -> Any:
    found = _named(name)
    if found is None:
        raise NoWindow()
    has_screen = any(os.environ.get(each) for each in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    if sys.platform == "linux" and not has_screen:
        raise NoScreen()
    return found.load()
