"""Whether somebody can travel along: papers on the day of return, overlap with other journeys, the right kind."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from dateutil.relativedelta import relativedelta

from medhandover.escorts.model import Escort, EscortKind, Qualification, Slot, SlotDraft
from medhandover.kernel.fields import Wrong
from medhandover.kernel.languages import N_


def overlap(one: SlotDraft, other: SlotDraft) -> bool:
    """Tell whether two slots share a moment, from leaving home to coming home; in UTC."""
    return one.leaves.at < other.home.at and other.leaves.at < one.home.at


def is_on_the_way(slot: Slot, now: datetime) -> bool:
    """Tell whether an employee left home for this journey and is not released: the duty that R20 protects."""
    is_travelling = slot.escort is not None and (not slot.is_reserve or slot.activated_at is not None)
    has_left = slot.leaves.at <= now and slot.released_at is None
    return slot.kind is EscortKind.EMPLOYEE and is_travelling and has_left


def obstacles(escort: Escort, slot: Slot, others: Iterable[Slot]) -> Iterator[Wrong]:
    """Yield why this escort cannot fill this slot at all: inactive, of another kind (R22), or elsewhere (R23)."""
    if not escort.is_active:
        yield Wrong(path="escort", sentence=N_("{name} no longer travels along."), values={"name": escort.name})
    if escort.kind is not slot.kind:
        sentence = N_("{name} is: {kind}. This place is for: {wanted}. One never stands in for the other (R22).")
        yield Wrong(
            path="escort",
            sentence=sentence,
            values={"name": escort.name, "kind": escort.kind, "wanted": slot.kind},
        )
    for other in others:
        if other.id != slot.id and overlap(slot, other):
            sentence = N_("{name} is on another journey from {leaves} to {home} (R23).")
            yield Wrong(
                path="escort",
                sentence=sentence,
                values={"name": escort.name, "leaves": other.leaves, "home": other.home},
            )


def paper_faults(escort: Escort, slot: SlotDraft, country: str, margin: int) -> Iterator[tuple[str, str]]:
    """Yield rule and sentence for each paper that does not last: passport, visa (R23), registration (R21).

    `country` is the destination, `margin` the months a passport must last after the return.
    """
    home = slot.home.day
    if escort.passport_until is None or escort.passport_until < home + relativedelta(months=margin):
        yield "R23", N_("The passport of {name} does not last long enough after the return.")
    if visa_until(escort, country) is not None and (visa_until(escort, country) or home) < home:
        yield "R23", N_("The visa of {name} runs out before the return.")
    is_medical = escort.kind is EscortKind.MEDICAL
    if is_medical and (escort.registered_until is None or escort.registered_until < home):
        yield "R21", N_("The registration of {name} does not last through the return.")
    if is_medical and escort.qualification is Qualification.NONE:
        yield "R21", N_("{name} has no medical qualification.")


def visa_until(escort: Escort, country: str) -> date | None:
    """Return the last day of the escort's visa for a country, or None without one."""
    days = [text.partition(":")[2] for text in escort.visas if text.partition(":")[0] == country]
    return max((date.fromisoformat(day) for day in days), default=None)


def wrong_visas(visas: Iterable[str]) -> Iterator[Wrong]:
    """Tell which visas are not written as country and last day."""
    for text in visas:
        country, _, day = text.partition(":")
        try:
            date.fromisoformat(day)
        except ValueError:
            country = ""
        if len(country) != 2:
            sentence = N_("Write a visa as country and last day, such as AM:2027-03-01.")
            yield Wrong(path="visas", sentence=sentence)
