from functools import partial

from PySide6.QtWidgets import QApplication, QLabel

from medhandover.kernel.languages import say
from ui.widgets.signing import SignInDialog


def test_that_two_persons_sign_is_said_first_and_not_as_something_wrong(application: QApplication) -> None:
    dialog = SignInDialog(lambda text: say("nl", text))
    dialog.open()
    assert not dialog.before.isVisible()
    dialog.ask_second()
    assert (dialog.before.isVisible(), dialog.wrong.text()) == (True, "")
    assert "tweede" in dialog.before.text()
    dialog.refuse("Naam of wachtwoord klopt niet.")
    assert dialog.before.isVisible()
    dialog.close()


def test_who_is_asked_in_another_language_reads_all_of_it_in_that_language(application: QApplication) -> None:
    dialog = SignInDialog(partial(say, "nl"), "eva")
    dialog.ask_again()
    dialog.password.setText("een lang wachtwoord")
    dialog.speak(partial(say, "en"))
    read = [each.text() for each in dialog.findChildren(QLabel)]
    assert [each for each in read if each][:3] == [
        "The program is locked. Your password brings everything back as you left it.",
        "Name",
        "Password",
    ]
    assert (dialog.windowTitle(), dialog.password.accessibleName()) == ("Medical handover", "Password")
    assert (dialog.name.text(), dialog.password.text()) == ("eva", "een lang wachtwoord")


def test_what_is_given_before_anybody_hears_it_is_given_once_somebody_does(application: QApplication) -> None:
    heard: list[tuple[str, str]] = []
    dialog = SignInDialog(partial(say, "nl"), "eva", is_heard=False)
    dialog.given.connect(lambda *given: heard.append(given))
    dialog.password.setText("fout")
    dialog.buttons.accepted.emit()
    dialog.password.setText("een lang wachtwoord")
    assert (heard, dialog.before.isHidden()) == ([], False)
    dialog.hear()
    assert (heard, dialog.before.isHidden()) == ([("eva", "een lang wachtwoord")], True)
    dialog.hear()
    assert len(heard) == 1


def test_nothing_is_given_where_nobody_pressed_ok_before_somebody_heard(application: QApplication) -> None:
    heard: list[tuple[str, str]] = []
    dialog = SignInDialog(partial(say, "nl"), "eva", is_heard=False)
    dialog.given.connect(lambda *given: heard.append(given))
    dialog.password.setText("een lang wach")
    dialog.hear()
    assert heard == []
    dialog.buttons.accepted.emit()
    assert len(heard) == 1
