from datetime import date

import pytest

from medhandover.advice.answers import (
    NamedInstitution,
    NamedMedicine,
    SourceReference,
    SourceSeries,
    wrong_institutions,
    wrong_medicines,
    wrong_references,
)

GIVEN = date(2026, 8, 31)


def source(number: str, series: SourceSeries = SourceSeries.AVA, **other: object) -> SourceReference:
    return SourceReference(series=series, number=number, **other)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("reference", "is_usual"),
    [
        (source("14881"), True),
        (source("AVA 14881"), True),
        (source("AVA-14881"), True),
        (source("12"), False),
        (source("148810123"), False),
        (source("14881", SourceSeries.ACC), True),
        (source("BDA-20240105-AM-0001", SourceSeries.BDA), True),
        (source("20240105-AM-0001", SourceSeries.BDA), True),
        (source("12345", SourceSeries.BDA), False),
        (source("brief van een arts", SourceSeries.OTHER), True),
    ],
)
def test_the_form_of_a_source_number_is_only_a_doubt(reference: SourceReference, is_usual: bool) -> None:
    assert reference.is_usual is is_usual
    assert not list(wrong_references((reference,), GIVEN))


def test_a_source_is_shown_as_the_advice_writes_it() -> None:
    assert (source("14881").shown, source("AVA 14881").shown) == ("AVA 14881", "AVA 14881")
    assert source("brief", SourceSeries.OTHER).shown == "brief"


@pytest.mark.parametrize(
    ("path", "reference"),
    [
        ("references.0.number", source("Sertraline is verkrijgbaar in de apotheek van het ziekenhuis.")),
        ("references.0.number", source("14881\nalle details")),
        ("references.0.dated_on", source("14881", dated_on=date(2026, 9, 1))),
        ("references.0.country", source("14881", country="XX")),
    ],
)
def test_the_content_of_a_source_and_impossible_days_are_refused(path: str, reference: SourceReference) -> None:
    assert [each.path for each in wrong_references((reference,), GIVEN)] == [path]


def test_why_no_content_is_kept_is_said() -> None:
    wrong = next(iter(wrong_references((source("x" * 41),), GIVEN)))
    assert wrong.say("nl").endswith("hoogstens 40 tekens: wat erin staat is niet openbaar.")


def test_a_medicine_is_named_once_and_by_a_name() -> None:
    twice = tuple(NamedMedicine(name=name, is_available=True) for name in ("sertraline", "Sertraline", ""))
    assert [each.path for each in wrong_medicines(twice)] == ["medicines.1.name", "medicines.2.name"]


def test_an_institution_has_a_name_that_fits() -> None:
    named = tuple(NamedInstitution(name=name) for name in ("", "x" * 121, "Kliniek Voorbeeld"))
    assert [each.path for each in wrong_institutions(named)] == ["institutions.0.name", "institutions.1.name"]
