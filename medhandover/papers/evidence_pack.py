"""The evidence that the handover is arranged (D10, R32): for the person and the lawyer, given in the Netherlands.

It holds what the ombudsman asks for (2016/005): the acceptance, the days, each condition of the advice in its literal
words and by what it is met, and what the person says. Nothing that is noted for colleagues alone stands on it.
"""

from collections.abc import Iterator
from datetime import date

from medhandover.advice.model import Origin, valid_until
from medhandover.copies.model import Recipient
from medhandover.letters.evidence import is_arranged
from medhandover.papers.beside import Phrase, Sentence, Twin, phrase
from medhandover.papers.blocks import (
    STOP,
    SUBTITLE,
    TABLE,
    Block,
    Box,
    Cell,
    Column,
    KeepTogether,
    Signatures,
    Space,
    Span,
    Table,
    Text,
    Tick,
    Ticks,
)
from medhandover.papers.coverage_sheet import sheets
from medhandover.papers.facts import PaperFacts
from medhandover.papers.own_words import own_words
from medhandover.papers.pairs import Value, below_each_other, coded, literal, pairs, sentence, shown, stacked, tied
from medhandover.papers.quotes import quoted
from medhandover.papers.values import money
from medhandover.papers.whose import whose
from medhandover.papers.wordscan import may_travel, secrets_of
from medhandover.plans.answers import agreed_answers, confirmations, term_of
from medhandover.plans.coverage import CoverState
from medhandover.plans.milestones import guaranteed_for, named_for
from medhandover.plans.model import Evidence, Payer, Term

TERMS = (Term.WARD, Term.COSTS, Term.PERIOD)
"""What the answers of the receiver say beside who, where and when, as far as they say it."""
READERS = (Recipient.PERSON, Recipient.LAWYER, Recipient.PARENTS, Recipient.GUARDIAN)


def blocks(told: PaperFacts, twin: Twin) -> tuple[Block, ...]:
    """Return the pack: how it stands, the days, the receiver, who pays, the coverage sheet, the own words, receipt."""
    return (
        *_head(told, twin),
        *_standing(told, twin),
        *_part("days_head", _days(told), twin),
        *_part("receiver_head", _receiver(told), twin),
        *_part("pay_head", _payment(told), twin),
        *sheets(told, twin),
        *own_words(told, twin),
        *_enclosed(told, twin),
        Space(height=4),
        _receipt(twin),
    )


def _head(told: PaperFacts, twin: Twin) -> tuple[Block, ...]:
    case = told.facts.case
    warning = twin.first.say("stay")
    stay: list[Block] = [Text(words=(Span(text=warning, is_bold=True, colour=STOP),), size=SUBTITLE, after=1)]
    if twin.other:
        said = Span(text=twin.other.say("stay"), is_bold=True, colour=STOP)
        stay.append(Text(words=(said,), language=twin.other.language, size=SUBTITLE, after=3))
    return (
        *twin.title("title"),
        whose(case, twin),
        *twin.text("purpose"),
        Space(height=2),
        Box(blocks=(*stay, *twin.text("stay_why")), padding=8, colour=STOP),
    )


def _standing(told: PaperFacts, twin: Twin) -> Iterator[Block]:
    """Yield how many conditions are met, whether all is arranged, and the promise as it was given (R12)."""
    asked = [each for each in told.facts.covered if each.origin is Origin.BMA]
    wanted = [each for each in asked if each.state is not CoverState.SET_ASIDE]
    done = sum(each.state is CoverState.COVERED for each in wanted)
    is_done = is_arranged(told.plan, told.facts.covered, told.facts.acceptances)
    said: tuple[Sentence, ...] = (
        ("count", {"done": done, "count": len(wanted)}),
        ("all_done" if is_done else "not_done", {}),
        ("no_departure", {}),
    )
    yield phrase(Phrase(head="stand_head", sentences=said), twin)
    named = named_for(told.plan, told.facts.milestones)
    if named and named.promise:
        day = named.reached_on
        label = twin.words("promise", day=lambda words: words.whole_date(day))
        yield Text(words=(*(label if isinstance(label, tuple) else (label,)), ": ", quoted(named.promise)), after=6)


def _part(head: str, items: Iterator[tuple[str, Value]], twin: Twin) -> Iterator[Block]:
    """Yield a head with its lines; without any it says that nothing is arranged yet."""
    made = tuple(pairs(items, twin)) or twin.text("unavailable")
    yield KeepTogether(blocks=(twin.head(head), *made))


def _days(told: PaperFacts) -> Iterator[tuple[str, Value]]:
    plan, advice, settings = told.plan, told.advice, told.facts.settings
    ready = confirmations(plan, told.facts.acceptances)
    guaranteed = guaranteed_for(plan, told.facts.milestones)
    if advice:
        until = valid_until(advice, settings.advice_valid_months)
        yield "advice_day", shown(advice.given_on)
        yield "advice_until", shown(until)
        if may_travel(advice.reference, secrets_of(told.facts)):
            yield "advice_reference", literal(advice.reference)
    yield "accepted_day", _or_open(told.acceptance.dated_on if told.acceptance and told.is_accepted else None)
    yield "ready_day", shown(ready[0].dated_on if ready else None)
    yield "guaranteed_day", shown(guaranteed.reached_on if guaranteed else None)
    yield "handover", _or_open(plan.handover)


def _or_open(value: object) -> Value:
    """Return a day or moment as each language says it, or that it is not arranged yet."""
    return shown(value) if value is not None else sentence("unavailable")


def _receiver(told: PaperFacts) -> Iterator[tuple[str, Value]]:
    receiver, plan, answer = told.facts.receiver, told.plan, told.acceptance
    if receiver is None:
        return
    yield "receiver", literal("\n".join(filter(None, [receiver.name, receiver.original_name])))
    yield "address", literal("\n".join(filter(None, [receiver.address, receiver.original_address])))
    yield "phone", literal(receiver.phone_24h or receiver.phone)
    if answer and told.is_accepted:
        yield "accepted_by", literal(", ".join(filter(None, [answer.name, answer.function])))
    yield "function", literal(plan.receiver_function)
    yield "place", literal(plan.handover_place)
    if not told.is_accepted:
        return
    answers = agreed_answers(plan, told.facts.acceptances)
    spoken = term_of(answers, Term.LANGUAGE)
    yield "language", lambda words: words.languages((spoken,)) if spoken else ""
    for term in TERMS:
        yield term.value, literal(term_of(answers, term))


def _payment(told: PaperFacts) -> Iterator[tuple[str, Value]]:
    agreed = told.payment
    if agreed is None or agreed.payer is Payer.UNKNOWN:
        return
    yield "payer", shown(agreed.payer)
    yield "paid_until", shown(agreed.paid_until)
    most = agreed.maximum
    if most is not None:
        yield "maximum", lambda words: money(agreed.currency, most, words)
    yield "agreement", literal(agreed.agreement)
    yield "after", literal(agreed.person_pays_after)


def _enclosed(told: PaperFacts, twin: Twin) -> Iterator[Block]:
    """Yield the papers of which a copy goes with this one, each once, with a box to tick."""
    rows: list[tuple[Cell, ...]] = []
    if told.acceptance and told.is_accepted:
        what = stacked(sentence("acceptance"), twin)
        rows.append((_box(), what, _day(told.acceptance.dated_on, twin), twin.first.alone(told.acceptance.name), "–"))
    rows += [_enclosure(each, numbers, told, twin) for each, numbers in _papers(told)]
    yield twin.head("enclosed_head")
    if not rows:
        yield from twin.text("none_known")
        return
    yield from tied(twin.text("enclosed_note"))
    heads = (("", 0.3), ("paper", 3.2), ("day", 1.6), ("sender", 2.0), ("about", 1.1))
    columns = tuple(Column(head=twin.words(key) if key else "", share=share) for key, share in heads)
    yield Table(columns=columns, rows=tuple(rows))


def _papers(told: PaperFacts) -> list[tuple[Evidence, list[str]]]:
    """Return each paper that proves something, once, with the numbers of the conditions that it is about."""
    numbers = {each.condition: str(each.number) for each in told.facts.covered}
    about = {each.id: numbers.get(each.condition, "") for each in told.arrangements}
    found: dict[object, tuple[Evidence, list[str]]] = {}
    for each in told.proofs:
        is_what = (each.kind, each.dated_on, each.sender, each.what, each.document)
        found.setdefault(is_what, (each, []))[1].append(about.get(each.arrangement, ""))
    return list(found.values())


def _enclosure(proof: Evidence, numbers: list[str], told: PaperFacts, twin: Twin) -> tuple[Cell, ...]:
    """Return the row of one paper; a sender that may not be named on paper that could travel is left out."""
    what = (stacked(shown(proof.kind), twin), Text(words=twin.first.alone(proof.what), size=TABLE, after=0))
    sender = proof.sender if may_travel(proof.sender, secrets_of(told.facts)) else "–"
    numbered = ", ".join(each for each in numbers if each) or "–"
    return (_box(), what, _day(proof.dated_on, twin), twin.first.alone(sender), numbered)


def _box() -> Ticks:
    return Ticks(ticks=(Tick(words=""),))


def _day(day: date, twin: Twin) -> Block:
    return stacked(shown(day), twin)


def _receipt(twin: Twin) -> KeepTogether:
    """Return the part to sign, whole on one page; signing presses nobody to agree."""
    readers = tuple(Tick(words=coded(each, twin)) for each in READERS)
    captions = tuple(below_each_other(sentence(key), twin) for key in ("sign_got", "sign_given", "sign_when"))
    box = Box(
        blocks=(
            twin.head("got_head"),
            *twin.text("got"),
            Ticks(ticks=(*readers, Tick(words=twin.words("will_not")))),
            Signatures(captions=captions, shares=(2, 2, 1.4)),
        ),
        padding=10,
        after=0,
    )
    return KeepTogether(blocks=(box,))
