"""How the demo's journeys end: handed over, refused at the clinic, or not received there."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

from medhandover.advice.conditions import PHYSICAL
from medhandover.demo.chain import Chain
from medhandover.demo.medicines import MEDICINES
from medhandover.demo.stage import Story
from medhandover.escorts.model import EscortKind
from medhandover.escorts.queries import all_slots
from medhandover.handovers.actions import add_to_journal, record_handover, release_employee
from medhandover.handovers.aftercare import AfterCareBasis, AfterCareChoiceDraft
from medhandover.handovers.following import choose_aftercare, record_report
from medhandover.handovers.model import (
    EntryKind,
    HandedItem,
    HandoverDraft,
    IdentitySeen,
    Isbar,
    ItemKind,
    ItemState,
    JournalDraft,
    Outcome,
    ReadBack,
)
from medhandover.handovers.report import Expense, Recommendation, ReportDraft
from medhandover.kernel.clock import Moment
from medhandover.kernel.interpreting import InterpreterKind
from medhandover.kernel.signatures import Signature, SignerRole
from medhandover.refusals.actions import begin_refusal, decide_on_refusal, finish_refusal
from medhandover.refusals.decision import DecisionDraft, DecisionKind
from medhandover.refusals.model import (
    BackupAnswer,
    CardState,
    LaterUse,
    Reason,
    ReceiverRefusalDraft,
    RefusalDraft,
    Situation,
)
from medhandover.refusals.recording import record_receiver_refusal

EMPLOYEE = "K. Visser (verzonnen)"


def travelled(chain: Chain) -> Story:
    """Travel: the employee writes down what happens on the clock of the place."""
    stage = chain.stage
    arrived = f"Aangekomen in {chain.leg.arrives_at}; het vervoer van de instelling staat klaar."
    events = (
        (chain.leg.departs, EntryKind.DEPARTED, "Vertrokken; betrokkene is rustig en heeft ontbeten."),
        (chain.leg.arrives, EntryKind.ARRIVED, arrived),
    )
    for at, kind, what in events:
        yield stage.cue_at(at.at + timedelta(minutes=10), "visser")
        stage.do(add_to_journal, chain.plan, JournalDraft(at=at, what=what, kind=kind, by=EMPLOYEE))


def handed_over(chain: Chain) -> Story:
    """Record the handover with read-back and both signatures; then the employee is free to go home."""
    stage = chain.stage
    yield stage.cue_at(chain.handover.at + timedelta(minutes=40), "visser")
    draft = HandoverDraft(
        outcome=Outcome.COMPLETE,
        at=chain.handover,
        place=chain.place.clinic.name,
        received_by=chain.place.doctor,
        function=chain.place.function,
        handed_over_by=EMPLOYEE,
        organisation=chain.place.clinic.name,
        identity=IdentitySeen.STAFF_CARD,
        is_on_duty=True,
        interpreter_kind=InterpreterKind.PHONE,
        interpreter="tolk nr. 0000 (verzonnen)",
        interpreter_language=chain.person.languages_spoken[0],
        read_back=ReadBack(
            repeated=(Isbar.IDENTIFICATION, Isbar.SITUATION, Isbar.RECOMMENDATION),
            said="Betrokkene blijft vandaag opgenomen; morgen om 10:00 is de eerste afspraak.",
            is_responsibility_taken=True,
        ),
        items=_items(chain),
        signatures=(
            Signature(role=SignerRole.RECEIVER, name=chain.place.doctor),
            Signature(role=SignerRole.EMPLOYEE, name=EMPLOYEE),
        ),
    )
    stage.do(record_handover, chain.plan, draft)
    yield from released(chain)
    yield from reported(chain)


def _items(chain: Chain) -> tuple[HandedItem, ...]:
    """Return what was handed over, thing by thing; medicines by position and number of units."""
    counted = enumerate((count for _, count in MEDICINES), 1)
    return (
        HandedItem(kind=ItemKind.PERSON, state=ItemState.GIVEN),
        HandedItem(kind=ItemKind.FILE, state=ItemState.GIVEN, number=f"VB-{chain.number:04d}", is_seal_intact=True),
        *(
            HandedItem(kind=ItemKind.MEDICINE, state=ItemState.GIVEN, position=at, handed=count, counted=count)
            for at, count in counted
        ),
        HandedItem(kind=ItemKind.MEDICATION_LIST, state=ItemState.GIVEN),
        HandedItem(kind=ItemKind.CONTACT_CARD, state=ItemState.WITH_PERSON),
        HandedItem(kind=ItemKind.BELONGINGS, state=ItemState.WITH_PERSON, what="koffer en handtas, volgens de lijst"),
    )


def reported(chain: Chain) -> Story:
    """Report two days after the handover; after-care is agreed with the clinic."""
    stage = chain.stage
    yield stage.cue_at(chain.handover.at + timedelta(days=2), "visser")
    report = ReportDraft(
        events="De reis en de overdracht verliepen als afgesproken.",
        recommendation=Recommendation.AGAIN,
        is_as_agreed=True,
        expenses=(Expense(what="taxi naar het hotel", amount=Decimal("18.50"), has_receipt=True),),
        are_papers_filed=True,
    )
    stage.do(record_report, chain.plan, report)
    yield stage.cue_at(chain.handover.at + timedelta(days=2, hours=1), "jansen")
    choice = AfterCareChoiceDraft(basis=AfterCareBasis.RECEIVER, reason=f"afgesproken met {chain.place.doctor}")
    stage.do(choose_aftercare, chain.plan, choice)


def not_handed_over(chain: Chain, outcome: Outcome, remarks: str) -> Story:
    """Record that it came to something else than a handover."""
    stage = chain.stage
    draft = HandoverDraft(
        outcome=outcome,
        at=chain.handover,
        place=chain.place.clinic.name,
        handed_over_by=EMPLOYEE,
        interpreter="tolk nr. 0000 (verzonnen), telefonisch",
        remarks=remarks,
    )
    stage.do(record_handover, chain.plan, draft)
    yield from released(chain)


def released(chain: Chain) -> Story:
    """End the employee's duty, which is possible only now (R20)."""
    stage = chain.stage
    yield stage.cue_at(chain.handover.at + timedelta(minutes=90), "jansen")
    slot = next(row for row in stage.ask(all_slots, chain.plan) if row.kind is EscortKind.EMPLOYEE)
    stage.do(release_employee, slot.id, slot.version)


def refused(chain: Chain) -> Story:
    """Record that the person refuses the admission: own words, witness, second chance, a true later use."""
    stage, at = chain.stage, chain.handover
    yield stage.cue_at(at.at + timedelta(minutes=50), "visser")
    known = stage.do(begin_refusal, chain.plan, _refusal(chain))
    yield stage.cue_at(at.at + timedelta(minutes=60), "visser")
    stage.do(finish_refusal, known, 1)
    yield from not_handed_over(chain, Outcome.REFUSED, "Betrokkene weigerde de opname; zie het weigeringsverslag.")
    yield stage.cue_at(at.at + timedelta(hours=20), "jansen")
    reason = "Betrokkene kan tot de genoemde dag alsnog terecht; de kliniek weet ervan."
    stage.do(decide_on_refusal, known, DecisionDraft(kind=DecisionKind.STOP, reason=reason))


def _refusal(chain: Chain) -> RefusalDraft:
    """Return the finished record of the refusal (domain 6.2)."""
    at, place, language = chain.handover, chain.place, chain.person.languages_spoken[0]

    def later(minutes: int) -> Moment:
        return Moment(at.at + timedelta(minutes=minutes), at.zone)

    physical = [each for each, asked in chain.asked.items() if asked.condition.code in PHYSICAL]
    return RefusalDraft(
        situation=Situation.CLINIC,
        conditions=tuple(physical),
        description="Betrokkene wil niet worden opgenomen.",
        at=later(10),
        place=f"{place.clinic.name}, ingang",
        country=place.country,
        own_words=OWN_WORDS[language],
        own_words_language=language,
        own_words_translation=OWN_WORDS["nl"],
        offered=f"opname in {place.clinic.name}, behandeling betaald gedurende 90 dagen",
        present=f"{place.doctor}, {place.function}; P. Bakker (verzonnen), verpleegkundige",
        later_use=LaterUse.POSSIBLE,
        later_use_how=f"bel {place.clinic.phone} en neem de brief mee",
        later_use_person=place.doctor,
        later_use_phone=place.clinic.phone,
        later_use_bring="de brief en een identiteitsbewijs",
        later_use_until=at.day + timedelta(days=90),
        card=CardState.ACCEPTED,
        card_language=language,
        card_version="1",
        interpreter_language=language,
        informed_at=later(40),
        file_to=f"{place.doctor} (gesloten envelop)",
        is_signed=True,
        asked_again_at=later(30),
        informed_receiver=place.doctor,
        reported_at=later(45),
        **SAID,
    )


SAID: dict[str, Any] = {
    "refused": "opname en behandeling",
    "accepted": "contactkaart en medicatie",
    "interpreter_kind": InterpreterKind.PHONE,
    "interpreter": "tolk nr. 0000 (verzonnen)",
    "witness": "P. Bakker (verzonnen)",
    "responsibility_words": "Vanaf nu bent u zelf verantwoordelijk voor uw behandeling.",
    "medicine_to": "betrokkene",
    "second_answer": "Betrokkene blijft bij de weigering.",
    "reported_to": "M. Jansen (verzonnen)",
    "lawyer_copy": "verzonden aan mr. A. Advocaat (verzonnen)",
    "recorder_function": "begeleidend DT&V-medewerker",
}
"""What is the same whoever refuses."""
OWN_WORDS = {
    "hy": "Ես գնում եմ քրոջս մոտ։ Չեմ ուզում հիվանդանոցում մնալ։",
    "ar": "سأذهب إلى أختي. لا أريد البقاء في المستشفى.",
    "en": "I am going to my sister. I do not want to stay in the hospital.",
    "nl": "Ik ga naar mijn zus. Ik wil niet in het ziekenhuis blijven.",
}
"""The same refusal in the words of whoever the story is about."""


def not_received(chain: Chain) -> Story:
    """Record that the clinic does not take the person: alarm and back-up, and no refusal of the person (R46)."""
    stage, at = chain.stage, chain.handover
    yield stage.cue_at(at.at + timedelta(minutes=25), "visser")
    draft = ReceiverRefusalDraft(
        receiver=chain.receiver,
        at=at,
        who="de portier",
        function="portier, namens de directie",
        reason_kind=Reason.NO_BED,
        place=chain.place.clinic.name,
        backup_called_at=Moment(at.at + timedelta(minutes=20), at.zone),
        backup_answered_by="de dienstdoende arts",
        backup_answer=BackupAnswer.ACCEPTS,
        person_is_at=f"{chain.place.clinic.name}, wachtkamer",
        stays_with=EMPLOYEE,
        next_step="met de taxi naar de reserve-instelling",
        reason="Er zou geen bed vrij zijn.",
        alarm_to="M. Jansen (verzonnen), dienstdoend coördinator",
        alarm_at=Moment(at.at + timedelta(minutes=15), at.zone),
        backup=f"{chain.place.backup.name} is gebeld; de medewerker blijft bij betrokkene",
    )
    stage.do(record_receiver_refusal, chain.plan, draft)
    yield from not_handed_over(
        chain, Outcome.NOT_ACCEPTED, "De instelling nam betrokkene niet op; de medewerker bleef erbij."
    )
