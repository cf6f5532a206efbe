"""Somebody who may read an office and not write it: prints the Problem that opening (or creating) raises."""

import os
import shutil
import sys
import tempfile
from pathlib import Path

from medhandover.kernel.problem import Problem
from medhandover.storage.folder import create_office, open_office
from tests.keyring_bus import memory_keeper
from tests.medhandover.storage.revisions import FIRST, write_revisions

NOBODY = 65534
root = Path(tempfile.mkdtemp())
try:
    keeper, office = memory_keeper(), root / "kantoor"
    versions = write_revisions(root / "versions", FIRST)
    create_office(office, "Bureau Voorbeeld", keeper, versions=versions)
    open_office(office, keeper, versions=versions).close()
    for path in (office, *office.rglob("*"), root):
        writable = sys.argv[1] == "database" and path.name != "office-1.db"
        path.chmod((0o777 if writable else 0o555) if path.is_dir() else (0o666 if writable else 0o444))
    child = os.fork()
    if child == 0:
        if os.getuid() == 0:
            os.setuid(NOBODY)
        try:
            if sys.argv[1] == "create":
                create_office(root / "nieuw", "Bureau Voorbeeld", keeper, versions=versions)
            open_office(office, keeper, versions=versions).close()
        except Problem as problem:
            print(type(problem).__name__, flush=True)
        os._exit(0)
    os.waitpid(child, 0)
finally:
    for path in (root, *root.rglob("*")):
        path.chmod(0o700)
    shutil.rmtree(root)
