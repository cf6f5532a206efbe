"""What the directory shows of a receiver and its sheet tells, and what is offered there."""

from collections.abc import Callable
from typing import Any

from medhandover.advice.conditions import ConditionCode
from medhandover.escorts.credentials import WEEKDAYS
from medhandover.kernel.languages import N_, Language, country_name, say, show
from medhandover.receivers.airports import Airport
from medhandover.receivers.model import ReceiverKind
from ui.forms.offers import Offer
from ui.parts.facts import Group
from ui.parts.part import Part, Shown
from ui.parts.sheet import SheetPlan
from ui.receivers.history import history_part
from ui.widgets.marks import WARN
from ui.widgets.rows import Column

CODES = {each.value: each for each in ConditionCode}


def directory(language: Language) -> Part:
    """Return the list of receivers."""

    def name(row: Any) -> str:
        return "\n".join(filter(None, [row.name, row.original_name]))

    def kind(row: Any) -> str:
        return show(language, row.type)

    def place(row: Any) -> str:
        return f"{row.city}\n{country_name(language, row.country)}"

    def status(row: Any) -> str:
        return f"{show(language, row.status)}\n{checked(language, row)}"

    return Part(
        title=N_("Receivers"),
        tag="receiver:list",
        about="",
        columns=(
            Column(head=N_("Name"), text=name, share=5, is_strong=True),
            Column(head=N_("Kind"), text=kind, share=5),
            Column(head=N_("Place"), text=place, share=4),
            Column(head=N_("Airport"), text=lambda row: distance(language, row), share=4),
            Column(head=N_("Status"), text=status, share=5, mark=lambda row: "" if row.verified_until else WARN),
        ),
        offers=(Offer(tag="receiver:record", name=N_("New receiver")),),
    )


def checked(language: Language, row: Any) -> str:
    """Return until when what is known of a receiver counts as checked (R15), in words."""
    if row.verified_until is None:
        return say(language, N_("not checked by two sources"))
    return say(language, N_("checked until {day}"), day=row.verified_until)


def distance(language: Language, row: Any) -> str:
    """Return how far a receiver lies from its airport, as far as it is known."""
    km = say(language, N_("{count} km"), count=row.airport_km) if row.airport_km is not None else ""
    minutes = say(language, N_("{count} min"), count=row.airport_minutes) if row.airport_minutes is not None else ""
    return "\n".join(filter(None, [row.airport, " · ".join(filter(None, [km, minutes])), straight(language, row)]))


def straight(language: Language, row: Any) -> str:
    """Return how far a receiver lies from the airport that was chosen; what is not known is said in words."""
    if not row.measured_from:
        return ""
    if row.distance_km is None:
        return say(language, N_("in a straight line from {airport}: not known"), airport=row.measured_from)
    told = N_("{count} km from {airport} in a straight line")
    return say(language, told, count=row.distance_km, airport=row.measured_from)


def airport_told(language: Language, airport: Airport) -> str:
    """Return an airport in a line: its code, city and country."""
    return f"{airport.code} · {airport.city}, {country_name(language, airport.country)}"


def sheet(language: Language) -> SheetPlan:
    """Return the sheet of a receiver."""
    return SheetPlan(
        name=N_("Receiver"),
        tag="receiver:see",
        title=lambda language, row: row.name,
        below=below,
        facts=(
            Group(title=N_("Reaching"), names=REACHING),
            Group(title=N_("Place"), names=PLACE),
            Group(title=N_("What it can"), names=("specialisms", "languages", "admits_outside_hours", "holidays")),
            Group(title=N_("Agreements"), names=("agreement", "payment_details", "medcoi_reference", "remarks")),
            Group(title=N_("Informal carer"), names=("identity", "carer_consent")),
        ),
        offers=(
            Offer(tag="receiver:verify", name=N_("Note a check")),
            Offer(tag="receiver:change", name=N_("Change it"), is_change=True),
            Offer(tag="receiver:status", name=N_("Other status")),
            Offer(tag="receiver:experience", name=N_("Note an experience")),
        ),
        parts=(*_parts(language), history_part(language)),
    )


PLACE = (
    *("address", "original_address", "latitude", "longitude"),
    *("airport", "airport_km", "airport_minutes"),
)
REACHING = (
    *("phone", "phone_24h", "email", "contact_name", "contact_function", "contact_mobile"),
    *("institution_name", "named_in_advice"),
)


def below(language: Language, row: Any) -> str:
    """Return what stands under the name: what it is, how it stands, and whether it is open now on its own clock."""
    tie = f" ({show(language, row.relation)})" if row.kind is ReceiverKind.CARER else ""
    what = f"{show(language, row.type)}{tie}, {row.city}, {country_name(language, row.country)}"
    status = f"{show(language, row.status)}, {checked(language, row)}"
    now = say(
        language,
        N_("Now {clock} there: {state}"),
        clock=f"{row.opening.local:%H:%M}",
        state=row.opening.state,
    )
    lines = (row.original_name, what, status, row.status_reason, f"{now} {row.opening.holiday}".strip())
    return "\n".join(filter(None, lines))


def _parts(language: Language) -> tuple[Part, ...]:
    def able(row: Any) -> str:
        known = CODES.get(row.condition)
        told = show(language, known) if known else row.condition
        return told if row.is_possible else say(language, N_("not: {what}"), what=told)

    def amount(row: Any) -> str:
        return f"{row.currency} {show(language, row.amount)} {show(language, row.per)}"

    return (
        _seen(
            N_("Checks"), lambda seen: seen.verifications, ("verified_on", 4), ("how", 3), ("source", 5), ("result", 3)
        ),
        _seen(
            N_("Conditions it can meet"),
            lambda seen: seen.capabilities,
            Column(head=N_("Condition"), text=able, share=6),
            ("remark", 5),
        ),
        _seen(
            N_("Opening hours"),
            lambda seen: tuple(sorted(seen.hours, key=lambda each: (each.weekday, each.opens))),
            Column(head=N_("Day"), text=lambda row: show(language, WEEKDAYS[row.weekday - 1]), share=4),
            Column(head=N_("Open"), text=lambda row: f"{row.opens} - {row.closes}", share=6),
        ),
        _seen(
            N_("Prices"),
            lambda seen: seen.prices,
            ("service", 5),
            Column(head=N_("Price"), text=amount, share=5),
            ("until_on", 4),
        ),
        _seen(N_("Experiences"), lambda seen: seen.experiences, ("happened_on", 4), ("what", 7), ("rating", 2)),
        _seen(N_("Wards and practitioners"), lambda seen: seen.parts, ("name", 5), ("type", 4), ("status", 3)),
    )


def _seen(title: str, rows: Callable[[Any], tuple[Any, ...]], *columns: Shown | Column) -> Part:
    """Return a list out of the sheet itself."""
    return Part(title=title, tag="receiver:see", about="", rows=rows, columns=columns)
