"""The rows that come with the program: `resources/tables/<table>.toml`, each with its source and how certain it is."""

import tomllib
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from medhandover.kernel.ids import DatedRowId
from medhandover.kernel.places import resources
from medhandover.settings.dated import DatedRow, DatedRowDraft, DatedTable


@cache
def shipped_rows(table: DatedTable) -> tuple[DatedRow, ...]:
    """Return the rows of `table` that come with the program; none where there is no file."""
    path = resources() / "tables" / f"{table.value}.toml"
    if not path.is_file():
        return ()
    with path.open("rb") as file:
        entered = tomllib.load(file)["row"]
    drafts = TypeAdapter(list[dict[str, Any]]).validate_python(entered)
    return tuple(_row(TypeAdapter(DatedRowDraft).validate_python({"table": table, **each})) for each in drafts)


def _row(draft: DatedRowDraft) -> DatedRow:
    named = "/".join(part for part in (draft.table.value, draft.key, draft.country, str(draft.from_on or "")) if part)
    return DatedRow(id=DatedRowId(named), **{name: getattr(draft, name) for name in draft.__dataclass_fields__})
