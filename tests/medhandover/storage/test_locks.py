import subprocess
import sys
from pathlib import Path

import pytest

from medhandover.storage.locks import held, take

HOLD = """
import sys
from pathlib import Path
from medhandover.storage.locks import take
file = take(Path(sys.argv[1]), is_shared=sys.argv[2] == "shared")
print("held", flush=True)
sys.stdin.read()
"""


@pytest.mark.parametrize(
    ("theirs", "ours", "is_free"), [(True, True, True), (True, False, False), (False, True, False)]
)
def test_many_share_or_one_is_alone(tmp_path: Path, theirs: bool, ours: bool, is_free: bool) -> None:
    with take(tmp_path / "lock", is_shared=theirs) as first:  # type: ignore[union-attr]
        assert first
        second = take(tmp_path / "lock", is_shared=ours)
        assert (second is not None) == is_free
        if second:
            second.close()


def test_a_lock_holds_between_processes_and_dies_with_its_holder(tmp_path: Path) -> None:
    lock = tmp_path / "lock"
    command = [sys.executable, "-c", HOLD, str(lock), "alone"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        assert take(lock) is None
        holder.kill()
        holder.wait()
        file = take(lock)
        assert file
        file.close()


def test_waiting_in_vain_raises_what_was_asked(tmp_path: Path) -> None:
    with (
        held(tmp_path / "lock", wait=0, otherwise=RuntimeError("first")),
        pytest.raises(RuntimeError, match="second"),
        held(tmp_path / "lock", wait=0.02, otherwise=RuntimeError("second")),
    ):
        pass
    with held(tmp_path / "lock", wait=0, otherwise=RuntimeError("third")):
        pass


def test_a_lock_in_a_folder_that_is_gone_is_not_had(tmp_path: Path) -> None:
    assert take(tmp_path / "gone" / "lock", wait=0.02) is None


def test_a_lock_that_moved_away_is_not_mistaken_for_the_one_in_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The folder of an office is exchanged while somebody waits for its lock."""
    from medhandover.storage import locks

    lock, real = tmp_path / "lock", locks._try_lock

    def moved(file: object, is_shared: bool) -> bool:
        monkeypatch.setattr(locks, "_try_lock", real)
        lock.rename(tmp_path / "old")
        return True

    monkeypatch.setattr(locks, "_try_lock", moved)
    with take(lock, wait=1) as file:  # type: ignore[union-attr]
        assert file
        assert lock.exists()
        assert take(lock) is None
