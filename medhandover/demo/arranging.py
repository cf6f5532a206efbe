"""What is arranged before a journey, step by step: from the advice to who travels along (domain 3.4)."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from medhandover.advice.actions import check_condition, record_advice, record_condition
from medhandover.advice.answers import NamedInstitution, NamedMedicine, SourceReference, SourceSeries
from medhandover.advice.model import AdviceDraft, Answer, FitToTravel, Presence, days_asked
from medhandover.cases.actions import assign_case, open_case
from medhandover.consents.actions import record_consent
from medhandover.demo.chain import Chain, Going, Team
from medhandover.demo.conditions import Asked
from medhandover.demo.medicines import employee, nurse, packed, sealed, taken
from medhandover.demo.stage import Story
from medhandover.escorts.actions import add_slot, assign_slot
from medhandover.escorts.model import EscortKind, SlotDraft
from medhandover.journeys.actions import plan_journey
from medhandover.kernel.clock import Moment
from medhandover.kernel.ids import ConditionId, ContactId
from medhandover.kernel.languages import show
from medhandover.medication.model import days_needed
from medhandover.plans.actions import agree_payment, open_plan, record_acceptance, record_arrangement, record_evidence
from medhandover.plans.contacting import answer_contact, note_contact
from medhandover.plans.contacts import Channel, ContactDraft
from medhandover.plans.milestones import MilestoneDraft, MilestoneKind
from medhandover.plans.model import (
    AcceptanceDraft,
    AcceptanceState,
    ArrangementDraft,
    EvidenceDraft,
    EvidenceKind,
    Payer,
    PaymentDraft,
)
from medhandover.plans.promising import record_milestone
from medhandover.receivers.model import ReceiverKind

MARGIN = 4
"""Days of medicine beside journey and bridging: those for delay, and one more."""
PAID_DAYS = 90


def advice_draft(chain: Chain, **other: Any) -> AdviceDraft:
    """Return the advice as BMA gave it six days ago."""
    given_on, clinic, picture = chain.stage.day - timedelta(days=6), chain.place.clinic, chain.picture
    named = [taken(each).medicine.inn for each in picture.medicines]
    institution = NamedInstitution(name=clinic.name, city=clinic.city, country=clinic.country)
    source = SourceReference(
        series=SourceSeries.AVA,
        number=f"{chain.number:05d}",
        dated_on=given_on - timedelta(days=70),
        country=clinic.country,
    )
    fields: dict[str, Any] = {
        "given_on": given_on,
        "reference": f"BMA-VERZONNEN-{chain.number:02d}",
        "ind_case": f"Z-VERZONNEN-{chain.number:02d}",
        "fit": FitToTravel.NO_UNLESS,
        "adviser": "drs. M. Adviseur (verzonnen)",
        "complaints": picture.complaints,
        "treatment": picture.treatment,
        "treating_doctor": "drs. B. Behandelaar (verzonnen)",
        "duration": picture.duration,
        "emergency": Answer.YES,
        "emergency_months": picture.emergency_months,
        "treatment_present": Presence.YES,
        "informal_care": picture.informal_care,
        "carers_named": picture.carers,
        "consent_signed_on": given_on - timedelta(days=40),
        "institutions": (institution,) if clinic.kind is not ReceiverKind.CARER else (),
        "medicines": tuple(NamedMedicine(name=each, is_available=True) for each in named),
        "references": (source,),
        **other,
    }
    return AdviceDraft(**fields)


def advised(chain: Chain, day: int) -> Story:
    """Enter the person and the advice with its conditions, which a second coordinator checks the next day."""
    yield from entered(chain, day)
    yield chain.stage.cue(day + 1, "10:15", "dewit")
    checked(chain, chain.asked)


def entered(chain: Chain, day: int, who: str = "jansen") -> Story:
    """Enter the person and the advice with its conditions; nobody has checked the coding yet."""
    stage = chain.stage
    yield stage.cue(day, "09:30", who)
    chain.case = stage.do(open_case, chain.person)
    stage.do(assign_case, chain.case, chain.director, chain.coordinator)
    chain.advice = stage.do(record_advice, chain.case, advice_draft(chain))
    chain.asked = noted(chain, chain.picture.asked)


def noted(chain: Chain, asked: Iterable[Asked]) -> dict[ConditionId, Asked]:
    """Record conditions with the chain's advice, word for word."""
    return {chain.stage.do(record_condition, chain.advice, each.condition): each for each in asked}


def checked(chain: Chain, conditions: Iterable[ConditionId]) -> None:
    """Check the coding of conditions, as the colleague who did not code them."""
    for condition in conditions:
        chain.stage.do(check_condition, condition, 1)


def planned(chain: Chain, day: int) -> Story:
    """Name the receiver and its back-up, plan journey and handover, and ask for consent."""
    stage = chain.stage
    yield stage.cue(day, "11:00", "jansen")
    chain.plan = stage.do(open_plan, chain.case, chain.plan_draft())
    stage.do(plan_journey, chain.case, chain.journey_draft(), chain.legs)
    stage.do(record_consent, chain.case, chain.consent_draft())
    reach(chain, MilestoneKind.NAMED)


def mailed(chain: Chain, asked: str, chase_on: date) -> ContactId:
    """Ask the receiver something by mail, to be chased on a day."""
    place = chain.place
    draft = ContactDraft(
        at=chain.stage.clock.now(),
        channel=Channel.EMAIL,
        with_name=place.doctor,
        with_function=place.function,
        with_organisation=place.clinic.name,
        asked=asked,
        receiver=chain.receiver,
        next_chase_on=chase_on,
    )
    made: ContactId = chain.stage.do(note_contact, chain.plan, draft)
    return made


def contacted(chain: Chain, day: int) -> Story:
    """Ask the receiver, who answers two days later, and the back-up by phone (domain 3.4 step 6, FM-01)."""
    stage, place = chain.stage, chain.place
    yield stage.cue(day, "10:40", "jansen")
    asked = "verzoek om ontvangst, met de voorwaarden in gewone woorden"
    contact = mailed(chain, asked, stage.day + timedelta(days=7))
    yield stage.cue(day + 2, "09:10", "jansen")
    stage.do(answer_contact, contact, 1, stage.day, "ontvangen; antwoord volgt na overleg met de afdeling")
    stands_by = ContactDraft(
        at=stage.clock.now(),
        channel=Channel.PHONE,
        with_name="de dienstdoende arts",
        with_organisation=place.backup.name,
        asked="of betrokkene hier terechtkan als de ontvanger uitvalt",
        receiver=chain.backup,
    )
    called = stage.do(note_contact, chain.plan, stands_by)
    stage.do(answer_contact, called, 1, stage.day, "ja, met een telefoontje vooraf")


def answer(chain: Chain, state: AcceptanceState, **other: Any) -> AcceptanceDraft:
    """Return the receiver's answer of today; an informal carer names no ward and no price."""
    place = chain.place
    fields: dict[str, Any] = {
        "state": state,
        "dated_on": chain.stage.day,
        "name": place.doctor,
        "function": place.function,
        "place": place.clinic.name,
        "accepted_for": chain.handover,
        "language": place.file_language,
        "evidence_kind": EvidenceKind.EMAIL,
        "evidence": f"e-mail van {place.doctor}",
    }
    if place.clinic.kind is not ReceiverKind.CARER:
        until = chain.handover.day + timedelta(days=PAID_DAYS)
        fields |= {
            "costs": "opname en behandeling",
            "period": f"tot en met {show('nl', until)}",
            "ward": "afdeling 2",
            "phone_24h": place.clinic.phone_24h,
        }
    return AcceptanceDraft(**{**fields, **other})


def accepted(chain: Chain, day: int) -> Story:
    """Note the receiver's written answer, and who pays until when."""
    stage = chain.stage
    yield stage.cue(day, "14:00", "jansen")
    stage.do(record_acceptance, chain.plan, answer(chain, AcceptanceState.WRITTEN))
    if chain.place.clinic.kind is not ReceiverKind.CARER:
        paid(chain)
    reach(chain, MilestoneKind.GUARANTEED)


def paid(chain: Chain) -> None:
    """Agree on who pays the receiver, how much at the most and until when (FM-02)."""
    agreed = PaymentDraft(
        payer=Payer.DTV,
        from_on=chain.handover.day,
        paid_until=chain.handover.day + timedelta(days=PAID_DAYS),
        maximum=6000,
        agreement=f"VB-{chain.number:04d}",
        change_procedure="schriftelijk, met akkoord van beide kanten",
    )
    chain.stage.do(agree_payment, chain.plan, agreed)


def reach(chain: Chain, kind: MilestoneKind) -> None:
    """Record a milestone of the plan (domain 2.3)."""
    reference = f"besluit VERZONNEN-{chain.number:02d}" if kind is MilestoneKind.NAMED else ""
    draft = MilestoneDraft(kind=kind, reached_on=chain.stage.day, reference=reference)
    chain.stage.do(record_milestone, chain.plan, draft)


def staffed(chain: Chain, day: int, team: Team) -> Story:
    """Let the planner find an employee and a reserve, and a nurse where BMA asks for one, who are free."""
    stage = chain.stage
    yield stage.cue(day, "15:20", "yilmaz")
    with_nurse(chain, team)
    places: list[tuple[EscortKind, bool, Going]] = [(EscortKind.EMPLOYEE, False, team.employee)]
    if has_nurse(chain):
        places.append((EscortKind.MEDICAL, False, team.nurse))
    places.append((EscortKind.EMPLOYEE, True, team.reserve))
    leaves = Moment(chain.departs.at - timedelta(hours=4))
    transits = tuple(each.arrives_country for each in chain.legs[:-1])
    for kind, is_reserve, going in places:
        draft = SlotDraft(kind=kind, leaves=leaves, home=chain.home, is_reserve=is_reserve, transits=transits)
        slot = stage.do(add_slot, chain.plan, draft)
        stage.do(assign_slot, slot, 1, going.id)


def has_nurse(chain: Chain) -> bool:
    """Tell whether BMA asks that a nurse travels along."""
    return any(each.condition.code.value in {"VPK", "PSY_VPK"} for each in chain.picture.asked)


def with_nurse(chain: Chain, team: Team) -> None:
    """Let the nurse, or the employee where none travels along, carry medicines and file."""
    chain.team = team
    chain.carrier = nurse(team.nurse.draft.name) if has_nurse(chain) else employee(team.employee.draft.name)


def arranged(chain: Chain, day: int) -> Story:
    """Meet every condition, with the paper that proves it; count the medicines and seal the envelope."""
    stage = chain.stage
    yield stage.cue(day, "09:45", "jansen")
    for condition, asked in chain.asked.items():
        meet(chain, condition, asked)
    bridging = max((days_asked(each.condition) or 0 for each in chain.asked.values()), default=0)
    days = days_needed(chain.departs, chain.handover, bridging, MARGIN)
    chain.handed = packed(stage, chain.case, chain.place.country, chain.picture.medicines, days, chain.carrier)
    chain.envelope = sealed(stage, chain.case, chain.file_number, chain.place.file_language)


def meet(chain: Chain, condition: ConditionId, asked: Asked) -> None:
    """Arrange one condition, by somebody and before today is over, and keep the paper that proves it."""
    stage = chain.stage
    draft = ArrangementDraft(condition=condition, what=asked.arranged, responsible=asked.responsible, due_on=stage.day)
    arrangement = stage.do(record_arrangement, chain.plan, draft)
    proof = EvidenceDraft(
        kind=asked.kind,
        dated_on=stage.day,
        sender=asked.responsible,
        what=asked.proof,
        language="nl",
        says_ready=True,
    )
    stage.do(record_evidence, arrangement, proof)
