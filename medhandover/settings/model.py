"""What an office may set, and what holds until it does."""

import re
from collections.abc import Iterable
from dataclasses import Field, fields
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from medhandover.kernel.fields import Wrong
from medhandover.kernel.ids import StaffId
from medhandover.kernel.languages import N_
from medhandover.kernel.numbers import EITHER, TwoReadings, read_number
from medhandover.kernel.shapes import entity, record
from medhandover.settings.deadlines import Deadlines
from medhandover.settings.offices import OfficeTerms
from medhandover.settings.travelling import TravelTerms
from medhandover.settings.validity import Validity


@record
class Settings(TravelTerms, Validity, Deadlines, OfficeTerms):
    """All settings of an office; each field is one setting, its metadata the description and its bounds.

    Terms that the sources leave open (domain section 1.4, 4.3, 9) are settings, never constants. A setting is a text,
    a whole number, a Decimal or a yes or no, as its default is; `least` and `most` bound a number. The fields stand
    in the order of the bases read from right to left.
    """


SETTINGS: dict[str, Field[Any]] = {each.name: each for each in fields(Settings)}
"""Every setting by its key."""

TRUE, FALSE = frozenset({"true", "yes", "ja", "1"}), frozenset({"false", "no", "nee", "0"})


@entity
class SettingChange:
    """One change of one setting: `value` as text, from the day `from_on` on; only ever added to (R54).

    A row from before settings had days carries its key in `id`, and holds from the beginning. The row with the latest
    day counts, of two on one day the one with the higher `number`.
    """

    id: str
    value: str
    version: int = 1
    key: str = ""
    number: int = 0
    from_on: date | None = None
    set_by: StaffId | None = None
    set_by_name: str = ""
    set_at: datetime | None = None

    @property
    def setting(self) -> str:
        """Return the key of the setting."""
        return self.key or self.id

    @property
    def rank(self) -> tuple[date, int]:
        """Return what orders the changes of one setting: the later one counts."""
        return self.from_on or date.min, self.number


def kind_of(setting: Field[Any]) -> type:
    """Return whether a setting is a text, a yes or no, a whole number or a Decimal."""
    return type(setting.default)


def value_of(setting: Field[Any], text: str) -> Any:
    """Return the value that `text` stands for; raises ValueError when it is of another kind."""
    kind, told = kind_of(setting), text.strip()
    if kind is bool:
        if told.casefold() not in TRUE | FALSE:
            raise ValueError("neither yes nor no")
        return told.casefold() in TRUE
    if kind is Decimal:
        return read_number(told)
    if kind is int and not re.fullmatch(r"-?[0-9]{1,9}", told):
        raise ValueError("no whole number")
    return kind(told)


def wrong_setting(key: str, text: str) -> Wrong | None:
    """Tell what is wrong with a value for a setting: unknown, of another kind, or outside its bounds."""
    setting = SETTINGS.get(key)
    if setting is None:
        sentence = N_("There is no setting with this name. These exist: {names}.")
        return Wrong(path="key", sentence=sentence, values={"names": sorted(SETTINGS)})
    try:
        value = value_of(setting, text)
    except TwoReadings as either:
        small, large = either.readings
        return Wrong(path="value", sentence=EITHER, values={"small": small, "large": large})
    except ValueError:
        return Wrong(path="value", sentence=_KINDS[kind_of(setting)])
    least, most = bounds_of(setting)
    if (least is not None and value < least) or (most is not None and value > most):
        sentence = N_("This setting is a number from {least} to {most}.")
        return Wrong(path="value", sentence=sentence, values={"least": least, "most": most})
    return None


_KINDS = {
    bool: N_("This setting is yes or no."),
    int: N_("This setting is a whole number."),
    Decimal: N_("This setting is a number."),
}


def bounds_of(setting: Field[Any]) -> tuple[Any, Any]:
    """Return the least and the most that a setting may be; None where nothing bounds it, 0 for an unbounded number."""
    is_number = kind_of(setting) in (int, Decimal)
    return setting.metadata.get("least", 0 if is_number else None), setting.metadata.get("most")


def settings_on(changes: Iterable[SettingChange], day: date) -> Settings:
    """Return what holds on `day`: the latest change whose day has come, else the default; lapsed keys count not."""
    latest: dict[str, SettingChange] = {}
    for each in changes:
        is_due = each.setting in SETTINGS and (each.from_on is None or each.from_on <= day)
        if is_due and (each.setting not in latest or latest[each.setting].rank <= each.rank):
            latest[each.setting] = each
    return Settings(**{key: value_of(SETTINGS[key], each.value) for key, each in latest.items()})


def next_change_on(changes: Iterable[SettingChange], day: date) -> date | None:
    """Return the first day after `day` from which another value was set for anything."""
    return min((each.from_on for each in changes if each.from_on is not None and each.from_on > day), default=None)
