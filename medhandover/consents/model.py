"""Consent to share medical data (domain 4.3): given, refused or withdrawn, per purpose and recipient (R35)."""

from collections.abc import Iterator
from datetime import date, datetime

from medhandover.consents.signing import Signer, SignerRole, wrong_signers
from medhandover.kernel.coded import Coded
from medhandover.kernel.codes import is_country, is_language
from medhandover.kernel.fields import Wrong
from medhandover.kernel.ids import CaseId, ConsentId, ReceiverId, StaffId
from medhandover.kernel.interpreting import INTERPRETED, InterpreterKind
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import entity


class Purpose(Coded):
    """Dutch: doel van de toestemming."""

    BMA = "bma", "advice of BMA"
    RECEIVER = "ontvanger", "handover to the receiver"
    HEALTH_CERTIFICATE = "gezondheidsverklaring", "common health certificate"
    AFTERCARE = "nazorg", "after-care"


class LegalGround(Coded):
    """Dutch: grondslag voor de verzending (R35, domain 4.1)."""

    CONSENT = "toestemming", "explicit consent"
    VITAL = "vitaal_belang", "vital interest of a person unable to consent"
    PUBLIC_HEALTH = "volksgezondheid", "public health"
    NONE = "geen", "no ground: no medical data is sent"


class GivenBy(Coded):
    """Dutch: gegeven door; who signed stands in the signatures."""

    SELF = "betrokkene", "the person"
    CHILD_AND_PARENTS = "kind_en_ouders", "child and parents"
    PARENTS = "ouders", "both parents"
    PARENT_SOLE = "ouder_eenhoofdig", "one parent with sole custody"
    GUARDIAN = "voogd", "guardian"
    REPRESENTATIVE = "vertegenwoordiger", "representative"
    PARTNER = "partner", "partner"
    RELATIVE = "familielid", "relative"


class Shared(Coded):
    """Dutch: welke gegevens worden gedeeld (domain 4.3)."""

    DIAGNOSIS = "diagnose", "diagnosis"
    TREATMENT = "behandeling", "treatment"
    MEDICATION = "medicatie", "medication"
    LETTERS = "brieven", "letters of doctors"
    FUNCTIONAL = "functioneel", "what the person needs on the way and after"


class ConsentForm(Coded):
    """Dutch: vorm van de toestemming."""

    WRITTEN = "schriftelijk", "in writing"
    ORAL = "mondeling", "orally, before a witness"


@entity
class ConsentDraft:
    """What is entered of a consent; a refusal is recorded with the same fields.

    `country` is where the recipient is (ISO 3166-1), `shares` what may be shared, `scope` a remark to it; `language` is
    the one in which it was explained, `refusal_reason` the own words (in `refusal_language`, with a translation), empty
    when no reason is given. `signers` are who signed and who did not; the signed form is a document about the consent.
    """

    purpose: Purpose
    recipient: str
    decided_on: date
    given_by: GivenBy = GivenBy.SELF
    is_refused: bool = False
    refusal_reason: str = ""
    ground: LegalGround = LegalGround.CONSENT
    scope: str = ""
    language: str = ""
    interpreter: str = ""
    valid_until: date | None = None
    country: str = ""
    shares: tuple[Shared, ...] = ()
    interpreter_kind: InterpreterKind | None = None
    signers: tuple[Signer, ...] = ()
    form: ConsentForm = ConsentForm.WRITTEN
    witness: str = ""
    refusal_language: str = ""
    refusal_translation: str = ""


@entity
class Consent(ConsentDraft):
    """A consent of a case; the highest `sequence` for a purpose counts, withdrawal is a day and never a deletion.

    `receiver` is the one that the plan named when the person decided: the decision holds for no other (R35). None
    while no receiver was named: it then holds for whoever receives the person. `withdrawn_told` is who was told that
    the consent was taken back.
    """

    id: ConsentId
    case: CaseId
    sequence: int
    recorded_at: datetime
    receiver: ReceiverId | None = None
    withdrawn_on: date | None = None
    version: int = 1
    recorded_by: StaffId | None = None
    withdrawn_told: str = ""


def wrong_consent(draft: ConsentDraft, today: date) -> Iterator[Wrong]:
    """Tell what is wrong with a decision: no recipient, days in the wrong order, codes, signatures, contradictions."""
    if not draft.recipient.strip():
        yield Wrong(path="recipient", sentence=N_("This cannot be empty."))
    if draft.decided_on > today:
        yield Wrong(path="decided_on", sentence=N_("The date of the consent is in the future."))
    if draft.valid_until is not None and draft.valid_until < draft.decided_on:
        yield Wrong(path="valid_until", sentence=N_("A consent cannot end before it is given."))
    if draft.country and not is_country(draft.country):
        yield Wrong(path="country", sentence=N_("A country is written with two capitals, such as AM for Armenia."))
    yield from _wrong_words(draft)
    yield from _contradictions(draft)
    yield from wrong_signers(draft.signers, draft.witness, today)


def _wrong_words(draft: ConsentDraft) -> Iterator[Wrong]:
    for path in ("language", "refusal_language"):
        code = getattr(draft, path)
        if code and not is_language(code):
            sentence = N_("{code} is not a language code. Write two or three letters, such as hy for Armenian.")
            yield Wrong(path=path, sentence=sentence, values={"code": code})
    if draft.interpreter_kind in INTERPRETED and not draft.interpreter.strip():
        yield Wrong(path="interpreter", sentence=N_("Write the name or number of the interpreter."))
    if draft.form is ConsentForm.ORAL and not draft.witness.strip():
        yield Wrong(path="witness", sentence=N_("Who agrees orally does so before a witness. Name the witness."))


def _contradictions(draft: ConsentDraft) -> Iterator[Wrong]:
    if draft.is_refused and draft.ground is LegalGround.CONSENT:
        sentence = N_("A refusal is no ground to send data. Choose another ground, or none.")
        yield Wrong(path="ground", sentence=sentence)
    if not draft.is_refused and draft.refusal_reason.strip():
        sentence = N_("A reason to refuse belongs to a refusal. Take it out, or record the refusal.")
        yield Wrong(path="refusal_reason", sentence=sentence)
    is_own = draft.given_by in {GivenBy.SELF, GivenBy.CHILD_AND_PARENTS}
    if is_own and draft.signers and not any(each.role is SignerRole.SELF for each in draft.signers):
        sentence = N_("The person is said to have decided, but is not among those who signed.")
        yield Wrong(path="signers", sentence=sentence)
