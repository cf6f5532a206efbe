"""How the demo's journeys end: handed over, refused at the clinic, or not received there."""

from datetime import timedelta
from typing import Any

from medhandover.demo.chain import Chain
from medhandover.demo.stage import Story
from medhandover.escorts.model import EscortKind
from medhandover.escorts.queries import all_slots
from medhandover.handovers.actions import add_to_journal, record_handover, release_employee
from medhandover.handovers.model import HandoverDraft, ItemState, JournalDraft, Outcome
from medhandover.kernel.clock import Moment
from medhandover.refusals.actions import begin_refusal, finish_refusal, record_receiver_refusal
from medhandover.refusals.model import CardState, LaterUse, ReceiverRefusalDraft, RefusalDraft, Situation

EMPLOYEE = "K. Visser (verzonnen)"


def travelled(chain: Chain) -> Story:
    """Travel: the employee writes down what happens on the clock of the place."""
    stage = chain.stage
    events = (
        (chain.leg.departs, "Vertrokken; betrokkene is rustig en heeft ontbeten."),
        (chain.leg.arrives, f"Aangekomen in {chain.leg.arrives_at}; het vervoer van de instelling staat klaar."),
    )
    for at, what in events:
        yield stage.cue_at(at.at + timedelta(minutes=10), "visser")
        stage.do(add_to_journal, chain.plan, JournalDraft(at=at, what=what))


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
        person=ItemState.GIVEN,
        file=ItemState.GIVEN,
        medicine=ItemState.GIVEN,
        list=ItemState.GIVEN,
        is_seal_intact=True,
        is_read_back=True,
        is_signed_by_receiver=True,
        is_signed_by_employee=True,
        interpreter="tolk nr. 0000 (verzonnen), telefonisch",
    )
    stage.do(record_handover, chain.plan, draft)
    yield from released(chain)


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
    yield stage.cue_at(at.at + timedelta(minutes=20), "visser")
    known = stage.do(begin_refusal, chain.plan, _refusal(chain))
    yield stage.cue_at(at.at + timedelta(minutes=60), "visser")
    stage.do(finish_refusal, known, 1)
    yield from not_handed_over(chain, Outcome.REFUSED, "Betrokkene weigerde de opname; zie het weigeringsverslag.")


def _refusal(chain: Chain) -> RefusalDraft:
    """Return the finished record of the refusal (domain 6.2)."""
    at, place, language = chain.handover, chain.place, chain.person.languages_spoken[0]

    def later(minutes: int) -> Moment:
        return Moment(at.at + timedelta(minutes=minutes), at.zone)

    return RefusalDraft(
        situation=Situation.CLINIC,
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
        later_use_until=at.day + timedelta(days=90),
        card=CardState.ACCEPTED,
        card_language=language,
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
    "interpreter": "tolk nr. 0000 (verzonnen), telefonisch",
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
        who="de portier, namens de directie",
        reason="Er zou geen bed vrij zijn.",
        alarm_to="M. Jansen (verzonnen), dienstdoend coördinator",
        alarm_at=Moment(at.at + timedelta(minutes=15), at.zone),
        backup=f"{chain.place.backup.name} is gebeld; de medewerker blijft bij betrokkene",
    )
    stage.do(record_receiver_refusal, chain.plan, draft)
    yield from not_handed_over(
        chain, Outcome.NOT_ACCEPTED, "De instelling nam betrokkene niet op; de medewerker bleef erbij."
    )
