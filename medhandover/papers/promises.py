"""What the letter may say: each sentence stands only on facts that are there; an empty item is not printed (R34)."""

from collections.abc import Callable, Iterator
from datetime import date

from medhandover.advice.conditions import PHYSICAL, ConditionCode
from medhandover.advice.model import Origin
from medhandover.cases.model import Departure
from medhandover.escorts.model import EscortKind, Qualification, Slot
from medhandover.journeys.model import departure_of
from medhandover.kernel.clock import Moment
from medhandover.letters.blocks import ON_THE_WAY
from medhandover.letters.model import PaperLanguage
from medhandover.letters.schemes import Scheme
from medhandover.papers.beside import NEW_LINE, Phrase, Sentence
from medhandover.papers.choices import choices
from medhandover.papers.costs import costs
from medhandover.papers.facts import PaperFacts, address_of
from medhandover.papers.permission import permission
from medhandover.papers.unsettled import days_of_medicine, going, unsettled
from medhandover.papers.wording import Several, Wording
from medhandover.papers.wordscan import may_travel, secrets_of
from medhandover.plans.coverage import CoverState
from medhandover.receivers.model import ReceiverKind

FLIGHT_TOLD = frozenset({Departure.INDEPENDENT, Departure.INDEPENDENT_IOM})
"""Who leaves of their own accord is told the hour of departure; others the handover alone (domain 5.2 item 4)."""
NURSES = frozenset({Qualification.NURSE, Qualification.PSYCHIATRIC_NURSE})
DOCTORS = frozenset({Qualification.DOCTOR, Qualification.SPECIALIST})


def phrases(told: PaperFacts) -> Iterator[Phrase]:
    """Yield the letter's items in the order of domain 5.2."""
    for head, sentences in items(told).items():
        if sentences:
            yield Phrase(head=head, sentences=tuple(sentences))


def items(told: PaperFacts) -> dict[str, list[Sentence]]:
    """Return the sentences of each item that stand on a fact, by the key of its head; empty where there is none."""
    decides, chosen = choices(told)
    return {
        "who_head": list(_who(told)),
        "why_head": list(_why(told)),
        "where_head": list(_where(told)),
        "when_head": list(_when(told)),
        "with_head": list(_with(told)),
        "how_head": list(_how(told)),
        "medicines_head": list(_medicines(told)),
        "papers_head": list(permission(told)),
        "pay_head": list(costs(told)),
        "arrive_head": list(_arrive(told)),
        decides: chosen,
        "unknown_head": list(unsettled(told)),
        "help_head": list(_help(told)),
        "family_head": [("family", {})],
        "ask_head": [("ask", {}), ("complaint", {})],
        "enclosed_head": list(_enclosed(told)),
    }


def _who(told: PaperFacts) -> Iterator[Sentence]:
    yield "who", {"sender": told.facts.settings.neutral_sender}
    if told.contact:
        yield "who_contact", {"contact": told.contact}
    if told.facts.settings.sender_phone:
        yield "who_phone", {"phone": told.facts.settings.sender_phone}


def _why(told: PaperFacts) -> Iterator[Sentence]:
    code = told.facts.case.destination
    asked = {each.code for each in told.facts.covered if each.origin is Origin.BMA}
    yield "why", {"country": lambda words: words.country(code)}
    yield ("why_doctor" if asked & PHYSICAL else "why_plan"), {}
    yield "why_called", {}


def _where(told: PaperFacts) -> Iterator[Sentence]:
    receiver = told.facts.receiver
    if receiver is None:
        return
    name = {"receiver": receiver.name}
    is_carer = receiver.kind is ReceiverKind.CARER
    if told.is_accepted:
        yield ("where_carer" if is_carer else "where"), name
    else:
        yield "where_planned", name
    yield from (NEW_LINE, ("where_address", {"address": address_of(receiver)}))
    yield from (NEW_LINE, ("where_phone", {"phone": receiver.phone}))
    if receiver.phone_24h and receiver.phone_24h != receiver.phone:
        yield from (NEW_LINE, ("where_phone_24h", {"phone": receiver.phone_24h}))
    if receiver.contact_name and not is_carer:
        yield from (NEW_LINE, ("where_contact", {"contact": receiver.contact_name}))


def _when(told: PaperFacts) -> Iterator[Sentence]:
    handover, leaves = told.plan.handover, departure_of(told.facts.legs)
    if leaves and told.facts.case.departure in FLIGHT_TOLD:
        values: dict[str, object] = {
            "day": _day_of(leaves.day),
            "time": f"{leaves.local:%H:%M}",
            "place": told.facts.legs[0].departs_from,
        }
        yield from (("when_leaves", values), NEW_LINE)
    if handover:
        values = {"day": _day_of(handover.day), "time": f"{handover.local:%H:%M}", "place": _clock_of(told, handover)}
        yield "when", values
        if told.plan.handover_place:
            yield from (NEW_LINE, ("when_place", {"place": told.plan.handover_place}))


def _clock_of(told: PaperFacts, at: Moment) -> Callable[[Wording], str]:
    """Return whose clock a moment is on: the receiver's city, else the place of its zone."""
    receiver = told.facts.receiver
    city = receiver.city if receiver and receiver.zone == at.zone else ""
    return lambda words: city or words.place(at.zone)


def _day_of(day: date) -> Callable[[Wording], str]:
    return lambda words: words.whole_day(day)


def _named(told: PaperFacts, slots: list[Slot]) -> list[tuple[str, Qualification]]:
    found = [told.facts.escorts[each.escort] for each in slots if each.escort]
    return [(each.name, each.qualification) for each in found]


def _with(told: PaperFacts) -> Iterator[Sentence]:
    employees = _named(told, going(told, EscortKind.EMPLOYEE))
    for name, _ in employees:
        yield "with_employee", {"name": name}
    reserves = [each for each in told.facts.slots if each.kind is EscortKind.EMPLOYEE and each.is_reserve]
    if employees and any(each.escort and not each.activated_at for each in reserves):
        yield "with_reserve", {}
    for name, qualification in _named(told, going(told, EscortKind.MEDICAL)):
        key = "with_nurse" if qualification in NURSES else "with_medical"
        yield from (NEW_LINE, ("with_doctor" if qualification in DOCTORS else key, {"name": name}))


def _how(told: PaperFacts) -> Iterator[Sentence]:
    covered = [each for each in told.facts.covered if each.state is CoverState.COVERED]
    asked = [each.code for each in covered if each.code in ON_THE_WAY]
    if asked:
        yield "how", {"what": Several(codes=tuple(asked))}


def _medicines(told: PaperFacts) -> Iterator[Sentence]:
    """Promise no more days than the shortest supply that was counted; no names: this letter is no medical paper."""
    days = days_of_medicine(told)
    if days is not None and days > 1:
        yield "medicines", {"days": days}
        codes = {each.code for each in told.facts.covered if each.state is CoverState.COVERED}
        if ConditionCode.MED_TOEZ in codes:
            yield "medicines_given", {}


def _arrive(told: PaperFacts) -> Iterator[Sentence]:
    is_joined = bool(told.facts.receiver and going(told, EscortKind.EMPLOYEE))
    if is_joined:
        yield "arrive_together", {}
    if told.is_accepted and told.acceptance and told.acceptance.name:
        yield "arrive_taken_over", {"name": told.acceptance.name}
    if told.plan.interpreter:
        yield "arrive_interpreter", {"interpreter": told.plan.interpreter}
    if told.plan.first_appointment:
        yield "arrive_first", {"what": told.plan.first_appointment}
    if is_joined:
        yield "arrive_leaves", {}


def _help(told: PaperFacts) -> Iterator[Sentence]:
    """Yield the help in general, and each scheme that holds on the day for this departure and may be named abroad."""
    yield "help", {}
    secrets = secrets_of(told.facts)
    for each in told.schemes:
        if all(may_travel(each.say(language.value), secrets) for language in PaperLanguage):
            yield from (NEW_LINE, ("help_scheme", {"what": _scheme(each)}))


def _scheme(scheme: Scheme) -> Callable[[Wording], str]:
    return lambda words: scheme.say(words.language)


def _enclosed(told: PaperFacts) -> Iterator[Sentence]:
    answer, receiver = told.acceptance, told.facts.receiver
    if told.is_accepted and answer and receiver:
        day = answer.dated_on
        yield "enclosed", {"receiver": receiver.name, "day": lambda words: words.whole_date(day)}
