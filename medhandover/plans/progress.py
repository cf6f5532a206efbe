"""What may be seen of how far a plan is: milestones, promise, last checks, suspensions, who travels together."""

from datetime import date, datetime

from medhandover.kernel.clock import Moment
from medhandover.kernel.declare import query
from medhandover.kernel.ids import CaseId, CheckId, MilestoneId, PlanId, StaffId, SuspensionId
from medhandover.kernel.languages import Language, say
from medhandover.kernel.roles import PERSON_READERS
from medhandover.kernel.shapes import record
from medhandover.plans.checklist import CheckItem, CheckState, newest_checks
from medhandover.plans.milestones import PROMISE, MilestoneKind, guaranteed_for, named_for
from medhandover.plans.moving import Affected, Given, affected_by
from medhandover.plans.opened import departure_at, fellows_of
from medhandover.plans.parties import Fellow
from medhandover.plans.queries import seen_plan
from medhandover.plans.store import (
    acceptances_of,
    checks_of,
    evidence_of,
    milestones_of,
    payment_of,
    suspensions_of,
)
from medhandover.plans.suspensions import SuspensionKind
from medhandover.receivers.store import receiver_of
from medhandover.settings.store import settings_of
from medhandover.staff.store import accounts
from medhandover.storage.work import Work


@record
class MilestoneRow:
    """A milestone of a plan; `counts_now`: it was reached for the receiver and moment that are planned now."""

    id: MilestoneId
    kind: MilestoneKind
    reached_on: date
    reference: str
    decided_by: str
    promise: str
    given_for: Moment | None
    recorded_by: str
    counts_now: bool


@query("milestone:list", may=PERSON_READERS)
def all_milestones(work: Work, plan: PlanId) -> tuple[MilestoneRow, ...]:
    """Return the milestones of a plan, oldest first, and which of them count now."""
    kept = seen_plan(work, plan)
    names = {each.id: each.shown for each in accounts(work)}
    found = milestones_of(work, plan)
    counting = [named_for(kept, found), guaranteed_for(kept, found)]
    fields = [name for name in MilestoneRow.__dataclass_fields__ if name not in {"recorded_by", "counts_now"}]
    return tuple(
        MilestoneRow(
            **{name: getattr(each, name) for name in fields},
            recorded_by=names.get(each.recorded_by, ""),
            counts_now=any(each is one for one in counting),
        )
        for each in found
    )


@record
class PromiseRow:
    """The promise to print in the plan (R12); `promised_on` is empty while it is not recorded for this receiver."""

    promise: str
    promised_on: date | None
    reference: str


@query("plan:promise", may=PERSON_READERS)
def promise_of(work: Work, plan: PlanId, language: Language = "nl") -> PromiseRow | None:
    """Return the promise that nobody departs if the handover cannot be arranged; nothing without a receiver.

    A recorded promise is given word for word; before that the usual sentence in `language`.
    """
    kept = seen_plan(work, plan)
    receiver = receiver_of(work, kept.receiver)
    if receiver is None:
        return None
    named = named_for(kept, milestones_of(work, plan))
    if named:
        return PromiseRow(promise=named.promise, promised_on=named.reached_on, reference=named.reference)
    return PromiseRow(promise=say(language, PROMISE, receiver=receiver.name), promised_on=None, reference="")


@record
class CheckRow:
    """One item of the last checks: the newest look at it that counts; without one, `state` is empty."""

    item: CheckItem
    id: CheckId | None
    state: CheckState | None
    note: str
    checked_by: str
    checked_at: datetime | None


@query("checklist:list", may=PERSON_READERS)
def all_checks(work: Work, plan: PlanId) -> tuple[CheckRow, ...]:
    """Return every item of the last checks before departure, and how it was found."""
    kept = seen_plan(work, plan)
    names = {each.id: each.shown for each in accounts(work)}
    departure = departure_at(work, kept.case)
    days = settings_of(work).check_days
    found = newest_checks(checks_of(work, plan), kept.handover, departure.day, days) if departure else {}
    return tuple(
        CheckRow(
            item=item,
            id=each.id if (each := found.get(item)) else None,
            state=each.state if each else None,
            note=each.note if each else "",
            checked_by=names.get(each.checked_by, "") if each else "",
            checked_at=each.checked_at if each else None,
        )
        for item in CheckItem
    )


@record
class SuspensionRow:
    """A suspension of a departure; it holds while `lifted_at` is empty."""

    id: SuspensionId
    kind: SuspensionKind
    from_on: date
    reference: str
    decided_by: str
    suspended_by: StaffId
    suspended_at: datetime
    lifted_at: datetime | None
    lifted_reference: str


@query("suspension:list", may=PERSON_READERS)
def all_suspensions(work: Work, plan: PlanId) -> tuple[SuspensionRow, ...]:
    """Return the suspensions of a plan, oldest first, lifted ones too."""
    seen_plan(work, plan)
    fields = SuspensionRow.__dataclass_fields__
    return tuple(SuspensionRow(**{name: getattr(each, name) for name in fields}) for each in suspensions_of(work, plan))


@query("party:list", may=PERSON_READERS)
def all_fellows(work: Work, plan: PlanId) -> tuple[Fellow, ...]:
    """Return the other plans that travel together with a plan."""
    seen_plan(work, plan)
    return fellows_of(work, plan)


@query("plan:what_if", may=PERSON_READERS)
def what_if(work: Work, plan: PlanId, moment: Moment) -> tuple[Affected, ...]:
    """Return what would have to be confirmed again if the handover were at another moment (R50)."""
    kept = seen_plan(work, plan)
    return tuple(affected_by(kept, moment, given_of(work, plan, kept.case)))


def given_of(work: Work, plan: PlanId, case: CaseId) -> Given:
    """Return what was given for a plan so far."""
    departure = departure_at(work, case)
    return Given(
        acceptances=acceptances_of(work, plan),
        evidence=evidence_of(work, plan),
        payment=payment_of(work, plan),
        milestones=milestones_of(work, plan),
        checks=checks_of(work, plan),
        departure_on=departure.day if departure else None,
    )
