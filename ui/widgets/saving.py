"""A file that leaves the program: that it was written, or why the disk refused it, is told in the message bar."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from medhandover.kernel.languages import N_
from ui.desk import Desk


def save(desk: Desk, path: Path, write: Callable[[Path], Any]) -> None:
    """Let `write` write the file at `path`; what the disk refuses is told and raises nothing."""
    try:
        write(path)
    except OSError:
        told = N_("The file {file} could not be written. Choose another folder, or make room.")
        desk.problem.emit(desk.say(told, file=path.name))
    else:
        desk.told.emit(desk.say(N_("Saved: {file}."), file=path.name))
