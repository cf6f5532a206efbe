"""What the window remembers of whoever uses it: size, page, and widths of columns; nothing of any person.

It is kept with the Windows user, never in the office, under a hash of the name that was signed in with.
"""

import hashlib
from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QSettings

MOST = 40
"""The most columns of which widths are kept."""


class Remembered:
    """The settings of one user of the window."""

    def __init__(self, settings: QSettings, name: str) -> None:
        """Read and write in `settings` for the signed-in `name`."""
        self._settings = settings
        self._place = hashlib.sha256(name.strip().casefold().encode()).hexdigest()[:16]

    @property
    def page(self) -> str:
        """Return the page that was open last."""
        return str(self._settings.value(f"{self._place}/page", ""))

    @page.setter
    def page(self, key: str) -> None:
        """Keep which page is open."""
        self._settings.setValue(f"{self._place}/page", key)

    @property
    def geometry(self) -> QByteArray:
        """Return size and place of the window; empty while none is known."""
        found = self._settings.value(f"{self._place}/geometry")
        return found if isinstance(found, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, kept: QByteArray) -> None:
        """Keep size and place of the window."""
        self._settings.setValue(f"{self._place}/geometry", kept)

    def widths(self, table: str) -> tuple[int, ...]:
        """Return the parts of the width of a table's columns; empty when they are not known or no numbers."""
        text = str(self._settings.value(f"{self._place}/widths/{table}", ""))
        parts = text.split("-")[:MOST]
        return tuple(map(int, parts)) if all(each.isdecimal() and len(each) < 6 for each in parts) else ()

    def keep_widths(self, table: str, widths: Sequence[int]) -> None:
        """Keep the parts of the width of a table's columns."""
        self._settings.setValue(f"{self._place}/widths/{table}", "-".join(map(str, widths)))
