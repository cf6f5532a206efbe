import os
import subprocess
import sys


def test_the_tagged_dossier_takes_at_most_what_was_asked_for() -> None:
    """In a process of its own: whoever counts covered lines here slows our code and not ReportLab's."""
    alone = {key: value for key, value in os.environ.items() if not key.startswith("COV")}
    command = [sys.executable, "-m", "tests.benchmarks.papers", "3"]
    done = subprocess.run(command, capture_output=True, text=True, env=alone, check=False)
    assert "tagged dossier of 8 pages" in done.stdout
    assert done.returncode == 0, done.stdout + done.stderr
