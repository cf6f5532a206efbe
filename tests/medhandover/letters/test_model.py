from datetime import UTC, date, datetime
from typing import Any

from medhandover.kernel.ids import ApprovalId, StaffId
from medhandover.kernel.interpreting import InterpreterKind
from medhandover.letters.model import (
    Approval,
    ExplanationDraft,
    Paper,
    PaperLanguage,
    Reception,
    is_approved,
)

NOW_READS, ONCE_READ = "a" * 64, "b" * 64
TODAY = date(2026, 11, 24)
AT = datetime(2026, 11, 20, tzinfo=UTC)


def explanation(**other: Any) -> ExplanationDraft:
    fields: dict[str, Any] = {
        "explained_on": date(2026, 11, 20),
        "place": "opvang (verzonnen)",
        "language": "hy",
        "explained_by": "R. Regie (verzonnen)",
        "reception": Reception.SIGNED,
        "interpreter_kind": InterpreterKind.PHONE,
        "interpreter": "tolk 0001",
        **other,
    }
    return ExplanationDraft(**fields)


def approved(withdrawn_at: datetime | None = None, **other: Any) -> bool:
    approval = Approval(
        id=ApprovalId("a"),
        paper=Paper.LETTER,
        language=PaperLanguage.HY,
        text_hash=NOW_READS,
        translator="V. Taler (verzonnen)",
        approved_by=StaffId("s"),
        approver="C. (verzonnen)",
        approved_at=AT,
        withdrawn_at=withdrawn_at,
    )
    wanted = {"paper": Paper.LETTER, "language": PaperLanguage.HY, "text_hash": NOW_READS, **other}
    return is_approved([approval], **wanted)


def test_r33_an_approval_holds_for_these_texts_only() -> None:
    assert approved()
    assert not approved(text_hash=ONCE_READ)
    assert not approved(language=PaperLanguage.AR)
    assert not approved(paper=Paper.DOSSIER)


def test_r33_a_withdrawn_approval_is_none() -> None:
    assert not approved(withdrawn_at=AT)
