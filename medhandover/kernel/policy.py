"""What the administrators of this computer set for everybody who uses it: organisation, language, places.

On Windows these are texts in the registry (`KEY` of the local machine: group policy, or properties of the installer),
elsewhere the lines of one TOML file. What somebody asks for at the command line or chose goes before all of it.
"""

import os
import sys
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import get_args

from medhandover.kernel.languages import Language
from medhandover.kernel.problem import Problem
from medhandover.kernel.shapes import record

if sys.platform == "win32":  # pragma: no cover - the other system
    import winreg

KEY = r"Software\Policies\medhandover"
FILE = Path("/etc/medhandover/policy.toml")
NAMES = {
    "Organisation": "organisation",
    "Language": "language",
    "OfficeLocation": "office_location",
    "LogFolder": "log_folder",
}
"""The values by their name in the registry, and by that in the file."""


class PolicyDamaged(Problem):
    """The file is no TOML, or holds a value that is none of ours."""

    sentence = (
        "The settings of this computer in {file} cannot be read: {why}. Ask who looks after this computer; "
        "known are the texts {names}."
    )


@record
class Policy:
    """The values that were set; empty where nothing was.

    `organisation` is filled in where an office is made. Places may hold variables such as %LOCALAPPDATA% or $HOME.
    """

    organisation: str = ""
    language: str = ""
    office_location: str = ""
    log_folder: str = ""

    @property
    def spoken(self) -> Language:
        """Return the language everybody begins with: Dutch, unless another one we speak was set."""
        return next((each for each in get_args(Language) if each == self.language), "nl")

    @property
    def office(self) -> Path | None:
        """Return where the office of everybody lies."""
        return _place(self.office_location)

    @property
    def logs(self) -> Path | None:
        """Return where reports of faults are kept."""
        return _place(self.log_folder)


def _place(text: str) -> Path | None:
    return Path(os.path.expandvars(text)).expanduser() if text else None


def policy(file: Path | None = None) -> Policy:
    """Return what was set on this computer; `file` in place of the system's own. Raises PolicyDamaged."""
    if sys.platform == "win32" and file is None:  # pragma: no cover - the other system
        return Policy(**of_registry(_values()))
    place = file or FILE
    try:
        told = tomllib.loads(place.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Policy()
    except (OSError, ValueError) as error:
        raise PolicyDamaged(file=place, why=type(error).__name__, names=", ".join(NAMES.values())) from error
    strange = [name for name, value in told.items() if name not in NAMES.values() or not isinstance(value, str)]
    if strange:
        raise PolicyDamaged(file=place, why=", ".join(strange), names=", ".join(NAMES.values()))
    return Policy(**told)


def of_registry(values: Mapping[str, object]) -> dict[str, str]:
    """Return the fields of a policy from values of the registry; what is no text or not ours is left out.

    Group policy may put more values beside ours, so a strange one is no fault there.
    """
    known = {name.casefold(): field for name, field in NAMES.items()}
    told = ((known.get(name.casefold(), ""), value) for name, value in values.items())
    return {field: value.strip() for field, value in told if field and isinstance(value, str)}


def _values() -> dict[str, object]:  # pragma: no cover - the other system
    found: dict[str, object] = {}
    if sys.platform == "win32":
        try:
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, KEY, 0, winreg.KEY_READ | winreg.KEY_WOW64_64KEY) as key:
                for number in range(winreg.QueryInfoKey(key)[1]):
                    name, value, _ = winreg.EnumValue(key, number)
                    found[name] = value
        except OSError:  # nothing was set
            return {}
    return found
