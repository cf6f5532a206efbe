"""A real screen of its own with a window manager: nothing of whoever runs the tests is seen or pressed."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

SIZE = "1600x1000x24"


@contextmanager
def screen() -> Iterator[str]:
    """Yield the name of a new display; fails where Xvfb or openbox is absent.

    Both are killed: openbox may sleep through a polite end, and then the test would wait for it without end.
    """
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", SIZE, "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL) as server:
        os.close(write)
        try:
            with os.fdopen(read, encoding="ascii") as told:
                display = f":{told.readline().strip()}"
            assert display != ":", "no screen came"
            with subprocess.Popen(["openbox"], env={**os.environ, "DISPLAY": display}, stderr=subprocess.DEVNULL) as wm:
                try:
                    yield display
                finally:
                    wm.kill()
        finally:
            server.kill()
