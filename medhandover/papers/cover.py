"""The escort cover (D1): route on two clocks, receiver, phones, checklist, and what to do when it goes another way.

It holds what an employee may see (P2): no diagnosis, no medicine by name. It is the one paper that may bear the
V-number (domain 10.1).
"""

from collections.abc import Iterator

from medhandover.escorts.eligibility import travelling
from medhandover.escorts.model import EscortKind
from medhandover.letters.blocks import ON_THE_WAY
from medhandover.medication.model import Envelope
from medhandover.papers.blocks import (
    MM,
    MUTED,
    SMALL,
    SUBTITLE,
    Blank,
    Block,
    Box,
    Fields,
    Heading,
    KeepTogether,
    PageBreak,
    Row,
    Space,
    Span,
    Text,
    Tick,
    Ticks,
    Words,
    bold,
)
from medhandover.papers.decisions import decision_table, phone_of, phones_of, reserve_of
from medhandover.papers.facts import PaperFacts, address_of
from medhandover.papers.itinerary import escorts_named, journey_table, shown
from medhandover.papers.reasons import given
from medhandover.papers.wording import Several, Wording
from medhandover.plans.answers import confirmations
from medhandover.plans.coverage import CoverState

LABELS = 46 * MM
LARGE = 13.0
"""Size of the phone of who takes over."""


def blocks(told: PaperFacts, words: Wording) -> tuple[Block, ...]:
    """Return the cover: who, where and whom to call; what to do if, at the top of a page; what is taken along."""
    return (
        *_head(told, words),
        Space(height=5),
        Heading(words=words.say("journey_head")),
        *journey_table(told, words),
        _receiver(told, words),
        Box(blocks=(Text(words=(bold(words.say("stays_head")), " ", words.say("stays")), after=0),), padding=8),
        KeepTogether(blocks=(Heading(words=words.say("phones_head")), *_phones(told, words))),
        PageBreak(),
        Heading(words=words.say("decide_head")),
        decision_table(told, words),
        KeepTogether(blocks=(Blank(label=words.say("emergency")), Space(height=4))),
        KeepTogether(blocks=(Heading(words=words.say("check_head")), _checklist(told, words))),
        *_foot(told, words),
    )


def _head(told: PaperFacts, words: Wording) -> Iterator[Block]:
    case, receiver = told.facts.case, told.facts.receiver
    place = receiver.city if receiver else words.country(case.destination)
    names = escorts_named(told, EscortKind.EMPLOYEE)
    whom = words.say("for_whom", names=words.comma.join(names)) if names else words.say("for_nobody")
    yield Heading(words=words.say("head", place=place), level=1)
    yield Text(words=whom, size=SUBTITLE, colour=MUTED, after=6)
    name: list[str | Span] = [bold(words.alone(f"{case.family_name.upper()}, {case.given_names}".strip(", ")))]
    if case.original_name:
        name.append(f" · {words.alone(case.original_name)}")
    name.append(f" · {words.alone(words.born(case.born_on))}")
    items: list[tuple[Words, Words]] = [
        (words.say("person"), tuple(name)),
        (words.say("document"), words.alone(case.document_number)),
        (words.say("home_number"), words.alone(case.v_number)),
        (words.say("languages"), words.languages(case.languages_spoken) or words.say("not_asked")),
        (words.say("interpreter"), words.alone(told.plan.interpreter or words.say("unavailable"))),
        (words.say("with_you"), _with_you(told, words)),
        (words.say("reserve"), _reserve(told, words)),
    ]
    needs = [e.code for e in told.facts.covered if e.code in ON_THE_WAY and e.state is not CoverState.SET_ASIDE]
    items.append((words.say("needs"), words.show(Several(codes=tuple(needs))) or words.say("none_known")))
    met = told.facts.journey.meeting_point if told.facts.journey else ""
    items.append((words.say("meeting_point"), given(shown(told, met, words), words, "unavailable")))
    yield Fields(items=tuple(items), label_width=LABELS)


def _with_you(told: PaperFacts, words: Wording) -> str:
    """Return who else travels along, by kind alone: what a nurse is trained for would tell a diagnosis."""
    made = []
    for slot in travelling(told.facts.slots):
        if slot.escort and slot.kind is not EscortKind.EMPLOYEE:
            who = told.facts.escorts[slot.escort]
            name = words.say("kind_of", name=who.name, kind=slot.kind)
            made.append(words.say("phone_of", name=name, phone=who.phone))
    for each in told.facts.companions:
        if each.ended_at is None:
            name = words.say("kind_of", name=each.name, kind=each.kind)
            made.append(words.say("phone_of", name=name, phone=each.phone) if each.phone else name)
    return "\n".join(made) or words.say("none_known")


def _reserve(told: PaperFacts, words: Wording) -> str:
    found = reserve_of(told)
    return words.say("phone_of", name=found[0], phone=found[1]) if found else words.say("unavailable")


def _phone(number: str, words: Wording) -> str:
    return words.alone(number.replace(" ", "\u00a0"))


def _receiver(told: PaperFacts, words: Wording) -> Box:
    receiver = told.facts.receiver
    head = Heading(words=words.say("receiver_head"))
    if receiver is None:
        return Box(blocks=(head, Text(words=words.say("unavailable"), after=0)))
    name = receiver.contact_name or receiver.name
    rest = receiver.name if receiver.contact_name else ""
    left: list[Block] = [
        Text(words=(Span(text=words.alone(name), is_bold=True, size=SUBTITLE),), after=1),
        *(Text(words=words.alone(each), after=1) for each in (rest, address_of(receiver)) if each),
    ]
    there = ", ".join(each.strip() for each in receiver.original_address.split("\n"))
    original = "\n".join(words.alone(each) for each in (receiver.original_name, there) if each)
    if original:
        left.append(Text(words=original, size=SUBTITLE, after=0))
        left.append(Text(words=words.say("driver"), size=SMALL, colour=MUTED, after=1))
    return Box(blocks=(head, Row(cells=(tuple(left), tuple(_reached(told, words))), shares=(1.2, 1), after=0)))


def _reached(told: PaperFacts, words: Wording) -> Iterator[Block]:
    """Yield how the receiver is reached, who may take over, and whether it said so in writing."""
    receiver, answer = told.facts.receiver, told.acceptance
    if receiver is None:
        return
    at_night = Span(text=f" {words.say('day_and_night')}", colour=MUTED, size=SMALL)
    number = Span(text=_phone(phone_of(receiver), words), is_bold=True, size=LARGE)
    yield Text(words=(number, at_night) if receiver.phone_24h else (number,), after=1)
    if answer and answer.duty_name:
        yield Text(words=f"{words.say('on_duty', name=answer.duty_name)} {_phone(answer.duty_phone, words)}", after=1)
    if told.plan.handover is None:
        yield Text(words=(bold(words.say("no_moment")),), after=1)
    if told.plan.receiver_function:
        yield Text(words=(bold(words.say("function", function=told.plan.receiver_function)),), after=1)
    if receiver.languages:
        yield Text(words=words.say("speaks", languages=words.languages(receiver.languages)), after=1)
    if not told.is_accepted or answer is None:
        yield Text(words=(bold(words.say("not_accepted")),), after=0)
        return
    yield Text(words=words.say("accepted", day=answer.dated_on, name=answer.name or receiver.name), after=1)
    ready = [
        each for each in confirmations(told.plan, told.facts.acceptances) if each.accepted_for == told.plan.handover
    ]
    if ready:
        yield Text(words=words.say("ready", day=ready[0].dated_on), after=0)


def _phones(told: PaperFacts, words: Wording) -> Iterator[Block]:
    """Yield the phones large, three in a row."""
    settings, reserve, found = told.facts.settings, reserve_of(told), phones_of(told)
    receiver, backup = told.facts.receiver, told.backup
    numbers = (
        ("phone_office", settings.sender_phone, words.say("contact", name=told.contact) if told.contact else ""),
        ("phone_duty", settings.duty_phone, ""),
        ("phone_receiver", found["receiver"], words.alone(receiver.name) if receiver else ""),
        ("phone_backup", found["backup"], words.alone(backup.name) if backup else ""),
        ("phone_reserve", found["reserve_call"], words.alone(reserve[0]) if reserve else ""),
    )
    cells = tuple(_number(words, *each) for each in numbers)
    yield Row(cells=cells[:3], after=6)
    yield Row(cells=(*cells[3:], ()), after=6)


def _number(words: Wording, label: str, phone: str, note: str) -> tuple[Block, ...]:
    number = Span(text=_phone(phone, words), is_bold=True, size=SUBTITLE) if phone else words.say("unavailable")
    made: list[Block] = [
        Text(words=words.say(label), size=SMALL, colour=MUTED, after=0),
        Text(words=(number,), after=0),
    ]
    return (*made, Text(words=note, size=SMALL, colour=MUTED, after=0)) if note else tuple(made)


def _checklist(told: PaperFacts, words: Wording) -> Row:
    """Return what is taken along, each with its box, in two columns."""
    envelopes = [_sealed(each, words) for each in told.envelopes] or [words.say("check_no_envelope")]
    keys = ["check_dossier", "check_receipt", "check_refusal", "check_card", "check_phone"]
    if told.payment and told.payment.first_days:
        keys.append("check_first_days")
    if told.medicines:
        keys.insert(0, "check_medicines")
    said = [words.say("check_documents"), *envelopes, *(words.say(key) for key in keys)]
    made = [Ticks(ticks=(Tick(words=each),)) for each in said]
    half = -(-len(made) // 2)
    return Row(cells=(tuple(made[:half]), tuple(made[half:])), gap=18)


def _sealed(sealed: Envelope, words: Wording) -> str:
    key = "check_envelope" if sealed.seal_number else "check_envelope_plain"
    return words.say(key, number=sealed.number, seal=sealed.seal_number)


def _foot(told: PaperFacts, words: Wording) -> Iterator[Block]:
    phone = phones_of(told)["office"]
    found = f" {words.say('found', phone=phone)}" if phone else ""
    yield Text(words=words.say("no_medical") + found, size=SMALL, colour=MUTED)
