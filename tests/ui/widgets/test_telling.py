from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from ui.widgets.telling import TextDialog


def dialog(filename: str = "verslag.txt") -> TextDialog:
    made = TextDialog(str, "Fout", ("Lees dit.", "regel 1\nregel 2"), filename)
    made.open()
    return made


def test_the_text_is_read_before_it_is_saved_and_saved_as_it_was_read(
    tmp_path: Path, application: QApplication
) -> None:
    made = dialog()
    assert made.text.isReadOnly()
    made.save_in(str(tmp_path / "verslag.txt"))
    assert (tmp_path / "verslag.txt").read_text() == "regel 1\nregel 2\n"
    assert not made.isVisible()


def test_a_folder_that_is_not_there_is_told_and_the_dialog_stays(tmp_path: Path, application: QApplication) -> None:
    made = dialog()
    made.save_in(str(tmp_path / "nergens" / "verslag.txt"))
    assert made.isVisible()
    assert made.wrong.text()


def test_saving_asks_where(application: QApplication) -> None:
    made = dialog()
    made.save.click()
    assert made.findChildren(QFileDialog)
    made.files.close()
    made.close()
    QTest.qWait(0)


def test_what_is_only_to_be_read_has_nothing_to_save(application: QApplication) -> None:
    assert not hasattr(dialog(""), "save")
