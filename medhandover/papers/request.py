"""The request to the receiver (D12): for whom, when, and what is needed in functional words; its answer comes after it.

Nothing tells why the person leaves. Medical data stands on it with consent only (R35); conditions are said by what is
asked or arranged, never in BMA's words (domain 10.1).
"""

from collections.abc import Iterator
from datetime import timedelta

from medhandover.journeys.model import arrival_of
from medhandover.letters.blocks import is_agreed
from medhandover.papers.answer_form import answer
from medhandover.papers.beside import NEW_LINE, Phrase, Sentence, Twin, phrase
from medhandover.papers.blocks import MM, Block, Fields, PageBreak, Row, Rule, Space, Words, bold
from medhandover.papers.facts import PaperFacts
from medhandover.papers.request_needs import needs
from medhandover.papers.request_summary import summary
from medhandover.papers.values import languages, money
from medhandover.plans.model import Payer

LABELS = 22 * MM


def blocks(told: PaperFacts, twin: Twin) -> tuple[Block, ...]:
    """Return the request, and the answer on sheets of its own that are sent back."""
    said = tuple(phrase(each, twin) for each in phrases(told))
    return (
        *twin.title("title"),
        _addresses(told, twin),
        Rule(),
        *said,
        Space(height=2),
        needs(told, twin),
        *summary(told, twin),
        PageBreak(),
        *answer(told, twin),
    )


def phrases(told: PaperFacts) -> Iterator[Phrase]:
    """Yield what is asked, when and where, in which language, who pays, and how to answer."""
    case = told.facts.case
    asked: list[Sentence] = [
        ("ask", {"country": lambda words: words.country(case.destination)}),
        ("in_person", {}),
        ("no_journey", {}),
    ]
    yield Phrase(head="ask_head", sentences=tuple(asked))
    yield Phrase(head="when_head", sentences=tuple(_lines(_when(told))))
    yield Phrase(head="speaks_head", sentences=tuple(_lines(_speaks(told))))
    yield Phrase(head="pay_head", sentences=tuple(_pays(told)))
    yield Phrase(head="reply_head", sentences=tuple(_reply(told)))


def _lines(sentences: Iterator[Sentence]) -> Iterator[Sentence]:
    """Yield each sentence on a line of its own."""
    for number, each in enumerate(sentences):
        if number:
            yield NEW_LINE
        yield each


def _addresses(told: PaperFacts, twin: Twin) -> Row:
    """Return who asks whom, about whom; the sender is the neutral one (domain 0.3)."""
    return Row(cells=((_to(told, twin),), (_from(told, twin),)), gap=18, after=4)


def _to(told: PaperFacts, twin: Twin) -> Fields:
    first, receiver, case = twin.first, told.facts.receiver, told.facts.case
    items: list[tuple[Words, Words]] = []
    if receiver:
        lines = (receiver.contact_name, receiver.name, receiver.original_name, receiver.address)
        named = "\n".join(first.alone(each) for each in (*lines, receiver.original_address) if each)
        items.append((twin.both(lambda words: words.say("to"), "\n"), named))
        items.append((twin.both(lambda words: words.say("phone"), "\n"), first.alone(receiver.phone)))
    else:
        items.append((twin.both(lambda words: words.say("to"), "\n"), twin.words("unavailable")))
    name = "\n".join(first.alone(each) for each in (case.original_name,) if each)
    person: Words = (bold(first.alone(case.name)), f"\n{name}" if name else "")
    items.append((twin.both(lambda words: words.say("person"), "\n"), person))
    born = twin.both(lambda words: f"{words.born(case.born_on)}{words.comma}{words.label(case.sex)}", "\n")
    items.append((twin.both(lambda words: words.say("born"), "\n"), born))
    return Fields(items=tuple(items), label_width=LABELS)


def _from(told: PaperFacts, twin: Twin) -> Fields:
    first, settings = twin.first, told.facts.settings
    address = [line.strip() for line in settings.sender_address.split(",") if line.strip()]
    sender = "\n".join(first.alone(each) for each in [told.contact, settings.neutral_sender, *address] if each)
    number = first.alone(told.facts.case.document_number)
    return Fields(
        items=(
            (twin.both(lambda words: words.say("sender"), "\n"), sender),
            (twin.both(lambda words: words.say("reference"), "\n"), number),
        ),
        label_width=LABELS,
    )


def _when(told: PaperFacts) -> Iterator[Sentence]:
    plan, legs = told.plan, told.facts.legs
    yield ("when", {"moment": plan.handover}) if plan.handover else ("when_open", {})
    if plan.handover_place:
        yield "where", {"place": plan.handover_place}
    if plan.receiver_function:
        yield "to_whom", {"function": plan.receiver_function}
    arrives = arrival_of(legs)
    if arrives and legs[-1].number:
        yield "arrives", {"flight": legs[-1].number, "moment": arrives}
    if plan.first_appointment:
        yield "first", {"what": plan.first_appointment}


def _speaks(told: PaperFacts) -> Iterator[Sentence]:
    spoken, language = told.facts.case.languages_spoken, told.plan.file_language
    yield "speaks", {"languages": lambda words: languages(spoken, words)}
    if language:
        yield "file_language", {"language": lambda words: languages((language,), words)}
    else:
        yield "file_ask", {}


def _pays(told: PaperFacts) -> Iterator[Sentence]:
    """Yield what is agreed of the costs, never more than that (FM-02); what is open is asked."""
    agreed = told.payment
    if agreed is None or not is_agreed(agreed) or agreed.payer is Payer.UNKNOWN:
        yield "pay_unknown", {}
        return
    until = agreed.paid_until
    if until is None:
        yield "pay_open", {"payer": agreed.payer}
    else:
        yield "pay", {"payer": agreed.payer, "until": lambda words: words.whole_date(until)}
    most = agreed.maximum
    if most is not None:
        yield "pay_maximum", {"amount": lambda words: money(agreed.currency, most, words)}


def _reply(told: PaperFacts) -> Iterator[Sentence]:
    """Yield by when an answer is needed, whom to call, and that no is an answer too."""
    leaves, settings = told.facts.departure or told.plan.handover, told.facts.settings
    by = leaves.day - timedelta(days=settings.acceptance_due_days) if leaves else None
    if by and by > told.today:
        yield "reply_by", {"day": lambda words: words.whole_date(by)}
    else:
        yield "reply_soon", {}
    if settings.sender_phone:
        yield "reply_call", {"phone": settings.sender_phone}
    yield "reply_free", {}
