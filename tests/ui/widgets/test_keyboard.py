"""The keys that answer everywhere, a letter for each button, and the work of each page done with keys alone."""

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from medhandover.kernel.roles import Role
from tests.medhandover.plans.test_actions import World
from tests.offices import PASSWORD
from tests.ui.conftest import Told, wait_for
from tests.ui.fingers import held, name, press, tab_to, walk, write
from tests.ui.widgets.test_reading import PLACES, opened
from ui.app import Program
from ui.cases.page import CasePage
from ui.forms.dialog import ActionDialog
from ui.widgets.keyboard import KeyboardDialog
from ui.widgets.letters import KINDS, letter_of
from ui.widgets.presence import Presence
from ui.window import Window


@pytest.fixture
def program(told: Told, world: World, application: QApplication) -> Iterator[Program]:
    presence = Presence(application)
    made = Program(world.team.office, told.desk, Role.COORDINATOR.value, presence=presence)
    made.start()
    write(PASSWORD)
    press("Return")
    told.desk.give_reason(lambda _: None, world.case, "voorbereiding")
    yield made
    made._clock.stop()
    presence.deleteLater()


@pytest.fixture
def window(program: Program) -> Window:
    assert program.window is not None
    return program.window


def on_screen(kind: type[QWidget]) -> list[QWidget]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()]


def letters(window: QWidget) -> dict[str, str]:
    """Return the letters that are underlined in a window, each once; which button has which."""
    press("Alt")
    seen = [each for kind in KINDS for each in window.findChildren(kind) if each.isVisible() and each.isEnabled()]
    found = [(letter_of(each.text()), each.text()) for each in seen if letter_of(each.text())]
    twice = [letter for letter, count in Counter(letter for letter, _ in found).items() if count > 1]
    assert twice == [], found
    return dict(found)


def test_keys_find_and_help_answer_on_every_page_wherever_the_focus_is(window: Window, world: World) -> None:
    for place in PLACES:
        opened(window, world, place)
        press("F1")
        (dialog,) = on_screen(KeyboardDialog)
        press("Escape")
        assert not dialog.isVisible()
        press("Ctrl+K")
        assert held() is window.search
        assert len(letters(window)) >= 2, place


def test_a_letter_presses_its_button(window: Window, world: World) -> None:
    opened(window, world, "case/journey")
    letter = next(letter for letter, text in letters(window).items() if text.replace("&", "") == "Reis plannen")
    press(f"Alt+{letter}")
    wait_for(lambda: bool(on_screen(ActionDialog)))


def test_every_button_of_a_form_has_a_letter_of_its_own_and_f1_answers_there(window: Window, world: World) -> None:
    opened(window, world, "case/journey")
    tab_to("Reis plannen")
    press("Space")
    (dialog,) = on_screen(ActionDialog)
    pressed_by = letters(dialog)
    assert {"Opslaan", "Annuleren"} <= {each.replace("&", "") for each in pressed_by.values()}
    press("F1")
    press("Escape")
    assert dialog.isVisible()
    press("Escape")
    assert not dialog.isVisible()


def test_a_person_is_found_a_case_opened_and_a_warning_raised_with_keys_alone(window: Window) -> None:
    press("Ctrl+K")
    write("anahit")
    wait_for(window.search.list.isVisible)
    press("Return")
    assert isinstance(window.page, CasePage)
    press("Ctrl+K")
    while held() is not window.page.list:
        press("F6")
    press("End")
    while "Persoon" not in window.page.list.currentItem().text():
        press("Up")
    tab_to("Waarschuwing plaatsen")
    press("Space")
    (dialog,) = on_screen(ActionDialog)
    press("Down", 2)
    tab_to("Ingesteld op")
    write("25-11-2026")
    tab_to("Opslaan")
    press("Space")
    assert not dialog.isVisible()
    tab_to("Waarschuwingen", "Shift+Tab")
    assert window.page.views["person"].parts


def test_from_the_worklist_to_what_stands_in_the_way_and_its_form_with_keys_alone(application: QApplication) -> None:
    world = World()
    told = Told(world)
    told.desk.give_reason(lambda _: None, world.case, "voorbereiding")
    window = Window(told.desk)
    window.show()
    window.activateWindow()
    assert held() is window.page.table
    press("Return")
    assert isinstance(window.page, CasePage)
    tab_to("Er is niet afgesproken aan welke functie")
    press("Space")
    (dialog,) = on_screen(ActionDialog)
    assert name() == "Afgesproken functie"
    write("arts")
    tab_to("Opslaan")
    press("Space")
    assert not dialog.isVisible()
    seen = [name(each) for each in walk()]
    assert [each for each in seen if "wie de ontvanger betaalt" in each]
    assert not [each for each in seen if "aan welke functie" in each]


MAIN = {
    "cases": "Zaak openen",
    "receivers": "Nieuwe ontvanger",
    "escorts": "Nieuwe begeleider",
    "administration": "Mijn wachtwoord wijzigen",
    "case/advice": "Advies vastleggen",
    "case/conditions": "Regeling vastleggen",
    "case/receiver": "Plan openen",
    "case/journey": "Reis plannen",
    "case/medication": "Medicijn toevoegen",
    "case/escorts": "Plaats toevoegen",
    "case/information": "Uitleg vastleggen",
    "case/handover": "In het journaal schrijven",
    "case/aftercare": "Contact vastleggen",
    "case/person": "Waarschuwing plaatsen",
}
"""What is done first of all on a page that is more than a list."""


def test_the_main_work_of_each_page_is_reached_with_keys_alone(window: Window, world: World) -> None:
    for place, wanted in MAIN.items():
        opened(window, world, place)
        press("Ctrl+K")
        tab_to(wanted)
        press("Space")
        (dialog,) = on_screen(QDialog)
        press("Escape")
        assert not dialog.isVisible(), place
