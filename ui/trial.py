"""The window tried without being shown: every page of an office and every section of a case is built and drawn."""

import sys
from typing import Any

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QApplication

from medhandover.cases.queries import all_cases
from medhandover.premises import Premises
from medhandover.staff.signing import Credentials
from ui.desk import Desk, InlineRunner
from ui.dressing import dress
from ui.window import Window

UNSEEN = ["-platform", "offscreen"]
"""What lets Qt draw without a screen."""


class PageFailed(Exception):  # noqa: N818 - reads as a sentence
    """A page that shows nothing, or says that something is wrong; its text is the key of the page."""


def tried(premises: Premises, who: Credentials) -> str:
    """Open every page in Dutch on an office and draw it; returns Qt's version. Raises PageFailed and any fault."""
    application: Any = QApplication.instance() or QApplication([*sys.argv[:1], *UNSEEN])
    dress(application, "nl")
    office = premises.office()
    office.sign_in(who)
    case = office.ask(all_cases)[0].id
    office.give_reason(case, who.name)
    desk = Desk(office, InlineRunner(), "nl", premises)
    heard: list[object] = []
    desk.problem.connect(heard.append)
    desk.crashed.connect(heard.append)
    window = Window(desk, is_demo=True)
    desk.give_reason(lambda _: None, case, who.name)
    for place, thing in [*((each.key, "") for each in window.pages), ("case", case)]:
        window.open(place, thing)
        application.processEvents()
        if heard or window.grab().isNull():
            raise PageFailed(place)
    window.close()
    window.deleteLater()
    return str(qVersion())
