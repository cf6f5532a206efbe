from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any

from medhandover.kernel.ids import ApprovalId, CaseId, ExplanationId, PlanId, StaffId
from medhandover.letters.checks import approval_findings, letter_findings
from medhandover.letters.model import Approval, Explanation, Paper, PaperLanguage, Reception
from medhandover.settings.model import Settings
from tests.medhandover.letters.test_model import NOW_READS, ONCE_READ, explanation

AT = datetime(2026, 11, 20, tzinfo=UTC)


def explained(letter_hash: str = NOW_READS, **other: Any) -> Explanation:
    return Explanation(
        id=ExplanationId("e"),
        plan=PlanId("p"),
        case=CaseId("c"),
        letter_hash=letter_hash,
        recorded_by=StaffId("s"),
        recorded_at=AT,
        **vars(explanation(**other)),
    )


def approval(**other: Any) -> Approval:
    fields: dict[str, Any] = {"paper": Paper.LETTER, "language": PaperLanguage.HY, "text_hash": NOW_READS, **other}
    return Approval(
        id=ApprovalId("a"),
        translator="V. Taler (verzonnen)",
        approved_by=StaffId("s"),
        approver="C. (verzonnen)",
        approved_at=AT,
        **fields,
    )


def told(*explanations: Explanation, **other: Any) -> Sequence[str]:
    found = letter_findings(explanations, NOW_READS, date(2026, 12, 3), Settings(), **other)
    return [f"{each.rule} {each.sentence.split()[2]}" for each in found]


def test_r30_the_letter_is_explained_before_departure() -> None:
    assert told() == ["R30 letter"]
    assert told(explained()) == []


def test_r30_the_letter_is_due_fourteen_days_before() -> None:
    assert [each.due_on for each in letter_findings([], NOW_READS, date(2026, 12, 3), Settings())] == [
        date(2026, 11, 19)
    ]
    assert [each.due_on for each in letter_findings([], NOW_READS, None, Settings())] == [None]


def test_r30_a_letter_that_changed_is_explained_again() -> None:
    assert told(explained(ONCE_READ)) == ["R30 has"]
    assert told(explained(ONCE_READ), explained()) == []


def test_r30_ends_with_a_recorded_refusal_of_the_information() -> None:
    assert told(has_refused=True) == []


def test_r30_signing_and_reading_are_not_asked_of_the_person() -> None:
    assert told(explained(reception=Reception.WOULD_NOT_SIGN)) == []
    assert told(explained(reception=Reception.ORAL)) == []


def test_r30_the_representative_is_told_only_for_who_cannot_be_told() -> None:
    instead = explained(reception=Reception.REPRESENTATIVE)
    assert told(instead) == ["R30 was"]
    assert told(instead, may_be_represented=True) == []
    assert told(explained(reception=Reception.REPRESENTATIVE, attempts="20-11 en 21-11 niet thuis")) == []


def test_r30_ends_with_dated_attempts_to_reach_the_person() -> None:
    assert told(explained(reception=Reception.UNREACHABLE, attempts="20-11 en 21-11 niet thuis")) == []


def test_r33_every_text_is_approved_as_it_stands_dutch_included() -> None:
    wanted = [(Paper.LETTER, language, NOW_READS) for language in (PaperLanguage.NL, PaperLanguage.HY)]
    found = list(approval_findings([approval()], wanted))
    assert [(each.rule, each.values["language"]) for each in found] == [("R33", PaperLanguage.NL)]
