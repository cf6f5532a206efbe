from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QListWidget, QTableView, QWidget

from tests.medhandover.plans.test_actions import World
from tests.ui.conftest import Told
from ui.cases.page import CasePage
from ui.readiness.page import WorklistPage
from ui.window import Window

SHOTS = Path(__file__).resolve().parents[2] / "artefacts"


@pytest.fixture
def window(told: Told, application: QApplication) -> Window:
    made = Window(told.desk)
    made.show()
    application.processEvents()
    return made


def shoot(window: Window, name: str) -> None:
    SHOTS.mkdir(exist_ok=True)
    QApplication.processEvents()
    assert window.grab().save(str(SHOTS / f"{name}.png"))


def test_from_worklist_to_case_and_back_with_keys_alone(window: Window, world: World) -> None:
    shoot(window, "worklist")
    assert isinstance(window.page, WorklistPage)
    QTest.keyClick(window.page.table, Qt.Key.Key_Return)
    assert isinstance(window.page, CasePage)
    shoot(window, "case")
    QTest.keyClick(window.page.list, Qt.Key.Key_Down)
    assert window.page.list.currentItem().text().endswith("Ontvanger")
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert isinstance(window.page, WorklistPage)


def test_a_person_is_found_in_any_spelling(window: Window) -> None:
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    window.search.setText("voorbeeldyan")
    QTest.keyClick(window.search, Qt.Key.Key_Return)
    assert window.page.model.rowCount() == 1
    QTest.keyClick(window.page.table, Qt.Key.Key_Return)
    assert isinstance(window.page, CasePage)


def test_who_is_not_there_is_not_found(window: Window) -> None:
    window.open("cases", "niemand")
    assert window.page.model.rowCount() == 0


def test_the_language_changes_at_once_and_the_page_stays(window: Window, world: World) -> None:
    window.open("case/escorts", world.case)
    QTest.mouseClick(window.language, Qt.MouseButton.LeftButton)
    assert window.windowTitle() == "Medical handover"
    assert window.page.list.currentItem().text().endswith("Escorts")


def test_the_title_names_no_person(window: Window, world: World) -> None:
    window.open("case", world.case)
    assert "Voorbeeldyan" not in window.windowTitle()


def test_every_control_has_a_name_for_a_screen_reader(window: Window, world: World) -> None:
    for place in (("worklist", ""), ("case", world.case), ("cases", "")):
        window.open(*place)
        QApplication.processEvents()
        for kind in (QAbstractButton, QLineEdit, QListWidget, QTableView):
            for control in window.findChildren(kind):
                if (
                    isinstance(control, QWidget)
                    and control.isVisible()
                    and control.focusPolicy() != Qt.FocusPolicy.NoFocus
                ):
                    told = QAccessible.queryAccessibleInterface(control)
                    assert told is not None
                    assert told.text(QAccessible.Text.Name), control


def test_a_problem_is_told_in_the_message_bar(window: Window) -> None:
    window.open("case", "nobody")
    assert window.message.text()


def test_it_fits_a_small_screen(window: Window, world: World) -> None:
    window.resize(1024, 700)
    window.open("case", world.case)
    QApplication.processEvents()
    assert (window.width(), window.height()) == (1024, 700)
    shoot(window, "case-small")
    window.page.refresh()
    QTest.keyClick(window, Qt.Key.Key_F5)
