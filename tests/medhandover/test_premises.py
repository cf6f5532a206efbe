from pathlib import Path

import pytest

from medhandover.kernel.fields import WrongFields
from medhandover.kernel.roles import Role
from medhandover.kernel.steps import Stopped
from medhandover.premises import NotOpen, Premises, build_demo, demo_at, is_same_code
from medhandover.staff.model import AccountDraft
from medhandover.staff.signing import Credentials
from medhandover.storage.keyrings import KeyFileKeeper

PASSWORD = "een lang wachtwoord"
FIRST = AccountDraft(name="eva", shown="Eva (verzonnen)", roles=(Role.ADMINISTRATOR,))


def quiet(step: str, done: int, total: int) -> None:
    """Hear nothing."""


@pytest.fixture
def premises(tmp_path: Path) -> Premises:
    return Premises(tmp_path / "kantoor", lambda: KeyFileKeeper(tmp_path / "sleutel"))


def test_an_office_is_founded_opened_and_closed(premises: Premises) -> None:
    assert not premises.is_there()
    with pytest.raises(NotOpen):
        premises.log_head()
    code = premises.found("Kantoor Voorbeeld", FIRST, PASSWORD)
    assert premises.is_there()
    office = premises.open()
    assert office.sign_in(Credentials("eva", PASSWORD)).shown == "Eva (verzonnen)"
    assert premises.log_head()[0] > 0
    premises.close()
    premises.close()
    assert is_same_code(code, code.lower())
    assert not is_same_code(code, code[:-1])


def test_nothing_is_made_while_the_first_administrator_is_wrong(premises: Premises) -> None:
    with pytest.raises(WrongFields):
        premises.found("Kantoor Voorbeeld", FIRST, "kort")
    assert not premises.is_there()


def test_a_lost_key_comes_back_with_the_code_and_an_office_is_backed_up(premises: Premises, tmp_path: Path) -> None:
    code = premises.found("Kantoor Voorbeeld", FIRST, PASSWORD)
    (tmp_path / "sleutel").unlink()
    premises.recover(code)
    premises.open()
    steps: list[str] = []
    assert premises.backup(tmp_path / "kopie", lambda step, done, total: steps.append(step)) == 0
    assert steps
    assert premises.verify(quiet) == 0
    assert not is_same_code(premises.renew_code(), code)
    premises.close()


def test_a_demo_that_is_stopped_leaves_nothing(tmp_path: Path) -> None:
    def stop(step: str, done: int, total: int) -> None:
        if done > 3:
            raise Stopped()

    with pytest.raises(Stopped):
        build_demo(tmp_path / "demo", "Demo", stop)
    assert not (tmp_path / "demo").exists()
    assert not demo_at(tmp_path / "demo").is_there()
