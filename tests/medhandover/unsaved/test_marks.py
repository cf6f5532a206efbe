import signal
import subprocess
import sys
from pathlib import Path

from medhandover.kernel.ids import UnsavedId
from medhandover.unsaved.marks import ROOM, is_typed, marked

TEXT = UnsavedId("01a216d4dc3b70e5887219662d237533")
HOLDING = """
import sys
from pathlib import Path
from medhandover.kernel.ids import UnsavedId
from medhandover.unsaved.marks import marked
mark = marked(Path(sys.argv[1]), UnsavedId(sys.argv[2]))
print("held" if mark else "not", flush=True)
sys.stdin.read()
"""


def test_what_is_typed_here_is_marked_until_it_ends(tmp_path: Path) -> None:
    assert not is_typed(tmp_path, TEXT)
    mark = marked(tmp_path, TEXT)
    assert mark is not None
    assert is_typed(tmp_path, TEXT)
    assert marked(tmp_path, TEXT) is None
    mark.end()
    assert not is_typed(tmp_path, TEXT)
    assert list((tmp_path / ROOM).iterdir()) == []


def test_the_mark_of_another_window_goes_with_it_even_when_it_is_killed(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLDING, str(tmp_path), TEXT]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == "held"
        assert is_typed(tmp_path, TEXT)
        other.send_signal(signal.SIGKILL)
        other.wait()
    assert not is_typed(tmp_path, TEXT)
    assert list((tmp_path / ROOM).iterdir()) == []


def test_a_folder_that_takes_no_mark_stops_nobody_from_typing(tmp_path: Path) -> None:
    assert marked(tmp_path / "gone" / "deeper", TEXT) is None
    assert not is_typed(tmp_path / "gone", TEXT)
