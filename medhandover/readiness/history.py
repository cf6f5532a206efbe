"""What happened at a receiver before (domain 3.7): outcomes, refusals, reports and own experiences, without persons."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from sqlalchemy import select

from medhandover.handovers.agreed import HANDED_OVER
from medhandover.handovers.model import Handover, Outcome
from medhandover.handovers.report import Recommendation, ReturnReport
from medhandover.handovers.store import handovers_table, reports_table
from medhandover.kernel.clock import Moment
from medhandover.kernel.declare import query
from medhandover.kernel.ids import ReceiverId
from medhandover.kernel.roles import PERSON_READERS
from medhandover.kernel.shapes import record
from medhandover.plans.model import Plan
from medhandover.plans.opened import has_ended
from medhandover.plans.store import plans_table
from medhandover.receivers.model import Receiver
from medhandover.receivers.rows import ExperienceRow
from medhandover.receivers.store import experiences_of
from medhandover.refusals.model import Reason, ReceiverRefusal
from medhandover.refusals.store import receiver_refusals_table
from medhandover.storage.work import Work

K = TypeVar("K")


@record
class OutcomeCount:
    """How often a handover to the receiver ended like this."""

    outcome: Outcome
    count: int


@record
class RefusalCount:
    """How often the receiver refused a person for this reason (W12)."""

    reason: Reason
    count: int


@record
class AdviceCount:
    """How often a return report said this of asking the receiver again."""

    recommendation: Recommendation
    count: int


@record
class ReceiverHistory:
    """What happened at a receiver: no person is named. `open_plans` are those that name it now, as first or back-up.

    `rating` is the mean of the experiences (1 to 5), None while there is none.
    """

    receiver: ReceiverId
    name: str
    plans: int
    open_plans: int
    outcomes: tuple[OutcomeCount, ...]
    refusals: tuple[RefusalCount, ...]
    last_refused: Moment | None
    last_handover: Moment | None
    recommendations: tuple[AdviceCount, ...]
    experiences: tuple[ExperienceRow, ...]
    rating: float | None
    last_used_on: date | None


@query("receiver:history", may=PERSON_READERS)
def receiver_history(work: Work, receiver: ReceiverId) -> ReceiverHistory:
    """Return what happened at a receiver before: how handovers ended, when it refused, reports and experiences."""
    known = work.get(Receiver, receiver)
    work.concerns(None, "receiver", receiver)
    either = (plans_table.c.receiver == receiver) | (plans_table.c.backup_receiver == receiver)
    naming = work.all(select(Plan).where(either))
    mine = [each.id for each in naming if each.receiver == receiver]
    done = work.all(select(Handover).where(handovers_table.c.plan.in_(mine)))
    reports = work.all(select(ReturnReport).where(reports_table.c.plan.in_(mine)))
    refused = work.all(select(ReceiverRefusal).where(receiver_refusals_table.c.receiver == receiver))
    lived = experiences_of(work, receiver)
    last = max((each.at for each in done if each.outcome in HANDED_OVER), default=None)
    days = [*(each.happened_on for each in lived), *([last.day] if last else [])]
    return ReceiverHistory(
        receiver=receiver,
        name=known.name,
        plans=len(mine),
        open_plans=sum(not has_ended(each) for each in naming),
        outcomes=tuple(OutcomeCount(outcome=each, count=n) for each, n in _counted(one.outcome for one in done)),
        refusals=tuple(RefusalCount(reason=each, count=n) for each, n in _counted(one.reason_kind for one in refused)),
        last_refused=max((each.at for each in refused), default=None),
        last_handover=last,
        recommendations=tuple(
            AdviceCount(recommendation=each, count=n) for each, n in _counted(one.recommendation for one in reports)
        ),
        experiences=tuple(
            ExperienceRow(**{name: getattr(each, name) for name in ExperienceRow.__dataclass_fields__})
            for each in lived
        ),
        rating=round(sum(each.rating for each in lived) / len(lived), 1) if lived else None,
        last_used_on=max(days, default=None),
    )


def _counted(found: Iterable[K]) -> list[tuple[K, int]]:
    """Return each with how often it is there, the most frequent first."""
    return Counter(found).most_common()
