"""The person's own account: who looked at or changed the file, when and why; like lines of one day together (Q19)."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from itertools import groupby

from medhandover.audit.queries import LineRow
from medhandover.kernel.clock import HOME_ZONE, zone_of
from medhandover.kernel.coded import Coded
from medhandover.kernel.roles import Role
from medhandover.kernel.shapes import record


class Did(Coded):
    """Dutch: wat met het dossier is gedaan (NEN 7513, EventActionCode)."""

    SEEN = "R", "looked at"
    ENTERED = "C", "entered"
    CHANGED = "U", "changed"
    PRINTED = "E", "printed or taken out"


@record
class AccountRow:
    """What one member of staff did on one day: `first` and `last` on the clock at home, how often, and why.

    `tag` is the action or query; whoever shows the row says it in words. `was_let` is False for a refused attempt.
    """

    day: date
    first: datetime
    last: datetime
    count: int
    who: str
    roles: tuple[Role, ...]
    did: Did
    tag: str
    purpose: str
    was_let: bool


def account_of(lines: Iterable[LineRow], names: Mapping[str, str]) -> Iterator[AccountRow]:
    """Yield the account in order of time; `names` are the persons' names by account."""
    ordered = sorted(lines, key=lambda line: (_day(line), *_alike(line), line.number))
    merged = (_row(list(group), names) for _, group in groupby(ordered, key=lambda line: (_day(line), *_alike(line))))
    yield from sorted(merged, key=lambda row: (row.first, row.who, row.tag))


def _day(line: LineRow) -> date:
    return line.at.astimezone(zone_of(HOME_ZONE)).date()


def _alike(line: LineRow) -> tuple[str, ...]:
    return line.actor, line.tag, line.purpose, line.outcome


def _row(lines: list[LineRow], names: Mapping[str, str]) -> AccountRow:
    first, zone = lines[0], zone_of(HOME_ZONE)
    return AccountRow(
        day=_day(first),
        first=first.at.astimezone(zone),
        last=lines[-1].at.astimezone(zone),
        count=len(lines),
        who=names.get(first.actor, first.actor),
        roles=tuple(role for role in Role if role.value in first.roles),
        did=next((each for each in Did if each.value == first.code), Did.CHANGED),
        tag=first.tag,
        purpose=first.purpose,
        was_let=first.outcome == "gedaan",
    )
