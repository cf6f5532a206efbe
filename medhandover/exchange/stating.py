"""What a file states of a case beside its facts: it counts in this office only, and elsewhere as a statement."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from medhandover.exchange.model import Claim, Stated
from medhandover.readiness.model import Facts
from medhandover.staff.store import accounts
from medhandover.storage.work import Work


@dataclass(frozen=True)
class Stating:
    """What is stated of one `kind` of record: which of them, in which words, by whom (a name or a colleague) and when.

    `what` holds codes, days and names and no medical word; `about` is the id of a condition of the file.
    """

    claim: Claim
    kind: type
    kept: Callable[[Work, Facts], Iterable[Any]]
    what: Callable[[Any], str]
    by: Callable[[Any], str | None] = lambda one: ""
    at: Callable[[Any], datetime | None] = lambda one: None
    about: Callable[[Any], str] = lambda one: ""

    def told(self, work: Work, facts: Facts, names: dict[str, str]) -> Iterator[Stated]:
        """Yield the statements; `names` are the colleagues' names by their ids, which mean nothing elsewhere."""
        for one in self.kept(work, facts):
            by = self.by(one) or ""
            yield Stated(
                kind=self.claim, what=self.what(one), by=names.get(by, by), at=self.at(one), about=self.about(one)
            )


def stated(rows: Iterable[Stating], work: Work, facts: Facts) -> Iterator[Stated]:
    """Yield what the rows say of a case."""
    names = {str(each.id): each.shown for each in accounts(work)}
    for row in rows:
        yield from row.told(work, facts, names)
