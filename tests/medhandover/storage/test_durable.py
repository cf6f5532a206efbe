import errno
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from medhandover.storage.durable import appearing, copy_durably, disk_of, sweep, sync_folder, write_durably
from medhandover.storage.problems import DiskFailure, DiskFull, ReadOnlyFolder


@pytest.mark.parametrize(
    ("code", "problem"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EFBIG, DiskFull),
        (errno.EROFS, ReadOnlyFolder),
        (errno.EACCES, ReadOnlyFolder),
        (errno.EIO, DiskFailure),
    ],
)
def test_each_failure_of_the_disk_has_its_own_sentence(code: int, problem: type[Exception]) -> None:
    with pytest.raises(problem), disk_of(Path("kantoor")):
        raise OSError(code, os.strerror(code))


def test_other_failures_are_bugs() -> None:
    with pytest.raises(FileNotFoundError), disk_of(Path("kantoor")):
        raise FileNotFoundError(errno.ENOENT, "gone")


def test_a_file_is_replaced_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "card"
    write_durably(path, b"old")

    def fail(handle: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="full"):
        write_durably(path, b"new")
    monkeypatch.undo()
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "card"
    write_durably(path, b"old")
    script = (
        "import sys; from pathlib import Path; from medhandover.storage.durable import *\n"
        "try:\n"
        "    with disk_of(Path()): write_durably(Path(sys.argv[1]), b'n' * 100_000)\n"
        "except DiskFull: sys.exit(7)"
    )
    limit = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))  # noqa: E731
    done = subprocess.run([sys.executable, "-B", "-c", script, str(path)], preexec_fn=limit, check=False)
    assert done.returncode == 7
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_copy_is_whole(tmp_path: Path) -> None:
    (tmp_path / "from").write_bytes(b"x" * 3_000_000)
    copy_durably(tmp_path / "from", tmp_path / "to")
    assert (tmp_path / "to").read_bytes() == b"x" * 3_000_000


@pytest.mark.parametrize("is_there", [False, True])
def test_a_folder_appears_whole_or_not_at_all(tmp_path: Path, is_there: bool) -> None:
    path = tmp_path / "new"
    if is_there:
        path.mkdir()
    with pytest.raises(RuntimeError), appearing(path) as making:
        (making / "half").touch()
        raise RuntimeError
    assert [each.name for each in tmp_path.rglob("*")] == (["new"] if is_there else [])
    with appearing(path) as making:
        (making / "whole").touch()
        assert not (path / "whole").exists()
    assert (path / "whole").exists()


def test_sweeping_never_follows_a_link(tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "kept")
    sweep(tmp_path / "link")
    sweep(tmp_path / "absent")
    assert (tmp_path / "kept").is_dir()
    assert not (tmp_path / "link").is_symlink()


def test_a_file_system_that_cannot_sync_folders_is_fine_and_a_broken_disk_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    codes = iter((errno.EINVAL, errno.EIO))

    def fail(handle: int) -> None:
        raise OSError(next(codes), "invented")

    monkeypatch.setattr(os, "fsync", fail)
    sync_folder(tmp_path)
    with pytest.raises(OSError, match="invented"):
        sync_folder(tmp_path)
