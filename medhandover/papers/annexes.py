"""What follows page one of the dossier: conditions by label, appointments, who pays, plan B, the sealed envelope."""

from collections.abc import Iterator

from medhandover.advice.conditions import ConditionCode
from medhandover.cases.model import Sex
from medhandover.letters.blocks import ON_THE_WAY
from medhandover.papers.blocks import (
    MM,
    MUTED,
    SMALL,
    Block,
    Cell,
    Column,
    Fields,
    Heading,
    KeepTogether,
    Row,
    Span,
    Table,
    Text,
    Words,
    bold,
)
from medhandover.papers.facts import PaperFacts
from medhandover.papers.reasons import given, withheld
from medhandover.papers.values import money
from medhandover.papers.wording import Several, Wording
from medhandover.plans.coverage import CoverState
from medhandover.plans.model import Payer

FURTHER: dict[str, frozenset[ConditionCode]] = {
    "functional": ON_THE_WAY | {ConditionCode.NIET_ALLEEN},
    "alerts": frozenset({ConditionCode.CONTINU_OBS, ConditionCode.ISOLATIE, ConditionCode.DIEET}),
    "devices": frozenset({ConditionCode.APPARATUUR, ConditionCode.ZUURSTOF}),
    "past_illness": frozenset(),
    "procedures": frozenset(),
    "results": frozenset(),
    "immunizations": frozenset(),
    "vital_signs": frozenset(),
    "pregnancy": frozenset(),
    "directives": frozenset(),
}
"""Sections of IPS and RIPT that are not on page one, with the conditions that tell of each (Q6)."""


def annexes(told: PaperFacts, words: Wording) -> Iterator[Block]:
    """Yield the sections in the order in which a receiver needs them."""
    yield KeepTogether(blocks=(Heading(words=words.say("conditions")), *_conditions(told, words)))
    yield KeepTogether(blocks=(Heading(words=words.say("further")), *_further(told, words)))
    yield KeepTogether(blocks=(Heading(words=words.say("appointments")), _appointments(told, words)))
    yield KeepTogether(blocks=(Heading(words=words.say("payment")), *_payment(told, words)))
    yield KeepTogether(blocks=(Heading(words=words.say("plan_b")), *_plan_b(told, words)))
    yield KeepTogether(blocks=(Heading(words=words.say("envelope")), *_envelope(told, words)))


def _conditions(told: PaperFacts, words: Wording) -> Iterator[Block]:
    """Yield each condition by its label; BMA's literal sentence stays in the Netherlands (domain 10.1).

    That there are none is said only of an advice that is there.
    """
    if not told.facts.covered:
        yield Text(words=words.say("no_conditions" if told.advice else "not_available"))
        return
    amounts = {each.id: each.amount for each in told.facts.conditions}
    rows: list[tuple[Cell, ...]] = []
    for each in told.facts.covered:
        amount = amounts.get(each.condition)
        shown = words.label(each.code) + (f" ({words.say('days', count=amount)})" if amount else "")
        rows.append((str(each.number), shown, words.label(each.state)))
    heads = (("number", 0.5), ("condition", 4.0), ("state", 1.6))
    yield Table(columns=tuple(Column(head=words.say(key), share=share) for key, share in heads), rows=tuple(rows))


def _further(told: PaperFacts, words: Wording) -> Iterator[Block]:
    """Yield the other sections that a receiver looks for (standards 5.1, 5.2): from the conditions, else not asked."""
    if not told.may_tell:
        yield Text(words=(bold(withheld(told, words)),))
        return
    asked = [each.code for each in told.facts.covered if each.state is not CoverState.SET_ASIDE]
    items: list[tuple[Words, Words]] = []
    for key, codes in FURTHER.items():
        if key == "pregnancy" and told.facts.case.sex is Sex.MALE:
            continue
        found = tuple(each for each in asked if each in codes)
        items.append((words.say(key), words.show(Several(codes=found)) if found else words.say("not_asked")))
    half = -(-len(items) // 2)
    left, right = (Fields(items=tuple(part), label_width=36 * MM) for part in (items[:half], items[half:]))
    yield Row(cells=((left,), (right,)))


def _appointments(told: PaperFacts, words: Wording) -> Fields:
    plan, none = told.plan, words.say("unavailable")
    handover: Words = none
    if plan.handover:
        place = [words.alone(plan.handover_place)] if plan.handover_place else []
        handover = words.comma.join([words.moment(plan.handover), *place])
    first = words.alone(plan.first_appointment) if plan.first_appointment else none
    return Fields(items=((words.say("handover"), handover), (words.say("first_visit"), first)), label_width=46 * MM)


def _payment(told: PaperFacts, words: Wording) -> Iterator[Block]:
    """Yield who pays and until when; what is not agreed is not promised (FM-02)."""
    agreed = told.payment
    if agreed is None or agreed.payer is Payer.UNKNOWN:
        yield Text(words=words.say("unavailable"))
        return
    items: list[tuple[Words, Words]] = [(words.say("payer"), words.label(agreed.payer))]
    if agreed.paid_until:
        items.append((words.say("paid_until"), words.day(agreed.paid_until)))
    if agreed.maximum is not None:
        items.append((words.say("maximum"), money(agreed.currency, agreed.maximum, words)))
    if agreed.agreement:
        items.append((words.say("agreement"), words.alone(agreed.agreement)))
    yield Fields(items=tuple(items), label_width=46 * MM)
    if agreed.paid_until and agreed.payer is not Payer.PERSON:
        yield Text(words=words.say("after_that"), size=SMALL, colour=MUTED)


def _plan_b(told: PaperFacts, words: Wording) -> Iterator[Block]:
    backup, settings = told.backup, told.facts.settings
    shown: Words = words.say("unavailable")
    if backup:
        shown = words.alone(", ".join(filter(None, [backup.name, backup.address, backup.phone_24h or backup.phone])))
    items: list[tuple[Words, Words]] = [(words.say("backup"), shown)]
    items.append((words.say("sender"), given(settings.sender_phone, words, "unavailable")))
    yield Fields(items=tuple(items), label_width=46 * MM)
    yield Text(words=words.say("stays"))


def _envelope(told: PaperFacts, words: Wording) -> Iterator[Block]:
    """Yield number and seal only: the content never enters the program (R39)."""
    sealed = told.envelope
    if sealed is None:
        yield Text(words=words.say("unavailable"))
        return
    key = "sealed_on" if sealed.pages else "sealed_uncounted"
    language = words.languages((sealed.language,))
    how = words.say(key, day=sealed.sealed_on, pages=sealed.pages, language=language)
    items: tuple[tuple[Words, Words], ...] = (
        (words.say("envelope_number"), (Span(text=words.alone(sealed.number), is_bold=True),)),
        (words.say("envelope_sealed"), how),
    )
    yield Fields(items=items, label_width=46 * MM)
    yield Text(words=words.say("envelope_for"))
