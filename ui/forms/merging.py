"""Three versions of a form put together: what stood there, what is typed here, what somebody else saved meanwhile."""

from collections.abc import Iterable, Mapping
from enum import Enum
from typing import Any

from medhandover.kernel.shapes import record


class Side(Enum):
    """Whose version of a field is kept."""

    MINE = "mine"
    THEIRS = "theirs"


@record
class Difference:
    """A field of which two versions are not the same; `side` is None where both changed it, so that one must choose."""

    name: str
    before: Any
    mine: Any
    theirs: Any
    side: Side | None


def differences(
    names: Iterable[str], before: Mapping[str, Any], mine: Mapping[str, Any], theirs: Mapping[str, Any]
) -> tuple[Difference, ...]:
    """Return the fields of which mine and theirs differ; what only one side changed is that side's by itself."""
    found = ((name, before.get(name), mine.get(name), theirs.get(name)) for name in names)
    return tuple(
        Difference(name=name, before=old, mine=here, theirs=there, side=_side(old, here, there))
        for name, old, here, there in found
        if not is_same(here, there)
    )


def is_same(one: Any, other: Any) -> bool:
    """Tell whether two values of a field say the same; nothing is the same however it is written."""
    return one == other or (_is_nothing(one) and _is_nothing(other))


def _side(before: Any, mine: Any, theirs: Any) -> Side | None:
    if is_same(before, mine):
        return Side.THEIRS
    return Side.MINE if is_same(before, theirs) else None


def _is_nothing(value: Any) -> bool:
    return value is None or value in ("", [])
