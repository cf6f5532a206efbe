"""The coverage sheet: the literal sentence, what it is about, and what became of one that is no longer asked."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from medhandover.advice.model import Condition
from medhandover.advice.statements import Issuer, WrittenStatement
from medhandover.kernel.ids import AdviceId, StaffId
from medhandover.letters.model import Paper, PaperLanguage
from medhandover.plans.coverage import CoverState
from medhandover.plans.proofs import Fault
from tests.medhandover.papers.test_evidence_pack import a_proof, proven
from tests.papers import CASE, NOW, USUAL, said


def condition(**other: Any) -> Condition:
    """Return the first of the usual conditions as it was recorded."""
    row = USUAL[0]
    return Condition(
        id=row.condition,
        advice=AdviceId("advice"),
        case=CASE,
        number=1,
        coded_by=StaffId("eva"),
        coded_at=NOW,
        code=row.code,
        literal=row.literal,
        **other,
    )


def sheet(language: PaperLanguage = PaperLanguage.NL, **other: Any) -> str:
    return said(proven(**other), language, Paper.EVIDENCE)


def test_r02_the_sentence_is_literal_and_below_it_stands_what_it_is_about() -> None:
    text = sheet(PaperLanguage.HY, conditions=(condition(amount=30),))
    assert "„Letterlijk (verzonnen).”" in text
    assert "““" not in text
    assert "Fysieke overdracht aan instelling (30 dagen)" in text
    assert "(30 օր)" in text


def test_r03_a_condition_that_is_no_longer_asked_names_the_paper_on_which_that_rests() -> None:
    at = datetime(2026, 11, 18, 9, tzinfo=UTC)
    rows = (replace(USUAL[0], state=CoverState.SET_ASIDE), *USUAL[1:])
    statement = WrittenStatement(issuer=Issuer.BMA, dated_on=date(2026, 11, 12), reference="V-2")
    text = sheet(covered=rows, conditions=(condition(set_aside_at=at, set_aside_statement=statement),))
    assert "Vervallen op wo 18 nov 2026." in text
    assert "Schriftelijke verklaring van do 12 nov 2026." in text
    assert "Geregeld: 2 van 2" in text
    newer = sheet(covered=rows, conditions=(condition(set_aside_at=at, lapsed_by=AdviceId("advice")),))
    assert "Nieuwer medisch advies van ma 6 jul 2026." in newer
    assert "INTERN" not in sheet(covered=rows, conditions=(condition(set_aside_at=at, ended_reason="INTERN"),))


def test_what_no_longer_holds_says_why() -> None:
    rows = (replace(USUAL[0], state=CoverState.RENEW, fault=Fault.MOMENT), *USUAL[1:])
    text = sheet(PaperLanguage.EN, covered=rows)
    assert "opnieuw bevestigen" in text
    assert "given for another moment" in text
    assert "given for another moment" not in sheet(PaperLanguage.EN)


def test_what_is_not_arranged_or_proven_says_so() -> None:
    rows = (replace(USUAL[0], state=CoverState.OPEN, arrangement=""),)
    assert sheet(covered=rows, proofs=()).count("Nog niet geregeld.") == 2
    refused = (replace(USUAL[0], state=CoverState.REFUSED),)
    assert "geweigerd door de persoon" in sheet(covered=refused)


def test_a_proof_with_an_end_says_until_when_it_holds() -> None:
    assert "geldig tot en met za 5 dec 2026" in sheet(proofs=(a_proof("a1", valid_until_on=date(2026, 12, 5)),))
