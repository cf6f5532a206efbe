"""What may be seen of accounts."""

from datetime import date

from medhandover.kernel.clock import home_day
from medhandover.kernel.declare import query
from medhandover.kernel.ids import AbsenceId, StaffId
from medhandover.kernel.roles import EVERYBODY, Level, Role
from medhandover.kernel.shapes import record
from medhandover.staff.absences import AbsenceReason, Away
from medhandover.staff.deputies import absences_from_today
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


@record
class AbsenceRow:
    """Somebody who is away, today or later; `is_today` says which."""

    id: AbsenceId
    version: int
    staff: StaffId
    name: str
    shown: str
    from_on: date
    until_on: date
    reason: AbsenceReason
    deputy: StaffId | None
    deputy_shown: str
    is_today: bool


@query("staff:absent", may=EVERYBODY, level=Level.OPEN)
def all_absences(work: Work) -> tuple[AbsenceRow, ...]:
    """Return who is away today or later, and who stands in."""
    return _absences(work)


def away_today(work: Work, *staff: StaffId | None) -> tuple[Away, ...]:
    """Return those of `staff` who are away today, with who stands in."""
    return tuple(
        Away(staff=each.staff, shown=each.shown, until_on=each.until_on, deputy=each.deputy_shown)
        for each in _absences(work)
        if each.is_today and each.staff in staff
    )


def _absences(work: Work) -> tuple[AbsenceRow, ...]:
    known = {each.id: each for each in accounts(work)}
    today = home_day(work.now)
    return tuple(
        AbsenceRow(
            id=each.id,
            version=each.version,
            staff=each.staff,
            name=known[each.staff].name,
            shown=known[each.staff].shown,
            from_on=each.from_on,
            until_on=each.until_on,
            reason=each.reason,
            deputy=each.deputy,
            deputy_shown=known[each.deputy].shown if each.deputy else "",
            is_today=each.covers(today),
        )
        for each in absences_from_today(work)
    )
