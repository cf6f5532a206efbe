"""`medhandover` without a command, or `demo --window`: the window, found by its entry point: the core knows no Qt."""

import os
import sys
from importlib.metadata import entry_points

from medhandover.cli.session import Session
from medhandover.kernel.problem import Problem
from medhandover.office import Office

GROUP = "medhandover.window"


class NoWindow(Problem):
    """The core is installed without its screens."""

    sentence = "The window is not installed here. Use the command line; --help shows what it can do."


class NoScreen(Problem):
    """A window needs a screen."""

    sentence = "There is no screen to show the window on. Use the command line; --help shows what it can do."


def open_window(office: Office, session: Session) -> int:
    """Show the window on an opened office; returns the exit code. Raises NoWindow, NoScreen."""
    found = list(entry_points(group=GROUP))
    if not found:
        raise NoWindow()
    has_screen = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    if sys.platform == "linux" and not has_screen:
        raise NoScreen()
    run = found[0].load()
    return int(run(office, session.language, session.name))
