"""Does one long work again and again, killed before its first, second, third ... change of the disk, then to the end.

`killed_at rekey|restore|create|backup FOLDER KEYFILE VERSIONS` prints at how many places it was killed.
"""

import os
import shutil
import signal
import sys
from pathlib import Path

from medhandover.storage import recovery
from medhandover.storage.backup import backup, restore, verify_office
from medhandover.storage.folder import create_office, open_office
from medhandover.storage.keyrings import KeyFileKeeper
from medhandover.storage.progress import Progress
from medhandover.storage.rekey import rekey
from tests.medhandover.storage.revisions import notes

recovery.MEMORY = 64  # KiB: the printed code is not what is tried here
CHANGES = {"os.rename", "os.remove", "os.rmdir", "os.mkdir", "sqlcipher3.connect"}

work, office, key_file, versions = sys.argv[1], *map(Path, sys.argv[2:])
keeper = KeyFileKeeper(key_file)
bench = office.parent / "bench"
backed_up = office.parent / "backup"
new = bench / "nieuw"
count = last = 0


def step(progress: Progress | None = None) -> None:
    """Count a change, and die before the last one allowed."""
    global count  # noqa: PLW0603 - the audit hook has no other place to count
    count += 1
    if count > last:
        os.kill(os.getpid(), signal.SIGKILL)


def audited(event: str, arguments: tuple[object, ...]) -> None:
    """Hear of everything Python does to the disk."""
    if event in CHANGES or (event == "open" and ".part" in str(arguments[0]) and arguments[1] is None):
        step()


def do() -> None:
    """Do the work, with somebody to hear of its progress."""
    if work == "rekey":
        rekey(bench / "kantoor", KeyFileKeeper(bench / "sleutel"), step)
    elif work == "restore":
        restore(backed_up, bench / "kantoor", KeyFileKeeper(bench / "sleutel"), step)
    elif work == "create":
        create_office(new, "Nieuw", KeyFileKeeper(bench / "sleutel"), versions=versions)
    else:
        with open_office(bench / "kantoor", keeper, versions=versions) as opened:
            backup(opened, new, step)


def whole(path: Path, expected: list[str]) -> None:
    """Open an office and read everything."""
    with open_office(path, KeyFileKeeper(bench / "sleutel"), versions=versions) as opened:
        verify_office(opened)
        assert notes(opened.reader) == expected
        assert len(opened.attachments.ids()) == (2 if expected else 0)
        assert not opened.folder.leftovers(opened.card.generation), "what was left over is gone after opening"


def checked() -> None:
    """Look at what the dead left."""
    whole(bench / "kantoor", ["een", "twee"])
    if work == "create" and new.exists():
        whole(new, [])
    if work == "backup" and new.exists():
        restore(new, bench / "weer", keeper)
        whole(bench / "weer", ["een", "twee"])


if work == "restore":
    with open_office(office, keeper, versions=versions) as opened:
        backup(opened, backed_up)

is_done = False
while not is_done:
    bench.mkdir()
    shutil.copytree(office, bench / "kantoor")
    shutil.copy(key_file, bench / "sleutel")
    child = os.fork()
    if child == 0:
        sys.addaudithook(audited)
        do()
        os._exit(0)
    _, status = os.waitpid(child, 0)
    is_done = not os.WIFSIGNALED(status)
    assert is_done or os.WTERMSIG(status) == signal.SIGKILL
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0
    checked()
    shutil.rmtree(bench)
    last += 1
print(last - 1)
