import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QLineEdit

from medhandover.kernel.fields import Wrong
from ui.forms.editor import Words
from ui.forms.texts import (
    AmountEditor,
    DegreesEditor,
    LineEditor,
    LongEditor,
    PhoneEditor,
    SecretEditor,
    TextsEditor,
    WholeEditor,
)

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
    ("region", "kept", "shown"),
    [
        *(("nl_NL", "1.0000", "1"), ("nl_NL", "0.2500", "0,25"), ("nl_NL", "120", "120"), ("nl_NL", None, "")),
        *(("en_GB", "12.50", "12.5"), ("nl_NL", "1.1250", "1,1250"), ("en_GB", "1.125", "1.1250")),
    ],
)
def test_an_amount_is_shown_as_it_is_written_in_the_region_and_means_the_same_again(
    application: QApplication, region: str, kept: str | None, shown: str
) -> None:
    QLocale.setDefault(QLocale(region))
    editor = AmountEditor(DUTCH)
    editor.fill(kept)
    QLocale.setDefault(QLocale("nl_NL"))
    assert editor.line.text() == shown
    assert editor.value() == (None if kept is None else shown.replace(",", "."))


def test_a_number_that_can_be_two_is_asked_about_at_its_field_and_kept_as_it_was_typed(
    application: QApplication,
) -> None:
    editor, again = AmountEditor(DUTCH), AmountEditor(DUTCH)
    editor.line.setText("1.000")
    asked = editor.meant(Wrong(path="per_day", sentence="Write a number, such as 12.50."))
    assert DUTCH.say(asked.sentence, **asked.values).startswith("Dit kan 1 of 1000 zijn.")
    again.fill(editor.typed())
    assert again.line.text() == "1.000"
    again.line.setText("1000")
    assert again.value() == "1000"


def test_degrees_have_no_thousands(application: QApplication) -> None:
    editor = DegreesEditor(DUTCH)
    editor.fill("40.1770")
    assert editor.line.text() == "40,177"
    assert editor.value() == "40.177"
