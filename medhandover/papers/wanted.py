"""Which papers a case needs now, in which language and for whom; and whose papers are printed together."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from sqlalchemy import select

from medhandover.cases.model import Case
from medhandover.cases.queries import seen_person
from medhandover.cases.store import concerned_case, family_of
from medhandover.copies.actions import PRINTERS
from medhandover.copies.model import Recipient
from medhandover.kernel.clock import HOME_ZONE, Moment, zone_of
from medhandover.kernel.declare import query
from medhandover.kernel.ids import CaseId
from medhandover.kernel.shapes import record
from medhandover.letters.model import Paper, PaperLanguage
from medhandover.letters.stated import known_language
from medhandover.medication.queries import all_envelopes
from medhandover.papers.issuing import Door, Order
from medhandover.plans.queries import all_plans
from medhandover.plans.store import fellow_cases
from medhandover.readiness.queries import OVER
from medhandover.readiness.states import PlanState
from medhandover.readiness.store import standings_table
from medhandover.storage.work import Work

AWAITED = frozenset({PlanState.ACCEPTED, PlanState.READY, PlanState.EXCEPTED, PlanState.ON_THE_WAY})
"""States in which a receiver waits for a person who was not handed over yet: who travels along needs papers."""


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
    """Yield what is printed of a case: the dossier, and letter, receipt and form in the person's language.

    Once somebody waits for the person, who travels along gets a cover, the person a card, the sealed file its label.
    """
    person = door.ask(seen_person, case)
    own = known_language((*person.languages_read, *person.languages_spoken)) or PaperLanguage.EN
    plans = [each for each in door.ask(all_plans, case) if not each.cancelled_reason]
    if not plans:
        return
    agreed = known_language((plans[-1].file_language,))
    wanted = [(Paper.DOSSIER, agreed, Recipient.RECEIVER)] if agreed else []
    wanted += [(Paper.LETTER, own, Recipient.PERSON), (Paper.RECEIPT, own, Recipient.ESCORT)]
    wanted += [(Paper.REFUSAL_FORM, own, Recipient.ESCORT)]
    if state in AWAITED:
        wanted += [(Paper.COVER, PaperLanguage.NL, Recipient.ESCORT), (Paper.CARD, own, Recipient.PERSON)]
        if any(each.counts_now for each in door.ask(all_envelopes, case)):
            wanted.append((Paper.LABEL, agreed or PaperLanguage.EN, Recipient.RECEIVER))
    for paper, language, recipient in wanted:
        yield Order(case=case, paper=paper, language=language, recipient=recipient, purpose=purpose, again=again)
