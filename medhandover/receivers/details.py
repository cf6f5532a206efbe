"""What belongs to a receiver besides name and address (domain 3.7): hours, prices, agreement, what it can do."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from medhandover.kernel.coded import Coded
from medhandover.kernel.codes import is_currency
from medhandover.kernel.fields import Wrong
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import record


class Specialism(Coded):
    """Dutch: specialisme (domain 3.7)."""

    PSYCHIATRY = "psychiatrie", "psychiatry"
    CHILD_PSYCHIATRY = "kinderpsychiatrie", "child psychiatry"
    ADDICTION = "verslavingszorg", "addiction care"
    INTERNAL = "interne_geneeskunde", "internal medicine"
    NEPHROLOGY = "nefrologie", "nephrology and dialysis"
    CARDIOLOGY = "cardiologie", "cardiology"
    NEUROLOGY = "neurologie", "neurology"
    ONCOLOGY = "oncologie", "oncology"
    INFECTIONS = "infectieziekten", "infectious diseases"
    PULMONOLOGY = "longziekten", "pulmonology"
    PAEDIATRICS = "kindergeneeskunde", "paediatrics"
    GYNAECOLOGY = "gynaecologie", "gynaecology and obstetrics"
    SURGERY = "chirurgie", "surgery"
    ORTHOPAEDICS = "orthopedie", "orthopaedics"
    REHABILITATION = "revalidatie", "rehabilitation"
    GERIATRICS = "geriatrie", "geriatrics"
    PALLIATIVE = "palliatieve_zorg", "palliative care"
    GENERAL = "huisartsgeneeskunde", "general practice"
    OTHER = "ander", "other"


class Per(Coded):
    """Dutch: waarvoor een prijs geldt."""

    TREATMENT = "behandeling", "per treatment"
    DAY = "dag", "per day"
    WEEK = "week", "per week"
    MONTH = "maand", "per month"
    ONCE = "eenmalig", "once"


class IdentityPaper(Coded):
    """Dutch: soort identiteitsbewijs; its number is never kept."""

    PASSPORT = "paspoort", "passport"
    IDENTITY_CARD = "identiteitskaart", "identity card"
    RESIDENCE = "verblijfsvergunning", "residence permit"
    DRIVING = "rijbewijs", "driving licence"
    OTHER = "ander", "other"


class ConsentWay(Coded):
    """Dutch: hoe de mantelzorger instemde (FYS_MANTEL asks for it in writing)."""

    LETTER = "brief", "letter"
    EMAIL = "e-mail", "e-mail"
    FORM = "formulier", "form"
    SPOKEN = "mondeling", "spoken"


@record
class Capability:
    """Whether the receiver can meet a condition, by the condition's code (domain 1.5), such as `DIALYSE`."""

    condition: str
    is_possible: bool = True
    remark: str = ""


@record
class OpeningHours:
    """Open on a weekday (1 Monday to 7 Sunday) between two times on the local clock, `08:30` to `16:00`.

    A weekday may have several; past midnight takes two: until `24:00`, and from `00:00` on the next day.
    """

    weekday: int
    opens: str
    closes: str

    @property
    def shown(self) -> str:
        """Return the two times: `08:30-16:00`."""
        return f"{self.opens}-{self.closes}"


@record
class Price:
    """What a service costs, and in which days the price holds (None without end)."""

    service: str
    amount: Decimal
    currency: str = "EUR"
    per: Per = Per.TREATMENT
    from_on: date | None = None
    until_on: date | None = None


@record
class PriceAgreement:
    """The agreement with a receiver: its number, days, what it covers, and how much at the most."""

    number: str
    from_on: date
    until_on: date | None = None
    scope: str = ""
    currency: str = "EUR"
    maximum: Decimal | None = None


@record
class IdentitySeen:
    """That the identity of an informal carer was seen (domain 9.1c); the number of the paper is not kept."""

    kind: IdentityPaper
    seen_on: date
    seen_by: str


@record
class CarerConsent:
    """That an informal carer agreed to receive the person."""

    given_on: date
    how: ConsentWay


def wrong_hours(hours: Sequence[OpeningHours], weekend: Sequence[int]) -> Iterator[Wrong]:
    """Tell what is wrong with opening hours and weekend."""
    for number, each in enumerate(hours):
        if not 1 <= each.weekday <= 7:
            yield Wrong(path=f"hours.{number}.weekday", sentence=N_("A weekday is 1 (Monday) to 7 (Sunday)."))
        if not _is_time(each.opens) or not _is_time(each.closes):
            yield Wrong(path=f"hours.{number}", sentence=N_("A time is written as 08:30; the end of a day as 24:00."))
        elif each.closes <= each.opens:
            sentence = N_("Closing comes after opening. Past midnight takes two lines: until 24:00, and from 00:00.")
            yield Wrong(path=f"hours.{number}.closes", sentence=sentence)
        elif any(_overlap(each, other) for other in hours[:number]):
            yield Wrong(path=f"hours.{number}", sentence=N_("These hours overlap with others of the same day."))
    if len(set(weekend)) != len(weekend) or not all(1 <= day <= 7 for day in weekend) or len(weekend) > 6:
        yield Wrong(path="weekend", sentence=N_("A weekend has days from 1 (Monday) to 7 (Sunday), each once."))


def _is_time(text: str) -> bool:
    return re.fullmatch(r"([01][0-9]|2[0-3]):[0-5][0-9]|24:00", text) is not None


def _overlap(one: OpeningHours, other: OpeningHours) -> bool:
    return one.weekday == other.weekday and one.opens < other.closes and other.opens < one.closes


def wrong_capabilities(capabilities: Sequence[Capability]) -> Iterator[Wrong]:
    """Tell what is wrong with what a receiver can do; each condition is named once."""
    known: set[str] = set()
    for number, each in enumerate(capabilities):
        path = f"capabilities.{number}.condition"
        if not re.fullmatch(r"[A-Z][A-Z_]{2,29}", each.condition):
            sentence = N_("A condition is named by its code in capitals, such as DIALYSE or MED_TOEZ.")
            yield Wrong(path=path, sentence=sentence)
        elif each.condition in known:
            yield Wrong(path=path, sentence=N_("This condition is named twice. Keep one of them."))
        known.add(each.condition)


def wrong_money(prices: Sequence[Price], agreement: PriceAgreement | None) -> Iterator[Wrong]:
    """Tell what is wrong with prices and agreement."""
    for number, each in enumerate(prices):
        path = f"prices.{number}"
        if not each.service.strip():
            yield Wrong(path=f"{path}.service", sentence=N_("This cannot be empty."))
        yield from _wrong_amount(each.amount, each.currency, path, "amount")
        yield from _wrong_days(each.from_on, each.until_on, path)
    if agreement:
        if not agreement.number.strip():
            yield Wrong(path="agreement.number", sentence=N_("This cannot be empty."))
        yield from _wrong_amount(agreement.maximum, agreement.currency, "agreement", "maximum")
        yield from _wrong_days(agreement.from_on, agreement.until_on, "agreement")


def _wrong_amount(amount: Decimal | None, currency: str, path: str, name: str) -> Iterator[Wrong]:
    if amount is not None and not (amount.is_finite() and amount >= 0):
        yield Wrong(path=f"{path}.{name}", sentence=N_("An amount cannot be negative."))
    if not is_currency(currency):
        sentence = N_("A currency is written with three capitals, such as EUR.")
        yield Wrong(path=f"{path}.currency", sentence=sentence)


def _wrong_days(start: date | None, end: date | None, path: str) -> Iterator[Wrong]:
    if start and end and end < start:
        yield Wrong(path=f"{path}.until_on", sentence=N_("The last day lies before the first one."))
