"""Where the program's own files lie, in source and in the frozen program."""

import sys
from pathlib import Path


def resources() -> Path:
    """Return the folder `resources/`: beside the package, or inside the frozen program."""
    frozen = getattr(sys, "_MEIPASS", None)
    root = Path(frozen) if frozen else Path(__file__).resolve().parents[2]
    return root / "resources"
