"""Who can receive a person (domain 3.7): an institution, a practitioner or a carer (R18)."""

import re
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal

from medhandover.kernel.clock import zone_of
from medhandover.kernel.coded import Coded
from medhandover.kernel.codes import is_country, is_language, is_phone
from medhandover.kernel.fields import Wrong
from medhandover.kernel.ids import ReceiverId, StaffId
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import entity
from medhandover.receivers.details import (
    Capability,
    CarerConsent,
    IdentitySeen,
    OpeningHours,
    Price,
    PriceAgreement,
    Specialism,
    wrong_capabilities,
    wrong_hours,
    wrong_money,
)


class ReceiverKind(Coded):
    """Dutch: soort ontvanger (R18)."""

    INSTITUTION = "instelling", "institution"
    PRACTITIONER = "behandelaar", "practitioner"
    CARER = "mantelzorger", "informal carer"


class ReceiverType(Coded):
    """Dutch: type (domain 3.7)."""

    HOSPITAL = "ziekenhuis", "hospital"
    PSYCHIATRIC = "psychiatrische_kliniek", "psychiatric clinic"
    DIALYSIS = "dialysecentrum", "dialysis centre"
    OUTPATIENT = "polikliniek", "outpatient clinic"
    GENERAL_PRACTICE = "huisarts", "general practitioner"
    NURSING_HOME = "verpleeghuis", "nursing home"
    SHELTER = "opvanginstelling", "care shelter"
    CARER = "mantelzorger", "informal carer"


class Relation(Coded):
    """Dutch: relatie van de mantelzorger (domain 9.2)."""

    NONE = "geen", "not a relative"
    PARTNER = "partner", "partner"
    PARENT = "ouder", "parent"
    CHILD = "kind", "child"
    SIBLING = "broer_zus", "brother or sister"
    OTHER = "ander", "other"


class ReceiverStatus(Coded):
    """Dutch: status van de ontvanger (domain 3.7); set by a person, never by a file."""

    CONCEPT = "concept", "concept"
    VERIFIED = "geverifieerd", "verified"
    SUITABLE = "geschikt", "suitable"
    UNAVAILABLE = "tijdelijk_niet", "temporarily not"
    LAPSED = "vervallen", "lapsed"


CLOSED = frozenset({ReceiverStatus.UNAVAILABLE, ReceiverStatus.LAPSED})
"""Statuses with which nobody is handed over, and which need a reason."""
PROVEN = frozenset({ReceiverStatus.VERIFIED, ReceiverStatus.SUITABLE})
"""Statuses that rest on a check by two sources (R15)."""


@entity
class ReceiverDraft:
    """What is entered of a receiver; phones in E.164, `zone` the IANA zone of the place.

    `latitude` and `longitude` in degrees, `airport` an IATA code with distance (km) and travel time (minutes);
    `weekend` the weekdays of the weekend where it is not the country's; `payment_details` never travel. A practitioner
    or a ward belongs to an `institution`; identity and consent are those of an informal carer.
    """

    name: str
    kind: ReceiverKind
    type: ReceiverType
    country: str
    city: str
    zone: str
    phone: str
    address: str = ""
    original_name: str = ""
    original_address: str = ""
    phone_24h: str = ""
    email: str = ""
    languages: tuple[str, ...] = ()
    contact_name: str = ""
    contact_function: str = ""
    contact_mobile: str = ""
    relation: Relation = Relation.NONE
    is_named_in_advice: bool = False
    named_in_advice: str = ""
    medcoi_reference: str = ""
    latitude: Decimal | None = None
    longitude: Decimal | None = None
    airport: str = ""
    airport_km: int | None = None
    airport_minutes: int | None = None
    specialisms: tuple[Specialism, ...] = ()
    capabilities: tuple[Capability, ...] = ()
    admits_outside_hours: bool = False
    hours: tuple[OpeningHours, ...] = ()
    weekend: tuple[int, ...] = ()
    prices: tuple[Price, ...] = ()
    agreement: PriceAgreement | None = None
    payment_details: str = ""
    institution: ReceiverId | None = None
    identity: IdentitySeen | None = None
    carer_consent: CarerConsent | None = None
    remarks: str = ""


@entity
class Receiver(ReceiverDraft):
    """A receiver in the directory; a receiver that accepted one person has not accepted another (R13)."""

    id: ReceiverId
    recorded_at: datetime
    recorded_by: StaffId | None = None
    status: ReceiverStatus = ReceiverStatus.CONCEPT
    status_reason: str = ""
    version: int = 1


def tidy(draft: ReceiverDraft) -> ReceiverDraft:
    """Round the degrees to four decimals (eleven metres), as they are kept; returns `draft`."""
    for name in ("latitude", "longitude"):
        degrees = getattr(draft, name)
        if degrees is not None and degrees.is_finite():
            setattr(draft, name, round(degrees, 4))
    return draft


def wrong_fields(draft: ReceiverDraft) -> Iterator[Wrong]:
    """Tell what is wrong with a draft."""
    for path in ("name", "city", "phone"):
        if not getattr(draft, path):
            yield Wrong(path=path, sentence=N_("This cannot be empty."))
    if not is_country(draft.country):
        yield Wrong(path="country", sentence=N_("A country is written with two capitals, such as AM for Armenia."))
    yield from _wrong_ways(draft)
    if (draft.kind is ReceiverKind.CARER) != (draft.relation is not Relation.NONE):
        yield Wrong(path="relation", sentence=N_("An informal carer has a relation to the person; others have none."))
    try:
        zone_of(draft.zone)
    except ValueError:
        yield Wrong(path="zone", sentence=N_("Write the time zone as area and city, such as Asia/Yerevan."))
    yield from _wrong_place(draft)
    yield from _wrong_belongings(draft)
    yield from wrong_hours(draft.hours, draft.weekend)
    yield from wrong_capabilities(draft.capabilities)
    yield from wrong_money(draft.prices, draft.agreement)


def _wrong_ways(draft: ReceiverDraft) -> Iterator[Wrong]:
    """Tell what is wrong with how the receiver is reached and spoken to."""
    for path in ("phone", "phone_24h", "contact_mobile"):
        number = getattr(draft, path)
        if number and not is_phone(number):
            yield Wrong(
                path=path, sentence=N_("A phone number starts with + and the country code, such as +374 10 123456.")
            )
    if draft.email and not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", draft.email):
        yield Wrong(path="email", sentence=N_("An e-mail address has one @ and a domain, such as info@example.org."))
    for code in draft.languages:
        if not is_language(code):
            sentence = N_("{code} is not a language code. Write two or three letters, such as hy for Armenian.")
            yield Wrong(path="languages", sentence=sentence, values={"code": code})


def _wrong_place(draft: ReceiverDraft) -> Iterator[Wrong]:
    for path, most in (("latitude", 90), ("longitude", 180)):
        degrees = getattr(draft, path)
        if degrees is not None and not (degrees.is_finite() and -most <= degrees <= most):
            sentence = N_("Degrees run from -{most} to {most}.")
            yield Wrong(path=path, sentence=sentence, values={"most": most})
    if (draft.latitude is None) != (draft.longitude is None):
        yield Wrong(path="longitude", sentence=N_("A place on the map has both a latitude and a longitude."))
    if draft.airport and not re.fullmatch(r"[A-Z]{3}", draft.airport):
        yield Wrong(path="airport", sentence=N_("An airport is written with three capitals, such as EVN."))
    for path in ("airport_km", "airport_minutes"):
        number = getattr(draft, path)
        if number is not None and not 0 <= number <= 10_000:
            yield Wrong(path=path, sentence=N_("Distance and travel time are numbers from 0 to 10000."))


def _wrong_belongings(draft: ReceiverDraft) -> Iterator[Wrong]:
    is_carer = draft.kind is ReceiverKind.CARER
    if draft.named_in_advice and not draft.is_named_in_advice:
        sentence = N_("Say also that the receiver is named in an advice, or leave out in which.")
        yield Wrong(path="named_in_advice", sentence=sentence)
    if draft.institution and is_carer:
        yield Wrong(path="institution", sentence=N_("An informal carer belongs to no institution."))
    for path in ("identity", "carer_consent"):
        if getattr(draft, path) and not is_carer:
            yield Wrong(path=path, sentence=N_("Identity and consent are noted of an informal carer only."))
    if draft.identity and not draft.identity.seen_by.strip():
        yield Wrong(path="identity.seen_by", sentence=N_("Say who saw the identity document."))


def wrong_days(draft: ReceiverDraft, today: date) -> Iterator[Wrong]:
    """Tell what was noted for a day that has not come."""
    noted = {
        "identity.seen_on": draft.identity.seen_on if draft.identity else None,
        "carer_consent.given_on": draft.carer_consent.given_on if draft.carer_consent else None,
    }
    for path, day in noted.items():
        if day is not None and day > today:
            yield Wrong(path=path, sentence=N_("This day lies in the future."))
