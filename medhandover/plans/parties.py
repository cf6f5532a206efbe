"""Plans that move together, as those of one family do (domain 1.1): same departure, same town."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from medhandover.kernel.clock import Moment
from medhandover.kernel.findings import Finding, Weight
from medhandover.kernel.ids import CaseId, MemberId, PartyId, PlanId, StaffId
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import entity, record


@entity
class Member:
    """A plan that belongs to a party (reisgezelschap) since `joined_at`, until it left."""

    id: MemberId
    party: PartyId
    plan: PlanId
    case: CaseId
    joined_by: StaffId
    joined_at: datetime
    left_at: datetime | None = None
    left_reason: str = ""
    version: int = 1


@record
class Fellow:
    """Another plan of the same party: when it departs and in which town it ends."""

    plan: PlanId
    number: str
    departure: Moment | None
    city: str


def party_findings(fellows: Iterable[Fellow], departure: Moment | None, city: str) -> Iterator[Finding]:
    """Yield each plan of the party that departs at another moment, or ends in another town (R10)."""
    for each in fellows:
        if (each.departure.at if each.departure else None) != (departure.at if departure else None):
            yield Finding(
                rule="R10",
                sentence=N_("{number} travels together with this person but departs at another moment: {departure}."),
                values={"number": each.number, "departure": each.departure},
                source="domain 1.1",
                where="journey.party",
            )
        elif each.city and city and each.city.casefold() != city.casefold():
            yield Finding(
                rule="R10",
                sentence=N_("{number} travels together with this person but is received in another town: {city}."),
                values={"number": each.number, "city": each.city},
                source="domain 1.1",
                where="journey.party",
                weight=Weight.WARN,
            )
