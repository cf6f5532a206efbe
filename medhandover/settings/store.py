"""How settings are kept: only what differs from the default."""

from dataclasses import Field, fields
from typing import Any

from sqlalchemy import select

from medhandover.kernel.shapes import entity
from medhandover.settings.model import Settings
from medhandover.storage.tables import keep
from medhandover.storage.work import Work


@entity
class Kept:
    """One setting as an office set it; `id` is its key, `value` its text."""

    id: str
    value: str
    version: int = 1


kept_table = keep(Kept, "settings")


def kind_of(setting: Field[Any]) -> type:
    """Return whether a setting is a text or a whole number."""
    return int if isinstance(setting.default, int) else str


def settings_of(work: Work) -> Settings:
    """Return the settings of the office."""
    kept: dict[str, Any] = {each.id: each.value for each in work.all(select(Kept))}
    known = [each for each in fields(Settings) if each.name in kept]
    return Settings(**{each.name: kind_of(each)(kept[each.name]) for each in known})


def put(work: Work, key: str, value: object) -> None:
    """Keep `value` for `key`."""
    found = work.session.get(Kept, key)
    if found is None:
        work.add(Kept(id=key, value=str(value)))
    else:
        found.value = str(value)
