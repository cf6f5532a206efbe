"""How long until the worklist can be used, against an empty PySide6 window in the same run, with many cases.

Run with `python -m tests.benchmarks.start [CASES or FOLDER]`; prints medians in milliseconds of the processor, each
start in a process of its own, and the ratio; asked is at most 2. What a person takes for typing the password is not in
it, what the password itself takes is: hashing it is slow on purpose, and is told apart. Code is compiled before, as it
is after a first start.
"""

import os
import subprocess
import sys
from contextlib import nullcontext
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from medhandover.demo.stage import PASSWORD
from medhandover.premises import demo_at
from tests.benchmarks.crowded import CASES, crowded

TIMES = 5
EMPTY = """
import time
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication(["empty"])
window = QMainWindow()
window.show()
application.processEvents()
print(time.process_time())
"""
WORKLIST = """
import sys, time
from pathlib import Path
from medhandover.kernel.memory import search_seldom
search_seldom()
import medhandover.cli.__main__
from PySide6.QtWidgets import QApplication
from ui.app import Program, dress
from ui.desk import Desk, InlineRunner
from medhandover.staff.signing import Credentials
from medhandover.premises import demo_at
loaded = time.process_time()
application = QApplication(["worklist"])
dress(application, "nl")
premises = demo_at(Path(sys.argv[1]))
office = premises.open()
program = Program(office, Desk(office, InlineRunner(), "nl", premises), "jansen")
program.start()
application.processEvents()
asked = time.process_time()
office.sign_in(Credentials("jansen", sys.argv[2]))
known = time.process_time()
program._begin(None)
application.processEvents()
assert program.window.page.model.row(0) is not None
print(time.process_time(), loaded, asked, known)
"""


def started(compiled: str, code: str, *given: str) -> list[float]:
    """Return what a start printed: milliseconds of the processor since its process began.

    `compiled` is the folder in which Python keeps what it compiled, whatever this run is told.
    """
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": compiled}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-c", code, *given]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True, timeout=300)
    return [float(each) * 1000 for each in done.stdout.split()]


def main(where: int | Path = CASES, times: int = TIMES) -> str:
    """Return the figures, one line each."""
    office = crowded(where) if isinstance(where, int) else nullcontext(demo_at(where))
    with office as premises, TemporaryDirectory() as compiled:
        folder = str(premises.folder.parent)
        empty, full = [], []
        for _ in range(times + 1):
            empty.append(started(compiled, EMPTY))
            full.append(started(compiled, WORKLIST, folder, PASSWORD))
        del empty[0], full[0]
    bare, whole = median(each[0] for each in empty), [median(row) for row in zip(*full, strict=True)]
    end, loaded, asked, known = whole
    return "\n".join(
        [
            f"an empty window: {bare:.0f} ms",
            f"the program is loaded: {loaded:.0f} ms",
            f"the office is opened and the name asked for: {asked - loaded:.0f} ms",
            f"signing in, with its hash and what is looked at anew: {known - asked:.0f} ms",
            f"the window with its worklist: {end - known:.0f} ms",
            f"all of it: {end:.0f} ms, {end / bare:.1f} times the empty window",
        ]
    )


if __name__ == "__main__":
    given = sys.argv[1] if sys.argv[1:] else str(CASES)
    print(main(int(given) if given.isdecimal() else Path(given)))
