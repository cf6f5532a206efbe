"""What may be seen of records that are not finished."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from medhandover.cases.store import concerned_case
from medhandover.kernel.declare import query
from medhandover.kernel.ids import PlanId, UnfinishedId
from medhandover.kernel.roles import PERSON_READERS
from medhandover.kernel.shapes import record
from medhandover.plans.model import Plan
from medhandover.staff.store import shown_names
from medhandover.storage.work import Work
from medhandover.unfinished.model import UnfinishedKind
from medhandover.unfinished.store import unfinished_of


@record
class UnfinishedRow:
    """An unfinished record: who saved it last and when, who began it, and what was typed, in the form of a file."""

    id: UnfinishedId
    version: int
    plan: PlanId
    kind: UnfinishedKind
    saved_by: str
    saved_at: datetime
    begun_by: str
    begun_at: datetime
    typed: Mapping[str, Any]


@query("unfinished:list", may=PERSON_READERS)
def all_unfinished(work: Work, plan: PlanId) -> tuple[UnfinishedRow, ...]:
    """Return what stands unfinished in a plan, oldest first."""
    concerned_case(work, work.get(Plan, plan).case, "unfinished records", plan)
    people = shown_names(work)
    return tuple(
        UnfinishedRow(
            id=each.id,
            version=each.version,
            plan=each.plan,
            kind=each.kind,
            saved_by=people.get(each.saved_by, ""),
            saved_at=each.saved_at,
            begun_by=people.get(each.begun_by, ""),
            begun_at=each.begun_at,
            typed=json.loads(each.typed),
        )
        for each in unfinished_of(work, plan)
    )
