"""Writes until it is killed, again and again; each time all that was reported saved must be there, and whole.

Prints how often it was killed, how many notes were reported saved, are there, and are vouched for.
"""

import io
import os
import random
import signal
import sys
from pathlib import Path

from sqlalchemy import text

from medhandover.storage.backup import verify_office
from medhandover.storage.folder import open_office
from medhandover.storage.keyrings import KeyFileKeeper
from medhandover.storage.sidecar import LogHead
from tests.medhandover.storage.revisions import notes

folder, key_file, versions = map(Path, sys.argv[1:4])
keeper, kills = KeyFileKeeper(key_file), int(sys.argv[4])


def write(pipe: int) -> None:
    """Write for ever; a byte in the pipe says that one more note is saved."""
    with open_office(folder, keeper, versions=versions) as opened:
        for number in range(1_000_000):
            if number % 5 == 0:
                opened.attachments.put(io.BytesIO(b"%PDF-1.7 " + os.urandom(2000)), "brief.pdf")
            with opened.engine.begin() as connection:
                connection.execute(
                    text("INSERT INTO note (text) VALUES (:text)"), {"text": "x" * random.randrange(6000)}
                )
                lines = connection.scalar(text("SELECT count(*) FROM note")) or 0
            os.write(pipe, b".")
            opened.sidecar.advance(LogHead(count=lines, head=str(lines)))


saved = there = vouched = 0
for _ in range(kills):
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        write(writing)
    os.close(writing)
    for _ in range(random.randrange(1, 12)):
        saved += len(os.read(reading, 1))
    for _ in range(random.randrange(2000)):
        pass  # somewhere in the next note
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while more := os.read(reading, 1024):
        saved += len(more)
    os.close(reading)
    with open_office(folder, keeper, versions=versions) as opened:
        verify_office(opened)
        there = len(notes(opened.reader))
        log = opened.sidecar.log_head()
        assert vouched <= log.count <= there, "the head of the log is never ahead, and never goes back"
        assert log.head == (str(log.count) if log.count else "")
        vouched = log.count
        assert saved <= there <= saved + 1, "saved is saved, and nothing but the last note is unreported"
        saved = there
        assert not list(folder.rglob("*.part"))
print(kills, saved, there, vouched)
