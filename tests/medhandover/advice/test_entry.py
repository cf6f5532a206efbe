from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medhandover.advice.answers import (
    CarerRelation,
    NamedCarer,
    NamedInstitution,
    NamedMedicine,
    NoJudgement,
    SourceReference,
    SourceSeries,
)
from medhandover.advice.conditions import ConditionCode
from medhandover.advice.entry import wrong_condition, wrong_fields
from medhandover.advice.model import AmountUnit, Answer, ConditionDraft, FitToTravel, Presence
from medhandover.advice.requirements import Asks, Requirement
from medhandover.advice.statements import Issuer, WrittenStatement
from tests.medhandover.advice.test_model import TODAY, advice

CLINIC = (NamedInstitution(name="Kliniek Voorbeeld (verzonnen)", country="AM"),)
STATED = WrittenStatement(issuer=Issuer.IND, dated_on=date(2026, 11, 1), reference="V-3")


def paths(**other: object) -> list[str]:
    return [each.path for each in wrong_fields(advice(**other), TODAY)]


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("given_on", {"given_on": date(2026, 11, 25)}),
        ("reference", {"reference": ""}),
        ("adviser_number", {"adviser_number": "1234567890"}),
        ("consent_signed_on", {"consent_signed_on": date(2026, 9, 1)}),
        ("valid_until_reason", {"valid_until": date(2027, 1, 1)}),
        ("emergency_months", {"emergency_months": -1, "emergency": Answer.YES}),
        ("emergency_months", {"emergency_months": 3, "emergency": Answer.NO}),
        ("still_valid_on", {"still_valid_on": date(2030, 1, 1)}),
        ("still_valid_on", {"still_valid_on": date(2026, 8, 30)}),
        ("still_valid_statement.dated_on", {"still_valid_statement": STATED}),
        ("still_valid_statement.dated_on", {"still_valid_on": date(2026, 11, 2), "still_valid_statement": STATED}),
        ("valid_until", {"valid_until": date(2026, 8, 1), "valid_until_reason": "x"}),
        ("diagnosis_system", {"diagnosis_system": "ICD-9"}),
        ("diagnosis_system", {"diagnosis_code": "F32.1", "diagnosis_system": "geen"}),
        ("no_judgement", {"is_substantive": False, "fit": FitToTravel.UNDECIDABLE}),
        ("no_judgement", {"no_judgement": NoJudgement.PAPERS}),
        ("no_judgement", {"no_judgement_reason": "stukken"}),
        ("fit", {"is_substantive": False, "no_judgement": NoJudgement.PAPERS, "fit": FitToTravel.YES}),
        ("treatment_present", {"has_country_part": False, "treatment_present": Presence.YES}),
        ("institutions", {"has_country_part": False, "institutions": CLINIC}),
        ("medicines", {"has_country_part": False, "medicines": (NamedMedicine(name="x", is_available=True),)}),
        (
            "references",
            {"has_country_part": False, "references": (SourceReference(series=SourceSeries.AVA, number="1"),)},
        ),
        (
            "carers_named",
            {"informal_care": Answer.NO, "carers_named": (NamedCarer(relation=CarerRelation.SIBLING),)},
        ),
        ("references.0.number", {"references": (SourceReference(series=SourceSeries.AVA, number=""),)}),
        ("institutions.0.country", {"institutions": (NamedInstitution(name="x", country="Armenië"),)}),
    ],
)
def test_what_cannot_be_is_told_at_its_field(path: str, other: dict[str, object]) -> None:
    assert paths(**other) == [path]


def test_an_advice_with_every_answer_is_taken() -> None:
    assert paths() == []
    whole = {
        "adviser_number": "19012345601",
        "consent_signed_on": date(2026, 8, 31),
        "diagnosis_system": "ICD-10",
        "diagnosis_code": "F32.1",
        "emergency": Answer.YES,
        "emergency_months": 0,
        "institutions": CLINIC,
        "references": (SourceReference(series=SourceSeries.AVA, number="14881", dated_on=date(2026, 8, 31)),),
        "carers_named": (NamedCarer(relation=CarerRelation.PARENT, text="moeder (verzonnen)"),),
        "still_valid_on": date(2026, 11, 1),
        "still_valid_statement": STATED,
    }
    assert paths(**whole) == []


def test_every_wrong_field_is_told_at_once() -> None:
    assert paths(reference="", given_on=date(2027, 1, 1), emergency_months=-2) == [
        "reference",
        "given_on",
        "emergency_months",
    ]


def test_r02_a_condition_without_the_literal_sentence_is_none() -> None:
    draft = ConditionDraft(code=ConditionCode.TOLK, literal="", page=0)
    assert [each.path for each in wrong_condition(draft)] == ["literal", "page"]


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("amount", {"amount": 0}),
        ("stated_amount", {"stated_amount": -1}),
        ("amount", {"amount": 30, "stated_amount": 4, "stated_unit": AmountUnit.WEEKS}),
        ("requirement.0.what", {"requirement": (Requirement(what=Asks.WHEELCHAIR, value="WCHC"),)}),
    ],
)
def test_a_coding_that_cannot_be_is_told_at_its_field(path: str, other: dict[str, object]) -> None:
    fields: dict[str, object] = {"code": ConditionCode.MED_BRUG, "literal": "„Vier weken.”", **other}
    assert [each.path for each in wrong_condition(ConditionDraft(**fields))] == [path]  # type: ignore[arg-type]


@given(st.integers(0, 1000))
def test_r09_the_term_is_whatever_number_of_months_bma_writes(months: int) -> None:
    assert paths(emergency=Answer.YES, emergency_months=months) == []
