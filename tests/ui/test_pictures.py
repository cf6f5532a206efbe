"""Pictures of every section, form and question in both languages, of an office in which there is one of everything."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox

from medhandover.kernel.languages import LANGUAGES, Language
from medhandover.kernel.roles import Role
from medhandover.office import Office
from tests.stories.casework import FIRST, Casework
from tests.stories.usual import peopled
from tests.ui.conftest import SCREENS
from tests.ui.faults import faults
from tests.ui.pictures import keep_picture
from ui.app import Program, QtWords
from ui.cases.contents import SECTIONS
from ui.desk import Desk, InlineRunner
from ui.forms.form import RecordDialog
from ui.forms.offering import Offering
from ui.forms.records import RecordsEditor
from ui.parts.buttons import Offers
from ui.parts.view import PartView
from ui.readiness.page import BOARD
from ui.widgets.reason import ReasonDialog
from ui.widgets.signing import SignInDialog
from ui.window import Window

SMALLEST = QSize(1024 - 16, 700 - 40)
"""What a screen of 1024 by 700 has room for, inside the frame of a window."""


class Anything:
    """Stands for a row where this office has none."""

    def __getattr__(self, name: str) -> str:
        return "1"


class Looked:
    """A window on an office with one of everything, and what it said."""

    def __init__(self, language: Language) -> None:
        self.work: Casework = peopled("ready")
        self.work.sits_down(FIRST)
        self.desk = Desk(self.work.office, InlineRunner(), language)
        self.problems: list[str] = []
        self.crashes: list[BaseException] = []
        self.desk.problem.connect(self.problems.append)
        self.desk.crashed.connect(self.crashes.append)
        self.desk.give_reason(lambda _: None, self.work.case, "voorbereiding")
        self.window = Window(self.desk)
        self.window.show()

    @property
    def page(self) -> Any:
        return self.window.page

    def at_case(self) -> None:
        self.window.open("case/person", self.work.case)
        QApplication.processEvents()


@pytest.fixture(params=LANGUAGES)
def looked(request: pytest.FixtureRequest, application: QApplication) -> Iterator[Looked]:
    words = application.findChild(QtWords)
    assert words is not None
    words.speak(request.param)
    yield Looked(request.param)
    words.speak("nl")


def test_every_section_of_a_case_is_pictured(looked: Looked) -> None:
    looked.at_case()
    for number, each in enumerate(SECTIONS):
        looked.page.list.setCurrentRow(number)
        keep_picture(looked.window, f"section-{each.key}-{looked.desk.language}")
        assert faults(looked.window) == [], each.key
    assert (looked.problems, looked.crashes) == ([], [])


def forms_of(view: PartView, offering: Offering) -> Iterator[tuple[str, QDialog | None]]:
    """Open every form that a part offers; those about a row for the first one, if possible one that allows it."""
    for tag in view.buttons.offered:
        view.buttons.click(tag)
        yield tag, offering.chooser or offering.dialog
    rows = [view.model.row(number) for number in range(view.model.rowCount())]
    for tag, (offer, _) in view.row_buttons.offered.items():
        if offer.onward is not None and not rows:
            continue
        row = next((each for each in rows if offering.may(offer, each)), rows[0] if rows else None)
        offering.open(offer if row else replace(offer, is_change=False), row or Anything())
        yield tag, offering.chooser or offering.dialog


def picture(looked: Looked, tag: str, dialog: QDialog | None, offering: Offering) -> None:
    """Keep a picture of a form, and take it away again."""
    assert dialog is not None, (tag, looked.problems)
    keep_picture(dialog, f"form-{tag.replace(':', '-')}-{looked.desk.language}")
    assert faults(dialog) == [], tag
    if (small := dialog.size().boundedTo(SMALLEST)) != dialog.size():
        dialog.resize(small)
        assert faults(dialog) == [], tag
        assert dialog.size() == small, tag
    dialog.deleteLater()
    offering.dialog = offering.chooser = None
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_every_form_of_a_case_is_pictured_and_can_be_read_aloud(looked: Looked) -> None:
    looked.at_case()
    offering, seen = looked.page.offering, set()
    for number, section in enumerate(SECTIONS):
        looked.page.list.setCurrentRow(number)
        for view in looked.page.views[section.key].parts:
            for tag, dialog in forms_of(view, offering):
                picture(looked, tag, dialog, offering)
                seen.add(tag)
    for tag, (offer, _) in looked.page.release.offered.items():
        offering.open(offer)
        picture(looked, tag, offering.dialog, offering)
    offers = [each for one in SECTIONS for part in one.parts for each in (*part.offers, *part.on_row)]
    assert (looked.problems, looked.crashes) == ([], [])
    onward = {each.tag for each in offers if each.onward is not None}
    assert {each.tag for each in offers if looked.desk.may(each.action)} - onward <= seen


def test_every_form_of_the_other_pages_is_pictured(looked: Looked) -> None:
    looked.window.open("cases")
    _picture_all(looked, looked.page.offers, looked.page.offering)
    for place in ("receivers", "escorts"):
        looked.window.open(place)
        page = looked.page if place == "receivers" else looked.page.people
        for offers in (page.buttons, page.sheet.buttons, *(each.row_buttons for each in page.sheet.views)):
            _picture_all(looked, offers, page.offering)
    _picture_all(looked, looked.page.countries.buttons, looked.page.offering)
    looked.work.sits_down(Role.ADMINISTRATOR.value)
    window = Window(looked.desk)
    window.show()
    window.open("administration")
    staff = window.page.go("staff")
    staff.refresh()
    for view in staff.views:
        for tag, dialog in forms_of(view, staff.offering):
            picture(looked, tag, dialog, staff.offering)
    assert (looked.problems, looked.crashes) == ([], [])


def _picture_all(looked: Looked, offers: Offers, offering: Offering) -> None:
    for tag, (_, way) in offers.offered.items():
        if way.isEnabled():
            offers.click(tag)
            picture(looked, tag, offering.chooser or offering.dialog, offering)


def test_every_question_is_pictured(looked: Looked) -> None:
    language, say = looked.desk.language, looked.desk.say
    office: Office = looked.work.office
    program = Program(office, looked.desk, FIRST)
    program.start()
    keep_picture(program.dialog, f"question-sign-in-{language}")
    program.dialog.refuse(say("Name and password do not fit. Check both; capitals count in the password."))
    keep_picture(program.dialog, f"question-sign-in-again-{language}")
    assert faults(program.dialog) == []
    program.dialog.hide()
    second = SignInDialog(say, parent=looked.window)
    second.ask_second()
    reason = ReasonDialog(say, looked.window)
    for name, dialog in (("second", second), ("reason", reason)):
        dialog.open()
        keep_picture(dialog, f"question-{name}-{language}")
        assert faults(dialog) == []
        dialog.close()
    looked.desk.crashed.emit(ValueError("verzonnen"))
    keep_picture(program.report, f"question-crash-{language}")
    assert faults(program.report) == []
    looked.crashes.clear()
    looked.window.about()
    keep_picture(looked.window.dialog, f"question-about-{language}")
    assert faults(looked.window.dialog) == []
    assert (looked.problems, looked.crashes) == ([], [])


def test_what_a_form_asks_back_is_pictured(looked: Looked) -> None:
    looked.at_case()
    page, language = looked.page, looked.desk.language
    page.go("journey")
    view = next(each for each in page.views["journey"].parts if "journey:plan" in each.buttons.offered)
    view.buttons.click("journey:plan")
    dialog = page.offering.dialog
    legs = dialog.form.editors["legs"]
    assert isinstance(legs, RecordsEditor)
    legs._change()
    inner = dialog.findChild(RecordDialog)
    assert inner is not None
    keep_picture(inner, f"question-inner-{language}")
    assert faults(inner) == []
    inner.reject()
    dialog.form.changed.emit()
    dialog.reject()
    box = dialog.findChild(QMessageBox)
    assert box is not None
    keep_picture(box, f"question-give-up-{language}")
    box.close()
    assert (looked.problems, looked.crashes) == ([], [])


def test_no_cell_shows_how_the_program_writes_things(looked: Looked) -> None:
    looked.at_case()
    for number, section in enumerate(SECTIONS):
        looked.page.list.setCurrentRow(number)
        for view in looked.page.views[section.key].parts:
            for row in range(view.model.rowCount()):
                view.table.selectRow(row)
                cells = [view.model.index(row, column).data() for column in range(view.model.columnCount())]
                for told in (*cells, *(text for pair in view.details.told for text in pair)):
                    assert not re.search(r"\w\(\w+=|<\w+\.\w+|[a-z]:[a-z_]+$|None", str(told)), (view.part.tag, told)


def test_nothing_is_cut_off_on_any_page(looked: Looked) -> None:
    for name, size in (("page", QSize(1280, 800)), ("small", QSize(1024, 700))):
        looked.window.resize(size)
        for each in looked.window.listed:
            looked.window.open(each.key)
            keep_picture(looked.window, f"{name}-{each.key}-{looked.desk.language}")
            assert faults(looked.window) == [], (each.key, size)
    looked.window.open("worklist")
    looked.page.turn(BOARD)
    assert faults(looked.window) == []


def test_nothing_is_cut_off_in_a_section_at_the_smallest_size(looked: Looked) -> None:
    looked.window.resize(1024, 700)
    looked.at_case()
    for number, section in enumerate(SECTIONS):
        looked.page.list.setCurrentRow(number)
        QApplication.processEvents()
        for part in looked.page.views[section.key].parts:
            columns = sum(part.table.columnWidth(each) for each in range(part.model.columnCount()))
            assert not part.table.isVisible() or columns <= part.table.viewport().width(), part.part.tag
        keep_picture(looked.window, f"small-{section.key}-{looked.desk.language}")
        assert faults(looked.window) == [], section.key


SHARP = """
import sys, pytest
sys.exit(pytest.main(["-q", "-p", "no:xdist", "-p", "no:cacheprovider", "-k", "not twice", sys.argv[1]]))
"""
"""A run of this file by itself."""


@pytest.mark.full
@pytest.mark.skipif(os.name == "nt", reason="a screen of any size is there on Linux")
def test_everything_fits_on_a_small_screen_on_which_all_is_drawn_twice_as_large() -> None:
    screen = {"QT_QPA_PLATFORM": f"offscreen:configfile={SCREENS / 'sharp.json'}", "QT_SCALE_FACTOR": "2"}
    command = [sys.executable, "-c", SHARP, __file__]
    ran = subprocess.run(command, env={**os.environ, **screen}, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout[-3000:]
