"""What goes otherwise at the door: refused by the person, wholly or in part, or not received (domain 6)."""

from datetime import timedelta
from typing import Any

from medhandover.advice.conditions import PHYSICAL, ConditionCode
from medhandover.demo.chain import INTERPRETER, Chain
from medhandover.demo.props import words
from medhandover.demo.stage import Story
from medhandover.demo.travelling import account
from medhandover.kernel.clock import Moment
from medhandover.kernel.ids import RefusalId
from medhandover.kernel.interpreting import InterpreterKind
from medhandover.refusals.actions import begin_refusal, finish_refusal
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

DUTY = "M. Jansen (verzonnen)"


SAID: dict[str, Any] = {
    "situation": Situation.CLINIC,
    "refused": "opname en behandeling",
    "accepted": "contactkaart en medicatie",
    "interpreter_kind": InterpreterKind.PHONE,
    "interpreter": INTERPRETER,
    "responsibility_words": "Vanaf nu bent u zelf verantwoordelijk voor uw behandeling.",
    "card": CardState.ACCEPTED,
    "card_version": "1",
    "medicine_to": "betrokkene",
    "is_signed": True,
    "second_answer": "Betrokkene blijft bij de weigering.",
    "reported_to": DUTY,
    "recorder_function": "begeleidend DT&V-medewerker",
}
"""What is the same whoever refuses."""


def later(chain: Chain, minutes: int) -> Moment:
    """Return a moment so many minutes after the planned handover, at the place."""
    return Moment(chain.handover.at + timedelta(minutes=minutes), chain.handover.zone)


def coded(chain: Chain, *codes: ConditionCode) -> tuple[Any, ...]:
    """Return the conditions of the chain with one of these codes."""
    return tuple(each for each, asked in chain.asked.items() if asked.condition.code in codes)


def refusal_draft(chain: Chain, **other: Any) -> RefusalDraft:
    """Return the finished record of a refusal at the receiver's door (domain 6.2), the whole admission by default."""
    place, language = chain.place, chain.language
    spoken, tongue, dutch = words("naar_zus", language)
    nurse = chain.team.nurse.draft.name
    fields: dict[str, Any] = {
        **SAID,
        "conditions": coded(chain, *PHYSICAL),
        "description": "Betrokkene wil niet worden opgenomen.",
        "at": later(chain, 10),
        "place": f"{place.clinic.name}, ingang",
        "country": place.country,
        "own_words": spoken,
        "own_words_language": tongue,
        "own_words_translation": "" if tongue == "nl" else dutch,
        "offered": f"opname in {place.clinic.name}, behandeling betaald gedurende 90 dagen",
        "present": f"{place.doctor}, {place.function}; {nurse}, verpleegkundige",
        "witness": nurse,
        "interpreter_language": language,
        "later_use": LaterUse.POSSIBLE,
        "later_use_how": f"bel {place.clinic.phone} en neem de brief mee",
        "later_use_person": place.doctor,
        "later_use_phone": place.clinic.phone,
        "later_use_bring": "de brief en een identiteitsbewijs",
        "later_use_until": chain.handover.day + timedelta(days=90),
        "card_language": language,
        "file_to": f"{place.doctor} (gesloten envelop)",
        "asked_again_at": later(chain, 30),
        "informed_receiver": place.doctor,
        "informed_at": later(chain, 40),
        "reported_at": later(chain, 45),
        "lawyer_copy": f"verzonden aan {chain.person.lawyer}",
        **other,
    }
    return RefusalDraft(**fields)


def refusing(chain: Chain, draft: RefusalDraft) -> Story:
    """Record on the spot that the person refuses, and finish the record there; `chain.refusal` is the record."""
    stage = chain.stage
    yield stage.cue_at(chain.handover.at + timedelta(minutes=50), account(chain))
    chain.refusal = stage.do(begin_refusal, chain.plan, draft)
    yield stage.cue_at(chain.handover.at + timedelta(minutes=60), account(chain))
    stage.do(finish_refusal, chain.refusal, 1)


def turned_away(chain: Chain) -> RefusalId:
    """Record that the receiver does not take the person: alarm and back-up, no refusal of the person (R46)."""
    place, name = chain.place, chain.team.employee.draft.name
    draft = ReceiverRefusalDraft(
        receiver=chain.receiver,
        at=chain.handover,
        who="de portier",
        function="portier, namens de directie",
        reason_kind=Reason.NO_BED,
        place=place.clinic.name,
        backup_called_at=later(chain, 20),
        backup_answered_by="de dienstdoende arts",
        backup_answer=BackupAnswer.ACCEPTS,
        person_is_at=f"{place.clinic.name}, wachtkamer",
        stays_with=name,
        next_step="morgenochtend met de taxi naar de reserve-instelling",
        reason="Er zou geen bed vrij zijn.",
        alarm_to=f"{DUTY}, dienstdoend coördinator",
        alarm_at=later(chain, 15),
        backup=f"{place.backup.name} is gebeld; de medewerker blijft bij betrokkene",
    )
    made: RefusalId = chain.stage.do(record_receiver_refusal, chain.plan, draft)
    return made
