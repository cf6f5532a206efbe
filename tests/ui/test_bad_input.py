"""What comes in that nobody meant: a sentence at the right place, the window alive, and what was typed is kept.

Everything here happens in the whole window, on an encrypted office in a folder.
"""

import resource
import shutil
import signal
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from medhandover.advice.actions import record_advice
from medhandover.advice.model import AdviceDraft, FitToTravel
from medhandover.cases.actions import open_case
from medhandover.cases.queries import all_cases, all_documents
from medhandover.kernel.clock import SetClock
from medhandover.kernel.ids import CaseId
from medhandover.kernel.roles import Role
from medhandover.office import Office, place_of
from medhandover.premises import Premises
from medhandover.staff.actions import add_account
from medhandover.staff.model import AccountDraft
from medhandover.staff.signing import Credentials
from medhandover.storage.keyrings import KeyFileKeeper
from tests.medhandover.papers.test_viewing import BOMB, advice
from tests.offices import NOW, PASSWORD, invented_person
from ui.advice.panel import AdvicePanel
from ui.desk import Desk, InlineRunner, Runner
from ui.forms.dialog import ActionDialog
from ui.window import Window


class Seated:
    """A coordinator before the window of an office in a folder."""

    def __init__(self, folder: Path, runner: Runner | None = None) -> None:
        keyring = KeyFileKeeper(folder / "sleutel")
        self.premises = Premises(folder / "office", lambda: keyring)
        self.premises.found(
            "Kantoor (verzonnen)",
            AccountDraft(name="eva", shown="Eva (verzonnen)", roles=(Role.ADMINISTRATOR,)),
            PASSWORD,
        )
        self.premises.open()
        assert self.premises.opened is not None
        self.office = Office(place_of(self.premises.opened), SetClock(NOW))
        self.office.sign_in(Credentials("eva", PASSWORD))
        jan = AccountDraft(name="jan", shown="Jan (verzonnen)", roles=(Role.COORDINATOR,))
        self.office.do(add_account, jan, PASSWORD)
        self.office.sign_in(Credentials("jan", PASSWORD))
        self.desk = Desk(self.office, runner or InlineRunner(), "nl", self.premises)
        self.crashes: list[BaseException] = []
        self.desk.crashed.connect(self.crashes.append)
        self.window = Window(self.desk)
        self.window.show()

    @property
    def page(self) -> Any:
        return self.window.page

    def opens_case_form(self) -> ActionDialog:
        """Open the form of a new case and fill in what it needs."""
        self.window.open("cases")
        self.page.offers.click("case:open")
        dialog: ActionDialog = self.page.offering.dialog
        dialog.fill(
            {
                "v_number": "1234567890",
                "family_name": "Voorbeeldyan",
                "given_names": "Anahit",
                "born_on": "1978-05-14",
                "nationality": "AM",
                "destination": "AM",
                "languages_spoken": ["hy"],
            }
        )
        return dialog

    def opens_case(self) -> CaseId:
        """Open a case with an advice, at its advice."""
        case = self.office.do(open_case, invented_person())
        self.office.do(record_advice, case, AdviceDraft(given_on=NOW.date(), reference="V-1", fit=FitToTravel.YES_IF))
        self.desk.give_reason(lambda _: None, case, "voorbereiding")
        self.window.open("case/advice", case)
        return case

    def is_well(self) -> bool:
        """Tell whether the window is there, nothing broke, and another page can be opened."""
        here = self.window.place
        self.window.open("receivers")
        self.window.open(*here)
        return self.window.isVisible() and not self.crashes


@pytest.fixture
def seated(tmp_path: Path, application: QApplication) -> Iterator[Seated]:
    made = Seated(tmp_path)
    yield made
    made.premises.close()


def paste(widget: QWidget, text: str) -> None:
    """Paste a text into a field, as Ctrl+V does."""
    QGuiApplication.clipboard().setText(text)
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QGuiApplication.clipboard().clear()


@pytest.mark.parametrize("field", ["family_name", "lawyer"])
def test_a_million_letters_are_refused_at_their_field(seated: Seated, field: str) -> None:
    dialog = seated.opens_case_form()
    editor: Any = dialog.form.editors[field]
    before = editor.value()
    paste(getattr(editor, "line", None) or editor.text, "x" * 1_000_000)
    dialog.give()
    assert "20000" in dialog.form.told_wrong(field)
    assert len(editor.value()) > len(before) + 20_000
    assert dialog.isVisible()
    assert seated.office.ask(all_cases) == ()
    editor.fill("Voorbeeldyan")
    dialog.give()
    assert (dialog.isVisible(), len(seated.office.ask(all_cases))) == (False, 1)
    assert seated.is_well()


@pytest.mark.parametrize("typed", ["12-31-2026", "2026-31-12", "31-12", "morgen", "0-0-0000", "31-2-2026"])
def test_a_day_that_is_none_is_told_at_its_field_and_stays_typed(seated: Seated, typed: str) -> None:
    seated.opens_case()
    view = next(each for each in seated.page.views["advice"].parts if each.part.tag == "advice:list")
    view.buttons.click("advice:record")
    dialog = seated.page.offering.dialog
    dialog.fill({"reference": "V-2 (verzonnen)", "fit": FitToTravel.YES.value})
    paste(dialog.form.editors["given_on"].line, typed)
    dialog.give()
    assert "dag" in dialog.form.told_wrong("given_on")
    assert dialog.form.editors["given_on"].line.text() == typed
    assert dialog.isVisible()
    assert seated.is_well()


def test_an_emoji_is_kept_as_it_was_typed(seated: Seated) -> None:
    dialog = seated.opens_case_form()
    dialog.form.editors["family_name"].fill("")
    paste(dialog.form.editors["family_name"].line, "Voorbeeld 😀 (verzonnen)")  # type: ignore[attr-defined]
    dialog.give()
    assert ["Voorbeeld 😀 (verzonnen)" in each.name for each in seated.office.ask(all_cases)] == [True]
    assert seated.is_well()


def test_a_sign_that_ends_texts_is_refused_at_its_field(seated: Seated) -> None:
    dialog = seated.opens_case_form()
    dialog.form.editors["family_name"].line.setText("Voor\x00beeld")  # type: ignore[attr-defined]
    dialog.give()
    assert "teken" in dialog.form.told_wrong("family_name")
    assert dialog.isVisible()
    assert seated.is_well()


def drop(widget: QWidget, path: Path) -> None:
    """Drop something from the desktop on the middle of a widget."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    place = widget.rect().center()
    QApplication.sendEvent(widget, QDragEnterEvent(place, Qt.DropAction.CopyAction, mime, buttons, keys))
    QApplication.sendEvent(widget, QDropEvent(QPointF(place), Qt.DropAction.CopyAction, mime, buttons, keys))


def test_a_folder_that_is_dropped_is_told_where_files_are_dropped(seated: Seated, tmp_path: Path) -> None:
    case = seated.opens_case()
    panel = seated.page.views["advice"].panel
    assert isinstance(panel, AdvicePanel)
    drop(panel.reading, tmp_path)
    assert "is een map" in panel.reading.pages.told.text()
    assert seated.office.ask(all_documents, case) == ()
    assert seated.is_well()


def pdf(page: bytes, more: bytes = b"", kids: bytes = b"3 0 R", count: int = 1) -> bytes:
    """Return a PDF of hand-made objects."""
    head = b"%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Count "
    tree = str(count).encode() + b"/Kids[" + kids + b"]>> endobj\n"
    return (
        head + tree + b"3 0 obj <</Type/Page/Parent 2 0 R" + page + b">> endobj\n" + more + b"trailer <</Root 1 0 R>>\n"
    )


def many_pages() -> bytes:
    """Return a PDF of a million pages, all the same one."""
    return pdf(b"/MediaBox[0 0 600 800]", kids=b"3 0 R " * 1_000_000, count=1_000_000)


def large_page() -> bytes:
    """Return a PDF of one page that is kilometres wide."""
    return pdf(b"/MediaBox[0 0 1000000000 1000000000]/UserUnit 9999")


def inflated(megabytes: int = 2000) -> bytes:
    """Return a PDF whose content is small in the file and two thousand megabytes when it is read."""
    packer = zlib.compressobj(9)
    block = packer.compress(b"0 0 m 1 1 l S " * 74_898) + packer.flush(zlib.Z_FULL_FLUSH)
    again = packer.compress(b"0 0 m 1 1 l S " * 74_898) + packer.flush(zlib.Z_FULL_FLUSH)
    packed = block + again * (megabytes - 1) + packer.flush()
    length = str(len(packed)).encode()
    stream = b"4 0 obj <</Filter/FlateDecode/Length " + length + b">> stream\n" + packed + b"\nendstream endobj\n"
    return pdf(b"/MediaBox[0 0 600 800]/Contents 4 0 R", stream)


@pytest.mark.parametrize("made", [lambda: BOMB, large_page, inflated], ids=["forms in forms", "large page", "deflated"])
def test_a_bomb_as_advice_is_kept_and_told_not_shown(seated: Seated, tmp_path: Path, made: Callable[[], bytes]) -> None:
    case = seated.opens_case()
    file = tmp_path / "advies.pdf"
    file.write_bytes(made())
    panel = seated.page.views["advice"].panel
    drop(panel.reading, file)
    assert panel.reading.pages.told.text()
    assert panel.reading.pages.picture.page is None
    assert [each.filename for each in seated.office.ask(all_documents, case)] == ["advies.pdf"]
    file.write_bytes(advice())
    drop(panel.reading, file)
    assert panel.reading.pages.picture.page is not None
    assert seated.is_well()


def test_a_million_pages_are_turned_one_by_one(seated: Seated, tmp_path: Path) -> None:
    seated.opens_case()
    file = tmp_path / "advies.pdf"
    file.write_bytes(many_pages())
    panel = seated.page.views["advice"].panel
    drop(panel.reading, file)
    assert panel.reading.pages.told.text() or "1000000" in panel.reading.pages.where.text()
    assert seated.is_well()


@contextmanager
def full_disk(most: int = 4096) -> Iterator[None]:
    """Let no file of this process grow beyond a few bytes, as on a disk that is full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    heard = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, heard)


def test_a_full_disk_is_told_in_the_form_and_nothing_typed_is_lost(seated: Seated) -> None:
    dialog = seated.opens_case_form()
    with full_disk():
        dialog.give()
        assert "schijf" in dialog.wrong.text()
    assert dialog.isVisible()
    assert dialog.form.values()["family_name"] == "Voorbeeldyan"
    assert seated.crashes == []
    dialog.give()
    assert (dialog.isVisible(), len(seated.office.ask(all_cases))) == (False, 1)
    assert seated.is_well()


def test_a_full_disk_is_told_where_a_file_is_dropped(seated: Seated, tmp_path: Path) -> None:
    case = seated.opens_case()
    file = tmp_path / "advies.pdf"
    file.write_bytes(advice(pages=40))
    panel = seated.page.views["advice"].panel
    with full_disk():
        drop(panel.reading, file)
        assert "schijf" in panel.reading.pages.told.text()
    assert seated.office.ask(all_documents, case) == ()
    assert seated.is_well()


def test_a_folder_that_goes_away_is_told_and_work_goes_on_when_it_is_back(seated: Seated, tmp_path: Path) -> None:
    dialog = seated.opens_case_form()
    elsewhere = seated.premises.folder.rename(tmp_path / "elders")
    dialog.give()
    assert "weg" in dialog.wrong.text()
    assert dialog.isVisible()
    assert dialog.form.values()["family_name"] == "Voorbeeldyan"
    seated.window.open("receivers")
    assert "weg" in seated.window.message.text()
    assert seated.crashes == []
    elsewhere.rename(seated.premises.folder)
    dialog.give()
    assert (dialog.isVisible(), len(seated.office.ask(all_cases))) == (False, 1)
    assert seated.is_well()


def test_nothing_is_written_into_an_office_that_was_removed(seated: Seated, tmp_path: Path) -> None:
    dialog = seated.opens_case_form()
    shutil.copytree(seated.premises.folder, tmp_path / "kopie")
    shutil.rmtree(seated.premises.folder)
    dialog.give()
    assert "weg" in dialog.wrong.text()
    (tmp_path / "kopie").rename(seated.premises.folder)
    dialog.give()
    assert "weg" in dialog.wrong.text()
    assert dialog.form.values()["family_name"] == "Voorbeeldyan"
    assert seated.crashes == []


def test_a_document_that_is_gone_is_told_in_its_place(seated: Seated, tmp_path: Path) -> None:
    seated.opens_case()
    file = tmp_path / "advies.pdf"
    file.write_bytes(advice())
    panel = seated.page.views["advice"].panel
    drop(panel.reading, file)
    for each in seated.premises.folder.rglob("attachments-*/**/*"):
        if each.is_file():
            each.unlink()
    panel.reading.pages.after.click()
    assert panel.reading.pages.told.text()
    assert seated.is_well()
