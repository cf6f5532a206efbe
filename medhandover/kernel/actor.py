"""The member of staff on whose behalf something happens."""

from dataclasses import dataclass

from medhandover.kernel.ids import StaffId
from medhandover.kernel.roles import SEES, Level, Role


@dataclass(frozen=True)
class Actor:
    """A signed-in member of staff: `name` is the account, `shown` the person's name."""

    id: StaffId
    name: str
    shown: str
    roles: frozenset[Role]

    def sees(self, level: Level) -> bool:
        """Tell whether any role of this person may see `level`."""
        return bool(self.roles & SEES[level])
