"""Refusal (domain 6): the person's, the receiver's (W12) and incapacity (W11) are three different records."""

from datetime import date, datetime

from medhandover.kernel.clock import Moment
from medhandover.kernel.coded import Coded
from medhandover.kernel.ids import CaseId, PlanId, ReceiverId, RefusalId, StaffId
from medhandover.kernel.shapes import entity


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


@entity
class RefusalDraft:
    """The record of domain 6.2, items 1 to 20; may be saved unfinished, `refusal:finish` asks for all of it (R44)."""

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


@entity
class Addition:
    """What came after a finished record, such as a change of mind (domain 6.2 item 20)."""

    id: str
    refusal: RefusalId
    case: CaseId
    what: str
    at: Moment
    recorded_by: StaffId
    recorded_at: datetime


@entity
class ReceiverRefusalDraft:
    """W12: the receiver does not take the person; who said so and why, who was alarmed, what the back-up does."""

    receiver: ReceiverId
    at: Moment
    who: str
    reason: str
    alarm_to: str
    alarm_at: Moment
    backup: str


@entity
class ReceiverRefusal(ReceiverRefusalDraft):
    """The receiver's failure, never counted as the person's (R46)."""

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


@entity
class Incapacity(IncapacityDraft):
    """A record of incapacity; not a refusal (domain 6.3)."""

    id: RefusalId
    plan: PlanId
    case: CaseId
    recorded_by: StaffId
    recorded_at: datetime
    version: int = 1
