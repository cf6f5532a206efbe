"""What a country asks of travellers: visa, passport, vaccination, training, security advice, days that are free.

An office looks it up and records it with its source; no fact about a country stands in the program, but for the free
movement inside the European Union, the European Economic Area and Switzerland.
"""

from collections.abc import Iterator
from datetime import date, datetime

from medhandover.escorts.credentials import TrainingKind, Vaccine, Weekday
from medhandover.kernel.coded import Coded
from medhandover.kernel.codes import is_country
from medhandover.kernel.fields import Wrong
from medhandover.kernel.ids import CountryTermsId, StaffId
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import entity, record

HOME = "NL"
"""Where who travels along leaves from and comes home."""
FREE = frozenset(
    {"AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE"}
    | {"IS", "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK"}
)
"""Countries that ask no visa of a citizen of the European Union."""


class VisaNeed(Coded):
    """Dutch: of een visum nodig is."""

    NONE = "geen", "no visa"
    ON_ARRIVAL = "bij_aankomst", "visa on arrival"
    BEFORE = "vooraf", "visa before departure"


class YellowFever(Coded):
    """Dutch: of inenting tegen gele koorts verplicht is."""

    NOT_ASKED = "niet", "not obligatory"
    FROM_RISK = "uit_risicoland", "for who comes from a country with risk"
    ALWAYS = "altijd", "always obligatory"


class SecurityAdvice(Coded):
    """Dutch: reisadvies van Buitenlandse Zaken."""

    GREEN = "groen", "green"
    YELLOW = "geel", "yellow"
    ORANGE = "oranje", "orange"
    RED = "rood", "red"


@record
class VaccineTerm:
    """A vaccination that a country asks or that is advised for it."""

    kind: Vaccine
    is_required: bool = False


@record
class Holiday:
    """A day on which most of a country is closed."""

    on: date
    name: str


@entity
class CountryTermsDraft:
    """What is entered of a country (ISO 3166-1 alpha-2), with the source and the day it was looked up.

    Months and pages are None where the country names none: then the office's settings count.
    """

    country: str
    source: str
    looked_up_on: date
    visa: VisaNeed = VisaNeed.NONE
    transit_visa: VisaNeed = VisaNeed.NONE
    visa_days: int | None = None
    passport_months: int | None = None
    blank_pages: int | None = None
    yellow_fever: YellowFever = YellowFever.NOT_ASKED
    is_yellow_fever_risk: bool = False
    vaccines: tuple[VaccineTerm, ...] = ()
    trainings: tuple[TrainingKind, ...] = ()
    advice: SecurityAdvice | None = None
    is_registration_asked: bool = False
    weekend: tuple[Weekday, ...] = (Weekday.SATURDAY, Weekday.SUNDAY)
    holidays: tuple[Holiday, ...] = ()


@entity
class CountryTerms(CountryTermsDraft):
    """What a country asks; a country has one, changed in place."""

    id: CountryTermsId
    recorded_by: StaffId
    recorded_at: datetime
    version: int = 1


def wrong_terms(draft: CountryTermsDraft, today: date) -> Iterator[Wrong]:
    """Tell what is wrong with what was entered of a country."""
    if not is_country(draft.country):
        yield Wrong(path="country", sentence=N_("A country is written with two capitals, such as AM for Armenia."))
    if not draft.source:
        yield Wrong(path="source", sentence=N_("Say where this was looked up."))
    if draft.looked_up_on > today:
        yield Wrong(path="looked_up_on", sentence=N_("This day lies in the future."))
    for path in ("visa_days", "passport_months", "blank_pages"):
        number = getattr(draft, path)
        if number is not None and not 0 <= number <= 365:
            yield Wrong(path=path, sentence=N_("Write a whole number from 0 to {most}."), values={"most": 365})
    for path, items in (("vaccines", [each.kind for each in draft.vaccines]), ("trainings", list(draft.trainings))):
        if len(set(items)) != len(items):
            yield Wrong(path=path, sentence=N_("The same one stands here twice."))
    days = [each.on for each in draft.holidays]
    if len(set(days)) != len(days):
        yield Wrong(path="holidays", sentence=N_("The same day stands here twice."))
