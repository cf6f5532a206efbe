"""What does not fit in a period: two duties at once, away during one, too little rest, papers, the way back."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from medhandover.escorts.absences import Absence
from medhandover.escorts.borders import passports_of
from medhandover.escorts.duties import rest_hours_after
from medhandover.escorts.eligibility import overlap
from medhandover.escorts.model import Escort, EscortKind, Slot
from medhandover.escorts.pins import contradictions
from medhandover.escorts.suitability import by_escort
from medhandover.journeys.model import departure_of
from medhandover.kernel.languages import N_, say
from medhandover.schedules.entries import is_waiting
from medhandover.schedules.gathering import Period
from medhandover.schedules.model import ClashKind, ClashRow

HOUR = timedelta(hours=1)


def clashes_of(period: Period) -> Iterator[ClashRow]:
    """Yield everything that does not fit, with names and dates; what lies outside the period is left out."""
    duties, away = by_escort(period.slots), by_escort(period.absences)
    for escort in period.people:
        mine = [each for each in duties.get(escort.id, ()) if each.released_at is None]
        yield from _of_person(escort, mine, away.get(escort.id, ()), period)
    names = {each.id: each.name for each in period.people}
    for wrong, pins in contradictions(period.pins, {each.id: each for each in period.slots}, names):
        yield ClashRow(
            kind=ClashKind.PIN,
            dutch=say("nl", wrong.sentence, **wrong.values),
            english=say("en", wrong.sentence, **wrong.values),
            escorts=tuple(dict.fromkeys(each.escort for each in pins)),
            slots=tuple(dict.fromkeys(each.slot for each in pins)),
        )
    for slot in period.slots:
        if slot.escort is not None and slot.home.at > period.first.at and slot.leaves.at < period.end.at:
            yield from _moved(slot, period)
            yield from _way_back(slot, period)


def _of_person(escort: Escort, duties: Sequence[Slot], away: Sequence[Absence], period: Period) -> Iterator[ClashRow]:
    ordered = sorted(duties, key=lambda each: each.leaves.at)
    for position, one in enumerate(ordered):
        is_here = one.home.at > period.first.at and one.leaves.at < period.end.at
        for other in ordered[position + 1 :]:
            if other.leaves.at >= one.home.at:
                if is_here and not is_waiting(one) and not is_waiting(other):
                    yield from _rest(escort, one, other, period)
                break
            if is_here or other.leaves.at < period.end.at:
                yield from _overlap(escort, one, other)
        if is_here:
            yield from _away(escort, one, away)
            yield from _papers(escort, one)


def _overlap(escort: Escort, one: Slot, other: Slot) -> Iterator[ClashRow]:
    if overlap(one, other):
        told = N_("{name} has two duties at once: {leaves} to {home}, and {other_leaves} to {other_home}.")
        values = {"name": escort.name, "leaves": one.leaves, "home": one.home}
        yield _clash(
            ClashKind.OVERLAP, told, escort, (one, other), **values, other_leaves=other.leaves, other_home=other.home
        )


def _rest(escort: Escort, one: Slot, other: Slot, period: Period) -> Iterator[ClashRow]:
    least = rest_hours_after(one, period.settings)
    free = other.leaves.at - one.home.at - timedelta(minutes=period.settings.report_minutes)
    if free < least * HOUR:
        told = N_(
            "{name} rests {hours} hours between coming home on {home} and leaving on {leaves}; {least} are needed."
        )
        yield _clash(
            ClashKind.REST,
            told,
            escort,
            (one, other),
            name=escort.name,
            hours=max(0, free // HOUR),
            home=one.home,
            leaves=other.leaves,
            least=least,
        )


def _away(escort: Escort, slot: Slot, away: Sequence[Absence]) -> Iterator[ClashRow]:
    for each in away:
        if each.meets(slot.leaves.day, slot.home.day):
            told = N_("{name} is away from {begins} to {ends} and has a duty from {leaves} to {home}.")
            values = {"begins": each.from_on, "ends": each.until_on, "leaves": slot.leaves, "home": slot.home}
            yield _clash(ClashKind.AWAY, told, escort, (slot,), name=escort.name, **values)


def _papers(escort: Escort, slot: Slot) -> Iterator[ClashRow]:
    if escort.kind is EscortKind.SECURITY:
        return
    held = passports_of(escort)
    values: dict[str, object] = {"name": escort.name, "leaves": slot.leaves, "home": slot.home}
    if not held:
        told = N_("No passport of {name} is recorded, who has a duty from {leaves} to {home}.")
        yield _clash(ClashKind.PAPERS, told, escort, (slot,), **values)
    elif (last := max(each.until_on for each in held)) < slot.home.day:
        told = N_("The passport of {name} expires on {day}, before the duty from {leaves} to {home} ends.")
        yield _clash(ClashKind.PAPERS, told, escort, (slot,), **values, day=last)
    if ended := _registration_ended(escort, slot):
        told = N_("The registration of {name} expires on {day}, before the duty from {leaves} to {home} ends.")
        yield _clash(ClashKind.PAPERS, told, escort, (slot,), **values, day=ended)


def _registration_ended(escort: Escort, slot: Slot) -> date | None:
    is_medical = slot.kind is EscortKind.MEDICAL and escort.registered_until is not None
    return escort.registered_until if is_medical and escort.registered_until < slot.home.day else None  # type: ignore[operator]


def _moved(slot: Slot, period: Period) -> Iterator[ClashRow]:
    """Yield that a duty no longer reaches from the departure of its journey to coming home (R50)."""
    planned = period.itineraries[slot.plan]
    departs, home = departure_of(planned.legs), planned.journey.home if planned.journey else None
    if departs is None or slot.replaces is not None or slot.released_at is not None:
        return
    if departs.at < slot.leaves.at or (home or slot.home).at > slot.home.at:
        told = N_(
            "The duty of {name} from {leaves} to {home} does not cover the journey from {departs} to {end} (R50)."
        )
        values = {"name": period.name_of(slot.escort), "leaves": slot.leaves, "home": slot.home}
        yield _told(ClashKind.MOVED, told, slot, **values, departs=departs, end=home)


def _way_back(slot: Slot, period: Period) -> Iterator[ClashRow]:
    planned, margin = period.itineraries[slot.plan], period.settings.return_margin_hours
    handover, back = planned.handover, planned.journey.returns if planned.journey else None
    if handover is None:
        return
    starts = back or slot.home
    if starts.at < handover.at + margin * HOUR:
        told = N_("{name} starts back on {back}, before the handover on {handover} and {hours} hours after it (R24).")
        name = period.name_of(slot.escort)
        yield _told(ClashKind.RETURN, told, slot, name=name, back=starts, handover=handover, hours=margin)


def _told(kind: ClashKind, told: str, slot: Slot, **values: object) -> ClashRow:
    return ClashRow(
        kind=kind,
        dutch=say("nl", told, **values),
        english=say("en", told, **values),
        escorts=(slot.escort,) if slot.escort else (),
        slots=(slot.id,),
    )


def _clash(kind: ClashKind, told: str, escort: Escort, slots: Sequence[Slot], **values: object) -> ClashRow:
    return ClashRow(
        kind=kind,
        dutch=say("nl", told, **values),
        english=say("en", told, **values),
        escorts=(escort.id,),
        slots=tuple(each.id for each in slots),
    )
