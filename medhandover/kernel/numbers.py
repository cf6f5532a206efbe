"""A number as people type it, in any region: what can be read in two ways is never guessed.

"2,5" and "2.5" are two and a half everywhere, "1.000,50" and "1,000.50" a thousand and a half; "1.000" is one thousand
here and one there, so whoever typed it is asked.
"""

import re
from decimal import Decimal

from medhandover.kernel.languages import N_

EITHER = N_("This can be read as {small} or as {large}. Write which one, without a sign between the thousands.")
_SPACES = re.compile(r"(?<=[0-9])[ '\u00a0\u2009\u202f](?=[0-9]{3}(?![0-9]))")
_EITHER = re.compile(r"([+-]?)([1-9][0-9]{0,2})[.,]([0-9]{3})")
_GROUPED = re.compile(r"[+-]?[1-9][0-9]{0,2}(?:(?:\.[0-9]{3})+(?:,[0-9]+)?|(?:,[0-9]{3})+(?:\.[0-9]+)?)")
_PLAIN = re.compile(r"[+-]?(?:[0-9]+(?:[.,][0-9]*)?|[.,][0-9]+)")


class TwoReadings(ValueError):  # noqa: N818 - it reads as what it is
    """What was typed is one number in one region and another one in another; `readings` are both."""

    def __init__(self, small: Decimal, large: Decimal) -> None:
        """Keep both, the smaller first."""
        super().__init__("two readings")
        self.readings = (small, large)


def read_number(typed: str) -> Decimal:
    """Return the number that `typed` stands for; raises TwoReadings, or ValueError where it is none."""
    text = _SPACES.sub("", typed.strip())
    if either := _EITHER.fullmatch(text):
        sign, whole, rest = either.groups()
        raise TwoReadings(*sorted((Decimal(f"{sign}{whole}.{rest}"), Decimal(f"{sign}{whole}{rest}"))))
    if _GROUPED.fullmatch(text):
        last = max(text.rfind("."), text.rfind(","))
        is_all_groups = len({each for each in text if each in ".,"}) == 1
        head, tail = (text, "") if is_all_groups else (text[:last], text[last + 1 :])
        return Decimal(re.sub("[.,]", "", head) + (f".{tail}" if tail else ""))
    if not _PLAIN.fullmatch(text):
        raise ValueError("no number")
    return Decimal(text.replace(",", "."))
