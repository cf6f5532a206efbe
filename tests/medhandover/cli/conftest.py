"""An invented office at the command line."""

import io
import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from medhandover.cli.__main__ import main
from medhandover.demo.example import example_file
from medhandover.exchange.model import CaseFile
from medhandover.exchange.reading import written

PASSWORD, V_NUMBER = "een lang wachtwoord", "9000000001"
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Iterator[Run]:
    """Run the program on an invented office of this test: returns exit code, output and errors."""

    def go(*arguments: str, typed: str = PASSWORD, who: str = "eva", lang: str = "en") -> tuple[int, str, str]:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(f"{typed}\n".encode())))
        shared = ["--lang", lang, "--office", str(tmp_path / "office"), "--key-file", str(tmp_path / "key")]
        code = main([*shared, "--as", who, "--password-stdin", *arguments])
        out, err = capfd.readouterr()
        return code, out, err

    yield go


@pytest.fixture
def office(run: Run, tmp_path: Path) -> str:
    """Make an office with an administrator, a coordinator and an auditor; return its recovery code."""
    code, out, _ = run("office", "create", "Kantoor Voorbeeld", "--admin", "eva")
    assert code == 0
    for name, role in (("jan", "coordinator"), ("ans", "auditor")):
        shown = f"{name.title()} (verzonnen)"
        done = run("staff", "add", name, "--shown", shown, "--role", role, typed=f"{PASSWORD}\n{PASSWORD}")
        assert done[0] == 0
    return out.rstrip().rpartition(" ")[2]


@pytest.fixture
def person(tmp_path: Path) -> Path:
    """Return a file with an invented person."""
    fields = {
        "v_number": "V 123 456 7890",
        "family_name": "Voorbeeldyan",
        "given_names": "Anahit",
        "born_on": "1978-05-00",
        "nationality": "AM",
        "destination": "AM",
        "languages_spoken": ["hy"],
    }
    path = tmp_path / "person.json"
    path.write_text(json.dumps({"person": fields}), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def example() -> dict[str, Any]:
    told: dict[str, Any] = written(CaseFile, example_file(datetime.now(UTC).date(), 1))
    return told


@pytest.fixture
def file(tmp_path: Path, example: dict[str, Any]) -> Path:
    path = tmp_path / "zaak.json"
    path.write_text(json.dumps(example), encoding="utf-8")
    return path


@pytest.fixture
def staffed(run: Run, office: str) -> Iterator[None]:
    for name, role in (("piet", "coordinator"), ("vera", "vertaler"), ("els", "dtv_medewerker")):
        run("staff", "add", name, "--shown", f"{name} (verzonnen)", "--role", role, typed=f"{PASSWORD}\n{PASSWORD}")
    yield
