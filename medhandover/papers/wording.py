"""The words of a paper in one language: phrases with isolated values, labels, days, clocks with their place."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from string import Formatter
from types import FunctionType

from babel import Locale
from babel.dates import format_date

from medhandover.kernel.clock import HOME_ZONE, Moment, zone_of
from medhandover.kernel.coded import Coded
from medhandover.kernel.days import PartialDay
from medhandover.kernel.shapes import record
from medhandover.letters.texts import Texts
from medhandover.papers.bidi import RIGHT_TO_LEFT
from medhandover.papers.characters import isolate, turned

_SHORT = {"ru": "EEE, d MMM y"}
_WEEKDAY = {"en": "EEEE d MMMM y", "fr": "EEEE d MMMM y", "ru": "EEEE, d MMMM y 'года'"}
_DATE = {"en": "d MMMM y", "fr": "d MMMM y", "hy": "y 'թ'. MMMM d", "ru": "d MMMM y 'года'"}
"""Patterns where the language's own is American, has the day before the month in Armenian, or ends in a full stop."""
_FIRST = {"fr": "1er"}
"""How the first day of a month is written where it is no plain number."""
_COMMA = {"ar": "، "}
"""What stands between the parts of an enumeration where it is no Latin comma."""
_SEMICOLON = {"ar": "؛ "}
_SCRIPTS = {"hy": "ARMENIAN ", "ar": "ARABIC ", "ru": "CYRILLIC "}

WHOLE = frozenset({"phone", "time"})
"""The places of a phrase whose value is never parted at the end of a line."""


@record
class Several:
    """Members of closed lists, one after the other."""

    codes: tuple[Coded, ...]


@record
class Wording:
    """The texts of one paper in one language, ready to be filled."""

    texts: Texts

    @property
    def language(self) -> str:
        """Return the code of the language."""
        return str(self.texts.language)

    @property
    def semicolon(self) -> str:
        """Return what stands between the parts of an enumeration that hold commas, with its blank."""
        return _SEMICOLON.get(self.language, "; ")

    @property
    def comma(self) -> str:
        """Return what stands between the parts of an enumeration, with its blank."""
        return _COMMA.get(self.language, ", ")

    def say(self, key: str, **values: object) -> str:
        """Return the phrase `key`, its places filled with isolated values; raises KeyError for an unknown key."""
        return "".join(text for text, _ in self.parts(key, values))

    def parts(self, key: str, values: Mapping[str, object]) -> Iterator[tuple[str, str]]:
        """Yield the phrase `key` in parts: its own words, and each isolated value with the name of its place."""
        for own, place, _, _ in Formatter().parse(self.texts.phrases[key]):
            if own:
                yield own, ""
            if place is not None:
                value = values[place]
                shown = self.show(value)
                whole = shown.replace(" ", "\u00a0") if place in WHOLE else shown
                yield self.alone(whole) if isinstance(value, str) else self.own(whole), place

    def show(self, value: object) -> str:
        """Return one value as a reader of this language expects it; a function is asked for it with this wording."""
        if isinstance(value, Coded):
            return self.label(value)
        if isinstance(value, Several):
            return self.comma.join(self.label(each) for each in value.codes)
        if isinstance(value, Moment):
            return self.moment(value)
        if isinstance(value, FunctionType):
            return str(value(self))
        return self.day(value) if isinstance(value, date) else str(value)

    def alone(self, value: object) -> str:
        """Return a name, number, free text or phrase of this language on its own: isolated from what is around it."""
        return isolate(value, is_rtl=self.language in RIGHT_TO_LEFT)

    def own(self, text: str) -> str:
        """Return words of this language on their own: they run its way, also where they begin with a foreign name."""
        return turned(text) if self.language in RIGHT_TO_LEFT else isolate(text)

    def languages(self, codes: Iterable[str]) -> str:
        """Return the names of languages in this language."""
        locale = Locale.parse(self.language)
        return self.comma.join(self.alone(locale.languages.get(code, code)) for code in codes)

    def label(self, code: Coded) -> str:
        """Return the label of a member of a closed list; raises KeyError when the language lacks it."""
        return self.texts.labels[type(code).__name__][code.value]

    def day(self, day: date) -> str:
        """Return a day with the month as a word: "do 3 dec 2026"."""
        return self._written(day, _SHORT.get(self.language, "EEE d MMM y"))

    def whole_day(self, day: date) -> str:
        """Return a day in full words, as a letter says it: "donderdag 3 december 2026"."""
        return self._written(day, _WEEKDAY.get(self.language, "full"))

    def whole_date(self, day: date) -> str:
        """Return a day in full words without the weekday: "3 december 2026"."""
        return self._written(day, _DATE.get(self.language, "long"))

    def country(self, code: str) -> str:
        """Return the name of a country in this language; an unknown code stays as it is."""
        return str(Locale.parse(self.language).territories.get(code, code))

    def own_script(self, original: str, latin: str) -> str:
        """Return the original spelling of a name when it is in the script of this language, else the Latin one."""
        letters = (unicodedata.name(sign, "") for sign in original if sign.isalpha())
        script = _SCRIPTS.get(self.language, "-")
        return original if next(letters, "").startswith(script) else latin

    def born(self, day: PartialDay) -> str:
        """Return a day of birth; parts that are not known are left out."""
        if not day.month:
            return str(day.year)
        pattern = "d MMM y" if day.day else "LLL y"
        return self._written(date(day.year, day.month, day.day or 1), pattern)

    def place(self, zone: str) -> str:
        """Return the place that a time zone is named after, in this language where that has a word of its own."""
        known = Locale.parse(self.language).time_zones.get(zone, {}).get("city")
        return str(known or zone.rpartition("/")[2].replace("_", " "))

    def clock(self, at: Moment) -> str:
        """Return the time on the clock of the place and, when it differs, in the Netherlands."""
        place = self.place(at.zone)
        home = at.at.astimezone(zone_of(HOME_ZONE))
        local = f"{at.local:%H:%M} {place}"
        if home.utcoffset() == at.local.utcoffset():
            return local
        return f"{local} ({home:%H:%M} {self.texts.phrases['netherlands_short']})"

    def moment(self, at: Moment) -> str:
        """Return day and clock of a moment at its place."""
        return f"{self.day(at.day)}{self.comma}{self.clock(at)}"

    def _written(self, day: date, pattern: str) -> str:
        first = _FIRST.get(self.language)
        if first and day.day == 1:
            pattern = re.sub(r"\bd\b", f"'{first}'", pattern)
        return str(format_date(day, pattern, locale=self.language))
