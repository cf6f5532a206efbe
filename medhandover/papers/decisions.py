"""What the escort does when it goes another way, for paper alone: until which hour, until which day, whom to call."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from medhandover.escorts.eligibility import travelling
from medhandover.escorts.model import EscortKind
from medhandover.kernel.clock import HOME_ZONE, Moment, zone_of
from medhandover.kernel.shapes import record
from medhandover.papers.blocks import MUTED, SMALL, Cell, Column, Span, Table, bold
from medhandover.papers.facts import PaperFacts
from medhandover.papers.itinerary import escorts_named, town_of
from medhandover.papers.unsettled import days_of_medicine
from medhandover.papers.wording import Wording
from medhandover.receivers.calendar import OpenState, opening_at
from medhandover.receivers.model import Receiver

Calls = tuple[str, ...]
"""Whom to call, by key: the office, the receiver, its back-up, the reserve."""
ALWAYS: tuple[tuple[str, Calls], ...] = (
    ("flight", ("receiver", "office")),
    ("nobody", ("receiver", "office")),
    ("other", ("receiver",)),
    ("receiver_refuses", ("office", "backup")),
    ("person_refuses", ("office",)),
)
LOST: tuple[tuple[str, Calls], ...] = (("lost", ("office",)), ("self", ("office", "reserve_call")))


@record
class Decision:
    """What is done in one case: the case, what to do, and whom to call."""

    when: str
    do: str
    call: Calls


def decision_table(told: PaperFacts, words: Wording) -> Table:
    """Return the decisions, those with an hour or a day first."""
    heads = (("if", 2.6), ("do", 4.2), ("call", 2.4))
    rows = tuple(
        (each.when, each.do, _calls(told, each.call, words)) for each in (*_timed(told, words), *_others(told, words))
    )
    columns = tuple(Column(head=words.say(key), share=share, is_bold=key == "if") for key, share in heads)
    return Table(columns=columns, rows=rows)


def phones_of(told: PaperFacts) -> dict[str, str]:
    """Return the phones on which somebody answers day and night, by key; empty where there is none."""
    settings, receiver, backup = told.facts.settings, told.facts.receiver, told.backup
    reserve = reserve_of(told)
    return {
        "office": settings.duty_phone or settings.sender_phone,
        "receiver": phone_of(receiver),
        "backup": phone_of(backup),
        "reserve_call": reserve[1] if reserve else "",
    }


def phone_of(receiver: Receiver | None) -> str:
    """Return on which phone a receiver is reached, at night too when it has such a phone."""
    return (receiver.phone_24h or receiver.phone) if receiver else ""


def reserve_of(told: PaperFacts) -> tuple[str, str] | None:
    """Return name and phone of the employee who stands by, and was not called up yet."""
    going = {each.id for each in travelling(told.facts.slots)}
    for each in told.facts.slots:
        if each.kind is EscortKind.EMPLOYEE and each.is_reserve and each.escort and each.id not in going:
            escort = told.facts.escorts[each.escort]
            return escort.name, escort.phone
    return None


def lasts_until(told: PaperFacts) -> date | None:
    """Return the last day for which every counted medicine is enough, counted from the departure; None if unknown."""
    days, leaves = days_of_medicine(told), told.facts.departure
    return leaves.day + timedelta(days=days - 1) if days and leaves else None


def _timed(told: PaperFacts, words: Wording) -> Iterator[Decision]:
    handover = told.plan.handover
    if handover:
        when = words.say("late", **_clock(told, handover, words))
        yield Decision(when=when, do=words.say("late_do"), call=("receiver", "office"))
    closes = _closes(told)
    if closes:
        when = words.say("closed", **_clock(told, closes, words))
        yield Decision(when=when, do=words.say("closed_do"), call=("office",))
    if not told.medicines:
        return
    last = lasts_until(told)
    if last is None:
        yield Decision(when=words.say("not_counted"), do=words.say("not_counted_do"), call=("office",))
    else:
        yield Decision(when=words.say("lasts", day=last), do=words.say("lasts_do", day=last), call=("office",))


def _closes(told: PaperFacts) -> Moment | None:
    """Return after which hour the receiver takes nobody: what it answered, else when it closes on that day (R51)."""
    receiver, handover, answer = told.facts.receiver, told.plan.handover, told.acceptance
    if told.is_accepted and answer and answer.admission_until:
        return answer.admission_until
    if receiver is None or handover is None or receiver.admits_outside_hours:
        return None
    opening = opening_at(receiver, handover.at, told.facts.holidays)
    if opening.span is None or opening.state is not OpenState.OPEN:
        return None
    hours, minutes = (int(each) for each in opening.span.closes.split(":"))
    midnight = datetime.combine(opening.local.date(), time(), tzinfo=zone_of(receiver.zone))
    return Moment(midnight + timedelta(hours=hours, minutes=minutes), receiver.zone)


def _clock(told: PaperFacts, at: Moment, words: Wording) -> dict[str, object]:
    """Return an hour at its place, the same hour on the clock at home, and the day there, for a phrase."""
    home = Moment(at.at, HOME_ZONE).local
    return {"clock": f"{at.local:%H:%M} {town_of(told, at, words)}", "home": f"{home:%H:%M}", "day": at.day}


def _others(told: PaperFacts, words: Wording) -> Iterator[Decision]:
    for key, call in ALWAYS:
        yield Decision(when=words.say(key), do=words.say(f"{key}_do"), call=call)
    names = escorts_named(told, EscortKind.MEDICAL)
    do = [words.say("ill_escort", names=words.comma.join(names))] if names else []
    yield Decision(when=words.say("ill"), do=" ".join([*do, words.say("ill_do")]), call=("office",))
    for key, call in LOST:
        yield Decision(when=words.say(key), do=words.say(f"{key}_do"), call=call)


def _calls(told: PaperFacts, keys: Calls, words: Wording) -> Cell:
    """Return the phones of a decision, each with who answers; what is not there is said once."""
    phones, labels = phones_of(told), {"office": "duty" if told.facts.settings.duty_phone else "office"}
    known = [key for key in keys if phones[key]]
    if not known:
        return words.say("unavailable")
    made: list[str | Span] = []
    for number, key in enumerate(known):
        made.append("\n" if number else "")
        made.append(bold(words.alone(phones[key].replace(" ", "\u00a0"))))
        made.append(Span(text=f" {words.say(labels.get(key, key))}", colour=MUTED, size=SMALL))
    return tuple(made)
