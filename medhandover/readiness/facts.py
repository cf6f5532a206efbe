"""Everything the gate looks at for one plan, read in one transaction."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from medhandover.advice.model import Condition
from medhandover.advice.store import advices_of, conditions_in, examinations_of, requests_of, signals_of
from medhandover.cases.model import Case
from medhandover.cases.store import representatives_of, watches_of
from medhandover.consents.checks import given_for
from medhandover.consents.store import consents_of, transmissions_of
from medhandover.copies.store import breaches_of, copies_of
from medhandover.escorts.model import Escort, Slot
from medhandover.escorts.store import escorts, slots_of
from medhandover.journeys.model import departure_of
from medhandover.journeys.store import journey_of, legs_of
from medhandover.kernel.clock import Moment, home_day
from medhandover.kernel.ids import CaseId, ConditionId, EscortId
from medhandover.letters.evidence import arranged_hash
from medhandover.letters.model import LETTER_OF, Approval, Paper, PaperLanguage
from medhandover.letters.stated import OWN, letter_language, letter_versions
from medhandover.letters.store import approvals, explanations_of, handings_of
from medhandover.letters.texts import texts
from medhandover.letters.told import letter_of
from medhandover.letters.versions import LetterVersion
from medhandover.medication.store import medicines_of
from medhandover.plans.coverage import Covered, coverage
from medhandover.plans.model import Plan
from medhandover.plans.opened import fellows_of
from medhandover.plans.store import (
    acceptances_of,
    arrangements_of,
    checks_of,
    evidence_of,
    last_plan_of,
    milestones_of,
    payment_of,
    suspensions_of,
)
from medhandover.readiness.model import Facts, Wanted
from medhandover.readiness.records import records_of
from medhandover.readiness.store import releases_of
from medhandover.receivers.model import Receiver
from medhandover.receivers.store import receiver_of, verifications_of
from medhandover.settings.dated import DatedRow, DatedTable
from medhandover.settings.store import own_rows, settings_of
from medhandover.storage.work import Work


def facts_of(work: Work, case: CaseId, plan: Plan | None = None) -> Facts:
    """Read the facts of a case for `plan`, or for its open or last carried out plan; raises NotFound."""
    person = work.get(Case, case)
    plan = plan or last_plan_of(work, case)
    journey = journey_of(work, case)
    conditions = conditions_in(work, case)
    slots: Sequence[Slot] = slots_of(work, plan.id) if plan else ()
    known: dict[EscortId, Escort] = {each.id: each for each in escorts(work)}
    settings = settings_of(work)
    versions = letter_versions(person, plan, home_day(work.now), settings)
    wanted = tuple(_wanted(plan, letter_language(person), versions))
    legs = legs_of(work, journey.id if journey else None)
    receiver = receiver_of(work, plan.receiver) if plan else None
    records = records_of(work, case, plan)
    covered = _covered(work, plan, conditions, departure_of(legs), records.refused)
    return Facts(
        case=person,
        advices=advices_of(work, case),
        conditions=conditions,
        plan=plan,
        receiver=receiver,
        acceptances=acceptances_of(work, plan.id) if plan else (),
        payment=payment_of(work, plan.id) if plan else None,
        covered=covered,
        journey=journey,
        legs=legs,
        medicines=[each for each in medicines_of(work, case) if each.stopped_at is None],
        consents=given_for(consents_of(work, case), plan.receiver if plan else None),
        slots=slots,
        escorts=known,
        explanations=explanations_of(work, plan.id) if plan else (),
        wanted=wanted,
        approvals=[each for each in approvals(work) if _holds(each, wanted)],
        letter_hash=letter_of(work, plan) if plan else "",
        handover=records.handover,
        refusals=records.refusals,
        receiver_refusals=records.receiver_refusals,
        releases=releases_of(work, plan.id) if plan else (),
        settings=settings,
        arranged=arranged_hash(plan, covered) if plan else "",
        handings=handings_of(work, plan.id) if plan else (),
        **_recorded(work, case),
        **(_progress(work, plan) if plan else {}),
        verifications=verifications_of(work, plan.receiver if plan else None),
        holidays=_holidays(work, plan, receiver),
        followed=records.followed,
        advice_requests=requests_of(work, case),
        health_signals=signals_of(work, case),
        examinations=examinations_of(work, case),
    )


def _progress(work: Work, plan: Plan) -> dict[str, Any]:
    """Return how far a plan is: milestones, last checks, suspensions, and who travels together."""
    return {
        "milestones": milestones_of(work, plan.id),
        "checks": checks_of(work, plan.id),
        "suspensions": suspensions_of(work, plan.id),
        "fellows": fellows_of(work, plan.id),
    }


def _recorded(work: Work, case: CaseId) -> dict[str, Any]:
    """Return what is recorded of the case beside its plan, by the name of the fact."""
    return {
        "representatives": representatives_of(work, case),
        "transmissions": transmissions_of(work, case),
        "copies": copies_of(work, case),
        "breaches": breaches_of(work, case),
        "watches": watches_of(work, case),
    }


def _covered(
    work: Work,
    plan: Plan | None,
    conditions: Sequence[Condition],
    departure: Moment | None,
    refused: frozenset[ConditionId],
) -> Sequence[Covered]:
    if plan is None:
        return ()
    given = (arrangements_of(work, plan.id), evidence_of(work, plan.id), acceptances_of(work, plan.id))
    day = departure.day if departure else None
    return coverage(plan, conditions, *given, refused=refused, departure_on=day)


def _wanted(plan: Plan | None, language: PaperLanguage | None, versions: Iterable[LetterVersion]) -> Iterator[Wanted]:
    """Yield the texts that a named person must have approved: every version of the letter, and the dossier's (R33)."""
    papers = {Paper.LETTER: None, **{LETTER_OF[each]: None for each in versions}}
    for paper in papers:
        for each in sorted({OWN, language or OWN}):
            yield paper, each, texts(paper, each).text_hash
    if plan and plan.file_language in {each.value for each in PaperLanguage}:
        chosen = next(each for each in PaperLanguage if each.value == plan.file_language)
        yield Paper.DOSSIER, chosen, texts(Paper.DOSSIER, chosen).text_hash


def _holidays(work: Work, plan: Plan | None, receiver: Receiver | None) -> Sequence[DatedRow]:
    """Return what the office itself keeps of the holidays of the receiver's country on the day of the handover."""
    if plan is None or plan.handover is None or receiver is None:
        return ()
    day = Moment(plan.handover.at, receiver.zone).day
    rows = own_rows(work, DatedTable.HOLIDAYS)
    return [each for each in rows if each.country == receiver.country and each.holds_on(day)]


def _holds(approval: Approval, wanted: Sequence[Wanted]) -> bool:
    is_wanted = (approval.paper, approval.language, approval.text_hash) in wanted
    return is_wanted and approval.withdrawn_at is None
