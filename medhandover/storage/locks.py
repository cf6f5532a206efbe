"""Locks between the processes of one machine; the system frees them when a process dies."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

PAUSE = 0.01
"""Seconds between two tries."""

if sys.platform == "win32":  # pragma: no cover - the other system
    import ctypes
    import msvcrt
    from ctypes import wintypes

    class _Overlapped(ctypes.Structure):
        _fields_ = (
            ("internal", ctypes.c_void_p),
            ("internal_high", ctypes.c_void_p),
            ("offset", wintypes.DWORD),
            ("offset_high", wintypes.DWORD),
            ("event", wintypes.HANDLE),
        )

    _lock_file = ctypes.WinDLL("kernel32", use_last_error=True).LockFileEx
    _lock_file.argtypes = (
        wintypes.HANDLE,
        wintypes.DWORD,
        wintypes.DWORD,
        wintypes.DWORD,
        wintypes.DWORD,
        ctypes.POINTER(_Overlapped),
    )
    _lock_file.restype = wintypes.BOOL

    def _try_lock(file: IO[bytes], is_shared: bool) -> bool:
        fail_immediately, exclusive = 1, 2
        flags = fail_immediately | (0 if is_shared else exclusive)
        return bool(_lock_file(msvcrt.get_osfhandle(file.fileno()), flags, 0, 1, 0, _Overlapped()))

else:
    import fcntl

    def _try_lock(file: IO[bytes], is_shared: bool) -> bool:
        try:
            fcntl.flock(file, (fcntl.LOCK_SH if is_shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


def _is_at(file: IO[bytes], path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(file.fileno()), path.stat())
    except FileNotFoundError:
        return False


def take(path: Path, *, is_shared: bool = False, wait: float = 0.0) -> IO[bytes] | None:
    """Lock the file `path` and return it (closing it frees the lock), or None when others held it for `wait` seconds.

    Many may hold it shared, or one alone. A file that was moved away meanwhile is let go, and `path` tried again.
    """
    until = time.monotonic() + wait
    while True:
        with suppress(FileNotFoundError):  # its folder is being exchanged
            file = path.open("ab")
            if _try_lock(file, is_shared) and _is_at(file, path):
                return file
            file.close()
        if time.monotonic() >= until:
            return None
        time.sleep(PAUSE)


@contextmanager
def held(path: Path, *, wait: float, otherwise: Exception) -> Iterator[None]:
    """Hold the file `path` alone; raises `otherwise` after `wait` seconds."""
    file = take(path, wait=wait)
    if file is None:
        raise otherwise
    with file:
        yield
