"""The main job at the real window, from no office at all to a recorded handover, and a refusal.

Nothing stands in for anything: the program is started as README says, on a screen, with an encrypted office in a folder
and its key in a Secret Service. Every start is a process of its own, so the second one finds what the first one kept.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.stories.screen.played import STORIES
from tests.stories.screen.real import screen

ROOT = Path(__file__).parents[2]
LONGEST = 600
MEASURED = "COVERAGE_PROCESS_CONFIG"
"""By this, coverage measures processes too; the one that reads documents may write nothing, and complains of it."""


@pytest.mark.skipif(os.name == "nt", reason="Xvfb and the Secret Service are there on Linux")
@pytest.mark.usefixtures("secret_service")
def test_from_the_first_start_to_a_handover_and_a_refusal(tmp_path: Path) -> None:
    folder = tmp_path / "story"
    folder.mkdir()
    with screen() as display:
        environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT)}
        environment.pop(MEASURED, None)
        for story in STORIES:
            command = [sys.executable, "-m", "tests.stories.screen.played", story, str(folder)]
            done = subprocess.run(
                command, env=environment, capture_output=True, text=True, timeout=LONGEST, check=False
            )
            assert done.returncode == 0, f"{story}:\n{done.stdout}\n{done.stderr}"
    kept = b"".join(each.read_bytes() for each in (folder / "office").rglob("*") if each.is_file())
    assert b"Voorbeeldyan" not in kept
    assert not list(folder.rglob("sleutel*"))
