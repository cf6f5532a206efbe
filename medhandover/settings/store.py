"""How settings are kept: only what differs from the default."""

from dataclasses import fields
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


def settings_of(work: Work) -> Settings:
    """Return the settings of the office."""
    kept: dict[str, Any] = {each.id: each.value for each in work.all(select(Kept))}
    return Settings(
        **{each.name: type(each.default)(kept[each.name]) for each in fields(Settings) if each.name in kept}
    )


def put(work: Work, key: str, value: object) -> None:
    """Keep `value` for `key`."""
    found = work.session.get(Kept, key)
    if found is None:
        work.add(Kept(id=key, value=str(value)))
    else:
        found.value = str(value)
