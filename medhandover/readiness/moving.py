"""What a moved journey or handover would ask for again, told before it is saved (R50, FM-21)."""

from collections.abc import Sequence
from dataclasses import replace

from medhandover.cases.store import concerned_case
from medhandover.journeys.model import (
    Journey,
    JourneyDraft,
    Leg,
    LegDraft,
    departure_of,
    wrong_journey,
    wrong_legs,
)
from medhandover.kernel.clock import Moment
from medhandover.kernel.declare import query
from medhandover.kernel.fields import refuse
from medhandover.kernel.findings import Finding, Weight
from medhandover.kernel.ids import CaseId, JourneyId, LegId
from medhandover.kernel.languages import N_, Language, say
from medhandover.kernel.roles import PERSON_READERS
from medhandover.kernel.shapes import record, values_of
from medhandover.letters.evidence import arranged_hash
from medhandover.letters.told import letter_of
from medhandover.plans.model import Plan
from medhandover.readiness.checks import findings_at
from medhandover.readiness.facts import facts_of
from medhandover.readiness.gathering import covered_by, holidays_there
from medhandover.readiness.model import Facts
from medhandover.readiness.records import records_of
from medhandover.readiness.states import holding
from medhandover.settings.dated import DatedTable
from medhandover.settings.store import own_rows
from medhandover.storage.work import Work


@record
class AgainRow:
    """One thing to do again if the change is saved: its rule, the sentence in both languages, and where it is done."""

    rule: str
    dutch: str
    english: str
    weight: Weight
    where: str

    def say(self, language: Language) -> str:
        """Return the sentence in `language`."""
        return self.dutch if language == "nl" else self.english


@query("journey:what_if", may=PERSON_READERS)
def what_if_moved(
    work: Work,
    case: CaseId,
    legs: tuple[LegDraft, ...],
    journey: JourneyDraft | None = None,
    handover: Moment | None = None,
) -> tuple[AgainRow, ...]:
    """Return what must be confirmed again if the journey becomes this one, before it is saved; raises WrongFields.

    Without `journey` what surrounds the legs stays as it is; `handover` is the new moment of the handover, if that
    moves too.
    """
    concerned_case(work, case, "journey")
    before = facts_of(work, case)
    draft = journey or _kept(before)
    refuse([*wrong_legs(legs), *wrong_journey(draft, legs)])
    after = _moved(work, before, draft, legs, handover)
    found, coming = findings_at(before, work.now), findings_at(after, work.now)
    known = {(each.rule, each.say("en")) for each in found}
    fresh = {(each.rule, each.say("en")): each for each in coming}
    again = [_row(each) for key, each in fresh.items() if key not in known]
    was, stays = holding(before, found, work.now), holding(after, coming, work.now)
    return (*([_ended()] if was is not None and stays is None else []), *again)


def _kept(facts: Facts) -> JourneyDraft:
    if facts.journey is None:
        return JourneyDraft()
    return JourneyDraft(**{name: getattr(facts.journey, name) for name in JourneyDraft.__dataclass_fields__})


def _moved(work: Work, facts: Facts, draft: JourneyDraft, legs: Sequence[LegDraft], handover: Moment | None) -> Facts:
    """Return a copy of the facts with another journey; nothing of it is kept."""
    key = facts.journey.id if facts.journey else JourneyId("")
    planned = [
        Leg(id=LegId(f"{position}"), journey=key, position=position, **values_of(leg))
        for position, leg in enumerate(legs, 1)
    ]
    changed = replace(
        facts,
        journey=Journey(id=key, case=facts.case.id, **values_of(draft)),
        legs=[each for each in planned if not each.is_cancelled],
        cancelled=[each for each in planned if each.is_cancelled],
    )
    if facts.plan is None:
        return changed
    plan: Plan = replace(facts.plan, handover=handover) if handover else facts.plan
    refused = records_of(work, facts.case.id, plan).refused
    covered = covered_by(work, plan, facts.conditions, departure_of(changed.legs), refused)
    return replace(
        changed,
        plan=plan,
        covered=covered,
        letter_hash=letter_of(work, plan),
        arranged=arranged_hash(plan, covered),
        holidays=holidays_there(own_rows(work, DatedTable.HOLIDAYS), plan, facts.receiver),
    )


def _ended() -> AgainRow:
    sentence = N_("The plan is released; the release ends when this is saved.")
    return AgainRow(
        rule="R50", dutch=say("nl", sentence), english=say("en", sentence), weight=Weight.BLOCK, where="journey.legs"
    )


def _row(finding: Finding) -> AgainRow:
    told = N_("To be confirmed again: {finding}")
    return AgainRow(
        rule=finding.rule,
        dutch=say("nl", told, finding=finding.say("nl")),
        english=say("en", told, finding=finding.say("en")),
        weight=finding.weight,
        where=finding.where,
    )
