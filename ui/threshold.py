"""The threshold: the sign-in stands on the screen at once and takes what is typed; the program loads behind it."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from medhandover.kernel.languages import Language, say
from ui.dressing import dress, enlarge, text_percent
from ui.running import Runner, ThreadRunner
from ui.widgets.signing import SignInDialog

PAINTED = 30
"""Milliseconds in which the sign-in is painted, before loading takes turns with it."""


class Threshold(QObject):
    """The sign-in over an office that is there, and the program once it is loaded.

    `load` returns the `Premises` of the office; whatever it needs is loaded beside the screens. `name` is filled in at
    the sign-in, `file` is a case file that is offered once somebody signed in.
    """

    def __init__(
        self, load: Callable[[], Any], runner: Runner, language: Language, name: str = "", file: Path | None = None
    ) -> None:
        """Keep how the rest is loaded; nothing is shown yet."""
        super().__init__()
        self._load, self._runner, self._language, self._name, self._file = load, runner, language, name, file
        self.dialog = SignInDialog(partial(say, language), name, is_heard=False)
        self.dialog.rejected.connect(self._leave)
        self.start: Any = None
        self.bug: BaseException | None = None

    def open(self, *, has_office: bool) -> None:
        """Ask who it is where there is an office, and load the program."""
        if has_office:
            self.dialog.show()
        QTimer.singleShot(PAINTED if has_office else 0, self._go_on)

    def _go_on(self) -> None:
        self._runner.run(lambda: _loaded(self._load), self._begin)

    def end(self) -> None:
        """Let long work end at its next step."""
        if self.start is not None:
            self.start.end()

    def close(self) -> None:
        """Close the office, if it was opened."""
        if self.start is not None:
            self.start.close()

    def tell_fault(self, bug: BaseException) -> None:
        """Tell what went wrong in a screen; where the program is not loaded, it ends, and tells it as it ends."""
        if self.start is not None:
            self.start.tell_fault(bug)
        else:
            self.bug = bug
            QApplication.exit(1)

    def _begin(self, loaded: Any, error: BaseException | None) -> None:
        if error is not None:
            self.tell_fault(error)
            return
        started, premises = loaded
        self.dialog.rejected.disconnect(self._leave)
        self.start = started(self._runner, premises, self._language, self._name, self._file, self.dialog)

    def _leave(self) -> None:
        QApplication.quit()


def _loaded(load: Callable[[], Any]) -> tuple[Any, Any]:
    """Load the program; returns what begins it, and where the office lies."""
    from ui.app import started  # noqa: PLC0415 - the lazy door: the sign-in is there before the rest

    return started, load()


@contextmanager
def faults_told(tell: Callable[[BaseException], None]) -> Iterator[None]:
    """Hand on what goes wrong in a screen: Qt calls nobody who could hear of it, and its text may hold names."""

    def hear(kind: type[BaseException], bug: BaseException, _: TracebackType | None) -> None:
        if not issubclass(kind, Exception):
            raise bug
        tell(bug)

    before, sys.excepthook = sys.excepthook, hear
    try:
        yield
    finally:
        sys.excepthook = before


def run(
    load: Callable[[], Any], language: Language, name: str = "", file: Path | None = None, *, has_office: bool = False
) -> int:
    """Show the sign-in, or after the first start the assistant, until the window is closed; returns the exit code.

    `load` and the rest are as in `Threshold`. Raises what kept the program from being loaded.
    """
    enlarge(text_percent())
    application: Any = QApplication(sys.argv[:1])
    dress(application, language)
    runner = ThreadRunner()
    threshold = Threshold(load, runner, language, name, file)
    QTimer.singleShot(0, partial(threshold.open, has_office=has_office))
    with faults_told(threshold.tell_fault):
        code = int(application.exec())
    threshold.end()
    runner.finish()
    threshold.close()
    if threshold.bug is not None:
        raise threshold.bug
    return code
