"""What may be seen of consents."""

from datetime import date, datetime

from medhandover.cases.model import Subject
from medhandover.cases.store import concerned_case, documents_of
from medhandover.consents.model import ConsentForm, GivenBy, LegalGround, Purpose, Shared
from medhandover.consents.signing import Signer
from medhandover.consents.store import consents_of, transmissions_of
from medhandover.consents.transmissions import Channel, TransmissionKind, TransmissionState
from medhandover.kernel.declare import query
from medhandover.kernel.ids import AttachmentId, CaseId, ConsentId, StaffId, TransmissionId
from medhandover.kernel.interpreting import InterpreterKind
from medhandover.kernel.roles import PERSON_READERS
from medhandover.kernel.shapes import record
from medhandover.storage.work import Work


@record
class ConsentRow:
    """A decision about medical data; `forms` are the documents that hold it signed."""

    id: ConsentId
    version: int
    purpose: Purpose
    recipient: str
    decided_on: date
    given_by: GivenBy
    is_refused: bool
    refusal_reason: str
    ground: LegalGround
    language: str
    interpreter: str
    valid_until: date | None
    withdrawn_on: date | None
    withdrawn_told: str
    country: str
    shares: tuple[Shared, ...]
    scope: str
    interpreter_kind: InterpreterKind | None
    signers: tuple[Signer, ...]
    form: ConsentForm
    witness: str
    refusal_language: str
    refusal_translation: str
    forms: tuple[AttachmentId, ...] = ()


@record
class TransmissionRow:
    """What was or will be sent: to whom, when, how, on which ground, and which planned one it follows."""

    id: TransmissionId
    state: TransmissionState
    kind: TransmissionKind
    recipient: str
    country: str
    sent_on: date
    channel: Channel
    purpose: Purpose
    ground: LegalGround
    consent: ConsentId | None
    has_medical: bool
    shares: tuple[Shared, ...]
    sender: str
    follows: TransmissionId | None
    recorded_by: StaffId
    recorded_at: datetime


@query("consent:list", may=PERSON_READERS)
def all_consents(work: Work, case: CaseId) -> tuple[ConsentRow, ...]:
    """Return every decision of a case about medical data, in order."""
    concerned_case(work, case, "consents")
    names = [name for name in ConsentRow.__dataclass_fields__ if name != "forms"]
    signed = [each for each in documents_of(work, case) if each.about is Subject.CONSENT]
    return tuple(
        ConsentRow(
            **{name: getattr(each, name) for name in names},
            forms=tuple(document.id for document in signed if document.thing == each.id),
        )
        for each in consents_of(work, case)
    )


@query("transmission:list", may=PERSON_READERS)
def all_transmissions(work: Work, case: CaseId) -> tuple[TransmissionRow, ...]:
    """Return every line about something sent or to be sent, each with its ground, oldest first (R35)."""
    concerned_case(work, case, "transmissions")
    names = TransmissionRow.__dataclass_fields__
    kept = transmissions_of(work, case)
    return tuple(TransmissionRow(**{name: getattr(each, name) for name in names}) for each in kept)
