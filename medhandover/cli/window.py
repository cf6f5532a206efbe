"""`medhandover` without a command, or `demo --window`: the window, found by its entry point: the core knows no Qt."""

import os
import sys
from importlib.metadata import entry_points
from typing import Any

from medhandover.cli.session import Session
from medhandover.kernel.problem import Problem
from medhandover.premises import Premises
from medhandover.storage.problems import NotAnOffice

GROUP = "medhandover.window"


class NoWindow(Problem):
    """The core is installed without its screens."""

    sentence = "The window is not installed here. Use the command line; --help shows what it can do."


class NoScreen(Problem):
    """A window needs a screen."""

    sentence = "There is no screen to show the window on. Use the command line; --help shows what it can do."


def open_window(premises: Premises, session: Session) -> int:
    """Show the window on an office, or the assistant of the first start where there is none; returns the exit code.

    Raises NoWindow, NoScreen, and what the storage says of an office that cannot be opened; without a window there is
    no assistant: NotAnOffice.
    """
    is_there = premises.is_there()
    try:
        if is_there:
            premises.open()
        run = _window() if is_there else _assisting(premises)
        return int(run(premises, session.language, session.name))
    finally:
        premises.close()


def _window() -> Any:
    found = list(entry_points(group=GROUP))
    if not found:
        raise NoWindow()
    has_screen = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    if sys.platform == "linux" and not has_screen:
        raise NoScreen()
    return found[0].load()


def _assisting(premises: Premises) -> Any:
    try:
        return _window()
    except (NoWindow, NoScreen) as error:
        raise NotAnOffice(folder=premises.folder) from error
