"""What may be seen of refusals, each kind on its own."""

from datetime import datetime

from medhandover.cases.store import concerned_case
from medhandover.kernel.clock import Moment
from medhandover.kernel.declare import query
from medhandover.kernel.ids import CaseId, PlanId, ReceiverId, RefusalId
from medhandover.kernel.roles import PERSON_READERS
from medhandover.kernel.shapes import record
from medhandover.refusals.completeness import may_use_later
from medhandover.refusals.model import Situation
from medhandover.refusals.store import additions_of, incapacities_of, receiver_refusals_of, refusals_of
from medhandover.storage.work import Work


@record
class RefusalRow:
    """A refusal by the person; `may_use_later` tells whether the later-use text is true (R45)."""

    id: RefusalId
    version: int
    plan: PlanId
    situation: Situation
    own_words: str
    at: Moment | None
    place: str
    may_use_later: bool
    finished_at: datetime | None
    additions: tuple[str, ...]


@record
class ReceiverRefusalRow:
    """The receiver's failure (W12)."""

    id: RefusalId
    plan: PlanId
    receiver: ReceiverId
    at: Moment
    reason: str
    alarm_to: str
    backup: str


@record
class RefusalsOfCase:
    """The three kinds, never mixed; `incapacities` counts records of W11."""

    by_person: tuple[RefusalRow, ...]
    by_receiver: tuple[ReceiverRefusalRow, ...]
    incapacities: int


@query("refusal:list", may=PERSON_READERS)
def all_refusals(work: Work, case: CaseId) -> RefusalsOfCase:
    """Return what was refused in a case, by whom."""
    concerned_case(work, case, "refusals")
    additions = additions_of(work, case)
    names = [name for name in RefusalRow.__dataclass_fields__ if name not in {"may_use_later", "additions"}]
    by_person = tuple(
        RefusalRow(
            **{name: getattr(each, name) for name in names},
            may_use_later=may_use_later(each),
            additions=tuple(one.what for one in additions if one.refusal == each.id),
        )
        for each in refusals_of(work, case)
    )
    fields = ReceiverRefusalRow.__dataclass_fields__
    by_receiver = tuple(
        ReceiverRefusalRow(**{name: getattr(each, name) for name in fields})
        for each in receiver_refusals_of(work, case)
    )
    return RefusalsOfCase(by_person=by_person, by_receiver=by_receiver, incapacities=len(incapacities_of(work, case)))
