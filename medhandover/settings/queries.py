"""What may be seen of settings."""

from dataclasses import fields

from medhandover.kernel.declare import query
from medhandover.kernel.roles import EVERYBODY, Level
from medhandover.kernel.shapes import record
from medhandover.settings.model import Settings
from medhandover.settings.store import settings_of
from medhandover.storage.work import Work


@record
class SettingRow:
    """One setting: its key, what it is (a message id), its value here and its default."""

    key: str
    what: str
    value: str
    default: str


@query("setting:list", may=EVERYBODY, level=Level.OPEN)
def all_settings(work: Work) -> tuple[SettingRow, ...]:
    """Return every setting with its value."""
    now = settings_of(work)
    return tuple(
        SettingRow(
            key=each.name,
            what=str(each.metadata["what"]),
            value=str(getattr(now, each.name)),
            default=str(each.default),
        )
        for each in fields(Settings)
    )
