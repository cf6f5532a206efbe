"""Who and where the demo is about; every name, number and address is invented and says so."""

from collections.abc import Mapping
from datetime import date, timedelta
from random import Random
from typing import Any

from medhandover.cases.model import Departure, PersonDraft, Sex, Stay
from medhandover.escorts.countries import CountryTermsDraft, SecurityAdvice, VisaNeed, YellowFever
from medhandover.escorts.credentials import (
    Register,
    Training,
    TrainingKind,
    Vaccination,
    Vaccine,
    Visa,
    VisaKind,
    Weekday,
)
from medhandover.escorts.model import EscortDraft, EscortKind, Qualification
from medhandover.kernel.days import PartialDay
from medhandover.kernel.roles import Role
from medhandover.kernel.shapes import record

STAFF = (
    ("jansen", "M. Jansen (verzonnen)", (Role.COORDINATOR,)),
    ("dewit", "P. de Wit (verzonnen)", (Role.COORDINATOR, Role.CASE_DIRECTOR)),
    ("visser", "K. Visser (verzonnen)", (Role.EMPLOYEE,)),
    ("bakker", "P. Bakker (verzonnen)", (Role.MEDICAL_ESCORT,)),
    ("yilmaz", "F. Yilmaz (verzonnen)", (Role.PLANNER,)),
    ("vos", "T. Vos (verzonnen)", (Role.TRANSLATOR,)),
    ("smit", "A. Smit (verzonnen)", (Role.AUDITOR,)),
)
"""Account, name and roles; all have the demo's password."""

EMPLOYEES = ("K. Visser (verzonnen)", "A. Mulder (verzonnen)", "R. de Boer (verzonnen)", "S. Meijer (verzonnen)")
NURSES = ("P. Bakker (verzonnen)", "L. Dekker (verzonnen)")


@record
class Name:
    """A name as in the travel document and in the original script."""

    family: str
    given: str
    original: str = ""
    sex: Sex = Sex.FEMALE


NAMES: Mapping[str, tuple[Name, ...]] = {
    "AM": (
        Name(family="Voorbeeldyan", given="Anahit", original="Վորբելդյան Անահիտ"),
        Name(family="Orinakyan", given="Karen", original="Օրինակյան Կարեն", sex=Sex.MALE),
        Name(family="Hnarvatsyan", given="Lusine", original="Հնարվածյան Լուսինե"),
        Name(family="Nmushyan", given="Tigran", original="Նմուշյան Տիգրան", sex=Sex.MALE),
    ),
    "TN": (
        Name(family="Al-Mithal", given="Salma", original="المثال سلمى"),
        Name(family="Al-Namudhaj", given="Karim", original="النموذج كريم", sex=Sex.MALE),
    ),
    "IQ": (
        Name(family="Al-Khayali", given="Hassan", original="الخيالي حسن", sex=Sex.MALE),
        Name(family="Al-Tajribi", given="Nour", original="التجريبي نور"),
    ),
    "NG": (
        Name(family="Example-Sample", given="Grace"),
        Name(family="Specimen", given="Emeka", sex=Sex.MALE),
    ),
    "SR": (
        Name(family="Voorbeeldsingh", given="Anita"),
        Name(family="Modelpersad", given="Ruben", sex=Sex.MALE),
    ),
}
LANGUAGES: Mapping[str, tuple[str, ...]] = {
    "AM": ("hy", "ru"),
    "TN": ("ar", "fr"),
    "IQ": ("ar", "ckb"),
    "NG": ("en",),
    "SR": ("nl", "srn"),
}
"""What people of a country speak here, the language they read first."""


def person(chance: Random, country: str, v_number: str, taken: set[str]) -> PersonDraft:
    """Return an invented person of `country`; a family name in `taken` is not given twice."""
    name = chance.choice([each for each in NAMES[country] if each.family not in taken])
    taken.add(name.family)
    born = PartialDay(chance.randint(1955, 2000), chance.randint(1, 12), chance.randint(1, 28))
    return PersonDraft(
        v_number=v_number,
        family_name=name.family,
        given_names=name.given,
        original_name=name.original,
        sex=name.sex,
        born_on=born,
        nationality=country,
        destination=country,
        languages_spoken=LANGUAGES[country],
        languages_read=LANGUAGES[country][:1],
        travel_document="laissez-passer (verzonnen)",
        departure=chance.choice((Departure.INDEPENDENT, Departure.FORCED)),
        stay=Stay.FAMILY_LOCATION,
        lawyer="mr. A. Advocaat (verzonnen)",
        wishes="Ik wil graag zelf mijn koffer dragen.",
    )


def escorts(today: date) -> list[EscortDraft]:
    """Return who can travel along: employees and psychiatric nurses, with papers that hold for years."""
    until = today + timedelta(days=1500)
    done = today - timedelta(days=200)
    papers: dict[str, Any] = {
        "passport_until": until,
        "visas": tuple(Visa(country=country, kind=VisaKind.MULTIPLE, until_on=until) for country in NAMES),
        "languages": ("nl", "en"),
        "vaccinations": (Vaccination(kind=Vaccine.YELLOW_FEVER, given_on=done),),
        "trainings": (Training(kind=TrainingKind.BRIEFING, done_on=done, until_on=until),),
        "has_roaming": True,
        "insured_until": until,
    }
    nurse: dict[str, Any] = {
        "kind": EscortKind.MEDICAL,
        "phone": "+31600000020",
        "qualification": Qualification.PSYCHIATRIC_NURSE,
        "register": Register.BIG,
        "registration": "00000000000 (verzonnen)",
        "registered_until": until,
    }
    employee: dict[str, Any] = {"kind": EscortKind.EMPLOYEE, "phone": "+31600000010"}
    travelling = [(name, employee) for name in EMPLOYEES] + [(name, nurse) for name in NURSES]
    return [
        EscortDraft(name=name, gender=(Sex.FEMALE, Sex.MALE)[position % 2], **fields, **papers)
        for position, (name, fields) in enumerate(travelling)
    ]


def countries(today: date) -> list[CountryTermsDraft]:
    """Return what the demo's countries ask of travellers; invented, as everything here."""
    asked: dict[str, dict[str, Any]] = {
        "AM": {"visa": VisaNeed.NONE},
        "TN": {"visa": VisaNeed.NONE, "advice": SecurityAdvice.YELLOW},
        "IQ": {"visa": VisaNeed.BEFORE, "weekend": (Weekday.FRIDAY, Weekday.SATURDAY)},
        "NG": {"visa": VisaNeed.BEFORE, "visa_days": 15, "yellow_fever": YellowFever.ALWAYS},
        "SR": {"visa": VisaNeed.ON_ARRIVAL, "yellow_fever": YellowFever.FROM_RISK},
    }
    seen: dict[str, Any] = {"source": "verzonnen voorbeeld", "looked_up_on": today - timedelta(days=90)}
    return [CountryTermsDraft(country=country, **fields, **seen) for country, fields in asked.items()]
