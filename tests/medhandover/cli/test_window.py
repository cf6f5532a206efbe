from collections.abc import Callable
from pathlib import Path
from typing import Any

import platformdirs
import pytest

from medhandover.cli import window
from medhandover.cli.__main__ import given_to, main
from medhandover.kernel.languages import Language
from medhandover.premises import Premises
from tests.medhandover.cli.conftest import Run


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Any, ...]]:
    """Windows that were asked for, in place of any that opens."""
    asked: list[tuple[Any, ...]] = []

    def open_it(
        load: Callable[[], Premises], language: Language, name: str, file: Path | None, *, has_office: bool
    ) -> int:
        asked.append((load().folder.name, language, name, file, has_office))
        return 0

    monkeypatch.setattr(window, "_found", lambda _: open_it)
    return asked


def test_without_a_command_the_window_opens_whatever_is_wrong_with_the_office(
    run: Run, office: str, tmp_path: Path, shown: list[tuple[Any, ...]]
) -> None:
    (tmp_path / "key").unlink()
    assert run()[0] == 0
    assert shown == [("office", "en", "eva", None, True)]


def test_a_case_file_that_the_desktop_hands_over_is_offered_in_the_window(
    run: Run, shown: list[tuple[Any, ...]]
) -> None:
    assert given_to(["C:\\Zaken\\Zaak.MHO"]) == ["--open", "C:\\Zaken\\Zaak.MHO"]
    assert given_to(["case"]) == ["case"]
    assert run("--open", "zaak.mho")[0] == 0
    assert shown[0][-2:] == (Path("zaak.mho"), False)


def without(problem: type[Exception]) -> Any:
    def refuse(_: str) -> Any:
        raise problem()

    return refuse


def test_without_a_window_what_is_wrong_with_the_office_is_told_first(
    run: Run, office: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window, "_found", without(window.NoScreen))
    assert "no screen" in run()[2]
    (tmp_path / "key").unlink()
    assert "recovery code" in run()[2]


def test_without_a_window_and_an_office_the_folder_is_told(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(window, "_found", without(window.NoWindow))
    code, _, err = run()
    assert code == 2
    assert "There is no office in the folder" in err


def test_an_office_that_was_opened_last_and_moved_is_told_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(platformdirs, "user_data_path", lambda *_, **__: tmp_path)
    monkeypatch.setattr(window, "_found", without(window.NoWindow))
    (tmp_path / "folder.txt").write_text(str(tmp_path / "weg"), encoding="utf-8")
    key = ["--lang", "en", "--key-file", str(tmp_path / "k")]
    for command in ([], ["staff", "list"]):
        assert main([*key, *command]) == 2
        assert "was opened last stood in" in capfd.readouterr().err


def test_what_cannot_be_printed_is_shown_in_a_window(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr("medhandover.cli.__main__.show_notice", lambda _, text: told.append(text))
    monkeypatch.setattr("sys.stderr", None)
    assert main(["--nonsense"]) == 2
    assert "--nonsense" in told[0]


def test_where_no_window_is_installed_none_is_tried_and_no_notice_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(window, "_named", lambda _: None)
    assert window.window_to_try() is None
    window.show_notice("nl", "iets")
    with pytest.raises(window.NoWindow):
        window._found("desktop")
