"""How long a person waits for the worklist, against an empty PySide6 window in the same run, with many cases.

Run with `python -m tests.benchmarks.start [CASES or FOLDER]`; prints medians in milliseconds, each start in a process
of its own, and the ratio; asked is at most 2. The sign-in stands on the screen first, and the rest is loaded while the
password is typed: what is waited for is the time until the sign-in, and that from the password to the worklist. What
reckoning a password takes in a real office is told apart: it is slow on purpose, and a demo does without. Code is
compiled before, as it is after a first start.
"""

import json
import os
import subprocess
import sys
import time
from contextlib import nullcontext
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from medhandover.demo.stage import PASSWORD
from medhandover.premises import demo_at
from medhandover.staff.store import fits
from tests.benchmarks.crowded import CASES, crowded

TIMES = 5
EMPTY = """
import json, sys, time
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication(["empty"])
window = QMainWindow()
window.show()
application.processEvents()
print(json.dumps({"shown": (time.time() - float(sys.argv[1])) * 1000, "processor": time.process_time() * 1000}))
"""


def started(compiled: str, code: tuple[str, ...], *given: str) -> dict[str, float]:
    """Return what a start told: milliseconds since its process was asked for.

    `compiled` is the folder in which Python keeps what it compiled, whatever this run is told.
    """
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": compiled}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, *code, str(time.time()), *given]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True, timeout=300)
    told: dict[str, float] = json.loads(done.stdout)
    return told


def reckoned() -> float:
    """Return the milliseconds that a real office reckons a password."""
    began = time.perf_counter()
    fits(None, PASSWORD)
    return (time.perf_counter() - began) * 1000


def main(where: int | Path = CASES, times: int = TIMES) -> str:
    """Return the figures, one line each."""
    office = crowded(where) if isinstance(where, int) else nullcontext(demo_at(where))
    program = ("-m", "tests.benchmarks.starting")
    with office as premises, TemporaryDirectory() as compiled:
        folder = str(premises.folder.parent)
        empty, patient, hasty = [], [], []
        for _ in range(times + 1):
            empty.append(started(compiled, ("-c", EMPTY)))
            patient.append(started(compiled, program, folder, PASSWORD, "1"))
            hasty.append(started(compiled, program, folder, PASSWORD, "0"))

    def middle(rows: list[dict[str, float]], name: str, since: str = "") -> float:
        return median(each[name] - each.get(since, 0.0) for each in rows[1:])

    bare, asked = middle(empty, "shown"), middle(patient, "asked")
    answered, processor = middle(patient, "worklist", "given"), middle(patient, "worklist, processor")
    whole = middle(empty, "processor")
    return "\n".join(
        [
            f"an empty window: {bare:.0f} ms",
            f"the sign-in asks who it is: {asked:.0f} ms, {asked / bare:.1f} times",
            f"the rest is loaded behind it: {middle(patient, 'loaded', 'asked'):.0f} ms more, in which a key waits for "
            f"{middle(patient, 'longest turn'):.0f} ms at most",
            f"from the password to the worklist: {answered:.0f} ms; in a real office {reckoned():.0f} ms more",
            f"waited for: {asked + answered:.0f} ms, {(asked + answered) / bare:.1f} times the empty window",
            f"with the password given at once: {middle(hasty, 'worklist'):.0f} ms",
            f"on the processor: {processor:.0f} ms, {processor / whole:.1f} times",
        ]
    )


if __name__ == "__main__":
    given = sys.argv[1] if sys.argv[1:] else str(CASES)
    print(main(int(given) if given.isdecimal() else Path(given)))
