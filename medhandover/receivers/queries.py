"""What may be seen of receivers."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import select

from medhandover.kernel.clock import Moment
from medhandover.kernel.declare import query
from medhandover.kernel.ids import ReceiverId
from medhandover.kernel.roles import PERSON_READERS, Level
from medhandover.kernel.shapes import record
from medhandover.receivers.airports import airport_of, straight_km
from medhandover.receivers.calendar import Opening, holidays_between, opening_at
from medhandover.receivers.details import (
    Capability,
    CarerConsent,
    IdentitySeen,
    OpeningHours,
    Price,
    PriceAgreement,
    Specialism,
)
from medhandover.receivers.model import Receiver, ReceiverKind, ReceiverStatus, ReceiverType, Relation
from medhandover.receivers.rows import ExperienceRow, Holiday, VerificationRow
from medhandover.receivers.store import (
    alike,
    every_verification,
    experiences_of,
    parts_of,
    receiver_of,
    receivers,
    receivers_table,
    verifications_of,
)
from medhandover.receivers.verification import (
    Verification,
    identity_of,
    verified_until,
)
from medhandover.search.store import found
from medhandover.settings.dated import DatedTable
from medhandover.settings.store import own_rows, settings_of
from medhandover.storage.work import Work

AHEAD = timedelta(days=60)
"""How far ahead the holidays of a receiver's country are told."""


@record
class ReceiverRow:
    """A receiver in the directory; phones in E.164; `verified_until` None while it is not checked (R15).

    `distance_km` is in a straight line from the airport `measured_from`; None where it is not known.
    """

    id: ReceiverId
    version: int
    name: str
    original_name: str
    kind: ReceiverKind
    type: ReceiverType
    country: str
    city: str
    phone: str
    phone_24h: str
    contact_name: str
    contact_function: str
    languages: tuple[str, ...]
    airport: str
    airport_km: int | None
    airport_minutes: int | None
    specialisms: tuple[Specialism, ...]
    status: ReceiverStatus
    verified_until: date | None
    measured_from: str = ""
    distance_km: int | None = None


@query("receiver:list", may=PERSON_READERS, level=Level.P1)
def all_receivers(
    work: Work,
    country: str = "",
    text: str = "",
    *,
    city: str = "",
    kind: ReceiverKind | None = None,
    specialism: Specialism | None = None,
    capability: str = "",
    status: ReceiverStatus | None = None,
    language: str = "",
    airport: str = "",
) -> tuple[ReceiverRow, ...]:
    """Return the receivers that meet every filter, those nearest to their airport first.

    `text` begins words of the name; `capability` is the code of a condition that the receiver can meet. With an
    `airport` (IATA) the distance from there is told, and the nearest one comes first; what is not known comes last.
    """
    ids = set(found(work, "receiver", text)) if text else None
    asked: tuple[Callable[[Receiver], bool], ...] = (
        lambda each: not country or each.country == country,
        lambda each: ids is None or each.id in ids,
        lambda each: not city or each.city.casefold() == city.casefold(),
        lambda each: kind is None or each.kind is kind,
        lambda each: specialism is None or specialism in each.specialisms,
        lambda each: (
            not capability or any(one.condition == capability and one.is_possible for one in each.capabilities)
        ),
        lambda each: status is None or each.status is status,
        lambda each: not language or language in each.languages,
    )
    chosen = [each for each in receivers(work) if all(ask(each) for ask in asked)]
    chosen.sort(key=lambda each: (each.airport_minutes is None, each.airport_minutes))
    work.concerns(None, "receivers", "", country=country, text=text)
    rows = _rows(work, chosen)
    return _measured(rows, chosen, airport) if airport else rows


def _measured(rows: Sequence[ReceiverRow], chosen: Sequence[Receiver], code: str) -> tuple[ReceiverRow, ...]:
    """Return the rows with their distance from an airport, the nearest first."""
    airport, found = airport_of(code), []
    for row, each in zip(rows, chosen, strict=True):
        km = None
        if airport is not None and each.latitude is not None and each.longitude is not None:
            km = straight_km(airport, each.latitude, each.longitude)
        found.append(replace(row, measured_from=code.upper(), distance_km=km))
    return tuple(sorted(found, key=lambda row: (row.distance_km is None, row.distance_km)))


@record
class FoundReceiver:
    """A receiver that was searched for: who it is, where, and the phone by day and night where there is one."""

    id: ReceiverId
    name: str
    country: str
    city: str
    phone: str


@query("receiver:find", may=PERSON_READERS, level=Level.P1)
def found_receivers(work: Work, text: str) -> tuple[FoundReceiver, ...]:
    """Return at most fifty receivers whose names hold every word of `text`, in any script or spelling, best first."""
    ids = found(work, "receiver", text)
    known = {each.id: each for each in work.all(select(Receiver).where(receivers_table.c.id.in_(ids)))}
    chosen = [known[ReceiverId(each)] for each in ids if each in known]
    work.concerns(None, "receivers", "", text=text)
    return tuple(
        FoundReceiver(
            id=each.id, name=each.name, country=each.country, city=each.city, phone=each.phone_24h or each.phone
        )
        for each in chosen
    )


@query("receiver:alike", may=PERSON_READERS, level=Level.P1)
def alike_receivers(work: Work, name: str, city: str, country: str) -> tuple[ReceiverRow, ...]:
    """Return the receivers that may be the same as one with this name in this city, whatever the spelling."""
    work.concerns(None, "receivers", "", country=country)
    return _rows(work, alike(work, name, city, country))


@record
class ReceiverSeen:
    """Everything that is known of one receiver; `opening` is how it stands at the moment that was asked for."""

    id: ReceiverId
    version: int
    name: str
    original_name: str
    kind: ReceiverKind
    type: ReceiverType
    status: ReceiverStatus
    status_reason: str
    country: str
    city: str
    zone: str
    address: str
    original_address: str
    latitude: Decimal | None
    longitude: Decimal | None
    airport: str
    airport_km: int | None
    airport_minutes: int | None
    phone: str
    phone_24h: str
    email: str
    contact_name: str
    contact_function: str
    contact_mobile: str
    languages: tuple[str, ...]
    relation: Relation
    identity: IdentitySeen | None
    carer_consent: CarerConsent | None
    is_named_in_advice: bool
    named_in_advice: str
    medcoi_reference: str
    specialisms: tuple[Specialism, ...]
    capabilities: tuple[Capability, ...]
    admits_outside_hours: bool
    hours: tuple[OpeningHours, ...]
    weekend: tuple[int, ...]
    prices: tuple[Price, ...]
    agreement: PriceAgreement | None
    payment_details: str
    remarks: str
    institution: ReceiverId | None
    institution_name: str
    parts: tuple[ReceiverRow, ...]
    verified_until: date | None
    verifications: tuple[VerificationRow, ...]
    experiences: tuple[ExperienceRow, ...]
    last_used_on: date | None
    opening: Opening
    holidays: tuple[Holiday, ...]


@query("receiver:see", may=PERSON_READERS)
def seen_receiver(work: Work, receiver: ReceiverId, at: Moment | None = None) -> ReceiverSeen:
    """Return everything that is known of a receiver, and whether it is open now or at another moment."""
    known = work.get(Receiver, receiver)
    work.concerns(None, "receiver", receiver)
    own, moment = own_rows(work, DatedTable.HOLIDAYS), at.at if at else work.now
    verifications = verifications_of(work, receiver)
    opening = opening_at(known, moment, own)
    above = receiver_of(work, known.institution)
    day = opening.local.date()
    derived = _derived(work, known, verifications)
    plain = {
        name: getattr(known, name)
        for name in ReceiverSeen.__dataclass_fields__
        if name not in {*derived, "institution_name", "parts", "opening", "holidays"}
    }
    return ReceiverSeen(
        **plain,
        **derived,
        institution_name=above.name if above else "",
        parts=_rows(work, parts_of(work, receiver)),
        opening=opening,
        holidays=tuple(
            Holiday(on=on, name=name) for on, name in holidays_between(known.country, day, day + AHEAD, own)
        ),
    )


def _derived(work: Work, known: Receiver, verifications: Sequence[Verification]) -> dict[str, Any]:
    """Return what follows from the checks of a receiver and the experiences with it."""
    now, lived = identity_of(known), experiences_of(work, known.id)
    months = settings_of(work).verification_valid_months
    return {
        "verified_until": verified_until(known, verifications, months),
        "verifications": tuple(_verification_row(each, now) for each in reversed(verifications)),
        "experiences": tuple(
            ExperienceRow(**{name: getattr(each, name) for name in ExperienceRow.__dataclass_fields__})
            for each in lived
        ),
        "last_used_on": lived[0].happened_on if lived else None,
    }


def _verification_row(each: Verification, now: str) -> VerificationRow:
    names = [name for name in VerificationRow.__dataclass_fields__ if name not in {"by", "is_of_now"}]
    told = {name: getattr(each, name) for name in names}
    return VerificationRow(**told, by=each.by_name, is_of_now=each.identity == now)


def _rows(work: Work, chosen: Sequence[Receiver]) -> tuple[ReceiverRow, ...]:
    """Return receivers as lines of a list, in one look at all checks."""
    checks, months = every_verification(work) if chosen else {}, settings_of(work).verification_valid_months
    rows = []
    for each in chosen:
        derived = {"verified_until", "measured_from", "distance_km"}
        told = {name: getattr(each, name) for name in ReceiverRow.__dataclass_fields__ if name not in derived}
        rows.append(ReceiverRow(**told, verified_until=verified_until(each, checks.get(each.id, []), months)))
    return tuple(rows)
