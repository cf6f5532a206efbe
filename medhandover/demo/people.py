"""Who the demo is about: staff, who travels along and who leaves; every name, number and address is invented."""

from datetime import date, timedelta
from random import Random
from typing import Any

from medhandover.cases.model import Departure, PersonDraft, Sex, Stay, TravelDocument
from medhandover.demo.props import shelf
from medhandover.escorts.countries import CountryTermsDraft
from medhandover.escorts.credentials import (
    Register,
    Training,
    TrainingKind,
    Vaccination,
    Vaccine,
    Visa,
    VisaKind,
)
from medhandover.escorts.model import EscortDraft, EscortKind, Qualification
from medhandover.exchange.reading import read_value
from medhandover.kernel.days import PartialDay
from medhandover.kernel.roles import Role
from medhandover.kernel.shapes import record
from medhandover.staff.model import AccountDraft


@record
class Name:
    """A name as in the travel document and in the original script."""

    family: str
    given: str
    original: str = ""
    sex: Sex = Sex.FEMALE


@record
class People:
    """People of one country: their names, what they speak, and what they read first."""

    spoken: tuple[str, ...]
    read: tuple[str, ...]
    names: tuple[Name, ...]


@record
class Traveller:
    """Somebody who travels along; `account` is the name to sign in with of who writes down what happens."""

    name: str
    gender: Sex
    account: str = ""


@record
class Trio:
    """An employee with a reserve and a nurse, who go together."""

    employee: Traveller
    reserve: Traveller
    nurse: Traveller


@record
class Company:
    """Everybody of the demo, where people stay, what they wish, and what the countries ask of travellers."""

    wishes: tuple[str, ...]
    places_of_stay: dict[Stay, str]
    staff: tuple[AccountDraft, ...]
    team: tuple[Trio, ...]
    people: dict[str, People]
    country: tuple[dict[str, Any], ...]


LAWYER = "mr. A. Advocaat (verzonnen)"
DOCUMENT = {
    "travel_document": "LP-VERZONNEN",
    "travel_document_kind": TravelDocument.LAISSEZ_PASSER,
    "lawyer_phone": "+31000000001",
}
HEPATITIS = (Vaccine.HEPATITIS_A,)


def company() -> Company:
    """Return everybody of the demo; read when a demo is played, not when a command starts."""
    told: Company = shelf("mensen", Company)
    return told


def staff() -> list[AccountDraft]:
    """Return every account besides the administrator's; all have the demo's password."""
    known = company()
    writers = [each.employee for each in known.team if each.employee.account]
    travelling = [AccountDraft(name=each.account, shown=each.name, roles=(Role.EMPLOYEE,)) for each in writers]
    return [*known.staff, *travelling]


def person(
    chance: Random,
    people: str,
    destination: str,
    v_number: str,
    taken: set[str],
    stay: Stay = Stay.FAMILY_LOCATION,
    **other: Any,
) -> PersonDraft:
    """Return an invented person of `people`; a family name in `taken` is not given twice.

    `other` are fields of the person that are settled beforehand, such as the sex or the day of birth.
    """
    known = company().people[people]
    fitting = [each for each in known.names if other.get("sex", each.sex) is each.sex]
    name = chance.choice([each for each in fitting if each.family not in taken])
    taken.add(name.family)
    fields: dict[str, Any] = {
        "family_name": name.family,
        "given_names": name.given,
        "original_name": name.original,
        "sex": name.sex,
        **_life(chance, stay),
        **DOCUMENT,
        **other,
    }
    return PersonDraft(
        v_number=v_number,
        nationality=people,
        destination=destination,
        languages_spoken=known.spoken,
        languages_read=known.read,
        **fields,
    )


def _life(chance: Random, stay: Stay) -> dict[str, Any]:
    """Return what chance decides of somebody's life, and where the person stays."""
    return {
        "born_on": PartialDay(chance.randint(1955, 2000), chance.randint(1, 12), chance.randint(1, 28)),
        "departure": chance.choice((Departure.INDEPENDENT, Departure.FORCED)),
        "stay": stay,
        "stay_place": company().places_of_stay[stay],
        "lawyer": LAWYER,
        "wishes": chance.choice(company().wishes),
        "words_language": "nl",
    }


def aged(chance: Random, years: int, today: date) -> PartialDay:
    """Return the day of birth of somebody who is `years` old today, and still will be in three months."""
    born = today.replace(year=today.year - years, day=1) - timedelta(days=chance.randint(30, 220))
    return PartialDay.on(born)


def escorts(today: date) -> list[tuple[EscortDraft, EscortDraft, EscortDraft]]:
    """Return who can travel along, three by three, with papers that hold for years."""
    until = today + timedelta(days=1500)
    done = today - timedelta(days=800)
    papers: dict[str, Any] = {
        "passport_until": until,
        "visas": tuple(Visa(country=country, kind=VisaKind.MULTIPLE, until_on=until) for country in company().people),
        "languages": ("nl", "en"),
        "vaccinations": tuple(Vaccination(kind=each, given_on=done) for each in (Vaccine.YELLOW_FEVER, *HEPATITIS)),
        "trainings": tuple(
            Training(kind=kind, done_on=done, until_on=until)
            for kind in (TrainingKind.BRIEFING, TrainingKind.DE_ESCALATION)
        ),
        "has_roaming": True,
        "insured_until": until,
    }
    nurse: dict[str, Any] = {
        "kind": EscortKind.MEDICAL,
        "qualification": Qualification.PSYCHIATRIC_NURSE,
        "register": Register.BIG,
        "registration": "00000000000 (verzonnen)",
        "registered_until": until,
    }
    employee: dict[str, Any] = {"kind": EscortKind.EMPLOYEE}
    made = []
    for number, trio in enumerate(company().team):
        going = ((trio.employee, employee), (trio.reserve, employee), (trio.nurse, nurse))
        one, other, third = (
            EscortDraft(name=each.name, gender=each.gender, phone=f"+316000000{number}{position}", **fields, **papers)
            for position, (each, fields) in enumerate(going)
        )
        made.append((one, other, third))
    return made


def countries(today: date) -> list[CountryTermsDraft]:
    """Return what the demo's countries ask of travellers; invented, as everything here."""
    seen = {"source": "verzonnen voorbeeld", "looked_up_on": str(today)}
    return [read_value(CountryTermsDraft, {**each, **seen}) for each in company().country]
