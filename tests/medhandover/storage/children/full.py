"""A quota that is used up: no file may grow beyond a limit. Prints how many notes were reported saved."""

import io
import resource
import sys
from pathlib import Path

from medhandover.storage.folder import open_office
from medhandover.storage.keyrings import KeyFileKeeper
from medhandover.storage.problems import DiskFailure, DiskFull
from tests.medhandover.storage.revisions import write_note

folder, key_file, versions = map(Path, sys.argv[1:])
saved = 0
with open_office(folder, KeyFileKeeper(key_file), versions=versions) as opened:
    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
    try:
        opened.attachments.put(io.BytesIO(b"%PDF-1.7 " + bytes(300_000)), "brief.pdf")
        sys.exit("the attachment was kept")
    except DiskFull:
        pass
    try:
        for _ in range(1000):
            write_note(opened.engine, "x" * 5000)
            saved += 1
        sys.exit("the disk never filled up")
    except DiskFailure:
        print(saved)
