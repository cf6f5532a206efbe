"""A file that is read whole: chosen in a dialog, and refused in words where it is too large or gone."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from medhandover.kernel.problem import Problem

LARGEST = 20_000_000
"""Bytes of the largest file that is read whole."""


class NotReadable(Problem):
    """A folder was chosen, the file is gone, or it may not be read."""

    sentence = "The file {name} cannot be read. Choose another one."


class TooLarge(Problem):
    """What is imported is text; something this large is something else."""

    sentence = "The file {name} is larger than {largest} bytes, so it is something else. Nothing was imported."


def ask_file(page: QWidget, title: str, pattern: str, then: Callable[[Path], None]) -> QFileDialog:
    """Ask for one file and hand it on."""
    dialog = QFileDialog(page, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter(pattern)
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    dialog.open()
    return dialog


def content_of(path: Path) -> bytes:
    """Return what a file holds; raises NotReadable, TooLarge."""
    try:
        if path.stat().st_size > LARGEST:
            raise TooLarge(name=path.name, largest=LARGEST)
        return path.read_bytes()
    except OSError:
        raise NotReadable(name=path.name) from None
