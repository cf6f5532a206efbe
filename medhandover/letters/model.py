"""The information letter (domain 5): who approved which text, and how it was explained to the person (R30, R33)."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from medhandover.kernel.coded import Coded
from medhandover.kernel.codes import is_language
from medhandover.kernel.fields import Wrong
from medhandover.kernel.ids import ApprovalId, CaseId, ExplanationId, PlanId, StaffId
from medhandover.kernel.languages import N_
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


def is_approved(approvals: Iterable[Approval], paper: Paper, language: PaperLanguage, text_hash: str) -> bool:
    """Tell whether a named person approved exactly these texts and did not take it back (R33)."""
    wanted = (paper, language, text_hash)
    return any(
        (each.paper, each.language, each.text_hash) == wanted and each.withdrawn_at is None for each in approvals
    )


def wrong_explanation(draft: ExplanationDraft, today: date) -> Iterator[Wrong]:
    """Tell what is wrong with an explanation: in the future, without its interpreter or its dated attempts (R31)."""
    for path in ("place", "explained_by"):
        if not getattr(draft, path).strip():
            yield Wrong(path=path, sentence=N_("This cannot be empty."))
    if draft.explained_on > today:
        yield Wrong(path="explained_on", sentence=N_("The day of the explanation is in the future."))
    if not is_language(draft.language):
        sentence = N_("{code} is not a language code. Write two or three letters, such as hy for Armenian.")
        yield Wrong(path="language", sentence=sentence, values={"code": draft.language})
    is_interpreted = draft.interpreter_kind in {InterpreterKind.PRESENT, InterpreterKind.PHONE}
    if is_interpreted and not draft.interpreter.strip():
        yield Wrong(path="interpreter", sentence=N_("Write the name or number of the interpreter."))
    if draft.reception is Reception.UNREACHABLE and not draft.attempts.strip():
        yield Wrong(path="attempts", sentence=N_("Write each attempt to reach the person with its date."))
