"""What the gate looks at, read feature by feature; each part is read for many cases with the same statements."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from medhandover.advice.model import Condition
from medhandover.advice.store import examinations_of, requests_of, signals_of
from medhandover.cases.model import Case
from medhandover.cases.store import representatives_of, watches_of
from medhandover.consents.store import transmissions_of
from medhandover.copies.store import breaches_of, copies_of
from medhandover.escorts.gathering import duties_of, terms_for
from medhandover.escorts.model import Escort
from medhandover.escorts.store import absences_of, companions_of, in_conflict_with, slots_of, wishes_of
from medhandover.journeys.model import Leg, going
from medhandover.journeys.store import journey_of, legs_of, notices_of
from medhandover.kernel.clock import Moment
from medhandover.kernel.ids import CaseId, ConditionId, EscortId
from medhandover.kernel.shapes import record
from medhandover.letters.model import LETTER_OF, Approval, Paper, PaperLanguage
from medhandover.letters.stated import OWN
from medhandover.letters.store import approvals, handings_of
from medhandover.letters.texts import texts
from medhandover.letters.told import AtOffice, at_office
from medhandover.letters.versions import LetterVersion
from medhandover.medication.custody import custody_of
from medhandover.medication.store import counts_of, envelopes_of, medicines_of, moves_of, papers_of, seal_breaches_of
from medhandover.plans.coverage import Covered, coverage
from medhandover.plans.model import Plan
from medhandover.plans.opened import fellows_of
from medhandover.plans.store import (
    acceptances_of,
    arrangements_of,
    checks_of,
    contacts_of,
    evidence_of,
    milestones_of,
    plans_of,
    suspensions_of,
)
from medhandover.readiness.model import Wanted
from medhandover.receivers.model import Receiver
from medhandover.receivers.store import receiver_of, verifications_of
from medhandover.settings.dated import SUPPLY_LIMIT, DatedRow, DatedTable, Unit
from medhandover.settings.model import Settings
from medhandover.settings.store import own_rows
from medhandover.storage.work import Work

DAYS_OF = {Unit.DAY: 1, Unit.WEEK: 7, Unit.MONTH: 30}
"""The days in a unit in which a limit of supply is entered."""


@record
class Shared:
    """What every case of an office has in common."""

    settings: Settings
    escorts: Mapping[EscortId, Escort]
    approvals: Sequence[Approval]
    holidays: Sequence[DatedRow]
    thresholds: Sequence[DatedRow]
    letters: AtOffice


def shared_by_all(work: Work) -> Shared:
    """Read what every case has in common, once for all of them."""
    letters = at_office(work)
    return Shared(
        settings=letters.settings,
        escorts=letters.escorts,
        approvals=approvals(work),
        holidays=own_rows(work, DatedTable.HOLIDAYS),
        thresholds=own_rows(work, DatedTable.THRESHOLDS),
        letters=letters,
    )


def recorded(work: Work, case: CaseId) -> dict[str, Any]:
    """Return what is recorded of the case beside its plan, by the name of the fact."""
    return {
        "representatives": representatives_of(work, case),
        "watches": watches_of(work, case),
        "advice_requests": requests_of(work, case),
        "health_signals": signals_of(work, case),
        "examinations": examinations_of(work, case),
        "transmissions": transmissions_of(work, case),
        "copies": copies_of(work, case),
        "breaches": breaches_of(work, case),
    }


def progress(work: Work, plan: Plan) -> dict[str, Any]:
    """Return how far a plan is: milestones, last checks, suspensions, what was handed on, who travels together."""
    return {
        "milestones": milestones_of(work, plan.id),
        "checks": checks_of(work, plan.id),
        "suspensions": suspensions_of(work, plan.id),
        "fellows": fellows_of(work, plan.id),
        "handings": handings_of(work, plan.id),
        "verifications": verifications_of(work, plan.receiver),
    }


def of_plan(work: Work, person: Case, plan: Plan | None, legs: Sequence[Leg]) -> dict[str, Any]:
    """Return what hangs on a plan: how far it is, who travels along, and who stands by; no places without one."""
    if plan is None:
        return {"slots": (), "is_cancelled": bool(plans_of(work, person.id))}
    return {**progress(work, plan), **accompanied(work, person, plan, legs), **standing_by(work, plan)}


def standing_by(work: Work, plan: Plan) -> dict[str, Any]:
    """Return the back-up receiver of a plan, its checks, and when it was asked last (FM-01)."""
    if plan.backup_receiver is None:
        return {}
    asked = [each.at for each in contacts_of(work, plan.id) if each.receiver == plan.backup_receiver]
    return {
        "backup": receiver_of(work, plan.backup_receiver),
        "backup_verifications": verifications_of(work, plan.backup_receiver),
        "backup_asked_at": max(asked, default=None),
    }


def travelling(work: Work, case: CaseId) -> tuple[Sequence[Leg], dict[str, Any]]:
    """Return the legs that go, and the journey of a case with what airlines were told (R24, R29)."""
    journey = journey_of(work, case)
    legs = legs_of(work, journey.id if journey else None)
    cancelled = [each for each in legs if each.is_cancelled]
    return going(legs), {"journey": journey, "cancelled": cancelled, "notices": notices_of(work, case)}


def accompanied(work: Work, person: Case, plan: Plan, legs: Sequence[Leg]) -> dict[str, Any]:
    """Return who travels along, and what is known around them (R19-R23)."""
    slots = slots_of(work, plan.id)
    assigned = sorted({each.escort for each in slots if each.escort})
    return {
        "slots": slots,
        "duties": duties_of(work, assigned),
        "absences": absences_of(work, assigned),
        "conflicts": [each for each in in_conflict_with(work, person.id) if each in assigned],
        "wishes": wishes_of(work, plan.id),
        "countries": terms_for(work, person, slots, legs),
        "companions": companions_of(work, plan.id),
    }


def medical(work: Work, case: CaseId) -> dict[str, Any]:
    """Return the medicines that are taken with their counts and papers, and where each sealed file is (R25-R39)."""
    envelopes, moves, breaches = envelopes_of(work, case), moves_of(work, case), seal_breaches_of(work, case)
    return {
        "medicines": [each for each in medicines_of(work, case) if each.stopped_at is None],
        "counts": counts_of(work, case),
        "controlled_papers": papers_of(work, case),
        "envelopes": envelopes,
        "envelope_moves": moves,
        "custody": custody_of(envelopes, moves, breaches),
        "seal_breaches": breaches,
    }


def covered_by(
    work: Work,
    plan: Plan | None,
    conditions: Sequence[Condition],
    departure: Moment | None,
    refused: frozenset[ConditionId],
) -> Sequence[Covered]:
    """Return how each condition of the plan's advice stands; nothing while there is no plan."""
    if plan is None:
        return ()
    given = (arrangements_of(work, plan.id), evidence_of(work, plan.id), acceptances_of(work, plan.id))
    day = departure.day if departure else None
    return coverage(plan, conditions, *given, refused=refused, departure_on=day)


def texts_wanted(
    plan: Plan | None, language: PaperLanguage | None, versions: Iterable[LetterVersion]
) -> Iterator[Wanted]:
    """Yield the texts that a named person must have approved: every version of the letter, and the dossier's (R33)."""
    papers = {Paper.LETTER: None, **{LETTER_OF[each]: None for each in versions}}
    for paper in papers:
        for each in sorted({OWN, language or OWN}):
            yield paper, each, texts(paper, each).text_hash
    if plan and plan.file_language in {each.value for each in PaperLanguage}:
        chosen = next(each for each in PaperLanguage if each.value == plan.file_language)
        yield Paper.DOSSIER, chosen, texts(Paper.DOSSIER, chosen).text_hash


def holding(given: Iterable[Approval], wanted: Sequence[Wanted]) -> list[Approval]:
    """Return the approvals of texts that are wanted, as they stand now."""
    return [
        each for each in given if each.withdrawn_at is None and (each.paper, each.language, each.text_hash) in wanted
    ]


def supply_limits(rows: Iterable[DatedRow], departure: Moment | None) -> dict[str, int]:
    """Return the most days of supply of controlled medicines by country, as the office keeps them (R26, INCB)."""
    if departure is None:
        return {}
    day = departure.day
    kept = (each for each in rows if each.key == SUPPLY_LIMIT and each.country and each.holds_on(day))
    return {
        each.country: int(each.amount * DAYS_OF[each.unit])
        for each in kept
        if each.amount is not None and each.unit in DAYS_OF
    }


def holidays_there(rows: Iterable[DatedRow], plan: Plan | None, receiver: Receiver | None) -> Sequence[DatedRow]:
    """Return what the office itself keeps of the holidays of the receiver's country on the day of the handover."""
    if plan is None or plan.handover is None or receiver is None:
        return ()
    day = Moment(plan.handover.at, receiver.zone).day
    return [each for each in rows if each.country == receiver.country and each.holds_on(day)]
