import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.stories.screen.real import screen

ROOT = Path(__file__).resolve().parents[3]
POLITE, AT_ONCE = 1, 2


@pytest.mark.full
@pytest.mark.skipif(os.name == "nt", reason="the bus of screen readers is that of Linux")
def test_news_and_what_changes_at_the_gate_are_heard_by_a_screen_reader() -> None:
    with screen() as display:
        real = {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        real["PYTHONPATH"] = str(ROOT)
        command = ["dbus-run-session", "--", sys.executable, "-m", "tests.ui.listening"]
        ran = subprocess.run(command, env={**os.environ, **real}, capture_output=True, check=False, text=True)
    assert ran.returncode == 0, ran.stderr[-2000:]
    told = [tuple(each) for each in json.loads(ran.stdout.splitlines()[-1])]
    assert told == [
        ("Opgeslagen.", POLITE),
        ("Gereed voor vertrek? Ja", POLITE),
        ("Dat klopt niet.", AT_ONCE),
    ]
