from pathlib import Path

import pytest

from installer import build
from installer.build import NotBuilt, Signature, look_at, main, programs_in, run, size_of
from installer.parts import BILL, LICENCES


@pytest.fixture
def program(tmp_path: Path) -> Path:
    made = tmp_path / "medhandover"
    (made / "_internal").mkdir(parents=True)
    for name in ("medhandover.exe", "medhandover-cli.exe", BILL, LICENCES, "_internal/Qt6Core.dll"):
        (made / name).write_text("iets", encoding="utf-8")
    return made


def test_a_program_that_is_whole_and_small_may_be_deployed(program: Path) -> None:
    look_at(program)
    assert size_of(program) == 20
    assert [each.name for each in programs_in(program)] == ["medhandover-cli.exe", "medhandover.exe"]


@pytest.mark.parametrize("name", ["icuuc.dll", "MSCMS.dll", "BCryptPrimitives.dll"])
def test_what_stands_in_for_a_library_of_windows_is_never_packed(program: Path, name: str) -> None:
    (program / "_internal" / name).write_text("", encoding="utf-8")
    with pytest.raises(NotBuilt, match=name.lower()):
        build.pack(program, program.parent)


@pytest.mark.parametrize(("name", "why"), [(BILL, "Not in"), (LICENCES, "Not in"), ("_internal/Qt6Core.dll", "Qt is")])
def test_a_program_without_its_licences_or_with_qt_hidden_in_it_is_refused(program: Path, name: str, why: str) -> None:
    (program / name).unlink()
    with pytest.raises(NotBuilt, match=why):
        look_at(program)


def test_a_program_that_is_too_large_is_refused(program: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build, "LARGEST", 19)
    with pytest.raises(NotBuilt, match="more than"):
        look_at(program)


def test_a_tool_that_is_missing_or_fails_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(NotBuilt, match="cannot be started"):
        run(["geen-programma"], tmp_path)
    with pytest.raises(NotBuilt, match="failed"):
        run(["false"], tmp_path)


def test_what_cannot_be_packed_ends_with_a_sentence(program: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (program / BILL).unlink()
    assert main(["--out", str(program.parent), "--program", str(program)]) == 2
    assert BILL in capsys.readouterr().err


def test_no_password_of_a_certificate_stands_in_a_command_on_linux(tmp_path: Path) -> None:
    secret = tmp_path / "password"
    secret.write_text("geheim", encoding="utf-8")
    told = Signature(tmp_path / "c.pfx", secret, "http://tijd.voorbeeld")._osslsigncode(tmp_path / "a", tmp_path / "b")
    assert "geheim" not in told
    assert "http://tijd.voorbeeld" in told
