"""Programs that the tests run beside themselves."""

import sys
from pathlib import Path

ROOT = Path(__file__).parents[4]
"""The working directory they need."""


def command_of(name: str, *arguments: object) -> list[str]:
    """Return the command that runs one of them, from `ROOT`."""
    return [sys.executable, "-m", f"{__name__}.{name}", *map(str, arguments)]
