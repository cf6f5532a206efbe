"""How a page is looked at in a test: shown in the window, in both languages, and what a change would forget."""

from dataclasses import is_dataclass
from typing import Any, get_args, get_type_hints

from PySide6.QtWidgets import QApplication

from tests.ui.conftest import Told
from tests.ui.pictures import keep_picture
from ui.forms.offers import missing_in
from ui.parts.part import Part
from ui.window import Window


def window_at(told: Told, page: str, thing: str = "") -> Window:
    """Return the window opened at a page."""
    made = Window(told.desk)
    made.show()
    made.open(page, thing)
    QApplication.processEvents()
    return made


def shoot_both(window: Window, name: str) -> None:
    """Keep a picture of the open page in both languages; the window speaks Dutch again after it."""
    keep_picture(window, f"{name}-nl")
    window.desk.speak("en")
    keep_picture(window, f"{name}-en")
    window.desk.speak("nl")


def row_of(answer: Any) -> type:
    """Return the row that a query answers with, alone or in a list."""
    if is_dataclass(answer) and isinstance(answer, type):
        return answer
    return next(row_of(each) for each in get_args(answer) if is_dataclass(each) or get_args(each))


def forgotten(part: Part) -> dict[str, list[str]]:
    """Return for each change that a part offers about a row what it would empty because the row does not hold it."""
    row = row_of(get_type_hints(part.query.function)["return"])
    changes = [offer for offer in (*part.offers, *part.on_row) if offer.is_change]
    return {offer.tag: missing for offer in changes if (missing := missing_in(offer, row))}
