import pytest
from PySide6.QtWidgets import QApplication, QLineEdit

from medhandover.kernel.languages import Language
from ui.forms.editor import Words
from ui.forms.texts import AmountEditor, LineEditor, LongEditor, PhoneEditor, SecretEditor, TextsEditor, WholeEditor

DUTCH = Words(language="nl")


def test_a_text_is_given_without_blanks_around_it(application: QApplication) -> None:
    for editor in (LineEditor(DUTCH), LongEditor(DUTCH), PhoneEditor(DUTCH)):
        editor.fill("  Օրինակ ")
        editor.call("Naam")
        assert editor.value() == "Օրինակ"
        editor.fill(None)
        assert editor.value() == ""


def test_a_whole_number_that_is_none_stays_as_it_was_typed(application: QApplication) -> None:
    editor = WholeEditor(DUTCH)
    assert editor.value() is None
    editor.fill(12)
    assert editor.value() == 12
    editor.line.setText("twaalf")
    assert editor.value() == "twaalf"


def test_an_amount_is_written_with_comma_or_point(application: QApplication) -> None:
    editor = AmountEditor(DUTCH)
    assert editor.value() is None
    editor.line.setText("12,50")
    assert editor.value() == "12.50"


def test_several_texts_stand_below_each_other(application: QApplication) -> None:
    editor = TextsEditor(DUTCH)
    editor.fill(["een", "twee"])
    assert editor.text.toPlainText() == "een\ntwee"
    editor.text.setPlainText("een\n\n  drie ")
    assert editor.value() == ["een", "drie"]


def test_a_password_is_read_only_by_who_asks_for_it(application: QApplication) -> None:
    editor = SecretEditor(DUTCH)
    editor.call("Wachtwoord")
    assert editor.line.echoMode() is QLineEdit.EchoMode.Password
    editor.look.setChecked(True)
    assert editor.line.echoMode() is QLineEdit.EchoMode.Normal
    editor.look.setChecked(False)
    assert editor.line.echoMode() is QLineEdit.EchoMode.Password
    assert editor.look.accessibleName() == "Wachtwoord: Toon wat is getypt"


@pytest.mark.parametrize(
    ("language", "kept", "shown"),
    [("nl", "1.0000", "1"), ("nl", "0.2500", "0,25"), ("nl", "120", "120"), ("en", "12.50", "12.5"), ("nl", None, "")],
)
def test_an_amount_is_shown_as_it_is_written_in_the_language(
    application: QApplication, language: Language, kept: str | None, shown: str
) -> None:
    editor = AmountEditor(Words(language=language))
    editor.fill(kept)
    assert editor.line.text() == shown
    assert editor.value() == (None if kept is None else shown.replace(",", "."))
