"""The frozen program on Linux, by the same specification as on Windows, does what the program from source does."""

import os
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from installer.build import LARGEST, freeze, size_of
from tests.benchmarks.frozen import SOURCE, main
from tests.stories.screen.real import screen

ROOT = Path(__file__).parents[2]
DIST, FIGURES = ROOT / "dist", ROOT / "artefacts" / "frozen.txt"
PASSWORD = "een lang wachtwoord"
PAPERS = (("dossier", "hy"), ("brief", "ar"))
MINUTE = re.compile(r"\b\d\d:\d\d\b")


class Told:
    """A program at the command line, on one office whose key is in the keyring."""

    def __init__(self, command: Sequence[str | Path], office: Path) -> None:
        self.command, self.office = [str(each) for each in command], office

    def __call__(self, *arguments: str | Path, who: str = "eva") -> str:
        shared = ["--lang", "nl", "--office", str(self.office), "--as", who, "--password-stdin"]
        given = [*self.command, *shared, *(str(each) for each in arguments)]
        typed = f"{PASSWORD}\n{PASSWORD}\n"
        environment = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_PROCESS")}
        done = subprocess.run(
            given, input=typed, env=environment, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False
        )
        assert done.returncode == 0, f"{arguments}:\n{done.stdout}\n{done.stderr}"
        return done.stdout


def text_of(file: Path) -> str:
    """Return the words of a PDF as another program reads them, without the minute at which it was printed."""
    done = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True)
    return MINUTE.sub("", done.stdout)


def papers_of(told: Told, folder: Path) -> dict[str, str]:
    """Print two papers of the invented case, and return their words."""
    folder.mkdir()
    for paper, language in PAPERS:
        reason = ("--reason", "reis")
        out = ("--out", folder / f"{paper}.pdf", "--preview")
        told(*reason, "print", paper, "9000000001", "--language", language, *out, who="jan")
    return {paper: text_of(folder / f"{paper}.pdf") for paper, _ in PAPERS}


@pytest.mark.skipif(sys.platform == "win32", reason="Xvfb and the Secret Service are there on Linux")
@pytest.mark.built
@pytest.mark.usefixtures("secret_service")
def test_the_frozen_program_does_what_the_one_from_source_does(tmp_path: Path) -> None:
    program = freeze(DIST / "linux")
    own = program / "medhandover"
    frozen, source = (Told(command, tmp_path / "kantoor") for command in ([own], SOURCE))
    tried = Told([own], tmp_path / "nieuw")("--self-test")
    assert tried.splitlines()[-1] == "Alles werkt."
    assert "(installed)" in tried
    assert re.search(r"het venster en al zijn pagina's: \d", tried)
    frozen("office", "create", "Kantoor Voorbeeld", "--admin", "eva")
    frozen("staff", "add", "jan", "--shown", "J. Jansen (verzonnen)", "--role", "coordinator")
    frozen("case", "example", "--out", tmp_path / "zaak.json")
    frozen("case", "import", tmp_path / "zaak.json", who="jan")
    assert papers_of(frozen, tmp_path / "ingevroren") == papers_of(source, tmp_path / "bron")
    assert "heel" in frozen("office", "verify")
    kept = b"".join(each.read_bytes() for each in (tmp_path / "kantoor").rglob("*") if each.is_file())
    assert b"Orinakyan" not in kept
    with screen() as display, pytest.MonkeyPatch.context() as patch:
        patch.setenv("DISPLAY", display)
        told = main(own, 1)
    assert "ratio" in told
    size = size_of(program)
    assert size <= LARGEST
    FIGURES.parent.mkdir(exist_ok=True)
    FIGURES.write_text(f"Linux: {size / 1e6:.0f} MB installed; start: {told}\n{tried}", encoding="utf-8")
