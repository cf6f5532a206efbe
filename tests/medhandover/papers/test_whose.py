"""Whose paper it is: name, day of birth and number stand below the title of every paper that two sides read."""

import pytest

from medhandover.letters.model import Paper, PaperLanguage
from tests.papers import said, told


@pytest.mark.parametrize(
    ("language", "born"),
    [
        (PaperLanguage.NL, "· 14 mei 1978 · MO-2026-0001"),
        (PaperLanguage.RU, "· 14 mei 1978 / 14 мая 1978 · MO-2026-0001"),
        (PaperLanguage.AR, "· 14 mei 1978 / 14 مايو 1978 · MO-2026-0001"),
    ],
    ids=lambda each: str(getattr(each, "value", "")),
)
@pytest.mark.parametrize(
    "paper", [Paper.RECEIPT, Paper.REFUSAL_FORM, Paper.MEDICINE_CARD, Paper.EVIDENCE, Paper.REPORT, Paper.REQUEST]
)
def test_the_day_of_birth_is_read_in_both_languages(paper: Paper, language: PaperLanguage, born: str) -> None:
    assert born in said(told(), language, paper)
