"""A second program at work: writes notes, and advances the head of the log by one for each."""

import sys
from pathlib import Path

from sqlalchemy import text

from medhandover.storage.folder import open_office
from medhandover.storage.keyrings import KeyFileKeeper
from medhandover.storage.sidecar import LogHead

folder, key_file, versions, name, count = sys.argv[1:]
with open_office(Path(folder), KeyFileKeeper(Path(key_file)), versions=Path(versions)) as opened:
    for number in range(int(count)):
        with opened.engine.begin() as connection:
            connection.execute(text("INSERT INTO note (text) VALUES (:text)"), {"text": f"{name} {number}"})
            lines = connection.scalar(text("SELECT count(*) FROM note"))
        opened.sidecar.advance(LogHead(count=lines or 0, head=str(lines)))
