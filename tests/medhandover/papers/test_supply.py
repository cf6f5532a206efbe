from medhandover.advice.conditions import ConditionCode
from medhandover.letters.model import Paper, PaperLanguage
from medhandover.plans.coverage import CoverState
from tests.papers import covered, said, told

NONE = "No medicines are taken along."


def dossier(**other: object) -> str:
    return said(told(medicines=(), **other), PaperLanguage.EN, Paper.DOSSIER)


def test_no_medicines_is_said_only_where_bma_asks_for_none() -> None:
    assert NONE in dossier(covered=covered(ConditionCode.FYS_INST))
    assert NONE not in dossier(covered=covered(ConditionCode.MED_REIS))
    assert NONE in dossier(covered=covered(ConditionCode.MED_REIS, state=CoverState.SET_ASIDE))


def test_r35_medicines_are_withheld_without_consent() -> None:
    shown = said(told(may_tell=False), PaperLanguage.EN, Paper.DOSSIER)
    assert "Withheld" in shown
    assert "no valid consent" in shown


def test_more_in_the_envelope_is_promised_only_when_there_is_one() -> None:
    assert "sealed envelope. " not in dossier(envelope=None)
    assert "More is in the sealed envelope." in dossier()
