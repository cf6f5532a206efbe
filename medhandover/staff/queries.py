"""What may be seen of accounts."""

from medhandover.kernel.declare import query
from medhandover.kernel.ids import StaffId
from medhandover.kernel.roles import EVERYBODY, Level, Role
from medhandover.kernel.shapes import record
from medhandover.staff.store import accounts
from medhandover.storage.work import Work


@record
class AccountRow:
    """One account without its password."""

    id: StaffId
    name: str
    shown: str
    roles: tuple[Role, ...]
    is_disabled: bool


@query("staff:list", may=EVERYBODY, level=Level.OPEN)
def all_accounts(work: Work) -> tuple[AccountRow, ...]:
    """Return every account, leavers too."""
    return tuple(
        AccountRow(
            id=each.id,
            name=each.name,
            shown=each.shown,
            roles=each.roles,
            is_disabled=each.disabled_at is not None,
        )
        for each in accounts(work)
    )
