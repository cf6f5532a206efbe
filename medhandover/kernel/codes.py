"""Codes of the world: countries (ISO 3166-1), languages (ISO 639), currencies (ISO 4217), phones (E.164), e-mail."""

import re

from babel import Locale


class Country(str):
    """A country code (ISO 3166-1 alpha-2) that a sentence shows by its name."""

    __slots__ = ()


class Tongue(str):
    """A language code (ISO 639) that a sentence shows by its name."""

    __slots__ = ()


def is_country(code: str) -> bool:
    """Tell whether `code` is a two-letter country code that is in use."""
    return re.fullmatch(r"[A-Z]{2}", code) is not None and code in Locale("en").territories


def is_language(code: str) -> bool:
    """Tell whether `code` is a language code (ISO 639, two or three letters) that is known."""
    return re.fullmatch(r"[a-z]{2,3}", code) is not None and code in {*Locale("en").languages, "prs", "kmr", "ckb"}


def is_currency(code: str) -> bool:
    """Tell whether `code` is a currency code (ISO 4217, three capitals) that is known."""
    return re.fullmatch(r"[A-Z]{3}", code) is not None and code in Locale("en").currencies


def is_phone(text: str) -> bool:
    """Tell whether `text` is a phone number in international form (E.164, blanks allowed)."""
    digits = text.replace(" ", "")
    return digits[:1] == "+" and digits[1:].isdecimal() and 7 <= len(digits) - 1 <= 15


def is_email(text: str) -> bool:
    """Tell whether `text` can be an e-mail address: one @ between two parts without blanks."""
    return re.fullmatch(r"[^@\s]+@[^@\s]+", text) is not None
