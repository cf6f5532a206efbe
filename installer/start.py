"""Set medhandover up and start it, on a machine that has nothing but Python 3.11, 3.12 or 3.13.

    python3 installer/start.py demo [ARGUMENTS OF `medhandover demo`]   the main job, into the folder voorbeeld/
    python3 installer/start.py check [--full] [ARGUMENTS OF pytest]     every check; ends with the test runner's line
    python3 installer/start.py build [ARGUMENTS OF pytest]              the frozen program and the installer, and proofs
    python3 installer/start.py install [EXTRA ...]                      only set up, with extras of pyproject.toml
    python3 installer/start.py lock [--upgrade]                         write requirements.lock anew

It uses the standard library only. System libraries come from Debian's packages, Python packages from requirements.lock
with their hashes, into the folder .venv of this checkout. A second run finds its stamp and takes seconds.
Exit codes: 0, 1 (a check failed), 2 (it could not be set up; one sentence says why).
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LOCK = ROOT / "requirements.lock"
VENV = ROOT / ".venv"
STAMP = VENV / "medhandover.stamp"
WORDS = ROOT / "resources" / "languages"
IS_WINDOWS = os.name == "nt"
PYTHON = VENV / ("Scripts/python.exe" if IS_WINDOWS else "bin/python")
OLDEST, NEWEST = (3, 11), (3, 13)

RUN_LIBRARIES = {
    "python3-venv": "makes .venv; left out when this Python can do so already",
    "libglib2.0-0": "Qt's event loop",
    "libegl1": "Qt draws through it",
    "libgl1": "Qt draws through it",
    "libfontconfig1": "Qt finds fonts with it",
    "libxkbcommon0": "Qt reads keys with it",
    "libdbus-1-3": "Qt's accessibility and the keyring speak over it",
}
CHECK_LIBRARIES = {
    "xvfb": "a screen where there is none",
    "xauth": "xvfb-run needs it",
    "libxkbcommon-x11-0": "Qt on a real window",
    "libxcb-cursor0": "Qt on a real window",
    "libxcb-icccm4": "Qt on a real window",
    "libxcb-keysyms1": "Qt on a real window",
    "libxcb-shape0": "Qt on a real window",
    "dbus": "a bus of their own for the tests: never the keyring of whoever runs them",
    "at-spi2-core": "the tests read windows as a screen reader does",
    "gnome-keyring": "a real keyring for the tests",
    "openbox": "a window manager, so that keyboard focus is true",
    "poppler-utils": "reads the printed papers back, independently of the program that wrote them",
    "default-jdk-headless": "runs veraPDF, which holds the papers against PDF/A and PDF/UA",
    "libjaxb-java": "veraPDF reads its rules with it",
    "pango1.0-tools": "sets lines independently, to compare ours with",
}
BUILD_LIBRARIES = {
    "x11-utils": "tells whether the window of the frozen program is on the screen",
    "binutils": "takes what only a debugger reads out of the frozen program",
}
WINDOWS_LIBRARIES = {
    "wixl": "makes the installer for Windows",
    "msitools": "reads it back",
    "wine64": "tries the program for Windows",
    "wine": "tries the program for Windows",
    "gcc-mingw-w64-x86-64": "compiles what starts and stands in there",
    "osslsigncode": "signs programs and installer",
    "openssl": "makes a certificate to try signing with",
}
BUILT_FROM = ("installer", "pyproject.toml", "requirements.lock")
"""What the frozen program and the installer are made by: where it changed, they are built and proved."""


class CannotStart(Exception):  # noqa: N818 - reads as a sentence
    """Something the user can mend; its text is one sentence that says how."""


def run(command: list[str], failure: str) -> None:
    """Run `command` silently; raises CannotStart with `failure` and the last line of its output."""
    try:
        done = subprocess.run(command, cwd=ROOT, env=_environment(), capture_output=True, text=True, check=False)
    except OSError as error:
        raise CannotStart(f"{failure} ({error})") from error
    if done.returncode:
        lines = [line.strip() for line in (done.stderr or done.stdout).splitlines() if line.strip()]
        raise CannotStart(f"{failure} ({' '.join(lines[-3:]) or 'no explanation'})")


def show(command: list[str]) -> int:
    """Run `command` with its output shown as it comes; return its exit code."""
    sys.stdout.flush()
    return subprocess.run(command, cwd=ROOT, env=_environment(), check=False).returncode


def _environment() -> dict[str, str]:
    changed = {
        "UV_PYTHON_DOWNLOADS": "never",
        "UV_SYSTEM_CERTS": "1",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PYTHONUTF8": "1",
    }
    if not os.access(Path.home(), os.W_OK):
        changed["UV_NO_CACHE"] = "1"
    return {key: value for key, value in os.environ.items() if key != "VIRTUAL_ENV"} | changed


def check_python(version: tuple[int, ...]) -> None:
    """Raise CannotStart unless `version` (major, minor, ...) is one the program runs on."""
    if not OLDEST <= tuple(version[:2]) <= NEWEST:
        found = ".".join(str(part) for part in version[:2])
        raise CannotStart(f"Python 3.11, 3.12 or 3.13 is needed, this is {found}; start it with one of these.")


def missing_libraries(wanted: list[str], listing: str) -> list[str]:
    """Return which of `wanted` the listing of `dpkg-query -f '${Package} ${db:Status-Status}'` does not call installed.

    Newer Debian and Ubuntu name some of them with `t64` behind it.
    """
    installed = {
        name for name, _, status in (line.partition(" ") for line in listing.splitlines()) if status == "installed"
    }
    return [name for name in wanted if not {name, f"{name}t64"} & installed]


def install_libraries(wanted: list[str]) -> None:
    """Install the Debian packages among `wanted` that are missing; raises CannotStart with the line to run."""
    if IS_WINDOWS or not shutil.which("dpkg-query"):
        return
    if _can_make_environments():
        wanted = [name for name in wanted if name != "python3-venv"]
    question = [
        "dpkg-query",
        "-W",
        "-f",
        "${Package} ${db:Status-Status}\n",
        *wanted,
        *(f"{name}t64" for name in wanted),
    ]
    answer = subprocess.run(question, capture_output=True, text=True, check=False)
    missing = missing_libraries(wanted, answer.stdout)
    if not missing:
        return
    install = ["apt-get", "install", "--yes", "--no-install-recommends", *missing]
    prefix = _as_root()
    if prefix is None:
        line = f"apt-get update && apt-get install --yes --no-install-recommends {' '.join(missing)}"
        whole = f"sudo sh -c '{line}'" if shutil.which("sudo") else f"su -c '{line}'"
        raise CannotStart(f"System libraries are missing. Run this line once, then start again:\n{whole}")
    print(f"Installing system libraries: {' '.join(missing)}", flush=True)
    run([*prefix, "apt-get", "update"], "The list of system packages could not be fetched; is there a network?")
    run([*prefix, *install], "The system libraries could not be installed.")


def _as_root() -> list[str] | None:
    quiet = ["env", "DEBIAN_FRONTEND=noninteractive"]
    if not IS_WINDOWS and os.geteuid() == 0:
        return quiet
    if shutil.which("sudo") and not subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode:
        return ["sudo", "-n", *quiet]
    return None


def _can_make_environments() -> bool:
    return not subprocess.run(
        [sys.executable, "-c", "import ensurepip, venv"], capture_output=True, check=False
    ).returncode


def locked(name: str, lock: str) -> str:
    """Return the lines of the package `name` in the text of the lock; raises CannotStart when it is not there."""
    found = re.search(rf"^{re.escape(name)}==.*?(?=^\S|\Z)", lock, re.MULTILINE | re.DOTALL)
    if not found:
        raise CannotStart(f"{LOCK.name} does not name {name}; write it anew with: installer/start.py lock")
    return found[0]


def stamp_of(lock: str, project: str) -> str:
    """Return what an environment is made from, as one hash: lock, project file, Python, place of the checkout."""
    return hashlib.sha256("\0".join([lock, project, sys.version, str(ROOT)]).encode()).hexdigest()


def install_packages(groups: set[str], extras: set[str]) -> None:
    """Bring .venv up to the lock, with the dependency `groups` and `extras` of pyproject.toml; raises CannotStart."""
    if not LOCK.is_file():
        raise CannotStart(f"{LOCK.name} is missing; fetch the whole project again.")
    lock = LOCK.read_text(encoding="utf-8")
    stamp = stamp_of(lock, (ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    before = STAMP.read_text(encoding="utf-8").split() if STAMP.is_file() else []
    wanted = {f"group:{name}" for name in groups | {"install"}} | {f"extra:{name}" for name in extras}
    if not (PYTHON.exists() and before[:1] == [stamp] and wanted <= set(before[1:])):
        print("Setting up .venv from requirements.lock", flush=True)
        _make_environment(lock)
        if before[:1] == [stamp]:
            wanted |= set(before[1:])
        _install_locked(wanted)
        STAMP.write_text(" ".join([stamp, *sorted(wanted)]), encoding="utf-8")
    compile_words()


def _make_environment(lock: str) -> None:
    works = (
        PYTHON.exists()
        and not subprocess.run(
            [str(PYTHON), "-c", f"import pip, sys; sys.exit(sys.version_info[:2] != {sys.version_info[:2]})"],
            capture_output=True,
            check=False,
        ).returncode
    )
    if not works:
        run([sys.executable, "-m", "venv", "--clear", str(VENV)], "The folder .venv could not be made.")
    with tempfile.TemporaryDirectory() as folder:
        only_uv = Path(folder) / "uv.txt"
        only_uv.write_text(locked("uv", lock), encoding="utf-8")
        pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--require-hashes", "--no-deps", "-r", str(only_uv)]
        run(pip, "Python packages could not be fetched; is there a network?")


def _install_locked(wanted: set[str]) -> None:
    uv = [str(PYTHON), "-m", "uv", "pip", "install", "--quiet", "--python", str(PYTHON)]
    chosen = [f"--{kind}={name}" for kind, _, name in (item.partition(":") for item in sorted(wanted))]
    packages = [*uv, "--require-hashes", "--no-build", "-r", "pyproject.toml", "-c", str(LOCK), *chosen]
    run(packages, "Python packages could not be installed; is there a network?")
    own = [*uv, "--no-deps", "--no-build-isolation", "--editable", str(ROOT)]
    run(own, "The program itself could not be installed in .venv.")


def compile_words(folder: Path = WORDS) -> None:
    """Write the words of the window as they are read fastest, where they changed since; they are read either way."""
    for written in folder.glob("*.po"):
        compiled, part = written.with_suffix(".mo"), written.with_suffix(".part")
        if not compiled.exists() or compiled.stat().st_mtime_ns < written.stat().st_mtime_ns:
            babel = [str(PYTHON), "-m", "babel.messages.frontend", "compile", "--use-fuzzy"]
            run(
                [*babel, "--input-file", str(written), "--output-file", str(part)],
                "The words of the window could not be compiled.",
            )
            part.replace(compiled)


def demo(arguments: list[str]) -> int:
    """Set up and do the main job: an invented office and its papers, in voorbeeld/ unless `--out` says otherwise."""
    install_libraries(list(RUN_LIBRARIES))
    install_packages(set(), set())
    is_placed = any(argument.split("=")[0] == "--out" for argument in arguments)
    return show([str(PYTHON), "-m", "medhandover", "demo", *([] if is_placed else ["--out", "voorbeeld"]), *arguments])


def builds_are_due(root: Path = ROOT) -> bool:
    """Tell whether the last commit, or what was changed since, touches what the frozen program is built by.

    Of a merge all that came with it counts. A checkout without its last commit but one knows of no change.
    """
    question = ["git", "-C", str(root), "diff", "--name-only", "HEAD~1", "--", *BUILT_FROM]
    try:
        answer = subprocess.run(question, capture_output=True, text=True, check=False)
    except OSError:
        return False
    return not answer.returncode and bool(answer.stdout.strip())


def check(arguments: list[str]) -> int:
    """Set up and run every check; the tests come last, and only once the linters are content.

    The frozen program is built and proved where what it is built by changed; with `--full` always, and the one for
    Windows too.
    """
    is_full = "--full" in arguments
    is_built = is_full or builds_are_due()
    wanted = {**RUN_LIBRARIES, **CHECK_LIBRARIES}
    wanted |= BUILD_LIBRARIES if is_built else {}
    wanted |= WINDOWS_LIBRARIES if is_full else {}
    install_libraries(list(wanted))
    install_packages({"dev"}, {"build"} if is_built else set())
    python = str(PYTHON)
    linters = {
        "ruff check": [python, "-m", "ruff", "check", "."],
        "ruff format": [python, "-m", "ruff", "format", "--check", "."],
        "import-linter": [python, "-c", "from importlinter.cli import lint_imports_command as run; run()"],
        "mypy": [python, "-m", "mypy"],
    }
    failed = [name for name, command in linters.items() if show(command)]
    if failed:
        print(f"Stopped before the tests. Not content: {', '.join(failed)}.", file=sys.stderr)
        return 1
    coverage = ["--cov", "--cov-branch", "--cov-report=term-missing:skip-covered"]
    return 1 if show(on_a_screen([python, "-m", "pytest", "-n", "2", *coverage, *arguments])) else 0


def on_a_screen(command: list[str]) -> list[str]:
    """Return `command` with a bus of its own and, where there is no display, a screen; the bus itself is silenced."""
    if IS_WINDOWS or not shutil.which("dbus-run-session"):
        return command
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        command = ["xvfb-run", "--auto-servernum", "--server-args=-screen 0 1600x1000x24 -nolisten tcp", *command]
    script = """dbus-run-session -- sh -c 'exec "$@" 2>&3 3>&-' sh "$@" 3>&2 2>/dev/null"""
    return ["sh", "-c", script, "sh", *command]


def build(arguments: list[str]) -> int:
    """Set up, build everything that can be built here into dist/, and prove it; figures go to artefacts/."""
    install_libraries([*RUN_LIBRARIES, *CHECK_LIBRARIES, *BUILD_LIBRARIES, *WINDOWS_LIBRARIES])
    install_packages({"dev"}, {"build"})
    tests = [str(PYTHON), "-m", "pytest", "-n", "0", "-p", "no:randomly", "--full", "tests/installer"]
    return 1 if show(on_a_screen([*tests, *arguments])) else 0


def install(extras: list[str]) -> int:
    """Only set up, with the named extras of pyproject.toml."""
    install_libraries(list(RUN_LIBRARIES))
    install_packages(set(), set(extras))
    return 0


def lock(arguments: list[str]) -> int:
    """Write requirements.lock anew: all groups and extras, hashes, no host names; `--upgrade` takes newer versions.

    Every package must have a wheel for Linux and for Windows, for each Python the program runs on.
    Needs a .venv made by one of the other commands.
    """
    uv = [str(PYTHON), "-m", "uv"]
    run([*uv, "lock", *arguments], "No set of versions fits together.")
    export = ["export", "--quiet", "--frozen", "--all-groups", "--all-extras", "--no-emit-project", "--no-header"]
    run([*uv, *export, "--output-file", str(LOCK)], "The lock could not be written.")
    for minor in range(OLDEST[1], NEWEST[1] + 1):
        for platform in ("x86_64-manylinux_2_35", "windows"):
            wheels = ["pip", "compile", "--quiet", "--no-deps", "--only-binary=:all:", f"--python-platform={platform}"]
            run(
                [*uv, *wheels, f"--python-version=3.{minor}", "--output-file", os.devnull, str(LOCK)],
                f"A package has no wheel for {platform} and Python 3.{minor}.",
            )
    return 0


COMMANDS = {"demo": demo, "check": check, "build": build, "install": install, "lock": lock}


def main(arguments: list[str]) -> int:
    """Do what the first of `arguments` names; return the exit code."""
    if not arguments or arguments[0] not in COMMANDS:
        print(__doc__)
        return 0 if arguments[:1] in (["-h"], ["--help"]) else 2
    try:
        check_python(sys.version_info[:2])
        return COMMANDS[arguments[0]]([argument for argument in arguments[1:] if argument != "--"])
    except CannotStart as problem:
        print(f"{problem}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
