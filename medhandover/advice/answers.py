"""The parts of BMA's answers (domain 1.2): what is named there, by reference only, in shapes of their own."""

import re
from collections.abc import Iterator
from datetime import date

from medhandover.kernel.coded import Coded
from medhandover.kernel.codes import is_country
from medhandover.kernel.fields import Wrong
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import record

REFERENCE_MOST = 40
"""Characters of a source's number: room for a reference and not for what the source says (domain 1.7)."""
NAME_MOST = 120
"""Characters of a name."""

_USUAL = re.compile(r"^(AVA|ACC|BMA)[ -]?\d{3,6}$")
_BELGIAN = re.compile(r"^BDA-\d{8}-[A-Z]{2}-\d{4}$")


class Classification(Coded):
    """Dutch: classificatie; which system BMA prints was not found, so all of them are taken (domain 1.6)."""

    NONE = "geen", "no classification"
    ICD_10 = "ICD-10", "ICD-10"
    ICD_11 = "ICD-11", "ICD-11"
    DSM_5 = "DSM-5-TR", "DSM-5-TR"
    ICPC = "ICPC", "ICPC"


class NoJudgement(Coded):
    """Dutch: waarom BMA geen inhoudelijk oordeel kon geven (domain 1.1: in almost one advice in ten)."""

    PAPERS = "stukken_ontbreken", "medical documents are missing"
    ABSENT = "niet_verschenen", "the person did not appear"
    CONSENT = "geen_toestemming", "there is no consent form"
    IDENTITY = "identiteit", "identity or nationality is in doubt"
    OTHER = "anders", "another reason"


class CarerRelation(Coded):
    """Dutch: relatie van de mantelzorger (domain 9.2)."""

    PARTNER = "partner", "partner"
    PARENT = "ouder", "parent"
    CHILD = "kind", "child"
    SIBLING = "broer_zus", "brother or sister"
    OTHER = "ander", "other"


class SourceSeries(Coded):
    """Dutch: reeks van een brondocument (domain 1.7)."""

    AVA = "AVA", "EUAA availability"
    ACC = "ACC", "EUAA accessibility"
    BMA = "BMA", "BMA, older MedCOI"
    BDA = "BDA", "Belgian accessibility desk"
    OTHER = "anders", "another source"


@record
class NamedInstitution:
    """An institution that BMA names: a lead to be verified, never a confirmation (domain 1.1)."""

    name: str
    city: str = ""
    country: str = ""

    def __str__(self) -> str:
        """Return the institution in one line: `Kliniek Voorbeeld (Yerevan, AM)`."""
        place = ", ".join(each for each in (self.city, self.country) if each)
        return f"{self.name} ({place})" if place else self.name


@record
class NamedMedicine:
    """A medicine by its generic name (INN), whether the country has it, and what else BMA names for it."""

    name: str
    is_available: bool
    alternative: str = ""

    def __str__(self) -> str:
        """Return the medicine in one line: `sertraline +`, or `sertraline - (fluoxetine)` where it is not available."""
        shown = f"{self.name} {'+' if self.is_available else '-'}"
        return f"{shown} ({self.alternative})" if self.alternative else shown


@record
class NamedCarer:
    """An informal carer that BMA names: how related, and what BMA says of it."""

    relation: CarerRelation
    text: str = ""

    def __str__(self) -> str:
        """Return the carer in one line: `broer_zus: zus in Yerevan`."""
        return f"{self.relation.value}: {self.text}" if self.text else self.relation.value


@record
class SourceReference:
    """A source document by series, number and day; what it says is not public and never kept (domain 1.7)."""

    series: SourceSeries
    number: str
    dated_on: date | None = None
    country: str = ""

    def __str__(self) -> str:
        """Return the reference with its day: `AVA 14881 2026-05-04`."""
        return f"{self.shown} {self.dated_on}" if self.dated_on else self.shown

    @property
    def shown(self) -> str:
        """Return the reference as it is written in an advice: `AVA 14881`."""
        is_whole = self.series is SourceSeries.OTHER or self.number.startswith(self.series.value)
        return self.number if is_whole else f"{self.series.value} {self.number}"

    @property
    def is_usual(self) -> bool:
        """Tell whether the number has the form in which such references are known; another form is only a doubt."""
        if self.series is SourceSeries.OTHER:
            return True
        if self.series is SourceSeries.BDA:
            return _BELGIAN.match(self.shown.replace("BDA ", "BDA-")) is not None
        return _USUAL.match(self.shown) is not None


def wrong_institutions(named: tuple[NamedInstitution, ...]) -> Iterator[Wrong]:
    """Tell what is wrong with the institutions."""
    for at, each in enumerate(named):
        path = f"institutions.{at}"
        yield from _wrong_name(f"{path}.name", each.name)
        yield from _wrong_country(f"{path}.country", each.country)


def wrong_medicines(named: tuple[NamedMedicine, ...]) -> Iterator[Wrong]:
    """Tell what is wrong with the medicines; one that is named twice says two things of itself."""
    seen: set[str] = set()
    for at, each in enumerate(named):
        yield from _wrong_name(f"medicines.{at}.name", each.name)
        if each.name.casefold() in seen:
            sentence = N_("{name} is named twice. Keep one of the two.")
            yield Wrong(path=f"medicines.{at}.name", sentence=sentence, values={"name": each.name})
        seen.add(each.name.casefold())


def wrong_references(named: tuple[SourceReference, ...], given_on: date) -> Iterator[Wrong]:
    """Tell what is wrong with the source references; `given_on` is the day of the advice that rests on them."""
    for at, each in enumerate(named):
        path = f"references.{at}"
        if not each.number:
            yield Wrong(path=f"{path}.number", sentence=N_("This cannot be empty."))
        if len(each.number) > REFERENCE_MOST or "\n" in each.number:
            sentence = N_(
                "Only the number of a source is kept, {most} characters at the most: what it says is not public."
            )
            yield Wrong(path=f"{path}.number", sentence=sentence, values={"most": REFERENCE_MOST})
        if each.dated_on and each.dated_on > given_on:
            sentence = N_("A source is not younger than the advice that rests on it.")
            yield Wrong(path=f"{path}.dated_on", sentence=sentence)
        yield from _wrong_country(f"{path}.country", each.country)


def _wrong_name(path: str, name: str) -> Iterator[Wrong]:
    if not name:
        yield Wrong(path=path, sentence=N_("This cannot be empty."))
    elif len(name) > NAME_MOST:
        yield Wrong(path=path, sentence=N_("Write {most} characters at the most."), values={"most": NAME_MOST})


def _wrong_country(path: str, country: str) -> Iterator[Wrong]:
    if country and not is_country(country):
        yield Wrong(path=path, sentence=N_("A country is written with two capitals, such as AM for Armenia."))
