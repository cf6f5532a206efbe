"""Sentences in the languages of the window: English message ids, Dutch by default."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache, lru_cache
from gettext import GNUTranslations
from pathlib import Path
from typing import Literal

from babel import Locale

from medhandover.kernel.clock import HOME_ZONE, Moment
from medhandover.kernel.coded import Coded
from medhandover.kernel.codes import Country, Tongue
from medhandover.kernel.days import PartialDay
from medhandover.kernel.places import resources

Language = Literal["nl", "en"]
"""A language of the window and the command line; papers know more languages (`letters`)."""

LANGUAGES: tuple[Language, ...] = ("nl", "en")

NAMES = 1024
"""How many names of countries, and of languages, are held: a long list asks for a few of them thousands of times."""


def N_(message: str) -> str:  # noqa: N802 - the customary name of this marker
    """Mark `message` as an English message id; the catalogue must have its Dutch."""
    return message


@cache
def _spoken(language: Language) -> Callable[[str], str]:
    """Return what says a message in `language`, or the message itself where the catalogue has none."""
    return str if language == "en" else words_of(resources() / "languages" / f"{language}.po")


def words_of(written: Path) -> Callable[[str], str]:
    """Return what says a message with the words of a catalogue (`.po`), or the message itself where it has none.

    What set-up compiled of it (`.mo` beside it) is read in a sixth of the time, unless the words changed since.
    """
    compiled = written.with_suffix(".mo")
    if compiled.exists() and compiled.stat().st_mtime_ns >= written.stat().st_mtime_ns:
        with compiled.open("rb") as file:
            return GNUTranslations(file).gettext
    from babel.messages.pofile import read_po  # noqa: PLC0415 - the lazy door: the words are not compiled

    with written.open("rb") as file:
        words = {str(each.id): str(each.string) for each in read_po(file) if each.id and each.string}
    return lambda message: words.get(message, message)


def say(language: Language, message: str, /, **values: object) -> str:
    """Return `message` in `language` with its `{places}` filled; labels and dates are put into the language too."""
    text = _spoken(language)(message)
    return text.format(**{name: show(language, value) for name, value in values.items()}) if values else text


@lru_cache(NAMES)
def country_name(language: Language, code: str) -> str:
    """Return the name of a country (ISO 3166-1 alpha-2) in `language`, or its code."""
    return str(Locale.parse(language).territories.get(code, code))


@lru_cache(NAMES)
def language_name(language: Language, code: str) -> str:
    """Return the name of a language (ISO 639) in `language`, or its code."""
    if code in SELDOM_NAMED:
        return say(language, SELDOM_NAMED[code])
    return str(Locale.parse(language).languages.get(code, code))


SELDOM_NAMED = {"prs": N_("Dari"), "kmr": N_("Kurmanji"), "ckb": N_("Sorani")}
"""Languages that a person may speak and the tables of the world leave without a name."""


class Amount(Decimal):
    """Money: told with its cents, unless it is a round sum."""


def numeral(value: Decimal, sign: str) -> str:
    """Return a number without zeros at its end and with nothing between thousands; `sign` stands before its parts.

    Of money that is no round sum both cents are told: 18.5 is "18,50" in Dutch.
    """
    told = f"{value.normalize():f}"
    if isinstance(value, Amount) and len(told.partition(".")[2]) == 1:
        told += "0"
    return told.replace(".", sign)


def show(language: Language, value: object) -> str:
    """Return one value as a reader of `language` expects it: "do 3 dec 2026", "ja", a label, a list with commas.

    A moment that was kept without a place (UTC) is shown at the clock of the office, with its name.
    """
    shown = str(value)
    if value is None:
        shown = "-"
    elif isinstance(value, bool):
        shown = say(language, N_("yes") if value else N_("no"))
    elif isinstance(value, Decimal):
        shown = numeral(value, "," if language == "nl" else ".")
    elif isinstance(value, Coded):
        shown = say(language, value.label)
    elif isinstance(value, Country):
        shown = country_name(language, value)
    elif isinstance(value, Tongue):
        shown = language_name(language, value)
    elif isinstance(value, Moment):
        shown = f"{show(language, value.local)} {value.zone.rpartition('/')[2].replace('_', ' ')}"
    elif isinstance(value, datetime):
        shown = _clock(language, value)
    elif isinstance(value, date):
        shown = _day(language, value, "EEE d MMM y")
    elif isinstance(value, PartialDay):
        shown = _part(language, value)
    elif isinstance(value, list | tuple):
        shown = ", ".join(show(language, item) for item in value)
    elif isinstance(value, set | frozenset):
        shown = ", ".join(sorted(show(language, item) for item in value))
    return shown


def _clock(language: Language, at: datetime) -> str:
    """Return a day with its time; of what was kept in UTC those of the office, with the name of its clock."""
    return show(language, Moment(at, HOME_ZONE)) if at.tzinfo is UTC else f"{show(language, at.date())} {at:%H:%M}"


def _part(language: Language, day: PartialDay) -> str:
    """Return what is known of a day: "18 jun 1988", "jun 1988", "1988"."""
    pattern = "d MMM y" if day.day else "MMM y" if day.month else "y"
    return _day(language, date(day.year, day.month or 1, day.day or 1), pattern)


def _day(language: Language, day: date, pattern: str) -> str:
    from babel.dates import format_date  # noqa: PLC0415 - the lazy door: the sign-in shows no day

    return format_date(day, pattern, locale=language).replace(".", "")
