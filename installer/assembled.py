"""A Python for Windows put together on Linux, to try the real Windows program under Wine: for trying only.

Its libraries come from the Windows wheel of panda3d, the standard library is this machine's own (the same minor
version), packages are the Windows wheels of the lock, and a launcher of three lines starts it. Three libraries that
Windows 10 has and Wine 8 lacks are stood in for, in Wine's own system folder, so that nothing can pack them. Releases
are built on Windows, with a current Python, by the same files.
"""

import os
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib.metadata import distribution
from pathlib import Path

from installer.build import ROOT, NotBuilt, run

STANDINS = ROOT / "installer" / "standins"
MINOR = (3, 11)
"""The Python whose libraries the wheel of panda3d holds."""
COMPILER, READER = "x86_64-w64-mingw32-gcc", "x86_64-w64-mingw32-objdump"
UNUSED = ("site-packages", "test", "lib-dynload", "idlelib", "ensurepip", "turtledemo", "__pycache__", "config-*")
"""What of the standard library is of the other system or never asked for."""


@dataclass(frozen=True)
class Wine:
    """A Windows of its own in a folder, by Wine."""

    folder: Path
    display: str = ""

    @property
    def drive(self) -> Path:
        """Return where its drive C lies."""
        return self.folder / "drive_c"

    @property
    def environment(self) -> dict[str, str]:
        """Return what Wine is told: no word of its own, no menus of this machine."""
        kept = {name: value for name in ("PATH", "HOME", "LANG") if (value := os.environ.get(name))}
        own = {"WINEPREFIX": str(self.folder), "WINEARCH": "win64", "WINEDEBUG": "-all", "PYTHONUTF8": "1"}
        return {**kept, **own, "WINEDLLOVERRIDES": "winemenubuilder.exe=d", "DISPLAY": self.display}

    def begin(self) -> None:
        """Make it, as Windows 10."""
        self.folder.mkdir(parents=True)
        self.run("wineboot", "-i")
        self.run("winecfg", "/v", "win10")

    def run(self, *command: str | Path, typed: str = "", seconds: float = 900) -> "subprocess.CompletedProcess[str]":
        """Run a Windows program to its end; what it prints comes through a pipe, which Wine's Python needs."""
        told = ["wine", *(str(each) for each in command)]
        return subprocess.run(
            told,
            env=self.environment,
            input=typed,
            capture_output=True,
            text=True,
            timeout=seconds,
            check=False,
            errors="replace",
        )

    def start(self, *command: str | Path) -> "subprocess.Popen[bytes]":
        """Start a Windows program and go on."""
        told = ["wine", *(str(each) for each in command)]
        pipe = subprocess.PIPE
        return subprocess.Popen(told, env=self.environment, stdin=subprocess.DEVNULL, stdout=pipe, stderr=pipe)

    def end(self) -> None:
        """End everything that runs in it, at once."""
        subprocess.run(["wineserver", "-k"], env=self.environment, capture_output=True, check=False)


def assemble(folder: Path, wine: Wine) -> Path:
    """Put a Python for Windows together in the new folder; return its program. Raises NotBuilt."""
    if sys.version_info[:2] != MINOR:
        raise NotBuilt("Only Python 3.11 can be put together here: start this with Python 3.11.")
    site = folder / "Lib" / "site-packages"
    shutil.copytree(sysconfig.get_path("stdlib"), folder / "Lib", ignore=shutil.ignore_patterns(*UNUSED))
    _install(site)
    libraries = site / "deploy_libs"
    (folder / "DLLs").mkdir()
    for each in libraries.iterdir():
        if each.name.lower() in {"python311.dll", "vcruntime140.dll"}:
            shutil.copy(each, folder)
        elif each.suffix == ".pyd" or each.name.startswith(("lib", "sqlite3")):
            shutil.copy(each, folder / "DLLs")
    shutil.copy(site / "shiboken6" / "vcruntime140_1.dll", folder)
    for name in ("deploy_libs", "panda3d", "direct"):
        shutil.rmtree(site / name, ignore_errors=True)
    _compile(folder, wine.drive / "windows" / "system32", site)
    return folder / "python.exe"


def _install(site: Path) -> None:
    """Install the Windows wheels of the lock, and what this program says of itself."""
    uv: list[str | Path] = [
        sys.executable,
        "-m",
        "uv",
        "pip",
        "install",
        "--quiet",
        "--target",
        site,
        "--no-build",
        "--require-hashes",
    ]
    windows = ["--python-platform", "x86_64-pc-windows-msvc", "--python-version", ".".join(map(str, MINOR))]
    wanted = ["-r", "pyproject.toml", "--extra", "build", "--extra", "wine"]
    run([*uv, *windows, *wanted, "-c", "requirements.lock"])
    own = Path(str(distribution("medhandover").locate_file("")))
    for each in own.glob("medhandover-*.dist-info"):
        shutil.copytree(each, site / each.name)


def _compile(folder: Path, system: Path, site: Path) -> None:
    """Compile the launcher beside its Python, and what stands in for libraries of Windows into its system folder."""
    run([COMPILER, "-municode", "-o", folder / "python.exe", STANDINS / "launcher.c", folder / "python311.dll"])
    python = [f"{name} = python311.{name}" for name in exported(folder / "python311.dll")]
    _library(folder / "python3.dll", "forwarding", python)
    asked = [name for name in imported(site / "PySide6" / "Qt6Core.dll", "icuuc.dll") if name != "ucnv_open"]
    _library(system / "icuuc.dll", "icuuc", ["ucnv_open", *(f"{name} = nothing" for name in asked)])
    _library(system / "bcryptprimitives.dll", "bcryptprimitives", ["ProcessPrng"], ["-ladvapi32"])


def _library(target: Path, source: str, exports: Iterable[str], libraries: Sequence[str] = ()) -> None:
    told = target.with_suffix(".def")
    told.write_text("\n".join([f"LIBRARY {target.stem}", "EXPORTS", *exports, ""]), encoding="ascii")
    run([COMPILER, "-shared", "-nostdlib", "-e", "DllMain", "-o", target, STANDINS / f"{source}.c", told, *libraries])
    told.unlink()


def exported(library: Path) -> list[str]:
    """Return the names that a Windows library exports."""
    table = _read(library).partition("[Ordinal/Name Pointer] Table")[2].partition("\n\n")[0]
    return re.findall(r"^\s*\[\s*\d+\].*?(\S+)$", table, re.MULTILINE)


def imported(library: Path, from_which: str) -> list[str]:
    """Return the names that a Windows library asks another one for."""
    table = _read(library).partition(f"DLL Name: {from_which}")[2].partition("DLL Name:")[0]
    return re.findall(r"^\s+[0-9a-f]+\s+\d+\s+(\w+)$", table, re.MULTILINE)


def _read(library: Path) -> str:
    return subprocess.run([READER, "-p", library], capture_output=True, text=True, check=True).stdout
