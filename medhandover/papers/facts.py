"""Everything a paper may say of one plan, read in one transaction; composers decide what each reader gets."""

from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import date

from medhandover.advice.model import Advice
from medhandover.consents.checks import decider_said, may_send
from medhandover.consents.model import Purpose
from medhandover.handovers.model import JournalEntry
from medhandover.handovers.store import journal_of
from medhandover.journeys.delays import Delay
from medhandover.journeys.store import delays_of
from medhandover.kernel.clock import home_day
from medhandover.kernel.findings import Finding
from medhandover.kernel.ids import CaseId, StaffId
from medhandover.kernel.problem import Problem
from medhandover.kernel.shapes import record
from medhandover.letters.schemes import Scheme
from medhandover.letters.told import at_office, schemes_for
from medhandover.medication.model import Envelope, Medicine
from medhandover.plans.answers import named_answer
from medhandover.plans.coverage import is_accepted
from medhandover.plans.model import Acceptance, Arrangement, Evidence, Payment, Plan
from medhandover.plans.store import arrangements_of, evidence_of
from medhandover.readiness.facts import facts_of
from medhandover.readiness.model import Facts
from medhandover.receivers.model import Receiver
from medhandover.receivers.store import receiver_of
from medhandover.search.model import fold
from medhandover.staff.store import account, shown_names
from medhandover.storage.work import Work


class NothingPlanned(Problem):
    """Papers tell of a plan; without one there is nothing to print."""

    sentence = "This case has no open plan, so there is nothing to print. Open a plan first."


@record
class PaperFacts:
    """What is known for papers: the gate's facts, medicines, envelopes, payment; `may_tell` is R35's answer.

    `envelopes` are the sealed files that count, `envelope` the last of them. `contact` is the name of who prepares the
    person, `today` the day of printing at home, `schemes` the help after return that holds on the day of the handover
    for this kind of departure. `is_for_receiver`: the copy goes to who may see medical data only with consent.
    `arrangements` and `proofs` are what meets the conditions, and the papers that show it; `journal` and `delays` are
    what happened on the way, `people` the names of who wrote it down.
    """

    facts: Facts
    plan: Plan
    acceptance: Acceptance | None
    medicines: Sequence[Medicine]
    advice: Advice | None
    backup: Receiver | None
    envelope: Envelope | None
    payment: Payment | None
    contact: str
    may_tell: bool
    is_accepted: bool
    today: date
    schemes: tuple[Scheme, ...] = ()
    envelopes: tuple[Envelope, ...] = ()
    is_for_receiver: bool = True
    arrangements: Sequence[Arrangement] = ()
    proofs: Sequence[Evidence] = ()
    journal: Sequence[JournalEntry] = ()
    delays: Sequence[Delay] = ()
    people: Mapping[StaffId, str] = field(default_factory=dict)

    @property
    def is_open(self) -> bool:
        """Tell whether this copy may hold medical data (R35)."""
        return self.may_tell or not self.is_for_receiver


def paper_facts(work: Work, case: CaseId) -> PaperFacts:
    """Read the facts of a case's open plan; raises NotFound, NothingPlanned."""
    facts = facts_of(work, case)
    if facts.plan is None:
        raise NothingPlanned()
    return PaperFacts(
        facts=facts,
        plan=facts.plan,
        acceptance=named_answer(facts.plan, facts.acceptances),
        medicines=facts.medicines,
        advice=next((each for each in facts.advices if each.id == facts.plan.advice), None),
        backup=receiver_of(work, facts.plan.backup_receiver),
        envelope=next(reversed(_envelopes(facts)), None),
        envelopes=_envelopes(facts),
        payment=facts.payment,
        contact=_contact(work, facts),
        may_tell=_may_tell(work, facts),
        is_accepted=is_accepted(facts.plan, facts.acceptances),
        today=home_day(work.now),
        schemes=schemes_for(at_office(work, facts.escorts), facts.case, facts.plan),
        arrangements=arrangements_of(work, facts.plan.id),
        proofs=evidence_of(work, facts.plan.id),
        journal=journal_of(work, facts.plan.id),
        delays=delays_of(work, case),
        people=shown_names(work),
    )


def address_of(receiver: Receiver) -> str:
    """Return where a receiver is, on one line and its city once."""
    lines = [each.strip() for each in receiver.address.split("\n")]
    has_city = fold(receiver.city) in fold(receiver.address)
    return ", ".join(filter(None, [*lines, "" if has_city else receiver.city]))


def _envelopes(facts: Facts) -> tuple[Envelope, ...]:
    """Return the sealed files that count, oldest first: no paper promises one that was opened or lost (R39)."""
    counting = {each.envelope for each in facts.custody if each.counts}
    return tuple(each for each in facts.envelopes if each.id in counting)


def _contact(work: Work, facts: Facts) -> str:
    """Return the name of who prepares the person: the case director, else the coordinator."""
    chosen = facts.case.director or facts.case.coordinator
    return account(work, chosen).shown if chosen else ""


def _may_tell(work: Work, facts: Facts) -> bool:
    """Tell whether medical data may be told: a ground that holds today, from whoever may decide (R35, R36)."""
    today, months = home_day(work.now), facts.settings.consent_valid_months
    if not may_send(facts.consents, Purpose.RECEIVER, today, months):
        return False
    said = decider_said(facts.consents, facts.case, facts.representatives, today, facts.settings)
    return not any(
        isinstance(each, Finding) and each.values.get("purpose") is not Purpose.HEALTH_CERTIFICATE for each in said
    )
