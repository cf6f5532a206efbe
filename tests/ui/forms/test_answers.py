from PySide6.QtWidgets import QApplication

from medhandover.plans.checklist import CheckDraft, CheckItem, CheckState
from medhandover.rights import ACTIONS
from ui.forms.answers import AnswersEditor
from ui.forms.dialog import ActionDialog
from ui.forms.editor import Words


def dialog() -> ActionDialog:
    return ActionDialog(Words(language="nl"), ACTIONS["checklist:record"], "Vastleggen", {"plan": "p"}, {})


def checks(of: ActionDialog) -> AnswersEditor:
    editor = of.form.editors["checks"]
    assert isinstance(editor, AnswersEditor)
    return editor


def test_all_points_are_seen_and_only_those_with_an_answer_are_told(application: QApplication) -> None:
    made, given = dialog(), list[dict[str, object]]()
    made.given.connect(given.append)
    editor = checks(made)
    assert [code for code, _ in editor.points] == [each.value for each in CheckItem]
    assert editor.value() == []
    editor.boxes[1].setCurrentIndex(1)
    editor.boxes[4].setCurrentIndex(2)
    editor.lines[4].setText("nog niet gevraagd")
    made.give()
    told = given[0]["checks"]
    assert isinstance(told, tuple)
    assert all(isinstance(each, CheckDraft) for each in told)
    assert [(each.item, each.state, each.note) for each in told] == [
        (CheckItem.LUGGAGE, CheckState.YES, ""),
        (CheckItem.REMOVABILITY, CheckState.NO, "nog niet gevraagd"),
    ]


def test_a_word_without_an_answer_is_not_lost_and_what_is_wrong_names_its_point(application: QApplication) -> None:
    made, given = dialog(), list[object]()
    made.given.connect(given.append)
    checks(made).lines[2].setText("koffer is zoek")
    made.give()
    assert given == []
    told = "bezittingen, met hun lijst: Kies ook een antwoord, of haal de aantekening weg."
    assert made.form.told_wrong("checks") == told
    assert checks(made).lines[2].text() == "koffer is zoek"


def test_answers_of_a_file_are_shown_and_each_part_has_its_name(application: QApplication) -> None:
    made = dialog()
    editor = checks(made)
    rows = [{"item": "telefoon", "state": "nvt", "note": "geen telefoon"}]
    editor.fill(rows)
    assert editor.value() == rows
    editor.call("Controles")
    assert editor.boxes[7].accessibleName() == "Controles: telefonisch bereikbaar"
    assert editor.lines[7].accessibleName().startswith("Controles: telefonisch bereikbaar: ")
