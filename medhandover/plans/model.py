"""The handover plan (domain 9): to whom, when and where, and by what each condition is met."""

from datetime import date, datetime

from medhandover.kernel.clock import Moment
from medhandover.kernel.coded import Coded
from medhandover.kernel.ids import (
    AcceptanceId,
    AdviceId,
    ArrangementId,
    CaseId,
    ConditionId,
    EvidenceId,
    PaymentId,
    PlanId,
    ReceiverId,
    StaffId,
)
from medhandover.kernel.shapes import entity
from medhandover.plans.money import FirstDays, PeriodUnit


class Ground(Coded):
    """Dutch: grond van het plan (R01)."""

    ADVICE = "bma_advies", "BMA advice"
    BEFORE_ADVICE = "voor_bma", "before the BMA advice"
    OTHER = "andere_grond", "other ground"


class AcceptanceState(Coded):
    """Dutch: bevestiging status (domain 9.2); the last two are derived, nobody enters them."""

    REQUESTED = "gevraagd", "requested"
    PROVISIONAL = "voorlopig", "provisional"
    WRITTEN = "schriftelijk_akkoord", "accepted in writing"
    OTHER_DATE = "akkoord_andere_datum", "accepted with another date"
    READY = "gereed_bevestigd", "confirmed ready"
    DECLINED = "afgewezen", "declined"
    WITHDRAWN = "ingetrokken", "withdrawn"
    RENEW = "opnieuw_bevestigen", "to be confirmed again"
    EXPIRED = "verlopen", "expired"


class EvidenceKind(Coded):
    """Dutch: bewijs soort (domain 9.2)."""

    EMAIL = "e-mail", "e-mail"
    LETTER = "brief", "letter"
    FAX = "fax", "fax"
    PHONE_NOTE = "telefoonnotitie", "phone note"
    FORM = "formulier", "form"
    RECEIPT_PHOTO = "foto_ontvangstbewijs", "photo of receipt"
    AGREEMENT = "overeenkomst", "agreement"


class Direction(Coded):
    """Dutch: richting van een stuk."""

    INCOMING = "inkomend", "incoming"
    OUTGOING = "uitgaand", "outgoing"
    OWN = "eigen", "made here"


class Payer(Coded):
    """Dutch: kosten drager (domain 9.2)."""

    DTV = "dtv", "Repatriation and Departure Service"
    IOM = "iom_rean", "IOM"
    EURP = "eurp", "EURP"
    COUNTRY = "land_verzekering", "country of origin or insurance"
    PERSON = "betrokkene", "the person"
    NGO = "ngo", "aid organisation"
    FAMILY = "familie", "family"
    UNKNOWN = "onbekend", "not known"


class Term(Coded):
    """Dutch: wat een akkoord vermeldt (R14); the code is the field of the acceptance."""

    NAME = "name", "name"
    FUNCTION = "function", "function"
    PLACE = "place", "place"
    LANGUAGE = "language", "language"
    COSTS = "costs", "costs"
    PERIOD = "period", "period"
    WARD = "ward", "ward"
    DUTY_NAME = "duty_name", "person on duty"
    DUTY_PHONE = "duty_phone", "phone of the person on duty"
    PHONE_24H = "phone_24h", "phone by day and night"


@entity
class PlanDraft:
    """What is entered of a plan: the receiver, the agreed function of who takes over (R18), and the planned moment.

    `ground_reason` is needed for every ground but the advice (R01); `file_language` is agreed with the receiver.
    """

    receiver: ReceiverId | None = None
    backup_receiver: ReceiverId | None = None
    receiver_function: str = ""
    handover: Moment | None = None
    handover_place: str = ""
    first_appointment: str = ""
    file_language: str = ""
    interpreter: str = ""
    ground: Ground = Ground.ADVICE
    ground_reason: str = ""


@entity
class Plan(PlanDraft):
    """One attempt at a handover; after a failed one a new plan is opened from the old (domain 9.1)."""

    id: PlanId
    case: CaseId
    attempt: int
    advice: AdviceId | None
    opened_by: StaffId
    opened_at: datetime
    cancelled_at: datetime | None = None
    cancelled_reason: str = ""
    closed_at: datetime | None = None
    version: int = 1


@entity
class ArrangementDraft:
    """What is arranged for a condition (regeling), by whom and before when (R10).

    `responsible` names whoever sees to it, here or elsewhere; `owner` is the member of staff who keeps it going.
    """

    condition: ConditionId
    what: str
    responsible: str = ""
    due_on: date | None = None
    owner: StaffId | None = None


@entity
class Arrangement(ArrangementDraft):
    """An arrangement of a plan."""

    id: ArrangementId
    plan: PlanId
    case: CaseId
    recorded_at: datetime
    version: int = 1


@entity
class EvidenceDraft:
    """Correspondence or paper that proves an arrangement (domain 2.3); `says_ready`: it says "ready to receive".

    `document` is the id of the attached file, `quote` the words that count, on `page`. `valid_days_before`: dated more
    days than that before the departure it no longer counts (domain 1.4); the days from and until hold at the handover.
    """

    kind: EvidenceKind
    dated_on: date
    sender: str
    what: str
    language: str = ""
    says_ready: bool = False
    addressee: str = ""
    direction: Direction = Direction.INCOMING
    reference: str = ""
    document: str = ""
    page: int | None = None
    quote: str = ""
    translation_language: str = ""
    valid_from_on: date | None = None
    valid_until_on: date | None = None
    valid_days_before: int | None = None


@entity
class Evidence(EvidenceDraft):
    """Evidence for an arrangement; `given_for` is the handover moment it was given for: it holds for no other (R50)."""

    id: EvidenceId
    arrangement: ArrangementId
    plan: PlanId
    case: CaseId
    recorded_by: StaffId
    recorded_at: datetime
    given_for: Moment | None = None
    version: int = 1


@entity
class AcceptanceDraft:
    """The receiver's answer for this person (R13, R14): by whom, for when, in which language, who pays until when.

    `accepted_for` is the moment asked for, accepted, or proposed in its place ("accepted with another date");
    `commits_to` are the conditions that the receiver says it meets, `admission_from` and `admission_until` between
    when it admits, `is_hour_confirmed` whether it knows the hour (R51), `document` the id of the attached file.
    """

    state: AcceptanceState
    dated_on: date
    name: str = ""
    function: str = ""
    place: str = ""
    accepted_for: Moment | None = None
    language: str = ""
    costs: str = ""
    period: str = ""
    evidence_kind: EvidenceKind = EvidenceKind.LETTER
    evidence: str = ""
    reason: str = ""
    ward: str = ""
    duty_name: str = ""
    duty_phone: str = ""
    phone_24h: str = ""
    admission_from: Moment | None = None
    admission_until: Moment | None = None
    commits_to: tuple[ConditionId, ...] = ()
    is_hour_confirmed: bool = False
    valid_until_on: date | None = None
    document: str = ""


@entity
class Acceptance(AcceptanceDraft):
    """One answer of a receiver for one plan; the one with the highest `sequence` counts, older ones stay."""

    id: AcceptanceId
    plan: PlanId
    case: CaseId
    receiver: ReceiverId
    sequence: int
    recorded_by: StaffId
    recorded_at: datetime
    version: int = 1


@entity
class PaymentDraft:
    """Who pays the receiver, how much at the most, until when; own costs are explained to the person (FM-02).

    The period counts from `from_on`; `paid_until` is then its last day. `person_pays_after` is what the person pays
    once it ends, `guarantee` the id of the attached guarantee.
    """

    payer: Payer
    paid_until: date | None = None
    maximum: int | None = None
    currency: str = "EUR"
    agreement: str = ""
    is_own_cost_explained: bool = False
    from_on: date | None = None
    period_unit: PeriodUnit = PeriodUnit.NONE
    period_amount: int | None = None
    change_procedure: str = ""
    person_pays_after: str = ""
    guarantee: str = ""
    explained_by: str = ""
    explained_on: date | None = None
    first_days: FirstDays | None = None


@entity
class Payment(PaymentDraft):
    """The payment agreement of a plan; a plan has one, changed in place."""

    id: PaymentId
    plan: PlanId
    case: CaseId
    recorded_at: datetime
    version: int = 1
