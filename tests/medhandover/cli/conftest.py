"""An invented office at the command line."""

import io
import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from time import perf_counter
from typing import Any

import pytest

from medhandover.cli.__main__ import main
from medhandover.demo.example import example_file
from medhandover.exchange.model import CaseFile
from medhandover.exchange.reading import written
from medhandover.kernel.clock import HOME_ZONE, SystemClock, home_day, zone_of

PASSWORD, V_NUMBER = "een lang wachtwoord", "9000000001"
TODAY = home_day(datetime.now(UTC))
"""The day of the office on which all tests of the command line stand."""

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(autouse=True)
def clock(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the machine's clock run from eleven in the morning, or from another hour that a test asks for."""
    begins = datetime.combine(TODAY, getattr(request, "param", time(11)), zone_of(HOME_ZONE)).astimezone(UTC)
    began = perf_counter()
    monkeypatch.setattr(SystemClock, "now", lambda _: begins + timedelta(seconds=perf_counter() - began))


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
    told: dict[str, Any] = written(CaseFile, example_file(TODAY, 1))
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
