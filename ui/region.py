"""Numbers as the region of the user writes them; between thousands nothing stands, so that none is read wrongly."""

from decimal import Decimal
from typing import Any

from PySide6.QtCore import QLocale

from medhandover.kernel.languages import numeral


def sign_of_parts() -> str:
    """Return what the user's region writes between the whole and its parts: a comma or a point."""
    found = QLocale().decimalPoint()
    return found if found in (",", ".") else "."


def in_region(value: Any) -> Any:
    """Return a number as the region writes it, in lists too; everything else as it is."""
    if isinstance(value, Decimal):
        return numeral(value, sign_of_parts())
    if type(value) in (tuple, list):
        return type(value)(in_region(each) for each in value)
    return value
