"""Screens in tests: a real office in memory, everything run where it is asked, and no word of Qt unheard."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from time import sleep
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QLocale, QMessageLogContext, QObject, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from medhandover.kernel.languages import Language
from tests.medhandover.plans.test_actions import World
from tests.medhandover.readiness.test_checks import arrange
from ui.app import dress
from ui.desk import Desk, InlineRunner
from ui.running import Done, Lane

SCREENS = Path(__file__).resolve().parent / "screens"
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if os.environ["QT_QPA_PLATFORM"] == "offscreen" and os.name != "nt":
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={SCREENS / 'usual.json'}"
HARMLESS = {
    f"This plugin does not support {what}" for what in ("propagateSizeHints()", "raise()", "grabbing the keyboard")
}
"""What Qt says of a screen that is not there."""


@pytest.fixture(scope="session")
def application() -> Iterator[QApplication]:
    before = QApplication.instance()
    made = before if isinstance(before, QApplication) else QApplication(["medhandover"])
    QLocale.setDefault(QLocale("nl_NL"))
    dress(made, "nl")
    yield made


@pytest.fixture(autouse=True)
def _qt_is_silent(application: QApplication) -> Iterator[None]:
    heard: list[str] = []

    def hear(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        if text not in HARMLESS:
            heard.append(f"{kind.name}: {text}")

    before = qInstallMessageHandler(hear)
    yield
    for window in application.topLevelWidgets():
        window.close()
        window.deleteLater()
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    application.sendPostedEvents()
    application.processEvents()
    qInstallMessageHandler(before)
    assert not heard, heard


@pytest.fixture
def world() -> World:
    made = World()
    arrange(made)
    return made


class Told:
    """A desk, and what it said of problems and crashes."""

    def __init__(self, world: World, language: Language = "nl") -> None:
        self.problems: list[str] = []
        self.crashes: list[BaseException] = []
        self.opened: list[tuple[str, str]] = []
        self.desk = Desk(world.team.office, InlineRunner(), language)
        self.desk.problem.connect(self.problems.append)
        self.desk.crashed.connect(self.crashes.append)
        self.desk.opened.connect(lambda page, thing: self.opened.append((page, thing)))


class Later:
    """Runs nothing until it is told to."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], None]] = []

    def run(self, work: Callable[[], Any], done: Done, lane: Lane = Lane.PROMPT) -> None:
        self.waiting.append(lambda: InlineRunner().run(work, done, lane))

    def build(self, owner: QObject, steps: Iterator[None], is_slow: bool = False) -> None:
        self.waiting.append(lambda: InlineRunner().build(owner, steps))

    def go_on(self) -> None:
        """Run everything that waits, and what that leads to."""
        while self.waiting:
            self.waiting.pop(0)()


class Slow:
    """Keeps what comes back until it is told to hand it on."""

    def __init__(self) -> None:
        self.back: list[Any] = []
        self.built: list[Any] = []

    def build(self, owner: QObject, steps: Iterator[None], is_slow: bool = False) -> None:
        self.built.append(lambda: InlineRunner().build(owner, steps))

    def run(self, work: Any, done: Any, lane: Lane = Lane.PROMPT) -> None:
        result = work()
        self.back.append(lambda: done(result, None))

    def hand_on(self) -> None:
        while self.back or self.built:
            (self.back or self.built).pop(0)()


@pytest.fixture
def told(world: World, application: QApplication) -> Told:
    return Told(world)


def wait_for(holds: Callable[[], bool]) -> None:
    """Let timers run until something holds, for half a minute at the most.

    Qt's own waiting keeps Python to itself, and work beside the screens would crawl.
    """
    for _ in range(600):
        if holds():
            return
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        sleep(0.05)
    assert holds()
