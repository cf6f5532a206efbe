from PySide6.QtWidgets import QApplication, QDialog

from medhandover.cases.model import PersonDraft
from medhandover.handovers.model import HandoverDraft
from medhandover.kernel.fields import Wrong
from ui.forms.editor import Words
from ui.forms.form import Form, RecordDialog
from ui.forms.records import RecordsEditor
from ui.forms.shapes import fields_of

DUTCH = Words(language="nl")


def form_of(shape: type) -> Form:
    return Form(DUTCH, fields_of(shape), {}, shape)


def test_a_form_that_was_filled_gives_back_what_it_was_given(application: QApplication) -> None:
    given = {
        "v_number": "9000000001",
        "family_name": "Voorbeeld (verzonnen)",
        "born_on": "1985-04-00",
        "nationality": "AM",
        "languages_spoken": ["hy", "ru"],
        "has_no_lawyer": True,
        "travel_document_until": "2027-01-31",
        "aliases": ["Een", "Twee"],
    }
    form = form_of(PersonDraft)
    form.fill(given)
    values = form.values()
    assert {name: values[name] for name in given} == given


def test_required_fields_left_empty_are_left_out_so_that_they_are_said_to_be_missing(application: QApplication) -> None:
    assert {"v_number", "born_on", "destination"} & set(form_of(PersonDraft).values()) == set()


def test_what_is_wrong_stands_at_its_field_and_what_belongs_nowhere_is_given_back(application: QApplication) -> None:
    form = form_of(PersonDraft)
    form.show()
    left = form.blame([Wrong(path="born_on", sentence="This field is missing."), Wrong(path="elsewhere", sentence="x")])
    assert form.told_wrong("born_on") == "Dit veld ontbreekt."
    held = form.focusWidget()
    assert held is not None and held.accessibleDescription() == "Dit veld ontbreekt."
    assert [each.path for each in left] == ["elsewhere"]
    form.blame([])
    assert form.told_wrong("born_on") == ""


def test_what_is_wrong_inside_a_list_says_where_and_stands_in_its_own_dialog(application: QApplication) -> None:
    form = form_of(HandoverDraft)
    form.fill({"signatures": [{"name": "A. Verzonnen"}, {"name": ""}]})
    form.blame([Wrong(path="signatures.1.name", sentence="This cannot be empty.")])
    assert form.told_wrong("signatures").startswith("2, Naam: ")
    editor = form.editors["signatures"]
    assert isinstance(editor, RecordsEditor)
    editor.list.setCurrentRow(1)
    editor._buttons[1].click()
    dialog = form.findChild(RecordDialog)
    assert dialog is not None
    assert dialog.form.told_wrong("name")
    dialog.form.fill({"name": "B. Verzonnen"})
    dialog._give()
    assert [each["name"] for each in editor.value()] == ["A. Verzonnen", "B. Verzonnen"]


def test_records_are_added_told_in_a_line_and_taken_away(application: QApplication) -> None:
    form = form_of(HandoverDraft)
    editor = form.editors["signatures"]
    assert isinstance(editor, RecordsEditor)
    editor._buttons[0].click()
    dialog = form.findChild(RecordDialog)
    assert isinstance(dialog, QDialog)
    dialog.form.fill({"name": "A. Verzonnen"})
    dialog._give()
    assert editor.list.item(0).text().startswith("A. Verzonnen")
    editor.list.setCurrentRow(0)
    editor._buttons[2].click()
    assert editor.value() == []
