"""Which text is being typed at this moment: a mark beside the office that the system takes away with who typed."""

from contextlib import suppress
from pathlib import Path
from typing import IO

from medhandover.kernel.ids import UnsavedId
from medhandover.storage.locks import take

ROOM = "typing"
"""The folder of the marks inside that of the office; their names are ids that say nothing."""


class Mark:
    """Holds text as being typed here, until it ends or its process does, however that ends."""

    def __init__(self, path: Path, file: IO[bytes]) -> None:
        """Keep the locked file."""
        self._path, self._file = path, file

    def end(self) -> None:
        """Let others offer the text."""
        with suppress(OSError):  # Windows removes no open file; the next look does
            self._path.unlink()
        self._file.close()


def marked(folder: Path, unsaved: UnsavedId) -> Mark | None:
    """Mark text as being typed here; None where the folder takes no mark, or somebody else types it."""
    path = folder / ROOM / unsaved
    try:
        path.parent.mkdir(mode=0o700, exist_ok=True)
        file = take(path)
    except OSError:
        return None
    return Mark(path, file) if file is not None else None


def is_typed(folder: Path, unsaved: UnsavedId) -> bool:
    """Tell whether text is being typed at this moment, in this window or another; a mark that was left goes."""
    path = folder / ROOM / unsaved
    if not path.exists():
        return False
    try:
        file = take(path)
    except OSError:
        return False
    if file is None:
        return True
    Mark(path, file).end()
    return False
