"""A case file: a whole case in the shapes in which it is entered, with keys of its own in place of ids."""

from dataclasses import field
from datetime import datetime
from typing import Literal

from medhandover.advice.examinations import ExaminationDraft
from medhandover.advice.model import AdviceDraft, ConditionDraft
from medhandover.advice.requests import AdviceRequestDraft
from medhandover.advice.signals import HealthSignalDraft
from medhandover.cases.deaths import DeathDraft
from medhandover.cases.model import PersonDraft
from medhandover.cases.representatives import RepresentativeDraft
from medhandover.cases.watches import WatchDraft
from medhandover.consents.model import ConsentDraft
from medhandover.escorts.companions import CompanionDraft, SecurityNeedDraft, WishesDraft
from medhandover.escorts.model import EscortDraft, SlotDraft
from medhandover.handovers.model import JournalDraft
from medhandover.journeys.model import JourneyDraft, LegDraft
from medhandover.journeys.notices import NoticeDraft
from medhandover.kernel.clock import Moment
from medhandover.kernel.coded import Coded
from medhandover.kernel.ids import CaseId, ConditionId, StaffId, StatementId
from medhandover.kernel.shapes import entity, record
from medhandover.letters.model import ExplanationDraft
from medhandover.medication.controlled import ControlledPaperDraft
from medhandover.medication.model import EnvelopeDraft, MedicineDraft
from medhandover.plans.agreements import AgreementDraft
from medhandover.plans.contacts import ContactDraft
from medhandover.plans.milestones import MilestoneDraft
from medhandover.plans.model import AcceptanceDraft, ArrangementDraft, EvidenceDraft, PaymentDraft, PlanDraft
from medhandover.plans.suspensions import SuspensionDraft
from medhandover.receivers.model import ReceiverDraft
from medhandover.refusals.model import AdditionKind, IncapacityDraft, ReceiverRefusalDraft, RefusalDraft
from medhandover.refusals.notes import AlarmNoteDraft, IncapacityNoteDraft

FORMAT: Literal["medhandover-case"] = "medhandover-case"


class Claim(Coded):
    """Dutch: wat een bestand vermeldt; what a file states and nobody here has seen."""

    CHECK = "controle", "coding checked by a second person"
    SET_ASIDE = "vervallen", "condition set aside"
    RELEASE = "vrijgave", "plan released"
    APPROVAL = "goedkeuring", "texts approved"
    EXPLANATION = "uitleg", "another letter explained"
    EVIDENCE = "bewijs", "evidence for another moment"
    ACCEPTANCE = "akkoord", "answer of another receiver"
    CONSENT = "toestemming", "decision for another receiver"
    HANDING = "bewijs_gegeven", "evidence handed on"
    HANDOVER = "overdracht", "handover recorded"
    REFUSAL = "weigering", "refusal finished"
    GUARANTEE = "geregeld_gegarandeerd", "handover arranged and guaranteed"
    LAST_CHECK = "laatste_controle", "last check"
    SETTLED = "afgehandeld", "request or signal settled"
    LOG = "logregel", "line of the log"
    CUSTODY = "envelop", "sealed file handed on"
    BREACH = "datalek", "sealed file opened or lost"
    RECODING = "codering_gewijzigd", "coding sent back or corrected"
    COUNT = "telling", "medicine counted and signed for"
    TRANSMISSION = "verzending", "medical data sent, or planned to be sent"
    FAMILY = "familie", "family of another person"
    MERGE = "samenvoeging", "two cases of one person merged"
    DEATH = "overlijden_vergissing", "death noted by mistake"
    WATCH = "waakzaamheid", "told to keep watch, or watch ended"
    PARTY = "reisgezelschap", "travels together with another person"
    CONFLICT = "bezwaar_begeleider", "somebody who does not travel along with this person"
    ATTEMPT = "eerdere_poging", "earlier attempt"
    SUSPENSION = "opschorting", "suspension that was lifted"
    TASK = "taak", "step assigned or marked as done"
    ESCALATION = "opgeschaald", "raised with a colleague"
    DELAY = "vertraging", "delay of the journey"
    DECISION = "besluit", "decision after a refusal"
    RECEIVER_REFUSAL = "weigering_ontvanger", "refusal of a receiver that the plan no longer names"
    ALARM = "alarm", "alarm of a refusing receiver settled"
    REPORT = "terugkeerverslag", "return report"
    AFTERCARE = "nazorg", "after-care"
    CLOSING = "afsluiting", "plan closed"
    COPY = "exemplaar", "printed copy"
    LEAK = "datalek_melding", "data breach of the case"
    HOLD = "aanhouding", "held back from destruction"


@record
class Stated:
    """Something the file states and an import never takes over: what, by whom, when; `about` is a key in the file."""

    kind: Claim
    what: str
    by: str = ""
    at: datetime | None = None
    about: str = ""


@entity
class Statement:
    """A statement as it arrived; it counts as missing until `confirmed_by`, who did not import it, did it here."""

    id: StatementId
    case: CaseId
    kind: Claim
    what: str
    by: str
    at: datetime | None
    condition: ConditionId | None
    imported_by: StaffId
    imported_at: datetime
    confirmed_by: StaffId | None = None
    confirmed_at: datetime | None = None
    version: int = 1


@record
class ReceiverPart:
    """A receiver under a key of this file."""

    key: str
    receiver: ReceiverDraft


@record
class EscortPart:
    """Somebody who travels along, under a key of this file."""

    key: str
    escort: EscortDraft


@record
class ConditionPart:
    """A condition under a key of this file."""

    key: str
    condition: ConditionDraft


@record
class AdvicePart:
    """An advice with its conditions, in their order."""

    advice: AdviceDraft
    conditions: tuple[ConditionPart, ...] = ()


@record
class NoticePart:
    """What the airline of the leg at `position` was told, for its departure as planned; its answer is given here."""

    position: int
    notice: NoticeDraft


@record
class ControlledPart:
    """A paper for the controlled medicine at `position` of the file's list; it names no medicine itself."""

    position: int
    paper: ControlledPaperDraft


@record
class JourneyPart:
    """The journey with its legs, and what airlines were told."""

    journey: JourneyDraft
    legs: tuple[LegDraft, ...]
    notices: tuple[NoticePart, ...] = ()


@record
class ArrangementPart:
    """An arrangement, for the condition with that key of the file, with its evidence for the planned moment."""

    arrangement: ArrangementDraft
    evidence: tuple[EvidenceDraft, ...] = ()


@record
class SlotPart:
    """A place on the journey and the key of who fills it.

    `anyway_reason` says why, where a constraint fails that a reason can set aside; it is judged here as well (Q15).
    """

    slot: SlotDraft
    escort: str = ""
    anyway_reason: str = ""


@record
class ExplanationPart:
    """How a letter was explained; `letter_hash` stands for what that letter said."""

    explanation: ExplanationDraft
    letter_hash: str


@record
class AdditionPart:
    """What came after the refusal at `position` of the file's list, such as a change of mind."""

    position: int
    what: str
    at: Moment
    kind: AdditionKind = AdditionKind.OTHER
    done: str = ""


@record
class AlarmNotePart:
    """What happened after the receiver's refusal at `position` of the file's list; its alarm is settled here."""

    position: int
    note: AlarmNoteDraft


@record
class IncapacityNotePart:
    """A new assessment after the record of incapacity at `position` of the file's list."""

    position: int
    note: IncapacityNoteDraft


@record
class PlanPart:
    """The plan with what hangs on it; it names its receivers by their keys in the file."""

    plan: PlanDraft
    arrangements: tuple[ArrangementPart, ...] = ()
    acceptances: tuple[AcceptanceDraft, ...] = ()
    payment: PaymentDraft | None = None
    slots: tuple[SlotPart, ...] = ()
    explanations: tuple[ExplanationPart, ...] = ()
    journal: tuple[JournalDraft, ...] = ()
    refusals: tuple[RefusalDraft, ...] = ()
    contacts: tuple[ContactDraft, ...] = ()
    agreements: tuple[AgreementDraft, ...] = ()
    promise: MilestoneDraft | None = None
    suspension: SuspensionDraft | None = None
    companions: tuple[CompanionDraft, ...] = ()
    wishes: WishesDraft | None = None
    security: SecurityNeedDraft | None = None
    refusal_additions: tuple[AdditionPart, ...] = ()
    receiver_refusals: tuple[ReceiverRefusalDraft, ...] = ()
    alarm_notes: tuple[AlarmNotePart, ...] = ()
    incapacities: tuple[IncapacityDraft, ...] = ()
    incapacity_notes: tuple[IncapacityNotePart, ...] = ()


@record
class ConsentPart:
    """A decision; `is_for_receiver`: taken while the plan named its receiver, `withdrawn` when it was taken back."""

    consent: ConsentDraft
    is_for_receiver: bool = False


@record
class CaseFile:
    """A whole case (`case:import`, `case:export`); moments are texts such as `2026-12-03T06:40 Europe/Amsterdam`.

    Requests, signals and watches are those still open: they stop a departure wherever the case goes (R07, R08).
    """

    format: Literal["medhandover-case"]
    version: Literal[1]
    person: PersonDraft
    receivers: tuple[ReceiverPart, ...] = ()
    escorts: tuple[EscortPart, ...] = ()
    advices: tuple[AdvicePart, ...] = ()
    journey: JourneyPart | None = None
    plan: PlanPart | None = None
    medicines: tuple[MedicineDraft, ...] = ()
    controlled: tuple[ControlledPart, ...] = ()
    envelopes: tuple[EnvelopeDraft, ...] = ()
    consents: tuple[ConsentPart, ...] = ()
    stated: tuple[Stated, ...] = field(default=())
    exported: Moment | None = None
    advice_requests: tuple[AdviceRequestDraft, ...] = ()
    health_signals: tuple[HealthSignalDraft, ...] = ()
    examinations: tuple[ExaminationDraft, ...] = ()
    representatives: tuple[RepresentativeDraft, ...] = ()
    watches: tuple[WatchDraft, ...] = ()
    deaths: tuple[DeathDraft, ...] = ()
