"""Where the program's own files lie, in source and in the frozen program, and by which file an office is known."""

import sys
from pathlib import Path

CARD = "office.json"
"""The file that makes a folder an office."""
OWN = "office"
"""How the folder of a user's own office is called."""


def resources() -> Path:
    """Return the folder `resources/`: beside the package, or inside the frozen program."""
    frozen = getattr(sys, "_MEIPASS", None)
    root = Path(frozen) if frozen else Path(__file__).resolve().parents[2]
    return root / "resources"
