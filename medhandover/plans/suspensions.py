"""A departure that is suspended for a legal or medical reason (opgeschort, domain 9.1): meanwhile nobody departs."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime

from medhandover.kernel.coded import Coded
from medhandover.kernel.fields import Wrong
from medhandover.kernel.findings import Finding
from medhandover.kernel.ids import CaseId, PlanId, StaffId, SuspensionId
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import entity


class SuspensionKind(Coded):
    """Dutch: soort opschorting (domain 9.1)."""

    LEGAL = "juridisch", "legal"
    MEDICAL = "medisch", "medical"


@entity
class SuspensionDraft:
    """What is entered of a suspension: from which day, by which decision, and who decided."""

    kind: SuspensionKind
    from_on: date
    reference: str
    decided_by: str = ""


@entity
class Suspension(SuspensionDraft):
    """A suspension of a plan; it ends when it is lifted, with what ended it."""

    id: SuspensionId
    plan: PlanId
    case: CaseId
    suspended_by: StaffId
    suspended_at: datetime
    lifted_by: StaffId | None = None
    lifted_at: datetime | None = None
    lifted_reference: str = ""
    version: int = 1


def wrong_suspension(draft: SuspensionDraft, today: date) -> Iterator[Wrong]:
    """Tell what is wrong with a suspension: a day in the future, no decision."""
    if draft.from_on > today:
        yield Wrong(path="from_on", sentence=N_("The day is in the future."))
    if not draft.reference.strip():
        yield Wrong(path="reference", sentence=N_("Name the decision by which the departure is suspended."))


def suspended(suspensions: Sequence[Suspension]) -> Suspension | None:
    """Return the suspension that holds now."""
    return next((each for each in suspensions if each.lifted_at is None), None)


def suspension_findings(suspensions: Iterable[Suspension]) -> Iterator[Finding]:
    """Yield that the departure is suspended: nobody departs meanwhile, and nobody sets that aside."""
    for each in suspensions:
        if each.lifted_at is None:
            yield Finding(
                rule="R12",
                sentence=N_("The departure is suspended since {day} ({kind}, {reference})."),
                values={"day": each.from_on, "kind": each.kind, "reference": each.reference},
                source="domain 9.1",
                where="receiver.suspended",
                may_be_forced=False,
            )
