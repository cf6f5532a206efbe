"""Long work in the whole window, on an encrypted office in a folder, with real lanes beside the screens."""

import zlib
from collections.abc import Iterator
from multiprocessing import active_children
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from medhandover.cases.queries import all_documents
from medhandover.receivers.queries import all_receivers
from tests.medhandover.exchange.test_directory import HEAD
from tests.ui.conftest import wait_for
from tests.ui.pictures import keep_picture
from tests.ui.test_bad_input import Seated
from ui.desk import ThreadRunner
from ui.widgets.drops import Dropped

LINES = 300


@pytest.fixture
def seated(tmp_path: Path, application: QApplication) -> Iterator[Seated]:
    runner = ThreadRunner()
    made = Seated(tmp_path, runner)
    yield made
    made.desk.end()
    runner.finish()
    made.premises.close()
    assert made.crashes == []


def presses_stop(above: QWidget) -> None:
    QTest.keyClick(above, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)


def heavy() -> bytes:
    """Return a PDF of one page that takes far longer to draw than anybody waits."""
    drawing = zlib.compress(b"0 0 m 100 200 300 700 595 842 c S\n" * 1_500_000)
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
        b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(drawing), drawing),
    ]
    whole, places = b"%PDF-1.7\n", []
    for number, each in enumerate(parts, 1):
        places.append(len(whole))
        whole += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % each for each in places)
    return b"%sxref\n0 5\n0000000000 65535 f \n%strailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (
        whole,
        table,
        len(whole),
    )


def opened_documents(seated: Seated) -> Any:
    """Return the panel of the advice of a case, its documents shown."""
    seated.opens_case()
    wait_for(lambda: bool(seated.page.views["advice"].panel.case))
    panel = seated.page.views["advice"].panel
    panel.show_documents.click()
    return panel


def test_a_page_that_takes_long_is_stopped_by_a_key_and_its_reader_is_gone(seated: Seated) -> None:
    panel = opened_documents(seated)
    panel.reading.keep([Dropped(name="advies (verzonnen).pdf", content=heavy())])
    wait_for(panel.reading.work.isVisible)
    assert panel.reading.work.step.text() == "De bladzijde wordt gelezen"
    wait_for(lambda: len(active_children()) == 1)
    presses_stop(seated.window)
    wait_for(lambda: "gestopt" in panel.reading.pages.told.text())
    assert active_children() == []
    assert not panel.reading.work.isVisible()


def test_a_list_of_receivers_that_is_stopped_while_it_is_entered_enters_none(seated: Seated, tmp_path: Path) -> None:
    lines = [
        f"Kliniek {number} (verzonnen);instelling;ziekenhuis;AM;Jerevan;Asia/Yerevan;+374 00 {number:06d}"
        for number in range(LINES)
    ]
    path = tmp_path / "ontvangers.csv"
    path.write_text("\n".join([HEAD, *lines]), encoding="utf-8")
    seated.window.open("receivers")
    seated.page.importing.read(path)
    dialog = seated.page.importing.dialog
    wait_for(dialog.enter.isEnabled)
    dialog.enter.click()
    wait_for(lambda: dialog.work.isVisible() and dialog.work.bar.value() > 0)
    keep_picture(dialog, "receivers-import-going-nl")
    presses_stop(dialog)
    wait_for(lambda: not dialog.work.is_going)
    assert "gestopt" in dialog.wrong.text()
    assert seated.office.ask(all_receivers) == ()
    dialog.enter.click()
    wait_for(lambda: not dialog.isVisible())
    assert len(seated.office.ask(all_receivers)) == LINES


def test_files_of_which_one_cannot_be_kept_leave_none(seated: Seated) -> None:
    panel = opened_documents(seated)
    found: list[Any] = []
    panel.reading.attaching.refused.connect(found.append)
    panel.reading.keep([Dropped(name="brief.png", content=b"\x89PNG\r\n\x1a\nx"), Dropped(name="x.exe", content=b"MZ")])
    wait_for(lambda: bool(found))
    assert seated.office.ask(all_documents, panel.case) == ()
