"""How the person is told, and what can only be done in the last days before departure (domain 3.4 steps 12-16)."""

from datetime import timedelta

from medhandover.advice.conditions import EXAMINED, ConditionCode
from medhandover.advice.examinations import ExaminationDraft, ExaminationKind, ExaminationOutcome
from medhandover.advice.examining import record_examination
from medhandover.demo.arranging import answer
from medhandover.demo.chain import INTERPRETER, Chain
from medhandover.demo.medicines import carried
from medhandover.demo.props import words
from medhandover.demo.stage import Story
from medhandover.escorts.manning import brief_slot
from medhandover.escorts.model import EscortKind
from medhandover.escorts.queries import all_slots
from medhandover.journeys.model import ANNOUNCED
from medhandover.journeys.notices import AirlineAnswer, NoticeDraft
from medhandover.journeys.noticing import answer_notice, record_notice
from medhandover.kernel.clock import Moment
from medhandover.kernel.interpreting import InterpreterKind
from medhandover.letters.actions import record_explanation
from medhandover.letters.evidence import HandingDraft, Party
from medhandover.letters.model import ExplanationDraft, Spoken, SpokenKind
from medhandover.letters.sharing import hand_evidence
from medhandover.plans.actions import record_acceptance
from medhandover.plans.checklist import CheckDraft, CheckItem, CheckState
from medhandover.plans.model import AcceptanceState
from medhandover.plans.promising import record_checks
from medhandover.readiness.actions import release_plan
from medhandover.receivers.model import ReceiverKind

DOCTOR = "drs. C. Keuringsarts (verzonnen)"


def told(chain: Chain, day: int) -> Story:
    """Explain the letter with an interpreter and note what the person says; person and lawyer get the evidence."""
    stage = chain.stage
    yield stage.cue(day, "13:30", "dewit")
    explain(chain)
    party = Party.GUARDIAN if chain.hearing.guardian else Party.PARENTS if chain.hearing.parents else Party.PERSON
    name = chain.hearing.guardian or ", ".join(chain.hearing.parents) or chain.person.family_name
    handed(chain, party, name)


def explain(chain: Chain) -> None:
    """Explain the letter as it reads now, in the person's own language."""
    hearing, language = chain.hearing, chain.language
    is_dutch = language == "nl"
    draft = ExplanationDraft(
        explained_on=chain.stage.day,
        place=chain.person.stay_place,
        language=language,
        explained_by="P. de Wit (verzonnen)",
        reception=hearing.reception,
        interpreter_kind=InterpreterKind.NOT_NEEDED if is_dutch else InterpreterKind.PHONE,
        interpreter="" if is_dutch else INTERPRETER,
        versions=hearing.versions,
        spoken=hearing.spoken or (said("begrepen", language),),
        parents_present=hearing.parents,
        guardian_present=hearing.guardian,
        is_escort_agreed=bool(hearing.guardian),
    )
    chain.stage.do(record_explanation, chain.plan, draft)


def said(which: str, language: str) -> Spoken:
    """Return what somebody answered, word for word, with its Dutch."""
    spoken, tongue, dutch = words(which, language)
    translation = "" if tongue == "nl" else dutch
    return Spoken(kind=SpokenKind.ANSWER, words=spoken, language=tongue, translation=translation)


def handed(chain: Chain, party: Party, name: str) -> None:
    """Hand the evidence that the handover is arranged to the person's side and to the lawyer (R32)."""
    for each, whom in ((party, name), (Party.LAWYER, chain.person.lawyer)):
        copied = HandingDraft(party=each, name=whom, handed_on=chain.stage.day, is_received=True)
        chain.stage.do(hand_evidence, chain.plan, copied)


def announced(chain: Chain, day: int) -> Story:
    """Tell the airlines what is needed on board; they confirm the next day (R29)."""
    needs = tuple(each.need for each in chain.picture.asked if each.need)
    flights = [position for position, leg in enumerate(chain.legs, 1) if leg.transport in ANNOUNCED]
    if not needs or not flights:
        return
    stage = chain.stage
    yield stage.cue(day, "11:10", "yilmaz")
    notices = []
    for position in flights:
        leg = chain.legs[position - 1]
        told = NoticeDraft(
            airline=leg.provider, needs=needs, sent_at=Moment(stage.clock.now()), sent_by="F. Yilmaz (verzonnen)"
        )
        notices.append(stage.do(record_notice, chain.case, position, told))
    yield stage.cue(day + 1, "16:30", "yilmaz")
    for number, notice in enumerate(notices, 1):
        reference = f"SSR-{chain.number:04d}-{number}"
        stage.do(answer_notice, notice, 1, AirlineAnswer.CONFIRMED, Moment(stage.clock.now()), reference)


def briefed(chain: Chain, day: int) -> Story:
    """Hand the task over to the employee and to the reserve."""
    stage = chain.stage
    yield stage.cue(day, "15:00", "jansen")
    for slot in stage.ask(all_slots, chain.plan):
        if slot.kind is EscortKind.EMPLOYEE:
            stage.do(brief_slot, slot.id, slot.version)


def examined(chain: Chain, day: int) -> Story:
    """Have the person examined where BMA asks for it: fit to travel (R27)."""
    codes = {each.condition.code for each in chain.picture.asked} & EXAMINED
    if not codes:
        return
    stage = chain.stage
    yield stage.cue(day, "09:20", "dewit")
    for code in sorted(codes):
        is_fit_to_fly = code is ConditionCode.FIT_FLY
        draft = ExaminationDraft(
            kind=ExaminationKind.FIT_TO_FLY if is_fit_to_fly else ExaminationKind.INVENTORY,
            examined_at=Moment(stage.clock.now() - timedelta(minutes=20)),
            examiner=DOCTOR,
            qualification="arts van de medische dienst",
            outcome=ExaminationOutcome.FIT,
            valid_hours=72,
        )
        stage.do(record_examination, chain.case, draft)


def confirmed(chain: Chain, day: int) -> Story:
    """Have the receiver confirm once more that it is ready, look at all that goes along, and hand the file on."""
    stage = chain.stage
    yield stage.cue(day, "10:05", "jansen")
    duty = {} if chain.place.clinic.kind is ReceiverKind.CARER else {"duty_phone": chain.place.clinic.phone}
    ready = answer(chain, AcceptanceState.READY, duty_name=chain.place.doctor, is_hour_confirmed=True, **duty)
    stage.do(record_acceptance, chain.plan, ready)
    seen = tuple(CheckDraft(item=each, state=CheckState.YES) for each in CheckItem)
    stage.do(record_checks, chain.plan, seen)
    carried(stage, chain.envelope, chain.carrier)


def released(chain: Chain, day: int) -> Story:
    """Do what can only be done in the last days, and release the plan for the journey."""
    yield from examined(chain, day)
    yield from confirmed(chain, day)
    yield chain.stage.cue(day, "16:00", "jansen")
    chain.stage.do(release_plan, chain.case)
