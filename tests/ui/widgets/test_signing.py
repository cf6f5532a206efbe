from PySide6.QtWidgets import QApplication

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
