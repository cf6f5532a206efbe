"""Invented facts for papers: one plan with everything arranged, of which a test takes away or changes what it asks."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO
from typing import Any

import pypdfium2

from medhandover.advice.conditions import ConditionCode
from medhandover.advice.model import Advice, FitToTravel, Origin
from medhandover.cases.model import Case, PersonDraft, Sex
from medhandover.consents.model import Consent, Purpose
from medhandover.escorts.model import Escort, EscortKind, Qualification, Slot
from medhandover.journeys.model import Leg
from medhandover.kernel.clock import Moment, moment
from medhandover.kernel.ids import (
    AcceptanceId,
    AdviceId,
    CaseId,
    ConditionId,
    ConsentId,
    EnvelopeId,
    EscortId,
    JourneyId,
    LegId,
    MedicineId,
    PaymentId,
    PlanId,
    ReceiverId,
    RefusalId,
    SlotId,
    StaffId,
)
from medhandover.letters.model import Paper, PaperLanguage
from medhandover.medication.model import Envelope, Medicine
from medhandover.papers.blocks import Block, Document, Frame, Span
from medhandover.papers.characters import DIRECTING
from medhandover.papers.composing import content_of
from medhandover.papers.facts import PaperFacts
from medhandover.papers.pages import paginate
from medhandover.papers.printing import render
from medhandover.papers.stamp import Stamp
from medhandover.papers.strips import Shape
from medhandover.plans.coverage import Covered, CoverState
from medhandover.plans.model import Acceptance, AcceptanceState, Payer, Payment, Plan, PlanDraft
from medhandover.readiness.followed import NOTHING
from medhandover.readiness.model import Facts
from medhandover.receivers.model import Receiver, ReceiverKind, ReceiverType
from medhandover.refusals.model import CardState, LaterUse, Refusal, Situation
from medhandover.settings.model import Settings
from tests.offices import invented_person

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
TODAY = date(2026, 11, 24)
AT = moment("2026-12-03T17:00 Asia/Yerevan")
CASE, PLAN, CLINIC = CaseId("case"), PlanId("plan"), ReceiverId("clinic")


def a_receiver(**other: Any) -> Receiver:
    """Return an invented clinic."""
    entered: dict[str, Any] = {
        "name": "Kliniek Voorbeeld (verzonnen)",
        "kind": ReceiverKind.INSTITUTION,
        "type": ReceiverType.PSYCHIATRIC,
        "country": "AM",
        "city": "Jerevan",
        "zone": "Asia/Yerevan",
        "phone": "+374 00 000001",
        "phone_24h": "+374 00 000009",
        "address": "Voorbeeldstraat 1",
        "original_name": "«Օրինակ» կլինիկա (հորինված)",
        "original_address": "Օրինակ փողոց 1, Երևան",
        "contact_name": "dr. L. Orinakyan (verzonnen)",
        **other,
    }
    return Receiver(id=CLINIC, recorded_at=NOW, **entered)


def a_payment(**other: Any) -> Payment:
    """Return who pays: the service, until 3 March 2027."""
    agreed: dict[str, Any] = {"payer": Payer.DTV, "paid_until": date(2027, 3, 3), "maximum": 5000, **other}
    return Payment(id=PaymentId("payment"), plan=PLAN, case=CASE, recorded_at=NOW, **agreed)


def an_acceptance(**other: Any) -> Acceptance:
    """Return the clinic's acceptance in writing."""
    answered: dict[str, Any] = {
        "state": AcceptanceState.WRITTEN,
        "dated_on": date(2026, 11, 20),
        "name": "dr. A. Voorbeeld (verzonnen)",
        "function": "arts",
        "accepted_for": AT,
        **other,
    }
    return Acceptance(
        id=AcceptanceId("yes"),
        plan=PLAN,
        case=CASE,
        receiver=CLINIC,
        sequence=1,
        recorded_by=StaffId("eva"),
        recorded_at=NOW,
        **answered,
    )


def a_consent(**other: Any) -> Consent:
    """Return the person's consent for the clinic."""
    decided: dict[str, Any] = {"recipient": "Kliniek Voorbeeld", "decided_on": date(2026, 11, 20), **other}
    return Consent(id=ConsentId("consent"), case=CASE, sequence=1, recorded_at=NOW, purpose=Purpose.RECEIVER, **decided)


def a_medicine(**other: Any) -> Medicine:
    """Return a medicine of which 66 tablets were counted, two a day."""
    given: dict[str, Any] = {
        "id": MedicineId("m"),
        "position": 1,
        "inn": "voorbeeldine",
        "strength": "10 mg",
        "form": "tablet",
        "dose": "1 tablet",
        "per_day": Decimal(2),
        "counted": 66,
        "counted_on": TODAY,
        "counted_by": "P. Bakker (verzonnen)",
        **other,
    }
    return Medicine(case=CASE, **given)


def an_escort(kind: EscortKind, name: str, **other: Any) -> tuple[Slot, Escort]:
    """Return a filled slot and who fills it."""
    who = EscortId(f"{kind.value}-{name}")
    draft = {each: other.pop(each) for each in ("is_reserve", "activated_at") if each in other}
    leaves, home = moment("2026-12-03T06:00"), moment("2026-12-05T20:00")
    slot = Slot(id=SlotId(who), plan=PLAN, case=CASE, escort=who, kind=kind, leaves=leaves, home=home, **draft)
    return slot, Escort(id=who, name=f"{name} (verzonnen)", kind=kind, phone="+31 6 00000010", **other)


EMPLOYEE = an_escort(EscortKind.EMPLOYEE, "K. Visser")
RESERVE = an_escort(EscortKind.EMPLOYEE, "A. Mulder", is_reserve=True)
NURSE = an_escort(EscortKind.MEDICAL, "P. Bakker", qualification=Qualification.PSYCHIATRIC_NURSE)
LEGS = (
    Leg(
        id=LegId("leg"),
        journey=JourneyId("journey"),
        position=1,
        departs_from="Schiphol (AMS)",
        departs=moment("2026-12-03T06:40"),
        arrives_at="Jerevan (EVN)",
        arrives=moment("2026-12-03T15:05 Asia/Yerevan"),
        number="XX 417",
    ),
)


def covered(*codes: ConditionCode, state: CoverState = CoverState.COVERED) -> tuple[Covered, ...]:
    """Return conditions of BMA in one state."""
    return tuple(
        Covered(
            condition=ConditionId(code.value),
            number=number,
            code=code,
            literal="„Letterlijk (verzonnen).”",
            origin=Origin.BMA,
            state=state,
            arrangement="geregeld",
            evidence="brief",
        )
        for number, code in enumerate(codes, 1)
    )


USUAL = covered(ConditionCode.FYS_INST, ConditionCode.ROLSTOEL, ConditionCode.MED_TOEZ)


RECORDED = ("journey", "notices", "counts", "controlled_papers", "companions")
"""Facts that few papers tell, taken as they are given."""


def told(**other: Any) -> PaperFacts:
    """Return everything arranged, changed by fields of a person, a plan, the facts or the paper's facts, by name."""
    given = dict(other)
    person = invented_person(**_taken(given, PersonDraft, {"sex": Sex.FEMALE, "representative": ""}))
    case = Case(id=CASE, document_number="MO-2026-0001", opened_at=NOW, **vars_of(person))
    drafted = _taken(given, PlanDraft, {"receiver": CLINIC, "handover": AT, "receiver_function": "psychiater"})
    payment = given.pop("payment", a_payment())
    accepted = given.pop("acceptance", an_acceptance())
    travel = given.pop("travel", (EMPLOYEE, RESERVE, NURSE))
    clinic = given.pop("clinic", a_receiver())
    diagnosis = given.pop("diagnosis_code", "F00.0")
    more = {name: given.pop(name) for name in RECORDED if name in given}
    facts = Facts(
        case=case,
        advices=(_advice(diagnosis),),
        conditions=given.pop("conditions", ()),
        plan=None,
        receiver=clinic,
        acceptances=given.pop("acceptances", (accepted,) if accepted else ()),
        payment=payment,
        covered=given.pop("covered", USUAL),
        legs=given.pop("legs", LEGS),
        medicines=given.get("medicines", (a_medicine(),)),
        consents=given.pop("consents", (a_consent(),)),
        slots=tuple(slot for slot, _ in travel),
        escorts={escort.id: escort for _, escort in travel},
        explanations=given.pop("explanations", ()),
        wanted=(),
        approvals=(),
        letter_hash="",
        handover=given.pop("record", None),
        refusals=given.pop("refusals", ()),
        receiver_refusals=given.pop("receiver_refusals", ()),
        cancelled=given.pop("cancelled", ()),
        followed=given.pop("followed", NOTHING),
        releases=(),
        milestones=given.pop("milestones", ()),
        settings=given.pop("settings", Settings(sender_address="Voorbeeldweg 2, Voorbeeldstad", sender_phone="+31 00")),
        **{"journey": None, **more},
    )
    paper: dict[str, Any] = {
        "medicines": facts.medicines,
        "advice": facts.advices[0],
        "backup": None,
        "envelope": Envelope(
            id=EnvelopeId("e"), case=CASE, recorded_at=NOW, number="E-1", sealed_by="x", sealed_on=TODAY, language="hy"
        ),
        "contact": "P. de Wit (verzonnen)",
        "may_tell": True,
        "is_accepted": accepted is not None,
        "today": TODAY,
        **given,
    }
    paper.setdefault("envelopes", (paper["envelope"],) if paper["envelope"] else ())
    plan = Plan(id=PLAN, case=CASE, attempt=1, advice=None, opened_by=StaffId("eva"), opened_at=NOW, **drafted)
    return PaperFacts(facts=facts, plan=plan, acceptance=accepted, payment=payment, **paper)


def vars_of(draft: object) -> dict[str, Any]:
    """Return the fields of a draft by name."""
    return {each.name: getattr(draft, each.name) for each in fields(draft)}  # type: ignore[arg-type]


def _taken(given: dict[str, Any], shape: type, usual: dict[str, Any]) -> dict[str, Any]:
    names = {each.name for each in fields(shape)}
    return {**usual, **{name: given.pop(name) for name in list(given) if name in names}}


def _advice(code: str) -> Advice:
    return Advice(
        id=AdviceId("advice"),
        case=CASE,
        recorded_by=StaffId("eva"),
        recorded_at=NOW,
        given_on=date(2026, 7, 6),
        reference="V-1",
        fit=FitToTravel.YES_IF,
        diagnosis_code=code,
    )


def a_refusal(**other: Any) -> Refusal:
    """Return a finished refusal at the clinic."""
    recorded: dict[str, Any] = {
        "situation": Situation.CLINIC,
        "description": "wil niet naar binnen",
        "at": AT,
        "place": "hoofdingang",
        "country": "AM",
        "own_words": "Ես չեմ ուզում։",
        "own_words_language": "hy",
        "own_words_translation": "Ik wil niet.",
        "refused": "opname",
        "accepted": "de medicijnen",
        "offered": "opname en een gesprek",
        "interpreter": "tolk 0001, Armeens",
        "present": "K. Visser, medewerker (verzonnen)",
        "witness": "dr. A. Voorbeeld, arts (verzonnen)",
        "responsibility_words": "U bent nu zelf verantwoordelijk.",
        "later_use": LaterUse.POSSIBLE,
        "later_use_how": "bel de kliniek",
        "later_use_person": "dr. A. Voorbeeld (verzonnen)",
        "later_use_phone": "+374 00 000009",
        "later_use_until": date(2027, 3, 3),
        "card": CardState.ACCEPTED,
        "card_language": "hy",
        "medicine_to": "de persoon",
        "file_to": "mee terug",
        "asked_again_at": AT,
        "second_answer": "nee",
        "informed_receiver": "dr. A. Voorbeeld",
        "reported_to": "M. Jansen (verzonnen)",
        "reported_at": AT,
        "lawyer_copy": "mr. A. Advocaat (verzonnen)",
        "second_witness": "B. Getuige (verzonnen)",
        "recorder_function": "begeleider",
        "finished_at": NOW,
        **other,
    }
    return Refusal(id=RefusalId("no"), plan=PLAN, case=CASE, recorded_by=StaffId("visser"), recorded_at=NOW, **recorded)


def document(paper: Paper, facts: PaperFacts, language: PaperLanguage) -> Document:
    """Return a paper as it is printed, without stamp."""
    made = content_of(paper, facts, language)
    return of_blocks(made.blocks, made.twin.first.language)


def a_stamp(**other: Any) -> Stamp:
    """Return the stamp of copy 1 of 3 of version 2."""
    usual: dict[str, Any] = {
        "document": "MO-2026-0001",
        "content_hash": "3fa9b1c2d4e5f607" * 4,
        "version": 2,
        "number": 1,
        "total": 3,
        "whom": "ontvanger",
        "printed_at": Moment(NOW),
        "printed_by": "J. Jansen (verzonnen)",
        "is_concept": True,
        "is_demo": True,
    }
    return Stamp(**{**usual, **other})


def of_blocks(blocks: tuple[Block, ...], language: str = "nl") -> Document:
    """Return a document of `blocks`."""
    return Document(title="Voorbeeld", language=language, blocks=blocks, frame=Frame(), printed_at=Moment(NOW).at)


def pages(paper: Paper, facts: PaperFacts, language: PaperLanguage) -> list[str]:
    """Return the text of each page as a viewer copies it, blanks made one."""
    file = pypdfium2.PdfDocument(BytesIO(render(document(paper, facts, language))))
    try:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in file]
    finally:
        file.close()


def cut_out(made: Document, height: float) -> list[Shape]:
    """Return the frames of exactly this height (points): what grew because too much stands on it has none."""
    marks = [mark for page in paginate(made) for mark in page.marks]
    return [each for each in marks if isinstance(each, Shape) and each.width and abs(each.height - height) < 0.01]


def said(facts: PaperFacts, language: PaperLanguage = PaperLanguage.NL, paper: Paper = Paper.LETTER) -> str:
    """Return all that a paper says, as one text without direction marks."""
    return " ".join(DIRECTING.sub("", " ".join(_strings(content_of(paper, facts, language).blocks))).split())


def _strings(thing: Any) -> Iterator[str]:
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, tuple):
        if thing and all(isinstance(each, str | Span) for each in thing):
            yield "".join(each if isinstance(each, str) else each.text for each in thing)
        else:
            for each in thing:
                yield from _strings(each)
    elif is_dataclass(thing):
        for one in fields(thing):
            yield from _strings(getattr(thing, one.name))
