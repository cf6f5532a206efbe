"""The receipt of the handover (D7): what was agreed and recorded stands in both languages, the rest is for the pen."""

from typing import Any

import pytest

from medhandover.letters.model import Paper, PaperLanguage
from tests.journeys_end import a_handover
from tests.papers import said, told


def receipt(language: PaperLanguage = PaperLanguage.NL, **other: Any) -> str:
    """Return all that the receipt says."""
    return said(told(**other), language, Paper.RECEIPT)


@pytest.mark.parametrize(
    ("language", "agreed"),
    [
        (PaperLanguage.NL, "afgesproken do 3 dec 2026, 17:00 Jerevan (14:00 NL)"),
        (PaperLanguage.FR, "jeu. 3 déc. 2026, 17:00 Erevan (14:00 Pays-Bas)"),
        (PaperLanguage.RU, "чт, 3 дек. 2026, 17:00 Ереван (14:00 в Нидерландах)"),
        (PaperLanguage.AR, "الخميس 3 ديسمبر 2026، 17:00 يريفان (14:00 هولندا)"),
    ],
    ids=lambda each: str(getattr(each, "value", "")),
)
def test_the_agreed_moment_stands_in_both_languages_without_a_loose_comma(language: PaperLanguage, agreed: str) -> None:
    text = receipt(language)
    assert agreed in text
    assert "(14:00 NL)," not in text
    assert f"{agreed}, poli 2" in receipt(language, handover_place="poli 2")


def test_what_was_recorded_is_read_in_both_languages_and_names_no_zone_by_its_code() -> None:
    text = receipt(PaperLanguage.RU, record=a_handover())
    for value in ("do 3 dec 2026", "чт, 3 дек. 2026", "18:10 Jerevan (15:10 NL)", "18:10 Ереван"):
        assert value in text
    assert "Asia/" not in text
