"""Numbers and lists as a reader of a language writes them; numbers always in the digits 0 to 9."""

from collections.abc import Iterable
from decimal import Decimal

from babel.numbers import format_decimal

from medhandover.papers.characters import DIRECTING
from medhandover.papers.wording import Wording


def number(value: Decimal | int, words: Wording) -> str:
    """Return a number isolated: 0.5 is "0,5" in Dutch."""
    return words.alone(format_decimal(value, locale=words.language))


def money(currency: str, amount: Decimal | int, words: Wording, *, is_spent: bool = False) -> str:
    """Return an amount isolated; in cents where it is no round one, or `is_spent`: "EUR 18,50" in Dutch."""
    pattern = "0" if amount == int(amount) and not is_spent else "0.00"
    return words.alone(f"{currency} {format_decimal(amount, format=pattern, locale=words.language)}")


def languages(codes: Iterable[str], words: Wording) -> str:
    """Return the names of languages as one text, so that the list runs in the direction of its own script."""
    return words.alone(DIRECTING.sub("", words.languages(codes)))
