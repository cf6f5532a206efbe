"""What the program rests on: every library with its version and licence, also inside the frozen program."""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from platform import python_version

from medhandover.kernel.places import resources
from medhandover.kernel.shapes import record

PROGRAM = "medhandover"
LICENCE_FILE = re.compile(r"(?i)[.]dist-info/(licen[cs]es?/.+|(licen[cs]e|copying|notice|authors)[^/]*)$")
"""How the files are called that a library keeps its licence in."""
ITS_OWN = {"PySide6_Essentials": ("LGPL-3.0", "GPL-3.0"), "shiboken6": ("LGPL-3.0", "GPL-3.0")}
"""Libraries that come without the text of their licence, and the files of `resources/licences` that hold it."""
UNSAID = {"sqlcipher3": "Zlib AND BSD-3-Clause"}
"""Licences of libraries that say theirs only in the text: pysqlite's, and that of SQLCipher inside it."""


@record
class Credit:
    """A library: its name and version, its licence in short, and the whole text as far as it came along."""

    name: str
    version: str
    licence: str
    text: str


def credits_due() -> tuple[Credit, ...]:
    """Return what the program rests on, by name: libraries, and what comes with the program itself."""
    libraries = [credit_of(each) for each in rests_on()]
    return tuple(sorted([*libraries, *_shipped()], key=lambda each: each.name.casefold()))


def rests_on() -> tuple[Distribution, ...]:
    """Return the installed libraries that the program asks for, and those that these ask for in turn."""
    found: dict[str, Distribution] = {}
    waiting = [PROGRAM]
    while waiting:
        name = waiting.pop()
        with suppress(PackageNotFoundError):
            made = distribution(name)
            if _plain(name) not in found:
                found[_plain(name)] = made
                waiting.extend(asked_for(made.requires or ()))
    return tuple(each for name, each in sorted(found.items()) if name != PROGRAM)


def asked_for(requirements: Iterable[str]) -> Iterator[str]:
    """Yield the names in requirements, but not those of extras, which nobody asked for."""
    for each in requirements:
        if "extra ==" not in each.partition(";")[2]:
            yield re.split(r"[\s;\[<>=!~(]", each, maxsplit=1)[0]


def credit_of(library: Distribution) -> Credit:
    """Return the credit of an installed library, from what it says of itself."""
    told = library.metadata.json
    classes = [str(each).rpartition(" :: ")[2] for each in told.get("classifier", []) if "License ::" in str(each)]
    lines = str(told.get("license", "")).splitlines()
    name = str(told["name"])
    licence = str(told.get("license_expression", "")) or ", ".join(classes) or (lines[0] if lines else "")
    licence = licence or UNSAID.get(name, "")
    texts = [*_texts(library), *(_shipped_text(each) for each in ITS_OWN.get(name, ()))]
    return Credit(name=name, version=library.version, licence=licence, text="\n\n".join(texts))


def _texts(library: Distribution) -> Iterator[str]:
    for file in library.files or ():
        if LICENCE_FILE.search(file.as_posix()):
            with suppress(OSError, UnicodeDecodeError):
                yield file.read_text(encoding="utf-8")


def _shipped() -> Iterator[Credit]:
    """Yield what comes as files of the program: Python and Qt inside it, fonts, and the tables of colours."""
    yield Credit(name="Python", version=python_version(), licence="PSF-2.0", text=_shipped_text("PSF-2.0"))
    with suppress(PackageNotFoundError):
        qt = distribution("PySide6_Essentials").version
        yield Credit(name="Qt", version=qt, licence="LGPL-3.0", text=_shipped_text("LGPL-3.0"))
    for file in sorted((resources() / "fonts").glob("*-OFL.txt")):
        name = file.name.removesuffix("-OFL.txt")
        yield Credit(name=name, version="", licence="OFL-1.1", text=file.read_text(encoding="utf-8"))


def _shipped_text(licence: str) -> str:
    return (resources() / "licences" / f"{licence}.txt").read_text(encoding="utf-8")


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
