"""A record that is not finished: what was typed so far, by whom and when; no fact of the plan."""

from collections.abc import Mapping
from datetime import datetime

from medhandover.kernel.coded import Coded
from medhandover.kernel.ids import CaseId, PlanId, StaffId, UnfinishedId
from medhandover.kernel.roles import CASE_WORKERS, TRAVELLERS, Role
from medhandover.kernel.shapes import entity


class UnfinishedKind(Coded):
    """Dutch: wat onafgemaakt bewaard kan worden; of a refusal by the person the record itself can (R44)."""

    HANDOVER = "overdracht", "record of the handover"
    RECEIVER_REFUSAL = "ontvanger_weigert", "refusal by the receiver"
    INCAPACITY = "wilsonbekwaamheid", "record of incapacity"
    AFTERCARE = "nazorg", "contact of after-care"


FINISHED_BY: Mapping[UnfinishedKind, tuple[str, ...]] = {
    UnfinishedKind.HANDOVER: ("handover:record", "handover:except"),
    UnfinishedKind.RECEIVER_REFUSAL: ("receiver_refusal:record",),
    UnfinishedKind.INCAPACITY: ("incapacity:record",),
    UnfinishedKind.AFTERCARE: ("aftercare:record",),
}
"""The actions that make the record, by their tags, the usual one first; each takes `unfinished`."""
WRITERS: Mapping[UnfinishedKind, frozenset[Role]] = {
    **dict.fromkeys(UnfinishedKind, CASE_WORKERS | TRAVELLERS),
    UnfinishedKind.AFTERCARE: CASE_WORKERS,
}
"""Who may keep and throw away each: whoever may make the record."""


@entity
class UnfinishedRecord:
    """What was typed of a record, as JSON in the form of a case file; what cannot be read stands in it as it was typed.

    There is one of a kind in a plan. It is begun by one person; whoever saves it again replaces what was typed.
    """

    id: UnfinishedId
    plan: PlanId
    case: CaseId
    kind: UnfinishedKind
    typed: str
    begun_by: StaffId
    begun_at: datetime
    saved_by: StaffId
    saved_at: datetime
    version: int = 1
