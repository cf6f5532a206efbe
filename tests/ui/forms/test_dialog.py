from PySide6.QtWidgets import QApplication, QMessageBox

from medhandover.kernel.fields import Wrong, WrongFields
from medhandover.kernel.problem import Conflict
from medhandover.rights import ACTIONS
from ui.forms.dialog import ActionDialog
from ui.forms.editor import Words

DUTCH = Words(language="nl")


def dialog_of(tag: str, **known: object) -> ActionDialog:
    made = ActionDialog(DUTCH, ACTIONS[tag], "Add", known, {})
    made.show()
    return made


def test_what_was_filled_in_is_given_under_the_names_of_the_parameters(application: QApplication) -> None:
    dialog = dialog_of("plan:suspend", plan="p")
    given: list[dict[str, object]] = []
    dialog.given.connect(given.append)
    dialog.give()
    assert given == []
    kind = dialog.form.fields["kind"].of
    dialog.fill({"kind": next(iter(kind)).value, "from_on": "2026-11-25", "reference": "V-1", "decided_by": "IND"})
    dialog.give()
    assert set(given[0]) == {"plan", "suspension"}
    assert given[0]["plan"] == "p"


def test_a_refusal_is_said_at_the_field_or_in_one_line(application: QApplication) -> None:
    dialog = dialog_of("plan:suspend", plan="p")
    dialog.refuse(WrongFields([Wrong(path="suspension.reference", sentence="This cannot be empty.")]))
    assert (dialog.form.told_wrong("reference"), dialog.wrong.isVisible()) == ("Dit mag niet leeg zijn.", False)
    dialog.refuse(Conflict())
    assert "collega" in dialog.wrong.text()


def test_what_was_typed_is_given_up_only_when_somebody_says_so(application: QApplication) -> None:
    dialog = dialog_of("plan:suspend", plan="p")
    dialog.form.editors["reference"].fill("V-1")
    dialog.reject()
    box = dialog.findChild(QMessageBox)
    assert box is not None
    box.button(QMessageBox.StandardButton.Cancel).click()
    assert dialog.isVisible()
    dialog.reject()
    dialog.findChildren(QMessageBox)[-1].button(QMessageBox.StandardButton.Discard).click()
    assert not dialog.isVisible()


def test_a_dialog_in_which_nothing_was_typed_closes_at_once(application: QApplication) -> None:
    dialog = dialog_of("plan:suspend", plan="p")
    dialog.fill({"reference": "V-1"})
    dialog.reject()
    assert not dialog.isVisible()
    assert dialog.findChild(QMessageBox) is None
