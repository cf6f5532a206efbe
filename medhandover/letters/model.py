"""The information letter (domain 5): who approved which text, and how it was explained to the person (R30, R33)."""

from datetime import date, datetime

from medhandover.kernel.coded import Coded
from medhandover.kernel.ids import ApprovalId, CaseId, ExplanationId, PlanId, StaffId
from medhandover.kernel.shapes import entity


class Paper(Coded):
    """Dutch: papier; the printed products of domain section 10."""

    DOSSIER = "dossier", "handover dossier"
    LETTER = "brief", "information letter"
    RECEIPT = "ontvangstbewijs", "receipt of the handover"
    REFUSAL_FORM = "weigeringsformulier", "refusal form"


class PaperLanguage(Coded):
    """Dutch: taal van een papier."""

    NL = "nl", "Dutch"
    EN = "en", "English"
    HY = "hy", "Armenian"
    AR = "ar", "Arabic"


class Reception(Coded):
    """Dutch: hoe de brief is ontvangen (domain 5.2 item 16, 9.1c)."""

    SIGNED = "getekend", "received and signed"
    WOULD_NOT_SIGN = "wil_niet_tekenen", "received, would not sign"
    ORAL = "mondeling", "explained in person, cannot read"
    REPRESENTATIVE = "vertegenwoordiger", "explained to the representative"
    UNREACHABLE = "onbereikbaar", "unreachable, attempts recorded"


class InterpreterKind(Coded):
    """Dutch: tolk (domain 9.2)."""

    PRESENT = "aanwezig", "present"
    PHONE = "telefonisch", "by phone"
    NOT_NEEDED = "geen_nodig", "not needed"
    UNAVAILABLE = "niet_beschikbaar", "not available"


@entity
class Approval:
    """A named person approved the texts of one paper in one language, exactly as they stood (`text_hash`) (R33)."""

    id: ApprovalId
    paper: Paper
    language: PaperLanguage
    text_hash: str
    translator: str
    approved_by: StaffId
    approver: str
    approved_at: datetime
    withdrawn_at: datetime | None = None
    version: int = 1


@entity
class ExplanationDraft:
    """How the letter was explained: in which language, by whom, with which interpreter, and how it was received."""

    explained_on: date
    place: str
    language: str
    explained_by: str
    reception: Reception
    interpreter_kind: InterpreterKind
    interpreter: str = ""
    answers: str = ""
    attempts: str = ""


@entity
class Explanation(ExplanationDraft):
    """An explanation of one plan's letter; `letter_hash` is what it said: another letter must be explained anew."""

    id: ExplanationId
    plan: PlanId
    case: CaseId
    letter_hash: str
    recorded_by: StaffId
    recorded_at: datetime
    version: int = 1
