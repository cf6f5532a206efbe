"""Refusal (domain 6): the person's, the receiver's (W12) and incapacity (W11) are three different records."""

from datetime import date, datetime

from medhandover.kernel.clock import Moment
from medhandover.kernel.coded import Coded
from medhandover.kernel.ids import CaseId, ConditionId, ConsentId, PlanId, ReceiverId, RefusalId, StaffId
from medhandover.kernel.interpreting import InterpreterKind
from medhandover.kernel.shapes import entity
from medhandover.kernel.signatures import Signature
from medhandover.refusals.present import Goods, Present


class Situation(Coded):
    """Dutch: weigeringsituatie (domain 6.1); W11 and W12 are records of their own and no refusals of the person."""

    INFORMATION = "W1_INFO", "refuses interview or letter"
    CONSENT = "W2_TOEST", "refuses consent to share data"
    BEFOREHAND = "W3_VOORAF", "refuses handover or treatment before departure"
    MEDICAL_CHECK = "W4_MED_CHECK", "refuses check before departure"
    MEDICATION = "W5_MED_REIS", "refuses medication on the journey"
    ARRIVAL = "W6_AANKOMST", "refuses to come along at arrival"
    CLINIC = "W7_KLINIEK", "refuses admission or treatment at the receiver"
    PARTLY = "W8_DEEL", "refuses partly"
    LEFT = "W9_VERTREKT", "walks away before or during the handover"
    FAMILY = "W10_FAMILIE", "parent or guardian refuses for the child"


class LaterUse(Coded):
    """Dutch: later alsnog gebruik maken van het aanbod (L7, R45)."""

    POSSIBLE = "mogelijk", "possible"
    IMPOSSIBLE = "niet_mogelijk", "not possible"
    UNKNOWN = "onbekend", "not known"


class Capacity(Coded):
    """Dutch: indruk van wilsbekwaamheid (domain 6.2 item 12)."""

    NO_DOUBT = "geen_twijfel", "no doubt"
    DOUBT = "twijfel", "doubt, doctor called"


class CardState(Coded):
    """Dutch: contactkaart (domain 6.2 item 11)."""

    ACCEPTED = "aangenomen", "accepted"
    DECLINED = "niet_aangenomen", "not accepted"
    NOT_OFFERED = "niet_aangeboden", "not offered"


class Assessment(Coded):
    """Dutch: oordeel van de arts over wilsbekwaamheid."""

    ABLE = "wilsbekwaam", "able to decide"
    UNABLE = "wilsonbekwaam", "not able to decide"
    NOT_REACHED = "geen_arts_bereikt", "no doctor reached"


@entity
class RefusalDraft:
    """The record of domain 6.2, items 1 to 20; may be saved unfinished, `refusal:finish` asks for all of it (R44).

    Which items a situation asks for stands in `situations`; records such as `persons` fill the text beside them.
    `conditions` are those that the person does not want, `accepted_conditions` those that stay wanted (W8).
    """

    situation: Situation
    description: str = ""
    at: Moment | None = None
    place: str = ""
    country: str = ""
    own_words: str = ""
    own_words_language: str = ""
    own_words_translation: str = ""
    refused: str = ""
    accepted: str = ""
    offered: str = ""
    interpreter: str = ""
    no_interpreter_reason: str = ""
    present: str = ""
    witness: str = ""
    responsibility_words: str = ""
    later_use: LaterUse = LaterUse.UNKNOWN
    later_use_how: str = ""
    later_use_until: date | None = None
    later_use_why_not: str = ""
    card: CardState = CardState.NOT_OFFERED
    card_language: str = ""
    capacity: Capacity = Capacity.NO_DOUBT
    doctor: str = ""
    doctor_outcome: str = ""
    representative_present: str = ""
    child_view: str = ""
    medicine_to: str = ""
    file_to: str = ""
    is_signed: bool = False
    second_witness: str = ""
    asked_again_at: Moment | None = None
    second_answer: str = ""
    informed_receiver: str = ""
    reported_to: str = ""
    reported_at: Moment | None = None
    lawyer_copy: str = ""
    recorder_function: str = ""
    gives_no_reason: bool = False
    persons: tuple[Present, ...] = ()
    witnesses: tuple[Present, ...] = ()
    no_witness_reason: str = ""
    interpreter_kind: InterpreterKind | None = None
    interpreter_language: str = ""
    is_responsibility_told: bool | None = None
    not_told_reason: str = ""
    later_use_person: str = ""
    later_use_phone: str = ""
    later_use_bring: str = ""
    card_version: str = ""
    card_why_not: str = ""
    assessment: Assessment | None = None
    doctor_at: Moment | None = None
    goods: tuple[Goods, ...] = ()
    signatures: tuple[Signature, ...] = ()
    informed_at: Moment | None = None
    not_informed_reason: str = ""
    conditions: tuple[ConditionId, ...] = ()
    accepted_conditions: tuple[ConditionId, ...] = ()
    consent: ConsentId | None = None
    decided_by: str = ""
    care_decision: str = ""
    escalated_to: str = ""
    escalated_at: Moment | None = None


@entity
class Refusal(RefusalDraft):
    """A refusal of the person; once finished it is only followed by additions, never overwritten (Q13)."""

    id: RefusalId
    plan: PlanId
    case: CaseId
    recorded_by: StaffId
    recorded_at: datetime
    finished_at: datetime | None = None
    version: int = 1


class AdditionKind(Coded):
    """Dutch: soort aanvulling op een weigering (domain 6.2 item 20)."""

    REOFFER = "opnieuw_aangeboden", "offered again"
    WITHDRAWAL = "weigering_ingetrokken", "refusal withdrawn"
    CORRECTION = "verbetering", "correction"
    CONTACT = "contact_van_betrokkene", "contact from the person"
    OTHER = "overig", "other"


@entity
class Addition:
    """What came after a record, such as a change of mind: the day, and what was `done` (domain 6.2 item 20)."""

    id: str
    refusal: RefusalId
    case: CaseId
    what: str
    at: Moment
    recorded_by: StaffId
    recorded_at: datetime
    kind: AdditionKind = AdditionKind.OTHER
    done: str = ""


class Reason(Coded):
    """Dutch: reden van de ontvanger om niet te ontvangen."""

    NO_BED = "geen_plaats", "no bed or place"
    NOT_AGREED = "geen_afspraak_bekend", "says that nothing was agreed"
    NOT_PAID = "betaling", "payment not settled"
    NOBODY = "geen_arts", "no doctor on duty"
    STATE = "toestand", "state of the person"
    PAPERS = "papieren", "papers missing"
    CLOSED = "gesloten", "closed at that hour"
    OTHER = "overig", "other"


class BackupAnswer(Coded):
    """Dutch: antwoord van de reserve-ontvanger."""

    NOT_CALLED = "niet_gebeld", "not called yet"
    NO_ANSWER = "geen_gehoor", "no answer"
    ACCEPTS = "ontvangt", "receives the person"
    DECLINES = "ontvangt_niet", "does not receive the person"
    NONE = "geen_reserve", "there is no back-up"


@entity
class ReceiverRefusalDraft:
    """W12: the receiver does not take the person; who said so and why, who was alarmed, what the back-up does.

    `person_is_at`, `stays_with` and `next_step` say where the person is now, who stays, and what happens next.
    """

    receiver: ReceiverId
    at: Moment
    who: str
    reason: str
    alarm_to: str
    alarm_at: Moment
    backup: str
    function: str = ""
    reason_kind: Reason = Reason.OTHER
    proof: str = ""
    place: str = ""
    backup_called_at: Moment | None = None
    backup_answered_by: str = ""
    backup_answer: BackupAnswer = BackupAnswer.NOT_CALLED
    person_is_at: str = ""
    stays_with: str = ""
    next_step: str = ""


@entity
class ReceiverRefusal(ReceiverRefusalDraft):
    """The receiver's failure, never counted as the person's (R46); only notes follow it."""

    id: RefusalId
    plan: PlanId
    case: CaseId
    recorded_by: StaffId
    recorded_at: datetime
    version: int = 1


@entity
class IncapacityDraft:
    """W11: the person cannot decide; a doctor assesses, the representative decides, emergency care goes on."""

    at: Moment
    place: str
    doctor: str
    outcome: str
    representative: str
    decision: str
    assessment: Assessment = Assessment.UNABLE
    assessed_at: Moment | None = None
    representative_asked_at: Moment | None = None
    no_representative_reason: str = ""
    emergency_care: str = ""
    reassess_on: date | None = None
    no_reassessment_reason: str = ""


@entity
class Incapacity(IncapacityDraft):
    """A record of incapacity; not a refusal (domain 6.3), and only notes follow it."""

    id: RefusalId
    plan: PlanId
    case: CaseId
    recorded_by: StaffId
    recorded_at: datetime
    version: int = 1
