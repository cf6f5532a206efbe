from datetime import date
from typing import Any

import pytest

from medhandover.escorts.credentials import (
    Assignment,
    LanguageLevel,
    Overnight,
    Passport,
    Spoken,
    Training,
    TrainingKind,
    Vaccination,
    Vaccine,
    Visa,
    VisaState,
)
from medhandover.escorts.entering import report_due, wrong_escort, wrong_slot
from medhandover.escorts.model import EscortDraft, EscortKind, Qualification, SlotDraft
from tests.medhandover.escorts.people import HOME, LEAVES

TODAY = date(2026, 11, 24)
TOMORROW, YESTERDAY = date(2026, 11, 25), date(2026, 11, 23)
FEVER = Vaccine.YELLOW_FEVER


def escort(**other: Any) -> EscortDraft:
    fields: dict[str, Any] = {"name": "K. Visser (verzonnen)", "kind": EscortKind.EMPLOYEE, **other}
    return EscortDraft(**{"phone": "+31 00 000 00 01", **fields})


def visa(**other: Any) -> tuple[Visa, ...]:
    return (Visa(**{"country": "AM", "until_on": TOMORROW, **other}),)


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("name", {"name": ""}),
        ("phone", {"phone": "06 1"}),
        ("qualification", {"qualification": Qualification.DOCTOR}),
        ("max_nights", {"max_nights": -1}),
        ("max_nights", {"max_nights": 61}),
        ("languages", {"languages": ("Armenian",)}),
        ("spoken.0.language", {"spoken": (Spoken(language="xx1", level=LanguageLevel.B1),)}),
        ("spoken.1.language", {"spoken": (Spoken(language="hy", level=LanguageLevel.B1),) * 2}),
        ("passports.0.country", {"passports": (Passport(country="NLD", until_on=TODAY),)}),
        ("passports.0.blank_pages", {"passports": (Passport(country="NL", until_on=TODAY, blank_pages=-1),)}),
        ("visas.0.country", {"visas": visa(country="ZZ1")}),
        ("visas.0.until_on", {"visas": visa(until_on=None)}),
        ("visas.0.until_on", {"visas": visa(from_on=date(2026, 11, 26))}),
        ("visas.0.requested_on", {"visas": visa(state=VisaState.REQUESTED)}),
        ("visas.0.requested_on", {"visas": visa(state=VisaState.REQUESTED, requested_on=TOMORROW)}),
        ("visas.0.processing_days", {"visas": visa(processing_days=-1)}),
        ("vaccinations.0.given_on", {"vaccinations": (Vaccination(kind=FEVER, given_on=TOMORROW),)}),
        (
            "vaccinations.0.valid_from",
            {"vaccinations": (Vaccination(kind=FEVER, given_on=TODAY, valid_from=YESTERDAY),)},
        ),
        (
            "vaccinations.0.valid_until",
            {"vaccinations": (Vaccination(kind=FEVER, given_on=TODAY, valid_until=YESTERDAY),)},
        ),
        ("trainings.0.done_on", {"trainings": (Training(kind=TrainingKind.BLS, done_on=TOMORROW),)}),
        (
            "trainings.0.until_on",
            {"trainings": (Training(kind=TrainingKind.BLS, done_on=TODAY, until_on=YESTERDAY),)},
        ),
        ("assignment.organisation", {"assignment": Assignment(organisation="")}),
        (
            "assignment.until_on",
            {"assignment": Assignment(organisation="Zorg (verzonnen)", from_on=TODAY, until_on=YESTERDAY)},
        ),
    ],
)
def test_every_wrong_field_of_an_escort_is_told_at_its_path(path: str, other: dict[str, Any]) -> None:
    assert [each.path for each in wrong_escort(escort(**other), TODAY)] == [path]


def test_what_is_right_is_kept() -> None:
    assert not list(wrong_escort(escort(visas=visa(), languages=("nl", "hy"), max_nights=60), TODAY))


def slot(**other: Any) -> SlotDraft:
    return SlotDraft(**{"kind": EscortKind.EMPLOYEE, "leaves": LEAVES, "home": HOME, **other})


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("home", {"home": LEAVES}),
        ("wanted", {"wanted": Qualification.NURSE}),
        ("transits.0", {"transits": ("Wenen",)}),
        ("overnight.0.night_of", {"overnight": (Overnight(place="Hotel (verzonnen)", night_of=date(2026, 12, 6)),)}),
        (
            "overnight.0.phone",
            {"overnight": (Overnight(place="Hotel (verzonnen)", night_of=date(2026, 12, 4), phone="12"),)},
        ),
        ("report_due_on", {"report_due_on": date(2026, 12, 4)}),
    ],
)
def test_every_wrong_field_of_a_place_is_told_at_its_path(path: str, other: dict[str, Any]) -> None:
    assert [each.path for each in wrong_slot(slot(**other))] == [path]
    assert not list(wrong_slot(slot()))


def test_the_report_is_due_after_the_days_of_the_office_unless_another_day_was_agreed() -> None:
    assert report_due(slot(), 2) == date(2026, 12, 7)
    assert report_due(slot(report_due_on=date(2026, 12, 20)), 2) == date(2026, 12, 20)
