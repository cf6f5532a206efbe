"""What is told of a fault in the program: where it happened, and no value of any data."""

import traceback
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from medhandover import __version__
from medhandover.kernel.languages import N_, Language, say


def report(bug: BaseException, language: Language) -> str:
    """Return what went wrong without any value of the data: kind of fault, and file and line of each step."""
    told = say(language, N_("This is a fault in the program, not yours. Send these lines to its makers:"))
    return "\n".join([told, f"medhandover {__version__}: {type(bug).__name__}", *steps_of(bug)])


def steps_of(bug: BaseException) -> list[str]:
    """Return file, line and function of each step that led to a fault, the last one at the end."""
    steps = traceback.extract_tb(bug.__traceback__)
    return [f"  {Path(step.filename).name}:{step.lineno} {step.name}" for step in steps]


def keep(text: str, folder: Path | None, at: datetime, kind: str) -> None:
    """Keep a report in the folder for logs, if there is one; `kind` begins the name, a full disk stops nobody."""
    if folder is not None:
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            (folder / f"medhandover-{kind}-{at:%Y%m%dT%H%M%S%f}.txt").write_text(f"{text}\n", encoding="utf-8")
