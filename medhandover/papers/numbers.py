"""Numbers as a reader of a language writes them, always in the digits 0 to 9."""

from decimal import Decimal

from babel.numbers import format_decimal

from medhandover.papers.wording import Wording


def number(value: Decimal | int, words: Wording) -> str:
    """Return a number isolated: 0.5 is "0,5" in Dutch."""
    return words.alone(format_decimal(value, locale=words.language))
