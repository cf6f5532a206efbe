from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings

from ui.widgets.remembered import Remembered


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


def test_each_user_has_the_own_window(settings: QSettings) -> None:
    one, other = Remembered(settings, "Jansen"), Remembered(settings, "bos")
    one.page, one.geometry = "today", QByteArray(b"size")
    one.keep_widths("worklist-0", (3, 20, 1))
    again = Remembered(settings, " jansen")
    assert (again.page, again.geometry, again.widths("worklist-0")) == ("today", QByteArray(b"size"), (3, 20, 1))
    assert (other.page, other.geometry.isEmpty(), other.widths("worklist-0")) == ("", True, ())


def test_no_name_is_written(settings: QSettings, tmp_path: Path) -> None:
    Remembered(settings, "jansen").page = "today"
    settings.sync()
    assert "jansen" not in (tmp_path / "window.ini").read_text().lower()


def test_what_is_no_width_is_not_used(settings: QSettings) -> None:
    one = Remembered(settings, "jansen")
    for key in settings.allKeys():
        settings.remove(key)
    one.keep_widths("table", (1, -5))
    assert one.widths("table") == ()
