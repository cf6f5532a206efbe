from datetime import date
from typing import Any

import pytest

from medhandover.advice.conditions import ConditionCode
from medhandover.escorts.competence import (
    judge_language,
    judge_role,
    judge_training,
    registration_faults,
    talked,
    unrecorded_training,
)
from medhandover.escorts.credentials import Assignment, LanguageLevel, Spoken, Training, TrainingKind
from medhandover.escorts.judging import Judged, Verdict
from medhandover.escorts.model import EscortKind, Qualification
from tests.medhandover.escorts.people import a_medic, a_slot, a_trip, an_escort, candidate, terms, wishes

FAIL, WARN, PASS = Verdict.FAIL, Verdict.WARN, Verdict.PASS
BLS = TrainingKind.BLS
MEDICAL = a_slot(kind=EscortKind.MEDICAL)


def verdict(found: Judged | None) -> Verdict:
    return found.verdict if found else PASS


@pytest.mark.parametrize(
    ("held", "expected"),
    [
        ((Training(kind=BLS),), PASS),
        ((Training(kind=BLS, until_on=date(2026, 12, 5)),), PASS),
        ((Training(kind=BLS, until_on=date(2026, 12, 4)),), FAIL),
        ((Training(kind=BLS, until_on=date(2026, 12, 4)), Training(kind=BLS, until_on=date(2027, 1, 1))), PASS),
        ((), PASS),
    ],
)
def test_constraint_5_a_training_lasts_through_the_return(held: tuple[Training, ...], expected: Verdict) -> None:
    assert verdict(judge_training(candidate(an_escort(trainings=held)), a_trip())) is expected


def test_constraint_5_says_that_no_training_is_recorded() -> None:
    found = unrecorded_training(candidate(), a_trip())
    assert found is not None
    assert (found.verdict, found.is_unknown) == (WARN, True)
    assert unrecorded_training(candidate(an_escort(trainings=(Training(kind=BLS),))), a_trip()) is None
    assert unrecorded_training(candidate(an_escort(kind=EscortKind.SECURITY)), a_trip()) is None


def test_constraint_5_a_country_can_ask_a_training_of_its_own() -> None:
    known = {"AM": terms(trainings=(TrainingKind.SAFETY,))}
    found = judge_training(candidate(an_escort(trainings=(Training(kind=BLS),))), a_trip(terms=known))
    assert found is not None
    assert (found.verdict, found.until) == (FAIL, date(2026, 12, 3))
    assert "veiligheidstraining" in found.say("nl")
    assert "do 3 dec 2026" in found.say_mend("nl")


@pytest.mark.parametrize(
    ("contract", "expected"),
    [
        (Assignment(organisation="Zorg (verzonnen)", until_on=date(2026, 12, 5)), PASS),
        (Assignment(organisation="Zorg (verzonnen)", until_on=date(2026, 12, 4)), FAIL),
        (Assignment(organisation="Zorg (verzonnen)", from_on=date(2026, 12, 4)), FAIL),
    ],
)
def test_constraint_5_the_contract_of_an_external_escort_covers_the_journey(
    contract: Assignment, expected: Verdict
) -> None:
    held = {"trainings": (Training(kind=BLS),), "assignment": contract}
    assert verdict(judge_training(candidate(a_medic(**held)), a_trip())) is expected


@pytest.mark.parametrize("kind", [EscortKind.SECURITY, EscortKind.MEDICAL])
def test_r22_another_kind_never_stands_in(kind: EscortKind) -> None:
    found = judge_role(candidate(an_escort(kind=kind)), a_trip())
    assert found is not None
    assert (found.verdict, found.is_final, "R22" in found.say("nl")) == (FAIL, True, True)
    assert judge_role(candidate(), a_trip()) is None


@pytest.mark.parametrize(
    ("codes", "wanted", "expected"),
    [
        ((), Qualification.NONE, PASS),
        ((ConditionCode.VPK,), Qualification.NONE, PASS),
        ((ConditionCode.ARTS,), Qualification.NONE, FAIL),
        ((ConditionCode.ARTS, ConditionCode.VPK), Qualification.NONE, PASS),
        ((ConditionCode.ARTS, ConditionCode.VPK), Qualification.DOCTOR, FAIL),
        ((), Qualification.NURSE, PASS),
    ],
)
def test_constraint_6_a_medical_escort_is_what_bma_or_the_place_asks(
    codes: tuple[ConditionCode, ...], wanted: Qualification, expected: Verdict
) -> None:
    trip = a_trip(a_slot(kind=EscortKind.MEDICAL, wanted=wanted), codes=frozenset(codes))
    assert verdict(judge_role(candidate(a_medic()), trip)) is expected


@pytest.mark.parametrize(
    ("held", "expected"),
    [
        ({}, []),
        ({"registered_until": date(2026, 12, 4)}, [FAIL]),
        ({"registered_until": None}, [FAIL]),
        ({"registration_checked_on": None}, [WARN]),
        ({"registration_checked_on": date(2025, 12, 3)}, []),
        ({"registration_checked_on": date(2025, 12, 2)}, [WARN]),
        ({"qualification": Qualification.NONE}, [FAIL]),
    ],
)
def test_r21_a_medical_escort_is_registered_through_the_return_and_looked_up(
    held: dict[str, Any], expected: list[Verdict]
) -> None:
    assert [each.verdict for each in registration_faults(a_medic(**held), a_trip(MEDICAL))] == expected


@pytest.mark.parametrize(
    ("held", "facts", "expected"),
    [
        ({}, {}, WARN),
        ({"languages": ("nl",)}, {}, PASS),
        ({"languages": ("nl",)}, {"person_languages": ("hy", "ru")}, WARN),
        ({"languages": ("ru",)}, {"person_languages": ("hy", "ru")}, PASS),
        ({"languages": ("nl",)}, {"person_languages": ("hy",), "has_interpreter": True}, PASS),
        ({"languages": ("nl",)}, {"receiver_languages": ("hy",)}, WARN),
        ({"spoken": (Spoken(language="hy", level=LanguageLevel.A2),)}, {"person_languages": ("hy",)}, WARN),
        ({"spoken": (Spoken(language="hy", level=LanguageLevel.B1),)}, {"person_languages": ("hy",)}, PASS),
        ({"languages": ("ru",)}, {"person_languages": ("ru",), "wishes": wishes(languages=("hy",))}, WARN),
    ],
)
def test_constraint_7_somebody_can_talk_with_the_person_and_the_receiver(
    held: dict[str, Any], facts: dict[str, Any], expected: Verdict
) -> None:
    assert verdict(judge_language(candidate(an_escort(**held)), a_trip(**facts))) is expected


def test_languages_are_said_by_their_names() -> None:
    found = judge_language(candidate(an_escort(languages=("nl",))), a_trip(person_languages=("hy", "ru")))
    assert found is not None
    assert "Armeens, Russisch" in found.say("nl")


def test_a_language_without_a_level_counts_and_a_beginner_does_not() -> None:
    held = an_escort(languages=("nl", "hy"), spoken=(Spoken(language="hy", level=LanguageLevel.A1),))
    assert talked(held) == {"nl"}
