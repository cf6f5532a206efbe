"""How long until the window is there, for the frozen program against the one from source; asked is at most 1.3 times.

Run with `python -m tests.benchmarks.frozen PROGRAM` where there is a screen (or under xvfb-run); prints the medians in
milliseconds and their ratio. The two take turns, so that whatever else the machine does troubles both. Code is compiled
before, as it is after a first start.
"""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

TITLE = '"Medische overdracht"'
LONGEST = 120
SOURCE = (sys.executable, "-m", "medhandover")


def is_shown() -> bool:
    """Tell whether a window of the program is on the screen; a window that goes while all are told ends the telling."""
    told = subprocess.run(["xwininfo", "-root", "-tree"], capture_output=True, text=True, check=False).stdout
    return TITLE in told


def until_shown(command: Sequence[str | Path], home: Path) -> float:
    """Return the milliseconds from the start of a program, with a home of its own, until its window is there."""
    own = {"HOME": str(home), "XDG_DATA_HOME": str(home), "QT_QPA_PLATFORM": "xcb"}
    environment = {**os.environ, **own, "PYTHONPYCACHEPREFIX": str(home / "compiled")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    given = [*map(str, command), "--office", str(home / "office")]
    began = time.perf_counter()
    with subprocess.Popen(given, env=environment, stderr=subprocess.DEVNULL) as started:
        try:
            while not is_shown():
                assert started.poll() is None, "the program ended before it showed a window"
                assert time.perf_counter() - began < LONGEST, "no window came"
                time.sleep(0.02)
            return (time.perf_counter() - began) * 1000
        finally:
            started.terminate()
            started.wait()
            while is_shown():
                time.sleep(0.02)


def main(program: Path, times: int = 7) -> str:
    """Return the figures in one line."""
    with TemporaryDirectory() as home:
        source, frozen = [], []
        for _ in range(times + 1):
            source.append(until_shown(SOURCE, Path(home)))
            frozen.append(until_shown([program], Path(home)))
    first, second = median(source[1:]), median(frozen[1:])
    return f"source {first:.0f} ms, frozen {second:.0f} ms, ratio {second / first:.2f}"


if __name__ == "__main__":
    print(main(Path(sys.argv[1])))
