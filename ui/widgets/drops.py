"""Files that are dropped on a widget: from the desktop, or a mail dragged out of Outlook."""

import struct
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from medhandover.kernel.shapes import record

WINDOWS = 'application/x-qt-windows-mime;value="{name}"'
NAMES, CONTENT = WINDOWS.format(name="FileGroupDescriptorW"), WINDOWS.format(name="FileContents")
DESCRIPTOR, NAME_AT, NAME_BYTES = 592, 72, 520
"""Bytes of Windows' FILEDESCRIPTORW, and where in it the name stands."""


@record
class Dropped:
    """A file that was dropped: its name, and where it is or what it holds."""

    name: str
    path: Path | None = None
    content: bytes = b""


def dropped_in(mime: QMimeData) -> tuple[Dropped, ...]:
    """Return the files of what was dropped: those of the desktop, or the mail that Outlook hands over."""
    paths = [Path(each.toLocalFile()) for each in mime.urls() if each.isLocalFile()]
    if paths:
        return tuple(Dropped(name=each.name, path=each) for each in paths)
    if not mime.hasFormat(NAMES) or not mime.hasFormat(CONTENT):
        return ()
    content = bytes(mime.data(CONTENT).data())
    return tuple(Dropped(name=name, content=content) for name in list(_names(bytes(mime.data(NAMES).data())))[:1])


def _names(told: bytes) -> Iterator[str]:
    count = struct.unpack_from("<I", told)[0] if len(told) >= 4 else 0
    for number in range(min(count, 1)):
        begin = 4 + number * DESCRIPTOR + NAME_AT
        name = told[begin : begin + NAME_BYTES].decode("utf-16-le", "replace").partition("\0")[0]
        if name:
            yield Path(name.replace("\\", "/")).name


class DropTarget(QObject):
    """Lets files be dropped on a widget; `dropped` carries them and the place."""

    dropped = Signal(object, QPoint)

    def __init__(self, widget: QWidget) -> None:
        """Watch `widget`."""
        super().__init__(widget)
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take files, leave everything else."""
        kinds = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)
        if event.type() not in kinds or not isinstance(event, QDropEvent):
            return False
        files = dropped_in(event.mimeData())
        if not files:
            return False
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self.dropped.emit(files, event.position().toPoint())
        return True
