"""For how many days medicines are needed: journey, bridging and a margin for delay (R25)."""

from medhandover.cases.store import concerned_case
from medhandover.kernel.declare import query
from medhandover.kernel.ids import CaseId
from medhandover.kernel.roles import PERSON_READERS
from medhandover.kernel.shapes import record
from medhandover.medication.model import days_needed
from medhandover.readiness.facts import facts_of
from medhandover.readiness.sections.medication import bridging_days
from medhandover.storage.work import Work


@record
class NeedRow:
    """For how many days medicines are handed out, in all and of what that is made up."""

    days_needed: int
    journey_days: int
    bridging_days: int
    margin_days: int


@query("medicine:needed", may=PERSON_READERS)
def needed_days(work: Work, case: CaseId) -> NeedRow | None:
    """Return for how many days medicines are needed; nothing while journey or handover is not planned."""
    concerned_case(work, case, "days needed")
    facts = facts_of(work, case)
    handover = facts.plan.handover if facts.plan else None
    if facts.departure is None or handover is None:
        return None
    bridging, margin = bridging_days(facts), facts.settings.delay_margin_days
    days = days_needed(facts.departure, handover, bridging, margin)
    return NeedRow(days_needed=days, journey_days=days - bridging - margin, bridging_days=bridging, margin_days=margin)
