"""Files that are whole or absent, and the failures of disk and folder as Problems."""

import errno
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from medhandover.storage.problems import DiskFailure, DiskFull, ReadOnlyFolder

PART = ".part"
"""Files with this ending are unfinished; whoever has the office alone removes them."""

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_FORBIDDEN = {errno.EROFS, errno.EACCES, errno.EPERM}
_BROKEN = {errno.EIO, errno.ENODEV, errno.ENXIO, errno.ESTALE}


@contextmanager
def disk_of(folder: Path) -> Iterator[None]:
    """Turn failures of the disk under `folder` into DiskFull, ReadOnlyFolder or DiskFailure; others pass."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise DiskFull(folder=folder) from error
        if error.errno in _FORBIDDEN:
            raise ReadOnlyFolder(folder=folder) from error
        if error.errno in _BROKEN:
            raise DiskFailure(folder=folder) from error
        raise


def sync_folder(folder: Path) -> None:
    """Make the names in `folder` durable; Windows does so by itself."""
    if os.name == "nt":  # pragma: no cover - Windows cannot open a folder
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno != errno.EINVAL:  # some file systems have no folders to make durable
            raise
    finally:
        os.close(handle)


@contextmanager
def durable_file(path: Path) -> Iterator[int]:
    """Give a handle to write with; the file appears whole, durable and private (0600), or not at all."""
    part = path.with_name(f"{path.name}.{secrets.token_hex(4)}{PART}")
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    try:
        try:
            yield handle
            os.fsync(handle)
        finally:
            os.close(handle)
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def write_all(handle: int, content: bytes) -> None:
    """Write `content` whole; raises OSError when the disk does not take it."""
    view = memoryview(content)
    while view:
        view = view[os.write(handle, view) :]


def write_durably(path: Path, content: bytes) -> None:
    """Replace `path` by `content` at once: a reader sees the old or the new, also after a power cut."""
    with durable_file(path) as handle:
        write_all(handle, content)


def copy_durably(source: Path, target: Path) -> None:
    """Copy one file, whole or not at all."""
    with source.open("rb") as reading, durable_file(target) as handle:
        while chunk := reading.read(1 << 20):
            write_all(handle, chunk)


def make_folder(path: Path) -> None:
    """Make `path` (its parents too) for its owner only, durable; there already is fine."""
    if path.is_dir():
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.mkdir(mode=0o700, exist_ok=True)
    sync_folder(path.parent)


@contextmanager
def appearing(path: Path) -> Iterator[Path]:
    """Give a new folder beside `path` that becomes `path` (absent or empty until then) at the end, or is removed."""
    making = path.with_name(f"{path.name}.{secrets.token_hex(4)}{PART}")
    make_folder(making)
    try:
        yield making
        sync_folder(making)
        if path.is_dir():
            path.rmdir()
        making.rename(path)
    except BaseException:
        sweep(making)
        raise
    sync_folder(path.parent)


def sweep(path: Path) -> None:
    """Remove a file or a folder, if it is there."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
