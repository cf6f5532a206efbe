"""The real Windows program under Wine: installed silently, used, upgraded, refused an older one, and removed.

What this cannot show stands in README, "Limits". It takes some twenty minutes, most of it freezing.
"""

import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from installer.assembled import Wine, assemble
from installer.build import LARGEST, Signature, freeze, pack, programs_in, run, size_of
from medhandover import __version__
from tests.installer.windows import CASE_FILES, CREDENTIALS, POLICY, Workstation, running
from tests.stories.screen.real import screen

ROOT = Path(__file__).parents[2]
DIST, ARTEFACTS = ROOT / "dist" / "windows", ROOT / "artefacts"
OLDER = "0.0.9"
SET = ("ORGANISATION=Dienst Voorbeeld", "LANGUAGE=nl", r"LOGFOLDER=C:\logs")
pytestmark = [
    pytest.mark.full,
    pytest.mark.skipif(sys.platform != "linux" or sys.version_info[:2] != (3, 11), reason="Wine, and Python 3.11"),
]


class Figures:
    """What was tried and how long it took, kept as a text."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        began = time.monotonic()
        yield
        self.lines.append(f"{name}: {time.monotonic() - began:.0f} s")
        ARTEFACTS.mkdir(exist_ok=True)
        (ARTEFACTS / "windows.txt").write_text("\n".join(self.lines) + "\n", encoding="utf-8")


def certificate(folder: Path) -> Signature:
    """Return a certificate that signs nothing but this try, with its password in a file; it is never kept."""
    key, public, both, password = (folder / name for name in ("key.pem", "public.pem", "both.pfx", "password"))
    password.write_text("alleen om te proberen\n", encoding="utf-8")
    subject = ["-subj", "/CN=Alleen om te proberen", "-addext", "extendedKeyUsage=codeSigning", "-days", "2"]
    run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", *subject, "-keyout", key, "-out", public])
    given: list[str | Path] = ["-passout", f"file:{password}", "-in", public, "-inkey", key, "-out", both]
    run(["openssl", "pkcs12", "-export", *given])
    return Signature(both, password)


def is_signed(file: Path, signature: Signature) -> bool:
    known = signature.certificate.with_name("public.pem")
    done = subprocess.run(
        ["osslsigncode", "verify", "-CAfile", known, "-in", file], capture_output=True, text=True, check=False
    )
    return "Signature verification: ok" in done.stdout


def built(figures: Figures, wine: Wine, signature: Signature) -> tuple[Path, Path]:
    """Freeze, sign and pack the program; return an installer of an older version, and that of this one."""
    with figures.step("Python for Windows put together"):
        wine.begin()
        python = assemble(DIST / "python", wine)
    with figures.step("program frozen"):
        program = freeze(DIST, ["wine", python], wine.environment)
    figures.lines.append(f"installed: {size_of(program) / 1e6:.0f} MB")
    assert size_of(program) <= LARGEST
    with figures.step("programs signed"):
        signature.sign(programs_in(program))
        assert all(is_signed(each, signature) for each in programs_in(program))
    older = DIST / "older" / "medhandover"
    shutil.copytree(program, older)
    (older / "only-older.txt").write_text("alleen in de oude versie", encoding="utf-8")
    with figures.step("two installers packed and signed"):
        made = pack(older, DIST, OLDER), pack(program, DIST)
        signature.sign(made)
        assert all(is_signed(each, signature) for each in made)
    figures.lines.append(f"installer: {made[1].stat().st_size / 1e6:.0f} MB")
    return made


def used(there: Workstation, figures: Figures) -> None:
    """Make an office with its key in the Credential Manager, enter a case, and print a paper of it."""
    there.command("office", "create", "Kantoor Voorbeeld", "--admin", "eva")
    there.command("staff", "add", "jan", "--shown", "J. Jansen (verzonnen)", "--role", "coordinator")
    there.command("case", "example", "--out", r"C:\zaak.json")
    there.command("case", "import", r"C:\zaak.json", who="jan")
    printing = ("print", "dossier", "9000000001", "--language", "hy", "--out", r"C:\dossier.pdf")
    there.command("--reason", "reis", *printing, who="jan")
    read = subprocess.run(
        ["pdftotext", there.wine.drive / "dossier.pdf", "-"], capture_output=True, text=True, check=True
    )
    assert "Orinakyan" in read.stdout
    assert "medhandover office" in there.registry(CREDENTIALS)


def is_kept(there: Workstation) -> bool:
    """Tell whether the office still opens with its key, whole, with its case."""
    assert "heel" in there.command("office", "verify")
    return "Orinakyan" in there.command("case", "list", who="jan")


@pytest.fixture
def wine() -> Iterator[Wine]:
    shutil.rmtree(DIST, ignore_errors=True)
    DIST.mkdir(parents=True)
    with screen() as display:
        made = Wine(DIST / "wine", display)
        yield made
        made.end()


def test_the_program_for_windows_is_installed_used_upgraded_and_removed(wine: Wine, tmp_path: Path) -> None:
    figures, there = Figures(), Workstation(wine)
    older, this = built(figures, wine, certificate(tmp_path))
    with figures.step("installed silently"):
        assert there.msiexec("/i", older, *SET) == 0
    with figures.step("tried by itself"):
        figures.lines.append(there.tries_itself())
        assert list((wine.drive / "logs").glob("medhandover-selftest-*.txt"))
    with figures.step("an office made and a paper printed"):
        used(there, figures)
    with figures.step("window shown, and a case file opened"):
        usual = there.shows(ARTEFACTS / "windows-start.png", there.program / "medhandover.exe")
        there.shows(ARTEFACTS / "windows-sign-in.png", there.program / "medhandover.exe", "--office", r"C:\kantoor")
        opened_by_its_file(there)
    with figures.step("shown larger where text is wanted larger"):
        there.wants_text(150)
        larger = there.shows(ARTEFACTS / "windows-start-150.png", there.program / "medhandover.exe")
        assert 1.4 < larger / usual < 1.6
        there.wants_text(100)
    with figures.step("upgraded, data and settings kept"):
        assert there.msiexec("/i", this) == 0
        assert not (there.program / "only-older.txt").exists()
        assert there.versions() == [__version__]
        assert "Dienst Voorbeeld" in there.registry(POLICY)
        assert is_kept(there)
    with figures.step("older version refused"):
        assert there.msiexec("/i", older) != 0
        assert there.versions() == [__version__]
        assert __version__ in there.command("--version")
    bad_cases(there, figures, older, this)
    with figures.step("removed, data kept, and installed anew"):
        assert there.msiexec("/x", this) == 0
        assert not list(there.program.rglob("*.exe"))
        assert (there.versions(), there.registry(POLICY), there.registry(CASE_FILES)) == ([], "", "")
        assert there.office.is_dir()
        assert there.msiexec("/i", this) == 0
        assert is_kept(there)
    print("\n".join(figures.lines))


def opened_by_its_file(there: Workstation) -> None:
    """Double click a case file: Windows starts the program on it."""
    (there.wine.drive / "zaak.mho").write_text("{}", encoding="utf-8")
    started = there.wine.start("start", "/wait", r"C:\zaak.mho")
    try:
        there.until_shown()
        assert running("--open")
    finally:
        there.wine.end()
        started.communicate()


def bad_cases(there: Workstation, figures: Figures, older: Path, this: Path) -> None:
    """Install while the program runs, interrupted half-way, and on a full disk: afterwards a version works.

    Wine looks for no room before it begins and does not notice that files are cut off; Windows does both. So only
    that an installation is mended once there is room can be tried.
    """
    with figures.step("installed again while the program runs"):
        running_one = there.wine.start(there.program / "medhandover.exe")
        there.until_shown()
        there.msiexec("/i", this, "REINSTALL=ALL", "REINSTALLMODE=amus")
        there.wine.end()
        running_one.communicate()
        there.tries_itself()
    with figures.step("upgrade interrupted, and repeated"):
        assert there.msiexec("/x", this) == 0
        assert there.msiexec("/i", older) == 0
        begun = there.wine.start("msiexec", "/i", f"Z:{this}".replace("/", "\\"), "/qn")
        time.sleep(4)
        there.wine.end()
        begun.communicate()
        assert there.msiexec("/i", this) == 0
        assert there.versions() == [__version__]
        there.tries_itself()
        assert is_kept(there)
    with figures.step("a full disk, and repeated with room"):
        assert there.msiexec("/x", this) == 0
        with full_disk(there.program) as is_full:
            ended = there.msiexec("/i", this) if is_full else None
            told = f"on a full disk the installer ends with {ended}" if is_full else "no disk could be filled here"
            figures.lines.append(told)
        anew = ("REINSTALL=ALL", "REINSTALLMODE=amus") if ended == 0 else ()
        assert there.msiexec("/i", this, *anew) == 0
        assert there.versions() == [__version__]
        there.tries_itself()
        assert is_kept(there)


@contextmanager
def full_disk(program: Path) -> Iterator[bool]:
    """Put a disk of 40 MB where the program goes, and tell whether that could be done; it is gone afterwards."""
    program.mkdir(exist_ok=True)
    command = ["mount", "-t", "tmpfs", "-o", "size=40m", "tmpfs", str(program)]
    is_there = subprocess.run(command, capture_output=True, check=False).returncode == 0
    try:
        yield is_there
    finally:
        if is_there:
            subprocess.run(["umount", str(program)], check=True)
