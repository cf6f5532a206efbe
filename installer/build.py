"""Build what is deployed: the program in one folder, the installer for Windows, and its signature.

    python -m installer.build                       freezes the program into dist/; on Windows the installer follows
    python -m installer.build --program FOLDER      packs a program that was frozen on Windows; also on Linux, by wixl
           [--certificate FILE.pfx --password-file FILE [--timestamp URL]]    signs programs and installer

On Windows it needs WiX 3 (candle, light) and, to sign, signtool in the path; on Linux wixl and osslsigncode. Packages
come from the extra `build`: `python3 installer/start.py install build`. On Linux `python3 installer/start.py build`
builds all of it, and proves it (tests/installer).
"""

import argparse
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from installer.listing import listing
from installer.parts import BILL, LICENCES
from medhandover import __version__

ROOT = Path(__file__).resolve().parents[1]
HERE = ROOT / "installer"
SPECIFICATION, SOURCE, ICON = HERE / "medhandover.spec", HERE / "medhandover.wxs", HERE / "medhandover.ico"
LARGEST = 180_000_000
"""Bytes that the installed program may take."""
OF_WINDOWS = ("icuuc.dll", "mscms.dll", "bcryptprimitives.dll")
"""Libraries that Windows has itself: those that stand in for them where it is only tried must never be packed."""


class NotBuilt(Exception):  # noqa: N818 - reads as a sentence
    """Something that was built is not as it must be, or could not be built; its text is a sentence."""


def run(command: Sequence[str | Path], folder: Path = ROOT, environment: Mapping[str, str] | None = None) -> None:
    """Run a tool in a folder, in another environment if one is given; raises NotBuilt with the end of what it said."""
    told = [str(each) for each in command]
    try:
        done = subprocess.run(
            told,
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
        )
    except OSError as error:
        raise NotBuilt(f"{told[0]} cannot be started: {error}.") from error
    if done.returncode:
        raise NotBuilt(f"{told[0]} failed:\n{(done.stdout + done.stderr)[-4000:]}")


def freeze(
    out: Path, python: Sequence[str | Path] = (sys.executable,), environment: Mapping[str, str] | None = None
) -> Path:
    """Freeze the program into the folder `out`; return the folder with it, which was looked at. Raises NotBuilt.

    `python` is the one that goes into the program, and `environment` where it runs.
    """
    work = out / "work"
    places: list[str | Path] = ["--distpath", out, "--workpath", work, "--log-level", "WARN"]
    run([*python, "-m", "PyInstaller", "--noconfirm", *places, SPECIFICATION], environment=environment)
    look_at(out / "medhandover")
    return out / "medhandover"


def size_of(folder: Path) -> int:
    """Return how many bytes the files below a folder take; a link counts as nothing."""
    return sum(each.stat().st_size for each in folder.rglob("*") if each.is_file() and not each.is_symlink())


def look_at(program: Path) -> None:
    """Raise NotBuilt unless a frozen program may be deployed: small, complete, and with nothing that stood in."""
    names = {each.name.lower() for each in program.rglob("*")}
    if strange := sorted(names.intersection(OF_WINDOWS)):
        raise NotBuilt(f"A library that stands in for one of Windows is in the program: {', '.join(strange)}.")
    if (size := size_of(program)) > LARGEST:
        raise NotBuilt(f"The program takes {size / 1e6:.0f} MB, more than {LARGEST / 1e6:.0f}.")
    if missing := [name for name in (BILL, LICENCES) if not (program / name).is_file()]:
        raise NotBuilt(f"Not in the program: {', '.join(missing)}.")
    if not any(name.startswith(("qt6core", "libqt6core")) for name in names):
        raise NotBuilt("Qt is no library of its own in the program, as its licence asks.")


def pack(program: Path, out: Path, version: str = __version__) -> Path:
    """Return the installer in the folder `out` that holds the frozen `program`; raises NotBuilt.

    `version` is another one only where upgrades are tried.
    """
    look_at(program)
    beside = program.parent
    for each in (SOURCE, ICON):
        shutil.copy(each, beside)
    (beside / "files.wxs").write_text(listing(program), encoding="utf-8")
    made = out.resolve() / f"medhandover-{version}.msi"
    if sys.platform == "win32":
        run(["candle", "-arch", "x64", f"-dVersion={version}", SOURCE.name, "files.wxs"], beside)
        run(["light", "-out", made, "medhandover.wixobj", "files.wixobj"], beside)
    else:
        run(["wixl", "--arch", "x64", "-D", f"Version={version}", "-o", made, SOURCE.name, "files.wxs"], beside)
    return made


@dataclass(frozen=True)
class Signature:
    """By which certificate files are signed, the file that holds its password, and who attests the time."""

    certificate: Path
    password: Path
    timestamp: str = ""

    def sign(self, files: Iterable[Path]) -> None:
        """Sign programs or an installer, each in its place; raises NotBuilt."""
        for file in files:
            if sys.platform == "win32":
                run(self._signtool(file))
            else:
                signed = file.with_name(f"{file.name}.signed")
                run(self._osslsigncode(file, signed))
                signed.replace(file)

    def _signtool(self, file: Path) -> list[str | Path]:
        told = ["/p", self.password.read_text(encoding="utf-8").strip(), "/fd", "sha256", "/d", "Medische overdracht"]
        attested = ["/tr", self.timestamp, "/td", "sha256"] if self.timestamp else []
        return ["signtool", "sign", "/f", self.certificate, *told, *attested, file]

    def _osslsigncode(self, file: Path, signed: Path) -> list[str | Path]:
        keys: list[str | Path] = ["-pkcs12", self.certificate, "-readpass", self.password]
        attested = ["-ts", self.timestamp] if self.timestamp else []
        return [
            "osslsigncode",
            "sign",
            *keys,
            "-h",
            "sha256",
            "-n",
            "Medische overdracht",
            *attested,
            "-in",
            file,
            "-out",
            signed,
        ]


def programs_in(program: Path) -> list[Path]:
    """Return the program files of a frozen program."""
    return sorted(program.glob("*.exe"))


def main(arguments: Sequence[str] | None = None) -> int:
    """Build, and say what was built; 2 and a sentence where that fails."""
    parser = argparse.ArgumentParser(prog="python -m installer.build")
    parser.add_argument("--out", type=Path, default=ROOT / "dist")
    parser.add_argument("--program", type=Path, help="a program that was frozen before")
    parser.add_argument("--certificate", type=Path)
    parser.add_argument("--password-file", type=Path)
    parser.add_argument("--timestamp", default="")
    given = parser.parse_args(arguments)
    signature = Signature(given.certificate, given.password_file, given.timestamp) if given.certificate else None
    try:
        given.out.mkdir(parents=True, exist_ok=True)
        program = given.program or freeze(given.out)
        print(f"{program}: {size_of(program) / 1e6:.0f} MB")
        if programs_in(program):
            if signature is not None:
                signature.sign(programs_in(program))
            made = pack(program, given.out)
            if signature is not None:
                signature.sign([made])
            print(f"{made}: {made.stat().st_size / 1e6:.0f} MB")
    except NotBuilt as problem:
        print(problem, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
