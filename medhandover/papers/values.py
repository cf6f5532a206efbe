"""Numbers and lists as a reader of a language writes them; numbers always in the digits 0 to 9."""

from collections.abc import Iterable
from decimal import Decimal

from babel.numbers import format_decimal

from medhandover.papers.characters import DIRECTING
from medhandover.papers.wording import Wording


def number(value: Decimal | int, words: Wording) -> str:
    """Return a number isolated: 0.5 is "0,5" in Dutch."""
    return words.alone(format_decimal(value, locale=words.language))


def languages(codes: Iterable[str], words: Wording) -> str:
    """Return the names of languages as one text, so that the list runs in the direction of its own script."""
    return words.alone(DIRECTING.sub("", words.languages(codes)))
