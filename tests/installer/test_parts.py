import ast

import pytest

from installer.parts import is_left_out, numbers, unasked, version_resource


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/opengl32sw.dll",
        "PySide6/plugins/tls/qopensslbackend.dll",
        "PySide6\\translations\\qtbase_de.qm",
        "PySide6/Qt/translations/qt_nl.qm",
        "babel/locale-data/de_AT.dat",
        "babel/locale-data/zu.dat",
        "medhandover-0.1.0.dist-info/direct_url.json",
    ],
)
def test_what_nothing_asks_for_stays_out(name: str) -> None:
    assert is_left_out(name)


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt6Core.dll",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/translations/qtbase_nl.qm",
        "babel/locale-data/nl.dat",
        "babel/locale-data/root.dat",
        "babel/locale-data/hy_AM.dat",
        "resources/languages/nl.po",
        "pyside6_essentials-6.11.3.dist-info/METADATA",
    ],
)
def test_what_is_shown_or_asked_for_goes_in(name: str) -> None:
    assert not is_left_out(name)


def test_a_library_of_the_system_stays_with_the_system() -> None:
    assert is_left_out("libgtk-3.so.0", "/usr/lib/x86_64-linux-gnu/libgtk-3.so.0")
    assert not is_left_out("libQt6Core.so.6", "/home/voorbeeld/libQt6Core.so.6")


@pytest.mark.parametrize(
    "source",
    [
        "/usr/lib/x86_64-linux-gnu/libpython3.11.so.1.0",
        "/lib/x86_64-linux-gnu/libpython3.13.so.1.0",
        "/usr/lib/python3.11/lib-dynload/_json.cpython-311-x86_64-linux-gnu.so",
    ],
)
def test_python_goes_along_also_where_it_is_that_of_the_system(source: str) -> None:
    assert not is_left_out(source.rpartition("/")[2], source)


def test_a_version_is_four_numbers_for_windows_and_stands_in_its_properties() -> None:
    assert numbers("0.1.0") == (0, 1, 0, 0)
    assert numbers("12.3.4") == (12, 3, 4, 0)
    told = version_resource("medhandover")
    ast.parse(told, mode="eval")
    assert "medhandover.exe" in told


def test_what_only_checks_need_is_kept_out_and_what_the_program_rests_on_is_not() -> None:
    found = set(unasked())
    assert {"pytest", "hypothesis", "mypy"} <= found
    assert not {"medhandover", "ui", "PySide6", "sqlalchemy", "PIL", "dateutil"} & found
