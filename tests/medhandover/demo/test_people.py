"""Everybody is invented and says so."""

from datetime import date
from random import Random
from typing import Any

import pytest

from medhandover.cases.model import PersonDraft, Sex, v_number_digits
from medhandover.cases.queries import all_cases, seen_person
from medhandover.demo.people import aged, company, escorts, person, staff
from medhandover.kernel.roles import Role
from medhandover.office import Office
from tests.medhandover.demo.conftest import TODAY

INVENTED = {
    "AM": ("voorbeeld", "orinak", "hnarvats", "nmush", "karcetsyal", "mtatsin"),
    "TN": ("mithal", "namudhaj", "mukhtalaq", "ayyina"),
    "IQ": ("khayal", "tajrib", "mawhum", "mubtakar"),
    "MA": ("mithal", "iftirad", "taswir", "musattar"),
    "SY": ("muftarad", "takhayyul", "numudhaj"),
    "NG": ("example", "specimen", "fictitious", "imaginary", "pretend"),
    "SR": ("voorbeeld", "model", "verzinsel", "proefstuk"),
    "GN": ("exemple", "fictif", "imaginé", "modèle"),
    "GE": ("magalit", "nimush", "gamogona", "tsarmosakh"),
    "AL": ("shembull", "imagjinar", "trilluar"),
}
"""Stems that mean example, model, invented or imaginary in the language of the country."""


def test_every_name_says_in_its_own_language_that_it_is_invented() -> None:
    for country, known in company().people.items():
        for name in known.names:
            assert any(stem in name.family.casefold() for stem in INVENTED[country]), name.family


def test_staff_escorts_and_lawyers_say_that_they_are_invented(office: Office) -> None:
    shown = [each.shown for each in staff()] + [each.name for trio in escorts(TODAY) for each in trio]
    people = [office.ask(seen_person, each.id) for each in office.ask(all_cases)]
    shown += [each.lawyer for each in people] + [each.stay_place for each in people]
    assert len(shown) > 40
    assert all("(verzonnen)" in each for each in shown)


def test_numbers_are_of_a_reserved_shape(office: Office) -> None:
    rows = office.ask(all_cases)
    assert all(v_number_digits(each.v_number).startswith("90000000") for each in rows)
    assert all(office.ask(seen_person, each.id).travel_document == "LP-VERZONNEN" for each in rows)


def chosen(seed: int, **other: Any) -> PersonDraft:
    return person(Random(seed), "AM", "AM", "9000000001", set(), **other)


def test_the_same_seed_chooses_the_same_person_and_another_seed_others() -> None:
    assert chosen(1).family_name == chosen(1).family_name
    assert len({(chosen(seed).family_name, str(chosen(seed).born_on)) for seed in range(20)}) > 10


def test_a_settled_sex_chooses_among_names_of_that_sex() -> None:
    women = {each.given for each in company().people["AM"].names if each.sex is Sex.FEMALE}
    assert {chosen(seed, sex=Sex.FEMALE).given_names for seed in range(20)} == women


@pytest.mark.parametrize("years", [13, 15, 38, 82])
def test_somebody_of_an_age_has_it_today_and_for_three_months(years: int) -> None:
    for seed in range(30):
        born = aged(Random(seed), years, TODAY)
        assert born.age_on(TODAY) == born.age_on(date(2027, 2, 24)) == years


def test_who_writes_on_the_way_has_an_account_as_employee() -> None:
    writers = [each for each in staff() if Role.EMPLOYEE in each.roles]
    assert len(writers) == 5
