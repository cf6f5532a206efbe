"""Types in a form until it is killed: `python -m tests.ui.killed_typist FOLDER KEY_FILE TEXT`.

Each line that it prints tells how many letters are typed (`t`), are on their way to be kept (`b`) or are kept (`k`).
"""

import os
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from medhandover.office import Office, place_of
from medhandover.staff.signing import Credentials
from medhandover.storage.folder import open_office
from medhandover.storage.keyrings import KeyFileKeeper
from medhandover.unsaved.actions import keep_unsaved
from tests.offices import PASSWORD
from ui.cases.search import CasesPage
from ui.desk import Desk, ThreadRunner

PAUSE = 7
"""Milliseconds between two letters."""


def tell(sign: str, count: int) -> None:
    """Print a line at once."""
    os.write(1, f"{sign} {count}\n".encode())


class Watched(Office):
    """An office that tells what it keeps of what was typed."""

    def do(self, action: Any, *args: Any, **kwargs: Any) -> Any:
        """Do it, and tell how many letters were on their way and are kept."""
        count = len(kwargs["typed"]["family_name"]) if action is keep_unsaved else 0
        if count:
            tell("b", count)
        result = super().do(action, *args, **kwargs)
        if count:
            tell("k", count)
        return result


def main(folder: Path, key_file: Path, text: str) -> None:
    """Open the form of a new case, go on with what was kept, and type."""
    application = QApplication(["killed"])
    opened = open_office(folder, KeyFileKeeper(key_file))
    office = Watched(place_of(opened))
    office.sign_in(Credentials("jansen", PASSWORD))
    page = CasesPage(Desk(office, ThreadRunner()), "")
    page.show()
    page.offers.click("case:open")
    clock = QTimer()
    clock.timeout.connect(lambda: type_on(page, text))
    clock.start(PAUSE)
    application.exec()


def type_on(page: CasesPage, text: str) -> None:
    """Type the next letter, once the form is there."""
    dialog = page.offering.dialog
    if dialog is None:
        return
    line = dialog.form.editors["family_name"].line  # type: ignore[attr-defined]
    line.setText(text[: len(line.text()) + 1])
    tell("t", len(line.text()))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
