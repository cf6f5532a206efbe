"""The main work as somebody does it who hears the window: over the bus of assistive technology, nothing is seen."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.offices import PASSWORD
from tests.stories.screen.real import screen

FINDING = "Er is niet afgesproken aan welke functie betrokkene wordt overgedragen."
ROOT = Path(__file__).parents[2]

if os.name != "nt":
    from tests.stories.screen.heard import Reader

pytestmark = pytest.mark.skipif(os.name == "nt", reason="AT-SPI is there on Linux")


@pytest.fixture
def session_bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A screen and a session's bus of its own, which starts the services of assistive technology when asked."""
    (tmp_path / "run").mkdir(mode=0o700)
    for name in ("HOME", "XDG_RUNTIME_DIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "run"))
    command = ["dbus-daemon", "--session", "--nofork", "--print-address"]
    with screen() as display:
        monkeypatch.setenv("DISPLAY", display)
        with subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True
        ) as started:
            assert started.stdout is not None
            monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", started.stdout.readline().decode().strip())
            try:
                yield
            finally:
                os.killpg(started.pid, signal.SIGTERM)


@pytest.fixture
def reader(session_bus: None) -> "Iterator[Reader]":
    told = {"QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "PYTHONPATH": str(ROOT)}
    heard = Reader()
    command = [sys.executable, "-m", "tests.stories.screen.invented"]
    with subprocess.Popen(command, env={**os.environ, **told}) as program:
        try:
            yield heard
        finally:
            program.kill()
    heard.bus.close()


def test_a_finding_is_heard_and_mended_and_one_hears_that_it_is(reader: "Reader") -> None:
    reader.find("text", "Wachtwoord").write(PASSWORD)
    reader.find("push button", "OK").do("Press")

    worklist = reader.find("table", "Werkvoorraad")
    reader.wait(lambda: worklist.is_("focused"), "the focus on the worklist")
    assert worklist.rows() == 1
    cells = [worklist.cell(0, column) for column in range(4)]
    assert {each.role for each in cells} == {"cell"}
    assert "Voorbeeldyan, Anahit" in cells[1].name
    assert cells[3].name.startswith("0/1")
    assert "label: 19 punten houden tegen" in reader.told()
    reader.find("push button", "Zaak openen").do("Press")

    sections = reader.find("list", "Onderdelen van de zaak")
    chosen = [each.name for each in sections.children() if each.is_("selected")]
    assert len(chosen) == 1
    button = reader.find("push button", FINDING)
    assert button.is_("focusable")
    assert "Press" in button.actions()
    button.do("Press")

    assert reader.find("dialog", "Plan wijzigen").is_("showing")
    field = reader.find("text", "Afgesproken functie")
    reader.wait(lambda: field.is_("focused"), "the focus in the field")
    assert field.text() == ""
    field.write("arts")
    assert field.text() == "arts"
    reader.find("push button", "Opslaan").do("Press")

    reader.wait(lambda: len(reader.windows()) == 1, "the window alone")
    told = reader.told()
    assert not [each for each in told if FINDING in each]
    assert {"label: 18 punten houden tegen", "label: Gedaan: Plan wijzigen."} <= set(told)


@pytest.mark.full
def test_a_finding_is_mended_with_the_keyboard_of_the_screen_alone(reader: "Reader") -> None:
    reader.wait(lambda: reader.focused().name == "Wachtwoord", "the field for the password")
    reader.type(PASSWORD)
    reader.press("Return")
    reader.wait(lambda: reader.focused().name == "Werkvoorraad", "the worklist")
    reader.press("Return")
    reader.wait(lambda: reader.focused().name == "Onderdelen van de zaak", "the case")
    reader.press_until("Tab", FINDING)
    reader.press("space")
    reader.wait(lambda: reader.focused().name == "Afgesproken functie", "the field")
    reader.type("arts")
    reader.press("Control+l")
    reader.wait(lambda: reader.focused().name == "Wachtwoord", "the lock")
    assert not [each for each in reader.told() if "Voorbeeldyan" in each]
    reader.type(PASSWORD)
    reader.press("Return")
    reader.wait(lambda: reader.focused().name == "Afgesproken functie", "the field again")
    assert reader.focused().text() == "arts"
    reader.press_until("Tab", "Opslaan")
    reader.press("space")
    reader.wait(lambda: len(reader.windows()) == 1, "the window alone")
    assert "label: 18 punten houden tegen" in reader.told()
