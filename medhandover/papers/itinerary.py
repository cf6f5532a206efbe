"""The journey as the escort reads it: each stop on two clocks, with whom to call; intakes by their time alone (P2)."""

from collections.abc import Iterator, Sequence

from medhandover.escorts.model import EscortKind
from medhandover.journeys.model import Leg, Overnight
from medhandover.kernel.clock import HOME_ZONE, Moment
from medhandover.kernel.shapes import record
from medhandover.medication.dosing import doses_on
from medhandover.medication.model import Keeper
from medhandover.papers.blocks import Block, Cell, Column, Table, Text, bold
from medhandover.papers.facts import PaperFacts
from medhandover.papers.unsettled import going
from medhandover.papers.wording import Wording
from medhandover.papers.wordscan import may_travel, secrets_of

HEADS = (("day", 1.65), ("local", 1.95), ("home", 0.85), ("what", 3.9), ("who", 3.0))
KEPT_BY = {Keeper.MEDICAL: EscortKind.MEDICAL, Keeper.EMPLOYEE: EscortKind.EMPLOYEE}


@record
class Stop:
    """Something that happens on the way: when, what, and who is called for it."""

    at: Moment
    what: str
    who: str = ""
    is_handover: bool = False


def journey_table(told: PaperFacts, words: Wording) -> Iterator[Block]:
    """Yield the journey as a table in the order of time, or that it is not arranged."""
    found = sorted(_stops(told, words), key=lambda each: each.at.at)
    if not found:
        yield Text(words=words.say("unavailable"))
        return
    columns = tuple(Column(head=words.say(key), share=share, is_bold=key == "local") for key, share in HEADS)
    yield Table(columns=columns, rows=tuple(_row(told, each, words) for each in found))


def town_of(told: PaperFacts, at: Moment, words: Wording) -> str:
    """Return whose clock a moment is on: home, the receiver's town, else the town of its zone."""
    receiver = told.facts.receiver
    if at.zone == HOME_ZONE:
        return words.say("at_home")
    return receiver.city if receiver and receiver.zone == at.zone else words.place(at.zone)


def _row(told: PaperFacts, stop: Stop, words: Wording) -> tuple[Cell, ...]:
    home = Moment(stop.at.at, HOME_ZONE)
    clock = f"{home.local:%H:%M}"
    there = clock if home.day == stop.at.day else f"{words.day(home.day)}{words.comma}{clock}"
    what: Cell = (bold(stop.what),) if stop.is_handover else stop.what
    local = words.alone(f"{stop.at.local:%H:%M} {town_of(told, stop.at, words)}")
    return words.day(stop.at.day), local, words.alone(there), what, stop.who


def _stops(told: PaperFacts, words: Wording) -> Iterator[Stop]:
    for leg in told.facts.legs:
        yield from _of_leg(told, leg, words)
    journey = told.facts.journey
    for stay in journey.stays if journey else ():
        yield from _of_stay(told, stay, words)
    yield from _intakes(told, words)
    if told.plan.handover:
        yield _handover(told, told.plan.handover, words)
    if journey and journey.returns:
        yield Stop(at=journey.returns, what=words.say("returns"))
    if journey and journey.home:
        yield Stop(at=journey.home, what=words.say("is_home"))


def _of_leg(told: PaperFacts, leg: Leg, words: Wording) -> Iterator[Stop]:
    provider = called(words, shown(told, leg.provider, words), leg.provider_phone)
    start = shown(told, leg.departs_from, words)
    terminal = f", {leg.departs_terminal}" if leg.departs_terminal else ""
    if leg.check_in:
        yield Stop(at=leg.check_in, what=words.say("check_in", place=start + terminal), who=provider)
    how = words.say("by", transport=leg.transport, number=(leg.number or leg.vehicle).replace(" ", "\u00a0")).strip()
    seats = words.say("seats", seats=", ".join(each.seat for each in leg.seats)) if leg.seats else ""
    what = words.say("departs", place=start, how=how)
    yield Stop(at=leg.departs, what=what, who="\n".join(filter(None, [provider if not leg.check_in else "", seats])))
    yield Stop(at=leg.arrives, what=words.say("arrives", place=shown(told, leg.arrives_at, words)))


def _of_stay(told: PaperFacts, stay: Overnight, words: Wording) -> Iterator[Stop]:
    place = shown(told, ", ".join(filter(None, [stay.place, stay.address])), words)
    yield Stop(at=stay.since, what=words.say("stay", place=place), who=called(words, stay.watched_by, stay.phone))
    yield Stop(at=stay.until, what=words.say("stay_until", place=shown(told, stay.place, words)))


def _handover(told: PaperFacts, at: Moment, words: Wording) -> Stop:
    receiver = told.facts.receiver
    place = told.plan.handover_place or (receiver.name if receiver else words.say("unavailable"))
    who = called(words, receiver.contact_name, receiver.phone_24h or receiver.phone) if receiver else ""
    return Stop(at=at, what=words.say("handover", place=place), who=who, is_handover=True)


def _intakes(told: PaperFacts, words: Wording) -> Iterator[Stop]:
    """Yield when medicines are taken on the way, never which: an escort sees the times alone (domain 4.2)."""
    legs: Sequence[Leg] = told.facts.legs
    if not legs:
        return
    until = told.plan.handover.at if told.plan.handover else legs[-1].arrives.at
    found: dict[Moment, dict[str, None]] = {}
    for medicine in told.medicines:
        names = escorts_named(told, KEPT_BY[medicine.kept_by]) if medicine.kept_by in KEPT_BY else []
        for dose in doses_on(medicine, list(legs), told.facts.settings):
            if dose.at <= until:
                found.setdefault(dose.place, {}).update(dict.fromkeys(names))
    for at, names_of in found.items():
        yield Stop(at=at, what=words.say("intake"), who=words.comma.join(words.alone(name) for name in names_of))


def escorts_named(told: PaperFacts, kind: EscortKind) -> list[str]:
    """Return the names of who travels along of a kind."""
    return [told.facts.escorts[each.escort].name for each in going(told, kind) if each.escort]


def shown(told: PaperFacts, place: str, words: Wording) -> str:
    """Return a place or a name, or that it is withheld: where somebody stayed here may not be read there (10.1)."""
    return place if may_travel(place, secrets_of(told.facts)) else words.say("kept_home")


def called(words: Wording, name: str, phone: str) -> str:
    """Return a name and below it the phone, kept on one line."""
    return "\n".join(words.alone(each) for each in (name, phone.replace(" ", "\u00a0")) if each)
