"""What somebody who travels along holds: passports, visas, vaccinations, trainings, languages, an assignment."""

from datetime import date, timedelta
from typing import Any

from pydantic_core import CoreSchema, core_schema

from medhandover.kernel.coded import Coded
from medhandover.kernel.shapes import record


class VisaKind(Coded):
    """Dutch: soort visum."""

    SINGLE = "enkel", "single entry"
    MULTIPLE = "meervoudig", "multiple entry"


class VisaState(Coded):
    """Dutch: stand van het visum."""

    GRANTED = "verleend", "granted"
    REQUESTED = "aangevraagd", "applied for"
    REFUSED = "geweigerd", "visa refused"


class Vaccine(Coded):
    """Dutch: vaccinatie."""

    YELLOW_FEVER = "gele_koorts", "yellow fever"
    HEPATITIS_A = "hepatitis_a", "hepatitis A"
    HEPATITIS_B = "hepatitis_b", "hepatitis B"
    DTP = "dtp", "diphtheria, tetanus and polio"
    TYPHOID = "buiktyfus", "typhoid"
    MENINGITIS = "meningokokken", "meningococcal disease"
    RABIES = "rabies", "rabies"
    MEASLES = "bmr", "measles, mumps and rubella"


class TrainingKind(Coded):
    """Dutch: training."""

    BRIEFING = "begeleidersinstructie", "escort briefing"
    DE_ESCALATION = "de_escalatie", "de-escalation"
    BLS = "bls", "basic life support"
    SAFETY = "veiligheid", "safety training"


class LanguageLevel(Coded):
    """Dutch: taalniveau (CEFR)."""

    A1 = "A1", "beginner (A1)"
    A2 = "A2", "elementary (A2)"
    B1 = "B1", "independent (B1)"
    B2 = "B2", "good (B2)"
    C1 = "C1", "advanced (C1)"
    C2 = "C2", "fluent (C2)"
    NATIVE = "moedertaal", "mother tongue"


class Register(Coded):
    """Dutch: register van zorgverleners."""

    NONE = "geen", "no register"
    BIG = "BIG", "BIG register"
    FOREIGN = "buitenlands", "foreign register"


class Weekday(Coded):
    """Dutch: dag van de week; the position is that of `date.weekday`."""

    MONDAY = "ma", "Monday"
    TUESDAY = "di", "Tuesday"
    WEDNESDAY = "wo", "Wednesday"
    THURSDAY = "do", "Thursday"
    FRIDAY = "vr", "Friday"
    SATURDAY = "za", "Saturday"
    SUNDAY = "zo", "Sunday"


WEEKDAYS = tuple(Weekday)
CAN_TALK = frozenset(LanguageLevel) - {LanguageLevel.A1, LanguageLevel.A2}
"""Levels at which somebody can talk a matter through."""


@record
class Passport:
    """A passport or service passport; its number is not kept. `blank_pages` is None while nobody counted them."""

    country: str
    until_on: date
    blank_pages: int | None = None


@record
class Visa:
    """A visa or the application for one; as text `COUNTRY:last day`, such as `AM:2027-03-01`, is a granted one.

    `processing_days` is how long the embassy said it takes, from `requested_on`.
    """

    country: str
    kind: VisaKind = VisaKind.SINGLE
    state: VisaState = VisaState.GRANTED
    from_on: date | None = None
    until_on: date | None = None
    requested_on: date | None = None
    processing_days: int | None = None

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, reader: Any) -> CoreSchema:
        """Read the fields, or the text of an older office or file."""
        return core_schema.no_info_before_validator_function(_from_text, reader(source))

    def covers(self, first: date, last: date) -> bool:
        """Tell whether it is granted for every day from `first` to `last`."""
        is_long = self.until_on is not None and self.until_on >= last
        return self.state is VisaState.GRANTED and is_long and (self.from_on is None or self.from_on <= first)


@record
class Vaccination:
    """A vaccination; without `valid_until` it lasts for life (yellow fever since 2016). The lot is not kept."""

    kind: Vaccine
    given_on: date
    valid_from: date | None = None
    valid_until: date | None = None

    def holds(self, first: date, last: date, wait: int) -> bool:
        """Tell whether it protects from `first` to `last`; `wait` days after it was given where no day is kept."""
        return self.begins(wait) <= first and (self.valid_until is None or self.valid_until >= last)

    def begins(self, wait: int) -> date:
        """Return from which day it protects."""
        return self.valid_from or self.given_on + timedelta(days=wait)


@record
class Training:
    """A training or certificate; without `until_on` it does not run out."""

    kind: TrainingKind
    done_on: date | None = None
    until_on: date | None = None


@record
class Spoken:
    """How well somebody speaks a language (ISO 639)."""

    language: str
    level: LanguageLevel


@record
class Assignment:
    """The contract under which an external escort travels along."""

    organisation: str
    number: str = ""
    from_on: date | None = None
    until_on: date | None = None


@record
class Overnight:
    """A night on the way: where who travels along sleeps."""

    place: str
    night_of: date
    address: str = ""
    phone: str = ""


def _from_text(value: Any) -> Any:
    """Return the fields of `AM:2027-03-01`; anything else as it is."""
    if not isinstance(value, str):
        return value
    country, _, day = value.partition(":")
    return {"country": country, "until_on": day}
