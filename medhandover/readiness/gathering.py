"""What the gate looks at, read feature by feature; each part is read for many cases with the same statements."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from typing import Any

from medhandover.advice.model import Condition
from medhandover.advice.store import examinations_of, requests_of, signals_of
from medhandover.cases.model import Case
from medhandover.cases.store import representatives_of, watches_of
from medhandover.consents.store import transmissions_of
from medhandover.copies.store import breaches_of, copies_of
from medhandover.escorts.availability import near
from medhandover.escorts.gathering import countries_for, duties_of, terms_for
from medhandover.escorts.store import absences_of, assigned_to, companions_of, in_conflict_with, slots_of, wishes_of
from medhandover.journeys.model import Leg, going
from medhandover.journeys.store import journey_of, legs_of, notices_of
from medhandover.kernel.clock import Moment
from medhandover.kernel.ids import CaseId, ConditionId, PlanId
from medhandover.kernel.shapes import record
from medhandover.letters.model import LETTER_OF, Approval, Paper, PaperLanguage
from medhandover.letters.stated import OWN
from medhandover.letters.store import handings_of, standing_approvals
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
    last_plan_of,
    member_of,
    members_in,
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
    approvals: Mapping[Wanted, Approval]
    holidays: Sequence[DatedRow]
    thresholds: Sequence[DatedRow]
    letters: AtOffice


@contextmanager
def gathered(
    work: Work, cases: Iterable[CaseId], plans: Mapping[CaseId, PlanId]
) -> Iterator[Mapping[CaseId, Plan | None]]:
    """Let all that belongs to these cases be read together, and give the plan of each, where `plans` names no other.

    Every batch is declared here: what belongs to a case, a plan, a party, a journey, a receiver, an escort, a country.
    """
    with ExitStack() as batches:

        def batch(keys: Iterable[str | None]) -> None:
            batches.enter_context(work.together(each for each in keys if each))

        batch(cases)
        chosen = {each: last_plan_of(work, each) for each in dict.fromkeys(cases)}
        batch([*(plan.id for plan in chosen.values() if plan), *plans.values()])
        chosen |= {each: work.get(Plan, plan) for each, plan in plans.items()}
        own = [plan for plan in chosen.values() if plan]
        fellows = _fellows(work, own, batch)
        batch({each.case for each in fellows} - chosen.keys())
        batch(journey.id for each in (*own, *fellows) if (journey := journey_of(work, each.case)))
        batch(each for plan in (*own, *fellows) for each in (plan.receiver, plan.backup_receiver))
        batch(slot.escort for each in own for slot in slots_of(work, each.id))
        batch(country for each in own for country in _countries(work, each))
        yield chosen


def _countries(work: Work, plan: Plan) -> tuple[str, ...]:
    legs, _ = travelling(work, plan.case)
    return countries_for(work.get(Case, plan.case), slots_of(work, plan.id), legs)


def _fellows(work: Work, plans: Sequence[Plan], batch: Callable[[Iterable[str | None]], None]) -> list[Plan]:
    """Return the other plans of the parties to which these plans belong."""
    parties = {member.party for each in plans if (member := member_of(work, each.id))}
    batch(parties)
    others = {each.plan for party in parties for each in members_in(work, party)} - {each.id for each in plans}
    batch(others)
    return [work.get(Plan, each) for each in sorted(others)]


def shared_by_all(work: Work, plans: Iterable[Plan | None]) -> Shared:
    """Read what every case has in common, once for all of them, and who is assigned to any of these plans."""
    letters = at_office(work, assigned_to(work, [each.id for each in plans if each]))
    return Shared(
        settings=letters.settings,
        approvals={(each.paper, each.language, each.text_hash): each for each in standing_approvals(work)},
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
    known = {each.escort for each in slots if each.escort}
    return {
        "slots": slots,
        "duties": near(slots, duties_of(work, known)),
        "absences": absences_of(work, known),
        "conflicts": [each for each in in_conflict_with(work, person.id) if each in known],
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
    for paper in dict.fromkeys(LETTER_OF[each] for each in versions):
        for each in sorted({OWN, language or OWN}):
            yield paper, each, texts(paper, each).text_hash
    if plan and plan.file_language in {each.value for each in PaperLanguage}:
        chosen = next(each for each in PaperLanguage if each.value == plan.file_language)
        yield Paper.DOSSIER, chosen, texts(Paper.DOSSIER, chosen).text_hash


def holding(given: Mapping[Wanted, Approval], wanted: Sequence[Wanted]) -> list[Approval]:
    """Return the approvals of texts that are wanted, as they stand now."""
    return [given[each] for each in wanted if each in given]


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
