"""What is typed meets what a colleague saved: both are seen, one is chosen, the newest is saved, nothing is lost."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox, QPlainTextEdit

from medhandover.cases.actions import change_person
from medhandover.cases.queries import person_draft, seen_person
from medhandover.kernel.languages import LANGUAGES, Language
from medhandover.kernel.roles import Role
from medhandover.rights import ACTIONS
from medhandover.unfinished.actions import save_unfinished
from medhandover.unfinished.model import UnfinishedKind
from medhandover.unfinished.queries import all_unfinished
from tests.medhandover.plans.test_actions import World
from tests.medhandover.readiness.test_checks import arrange
from tests.ui.conftest import Told
from tests.ui.forms.test_keeping import form, keep
from tests.ui.pictures import keep_picture, unnamed
from ui.cases.page import CasePage
from ui.forms.dialog import ActionDialog
from ui.forms.editor import Words
from ui.forms.making import editor_for
from ui.forms.merging import Side
from ui.forms.shapes import FormField, Kind, fields_of, parameters_of
from ui.pages import OPENERS
from ui.parts.view import PartView

MINE, THEIRS = Side.MINE, Side.THEIRS


@pytest.fixture
def world() -> World:
    made = World()
    made.team.as_(Role.COORDINATOR)
    return made


def colleague(world: World, **changed: Any) -> None:
    """Let a colleague change the person of the case first."""
    version, draft = world.team.office.ask(person_draft, world.case)
    for name, value in changed.items():
        setattr(draft, name, value)
    world.team.office.do(change_person, world.case, version, draft)


def put(dialog: ActionDialog, **typed: str) -> None:
    for name, text in typed.items():
        dialog.form.editors[name].line.setText(text)  # type: ignore[attr-defined]


def test_what_only_one_side_changed_goes_together_by_itself(told: Told, world: World) -> None:
    dialog = form(told, world)
    put(dialog, given_names="Voornaam van mij")
    colleague(world, family_name="Achternaam van collega")
    dialog.give()
    assert dialog.isVisible()
    assert dialog.form.values()["family_name"] == "Achternaam van collega"
    assert dialog.meeting.differing.sides == {"family_name": THEIRS, "given_names": MINE}
    dialog.give()
    row = world.team.office.ask(seen_person, world.case)
    assert (dialog.wrong.text(), row.family_name, row.given_names) == (
        "",
        "Achternaam van collega",
        "Voornaam van mij",
    )


@pytest.mark.parametrize(("side", "name"), [(MINE, "Van mij"), (THEIRS, "Van collega")])
def test_where_both_changed_one_must_be_chosen_with_a_key(told: Told, world: World, side: Side, name: str) -> None:
    dialog = form(told, world)
    put(dialog, family_name="Van mij")
    colleague(world, family_name="Van collega")
    dialog.give()
    differing = dialog.meeting.differing
    assert (differing.undecided, dialog.form.values()["family_name"]) == (("family_name",), "Van mij")
    dialog.give()
    assert dialog.form.told_wrong("family_name") == "Kies hierboven welke versie blijft."
    assert world.team.office.ask(seen_person, world.case).family_name == "Van collega"
    button = differing.buttons["family_name", side]
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert (differing.undecided, dialog.form.values()["family_name"]) == ((), name)
    dialog.give()
    assert world.team.office.ask(seen_person, world.case).family_name == name
    assert (dialog.wrong.text(), dialog.isVisible(), told.crashes) == ("", False, [])


def test_a_third_who_saves_meanwhile_is_met_too(told: Told, world: World) -> None:
    dialog = form(told, world)
    put(dialog, given_names="Van mij")
    colleague(world, family_name="Tweede")
    dialog.give()
    colleague(world, family_name="Derde")
    dialog.give()
    assert dialog.isVisible()
    dialog.give()
    row = world.team.office.ask(seen_person, world.case)
    assert (row.family_name, row.given_names) == ("Derde", "Van mij")


def test_where_nothing_of_the_form_differs_it_says_so_and_saves_the_next_time(told: Told, world: World) -> None:
    dialog = form(told, world)
    put(dialog, family_name="Hetzelfde")
    colleague(world, family_name="Hetzelfde")
    dialog.give()
    assert "niets van wat u hebt ingevuld" in dialog.wrong.text()
    dialog.give()
    assert not dialog.isVisible()


def test_a_row_of_a_list_is_met_in_its_newest_version(told: Told, world: World) -> None:
    arrange(world)
    world.team.as_(Role.COORDINATOR)
    told.desk.give_reason(lambda _: None, world.case, "voorbereiding (verzonnen)")
    pages = [CasePage(told.desk, world.case, "conditions", OPENERS) for _ in range(2)]
    for page, text in zip(pages, ("eerste", "tweede"), strict=True):
        page.show()
        page.refresh()
        _arrangements(page).table.selectRow(0)
        _arrangements(page).row_buttons.click("arrangement:change")
        _type(page.offering.dialog, "what", f"door de {text} (verzonnen)")
    dialogs: list[Any] = [page.offering.dialog for page in pages]
    first, second = dialogs
    for page in pages:
        _saved(page)
    assert not first.isVisible(), {name: first.form.told_wrong(name) for name in first.form.editors}
    assert second.isVisible()
    second.meeting.differing.buttons["what", MINE].click()
    _saved(pages[1])
    assert (second.wrong.text(), second.isVisible()) == ("", False)
    assert _arrangements(pages[1]).model.row(0).what == "door de tweede (verzonnen)"


def _arrangements(page: CasePage) -> Any:
    parts = page.views["conditions"].parts
    return next(each for each in parts if "arrangement:change" in each.row_buttons.offered)


def _saved(page: CasePage) -> None:
    """Save the form of a page, also where it says what must be confirmed again."""
    assert page.offering.dialog is not None
    page.offering.dialog.give()
    if page.offering.asked is not None and page.offering.asked.isVisible():
        page.offering.asked.button(QMessageBox.StandardButton.Save).click()


def _type(dialog: Any, name: str, text: str) -> None:
    found = dialog.form.editors[name].findChild(QPlainTextEdit)
    assert isinstance(found, QPlainTextEdit)
    found.setPlainText(text)


def test_an_unfinished_record_that_a_colleague_saved_meanwhile_is_met(told: Told, world: World) -> None:
    kind = UnfinishedKind.HANDOVER
    world.team.office.do(save_unfinished, world.plan, kind, {"place": "hal"})
    page = CasePage(told.desk, world.case, "handover", OPENERS)
    page.show()
    page.refresh()
    view: PartView = next(each for each in page.views["handover"].parts if each.part.tag == "unfinished:list")
    view.table.selectRow(0)
    view.row_buttons.click("unfinished:save")
    dialog = page.offering.dialog
    assert dialog is not None
    put(dialog, organisation="van mij (verzonnen)")
    world.team.office.do(save_unfinished, world.plan, kind, {"place": "kamer 3"}, 1)
    dialog.leave.click()
    assert dialog.isVisible()
    assert dialog.form.values()["place"] == "kamer 3"
    dialog.leave.click()
    (left,) = world.team.office.ask(all_unfinished, world.plan)
    assert (left.typed["place"], left.typed["organisation"]) == ("kamer 3", "van mij (verzonnen)")


def test_text_from_before_a_crash_meets_what_was_saved_since(told: Told, world: World) -> None:
    dialog = form(told, world)
    put(dialog, family_name="Van mij", given_names="Ook van mij")
    keep(dialog)
    colleague(world, family_name="Van collega")
    again = form(Told(world), world)
    assert again.meeting.differing is not None
    assert again.meeting.differing.sides == {"family_name": None, "given_names": MINE}
    again.meeting.differing.buttons["family_name", MINE].click()
    again.give()
    assert world.team.office.ask(seen_person, world.case).family_name == "Van mij"


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_looked_at_and_every_choice_has_a_name(
    world: World, language: Language, application: QApplication
) -> None:
    told = Told(world, language)
    dialog = form(told, world)
    put(dialog, family_name="Voorbeeldian-de Lange", given_names="Anahit Sona")
    colleague(world, family_name="Voorbeeldjan", given_names="Anahit M.", original_name="Անահիտ")
    dialog.give()
    keep_picture(dialog, f"conflict-{language}")
    assert unnamed(dialog) == []
    names = [each.accessibleName() for each in dialog.meeting.differing.buttons.values()]
    assert len(set(names)) == len(names)
    assert any("Voorbeeldian-de Lange" in each for each in names)


def _one_of_each() -> dict[str, FormField]:
    """Return a field for every kind of editor that the forms of all actions have."""
    found: dict[str, FormField] = {}
    for action in ACTIONS.values():
        inside = [one for each in parameters_of(action) if each.kind is Kind.RECORD for one in fields_of(each.of)]
        for each in (*parameters_of(action), *inside):
            found.setdefault(f"{each.kind} {each.is_many}", each)
    return found


@pytest.mark.parametrize("text", ["", "a-b-c", "31-13-2026", "12:99", "007", "🏥 halve", "1;2\n3"])
@pytest.mark.parametrize("kind", sorted(_one_of_each()))
def test_everything_that_can_be_typed_comes_back_as_it_was(kind: str, text: str, application: QApplication) -> None:
    field, words = _one_of_each()[kind], Words(language="nl")
    things = {field.of: [("a", "A"), ("b", "B")]} if field.kind is Kind.THING else {}
    first, again = (editor_for(field, words, things, lambda *_: None) for _ in range(2))
    for line in first.findChildren(QLineEdit):
        line.setText(text)
    for block in first.findChildren(QPlainTextEdit):
        block.setPlainText(text)
    again.fill(first.typed())
    assert again.typed() == first.typed()
    first.deleteLater()
    again.deleteLater()
