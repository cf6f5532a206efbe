"""Which papers a case needs now, in which language and for whom; and whose papers are printed together."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from sqlalchemy import select

from medhandover.cases.model import Case
from medhandover.cases.queries import seen_person
from medhandover.cases.store import concerned_case, family_of
from medhandover.copies.actions import PRINTERS
from medhandover.copies.model import Recipient
from medhandover.handovers.queries import seen_handover
from medhandover.journeys.model import ANNOUNCED
from medhandover.journeys.queries import seen_journey
from medhandover.kernel.clock import HOME_ZONE, Moment, zone_of
from medhandover.kernel.declare import query
from medhandover.kernel.ids import CaseId
from medhandover.kernel.shapes import record
from medhandover.letters.model import LETTER_OF, Paper, PaperLanguage
from medhandover.letters.queries import all_handings
from medhandover.letters.stated import known_language
from medhandover.letters.versions import LetterVersion
from medhandover.medication.queries import all_envelopes, all_medicines
from medhandover.papers.issuing import Door, Order
from medhandover.papers.telling import known_versions
from medhandover.plans.queries import PlanRow, all_plans
from medhandover.plans.store import fellow_cases
from medhandover.readiness.chips import OVER
from medhandover.readiness.states import PlanState
from medhandover.readiness.store import standings_table
from medhandover.storage.work import Work

AWAITED = frozenset({PlanState.ACCEPTED, PlanState.READY, PlanState.EXCEPTED, PlanState.ON_THE_WAY})
"""States in which a receiver waits for a person who was not handed over yet: who travels along needs papers."""

Wanted = tuple[Paper, PaperLanguage, Recipient]
"""A paper, its language, and for whom it is."""


@record
class Named:
    """A case whose papers are printed with others, and the number that its files are called by."""

    case: CaseId
    document_number: str


@query("paper:family", may=PRINTERS)
def travelling_with(work: Work, case: CaseId) -> tuple[Named, ...]:
    """Return a case and those that travel together with it, as family or by their plans, by document number."""
    concerned_case(work, case, "paper")
    return _named(work, family_of(work, case) | fellow_cases(work, [case]))


@query("paper:day", may=PRINTERS)
def leaving_on(work: Work, day: date) -> tuple[Named, ...]:
    """Return the cases whose journey begins on a day, at the place of departure; an ended plan counts no more."""
    midnight = datetime.combine(day, time(), zone_of(HOME_ZONE))
    near = standings_table.c.departure.between(
        Moment(midnight - timedelta(days=1)), Moment(midnight + timedelta(days=2))
    )
    goes_on = standings_table.c.state.not_in([each.value for each in OVER])
    chosen = select(standings_table.c.id, standings_table.c.departure).where(near, goes_on)
    made = _named(work, {CaseId(case) for case, departure in work.session.execute(chosen) if departure.day == day})
    work.concerns(None, "papers of a day", "", day=day, ids=[each.case for each in made])
    return made


def _named(work: Work, cases: set[CaseId] | frozenset[CaseId]) -> tuple[Named, ...]:
    found = [work.get(Case, each) for each in cases]
    made = [Named(case=each.id, document_number=each.document_number) for each in found if not each.merged_into]
    return tuple(sorted(made, key=lambda each: each.document_number))


def orders(door: Door, case: CaseId, state: PlanState, purpose: str, again: str = "") -> Iterator[Order]:
    """Yield what is printed of a case: for receiver and escort in theirs, and for the person in the own language."""
    person = door.ask(seen_person, case)
    own = known_language((*person.languages_read, *person.languages_spoken)) or PaperLanguage.EN
    plans = [each for each in door.ask(all_plans, case) if not each.cancelled_reason]
    if not plans:
        return
    for paper, language, recipient in (
        *_of_journey(door, case, plans[-1]),
        *((paper, own, whom) for paper, whom in letters_of(door, case, has_guardian=person.is_unaccompanied)),
        (Paper.RECEIPT, own, Recipient.ESCORT),
        (Paper.REFUSAL_FORM, own, Recipient.ESCORT),
        *_awaited(door, case, plans[-1], state, own),
        *_told(door, plans[-1], own),
    ):
        yield Order(case=case, paper=paper, language=language, recipient=recipient, purpose=purpose, again=again)


def _of_journey(door: Door, case: CaseId, plan: PlanRow) -> Iterator[Wanted]:
    """Yield what receiver, escort and airline get: where there is a receiver, a medicine, a flight."""
    agreed = known_language((plan.file_language,))
    if plan.receiver:
        yield Paper.REQUEST, agreed or PaperLanguage.EN, Recipient.RECEIVER
    if agreed:
        yield Paper.DOSSIER, agreed, Recipient.RECEIVER
    if any(each.stopped_at is None for each in door.ask(all_medicines, case)):
        yield Paper.MEDICINE_CARD, PaperLanguage.NL, Recipient.ESCORT
        if agreed:
            yield Paper.MEDICINE_CARD, agreed, Recipient.RECEIVER
    journey = door.ask(seen_journey, case)
    if journey and any(leg.transport in ANNOUNCED and not leg.is_cancelled for leg in journey.legs):
        yield Paper.FLIGHT_NOTICE, PaperLanguage.EN, Recipient.CARRIER


def _awaited(door: Door, case: CaseId, plan: PlanRow, state: PlanState, own: PaperLanguage) -> Iterator[Wanted]:
    """Yield what is needed once somebody waits: a cover for the escort, a card for the person, the file's label."""
    if state not in AWAITED:
        return
    yield Paper.COVER, PaperLanguage.NL, Recipient.ESCORT
    yield Paper.CARD, own, Recipient.PERSON
    if any(each.counts_now for each in door.ask(all_envelopes, case)):
        yield Paper.LABEL, known_language((plan.file_language,)) or PaperLanguage.EN, Recipient.RECEIVER


def _told(door: Door, plan: PlanRow, own: PaperLanguage) -> Iterator[Wanted]:
    """Yield the evidence where it was handed over, and after a journey its report."""
    if door.ask(all_handings, plan.id):
        yield Paper.EVIDENCE, own, Recipient.PERSON
    if door.ask(seen_handover, plan.id).outcome:
        yield Paper.REPORT, PaperLanguage.NL, Recipient.FILE


def letters_of(door: Door, case: CaseId, *, has_guardian: bool) -> Iterator[tuple[Paper, Recipient]]:
    """Yield each version of the letter for this person, and who gets it (domain 5.5)."""
    raising = Recipient.GUARDIAN if has_guardian else Recipient.PARENTS
    for version in door.ask(known_versions, case):
        yield LETTER_OF[version], raising if version is LetterVersion.PARENTS else Recipient.PERSON
