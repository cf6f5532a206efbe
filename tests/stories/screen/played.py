"""Plays a story at the window: `python -m tests.stories.screen.played STORY FOLDER`, on a screen and with a keyring.

The program starts as a user starts it; only its clock is the story's. Exit code 0 when the story came to its end.
"""

import json
import sys
import time
import traceback
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

import ui.app
from medhandover.cli.__main__ import main
from medhandover.kernel.clock import SetClock, SystemClock
from tests.offices import NOW
from tests.stories.screen import handing_over, refusing
from tests.stories.screen.seat import Seat
from ui.app import Start

Story = Callable[[Seat, SetClock, Path], None]
STORIES: dict[str, Story] = {
    "first start": handing_over.from_nothing_to_a_case,
    "handover": handing_over.from_advice_to_handover,
    "refusal begun": refusing.a_refusal_is_begun,
    "refusal finished": refusing.a_refusal_is_finished,
}


class RunningClock(SetClock):
    """A clock that is put where the story is, and runs from there."""

    def __init__(self, at: datetime) -> None:
        """Begin at `at`."""
        super().__init__(at)
        self._began = time.monotonic()

    def now(self) -> datetime:
        """Return the moment it is now."""
        return self.at + timedelta(seconds=time.monotonic() - self._began)

    def set(self, at: datetime) -> None:
        """Go on from `at`."""
        super().set(at)
        self._began = time.monotonic()


def play(story: str, folder: Path) -> int:
    """Play a story on the office in `folder`, which may not be there yet; return the exit code."""
    kept = folder / "clock.json"
    clock = RunningClock(datetime.fromisoformat(json.loads(kept.read_text())) if kept.exists() else NOW)
    SystemClock.now = lambda _: clock.now()  # type: ignore[assignment, method-assign]
    heard: list[str] = []
    failed: list[BaseException] = []

    def hear(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        heard.append(f"{kind.name}: {text}")

    class Played(Start):
        """The start of the program, with somebody before it."""

        def begin(self) -> None:
            """Start, and sit down."""
            super().begin()
            QTimer.singleShot(0, self.tell)

        def tell(self) -> None:
            """Tell the story to its end, once somebody asks something."""
            if self.program is None and self.assistant is None:
                QTimer.singleShot(10, self.tell)
                return
            try:
                seat = Seat(self)
                seat.settle()
                STORIES[story](seat, clock, folder)
                seat.close()
            except BaseException as error:
                traceback.print_exc()
                failed.append(error)
                keep_pictures(story)
                QApplication.exit(1)

    ui.app.Start = Played  # type: ignore[misc]
    qInstallMessageHandler(hear)
    code = main(["--office", str(folder / "office")])
    kept.write_text(json.dumps(clock.now().isoformat()))
    if heard:
        print("Qt says:", *heard, sep="\n", file=sys.stderr)
    return code or bool(failed) or bool(heard)


def keep_pictures(story: str) -> None:
    """Keep what stands on the screen when a story breaks."""
    artefacts = Path(__file__).resolve().parents[3] / "artefacts"
    artefacts.mkdir(exist_ok=True)
    for number, each in enumerate(QApplication.topLevelWidgets()):
        if each.isVisible():
            each.grab().save(str(artefacts / f"broken-{story.replace(' ', '-')}-{number}.png"))


if __name__ == "__main__":
    sys.exit(play(sys.argv[1], Path(sys.argv[2])))
