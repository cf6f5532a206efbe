"""Sentences in the languages of the window: English message ids, Dutch by default."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Literal

from babel import Locale
from babel.dates import format_date
from babel.messages.pofile import read_po

from medhandover.kernel.clock import Moment
from medhandover.kernel.coded import Coded
from medhandover.kernel.codes import Country, Tongue
from medhandover.kernel.places import resources

Language = Literal["nl", "en"]
"""A language of the window and the command line; papers know more languages (`letters`)."""

LANGUAGES: tuple[Language, ...] = ("nl", "en")


def N_(message: str) -> str:  # noqa: N802 - the customary name of this marker
    """Mark `message` as an English message id; the catalogue must have its Dutch."""
    return message


@cache
def _catalogue(language: Language) -> Mapping[str, str]:
    if language == "en":
        return {}
    with (resources() / "languages" / f"{language}.po").open("rb") as file:
        catalogue = read_po(file, locale=language)
    return {str(entry.id): str(entry.string) for entry in catalogue if entry.id and entry.string}


def say(language: Language, message: str, /, **values: object) -> str:
    """Return `message` in `language` with its `{places}` filled; labels and dates are put into the language too."""
    text = _catalogue(language).get(message, message)
    return text.format(**{name: show(language, value) for name, value in values.items()}) if values else text


def country_name(language: Language, code: str) -> str:
    """Return the name of a country (ISO 3166-1 alpha-2) in `language`, or its code."""
    return str(Locale.parse(language).territories.get(code, code))


def show(language: Language, value: object) -> str:
    """Return one value as a reader of `language` expects it: "do 3 dec 2026", "ja", a label, a list with commas."""
    shown = str(value)
    if value is None:
        shown = "-"
    elif isinstance(value, bool):
        shown = say(language, N_("yes") if value else N_("no"))
    elif isinstance(value, Decimal):
        shown = f"{value.normalize():f}".replace(".", "," if language == "nl" else ".")
    elif isinstance(value, Coded):
        shown = say(language, value.label)
    elif isinstance(value, Country):
        shown = country_name(language, value)
    elif isinstance(value, Tongue):
        shown = str(Locale.parse(language).languages.get(value, value))
    elif isinstance(value, Moment):
        shown = f"{show(language, value.local)} {value.zone.rpartition('/')[2].replace('_', ' ')}"
    elif isinstance(value, datetime):
        shown = f"{show(language, value.date())} {value:%H:%M}"
    elif isinstance(value, date):
        shown = format_date(value, "EEE d MMM y", locale=language).replace(".", "")
    elif isinstance(value, list | tuple):
        shown = ", ".join(show(language, item) for item in value)
    elif isinstance(value, set | frozenset):
        shown = ", ".join(sorted(show(language, item) for item in value))
    return shown
