"""The information letter (domain 5): who approved which text, and how it was explained to the person (R30, R33)."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from medhandover.cases.representatives import Attempt
from medhandover.kernel.clock import Moment
from medhandover.kernel.coded import Coded
from medhandover.kernel.ids import ApprovalId, CaseId, ExplanationId, PlanId, StaffId
from medhandover.kernel.interpreting import InterpreterKind
from medhandover.kernel.shapes import entity, record
from medhandover.letters.versions import LetterVersion


class Paper(Coded):
    """Dutch: papier; the printed products of domain section 10."""

    DOSSIER = "dossier", "handover dossier"
    LETTER = "brief", "information letter"
    RECEIPT = "ontvangstbewijs", "receipt of the handover"
    REFUSAL_FORM = "weigeringsformulier", "refusal form"
    COVER = "reisblad", "escort cover"
    CARD = "contactkaart", "contact card"
    LABEL = "envelopetiket", "label of the sealed envelope"
    MEDICINE_CARD = "medicatieoverzicht", "medicine card"
    REQUEST = "verzoek_ontvanger", "request to the receiver"
    FLIGHT_NOTICE = "vluchtmelding", "flight notice"
    EVIDENCE = "bewijspakket", "evidence pack"
    REPORT = "terugkeerverslag", "return report"
    LETTER_CHILD = "brief_6_11", "letter for a child of 6 to 11"
    LETTER_YOUTH = "brief_12_15", "letter for a child of 12 to 15"
    LETTER_NEARLY_ADULT = "brief_16_17", "letter for a young person of 16 or 17"
    LETTER_PARENTS = "brief_ouders", "letter for parents or guardian"


LETTER_OF: Mapping[LetterVersion, Paper] = {
    LetterVersion.ADULT: Paper.LETTER,
    LetterVersion.CHILD: Paper.LETTER_CHILD,
    LetterVersion.YOUTH: Paper.LETTER_YOUTH,
    LetterVersion.NEARLY_ADULT: Paper.LETTER_NEARLY_ADULT,
    LetterVersion.PARENTS: Paper.LETTER_PARENTS,
}
"""The paper whose texts a version has."""
MEDICAL = frozenset({Paper.DOSSIER, Paper.MEDICINE_CARD, Paper.REQUEST, Paper.EVIDENCE})
"""The papers that hold medical data (M1): asked for as such, with a reason (R40)."""


class PaperLanguage(Coded):
    """Dutch: taal van een papier."""

    NL = "nl", "Dutch"
    EN = "en", "English"
    FR = "fr", "French"
    HY = "hy", "Armenian"
    AR = "ar", "Arabic"
    RU = "ru", "Russian"


class Reception(Coded):
    """Dutch: hoe de brief is ontvangen (domain 5.2 item 16, 9.1c)."""

    SIGNED = "getekend", "received and signed"
    WOULD_NOT_SIGN = "wil_niet_tekenen", "received, would not sign"
    CANNOT_SIGN = "kan_niet_tekenen", "received, cannot sign"
    ORAL = "mondeling", "explained in person, cannot read"
    REFUSED_LETTER = "weigert_brief", "explained, refused the letter"
    REPRESENTATIVE = "vertegenwoordiger", "explained to the representative"
    UNREACHABLE = "onbereikbaar", "unreachable, attempts recorded"


class TalkKind(Coded):
    """Dutch: soort gesprek."""

    DEPARTURE = "vertrekgesprek", "departure interview"
    AT_HOME = "huisbezoek", "visit where the person stays"
    DETENTION = "gesprek_in_bewaring", "conversation in detention"
    PHONE = "telefonisch", "by phone"
    VIDEO = "beeldbellen", "by video call"
    OTHER = "anders", "other conversation"


class SpokenKind(Coded):
    """Dutch: wat de persoon zei."""

    QUESTION = "vraag", "question"
    ANSWER = "antwoord", "answer"
    WISH = "wens", "wish"
    OBJECTION = "bezwaar", "objection"


@record
class Spoken:
    """What somebody said, word for word, in `language` (ISO 639), with its Dutch; `reply` is what was answered."""

    kind: SpokenKind
    words: str
    language: str
    translation: str = ""
    reply: str = ""


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
    """How the letter was explained: in which language, by whom, with which interpreter, and how it was received.

    `interpreter` is a name or number, `interpreter_register` the number in the register of sworn interpreters;
    `is_explainer_speaking`: who explained speaks the language too, so that no interpreter is needed (R31). `tries` are
    the attempts to reach somebody who is unreachable; `offered_again_on` is when a refused letter is offered once
    more; `versions` are those that were given (empty: the adult's). `is_escort_agreed`: the guardian of an
    unaccompanied minor agreed to who travels along (domain 6.3).
    """

    explained_on: date
    place: str
    language: str
    explained_by: str
    reception: Reception
    interpreter_kind: InterpreterKind
    interpreter: str = ""
    answers: str = ""
    attempts: str = ""
    talk: TalkKind = TalkKind.DEPARTURE
    started: Moment | None = None
    ended: Moment | None = None
    interpreter_register: str = ""
    is_explainer_speaking: bool = False
    is_read_aloud: bool = False
    is_letter_left: bool = True
    witness: str = ""
    spoken: tuple[Spoken, ...] = ()
    tries: tuple[Attempt, ...] = ()
    offered_again_on: date | None = None
    versions: tuple[LetterVersion, ...] = ()
    parents_present: tuple[str, ...] = ()
    guardian_present: str = ""
    is_escort_agreed: bool = False


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
    for each in approvals:
        is_meant = each.text_hash == text_hash and each.paper is paper and each.language is language
        if is_meant and each.withdrawn_at is None:
            return True
    return False
