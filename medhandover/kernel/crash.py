"""What is told of a fault in the program: where it happened, and no value of any data."""

import traceback
from pathlib import Path

from medhandover import __version__
from medhandover.kernel.languages import N_, Language, say


def report(bug: BaseException, language: Language) -> str:
    """Return what went wrong without any value of the data: kind of fault, and file and line of each step."""
    steps = [
        f"  {Path(step.filename).name}:{step.lineno} {step.name}" for step in traceback.extract_tb(bug.__traceback__)
    ]
    told = say(language, N_("This is a fault in the program, not yours. Send these lines to its makers:"))
    return "\n".join([told, f"medhandover {__version__}: {type(bug).__name__}", *steps])
