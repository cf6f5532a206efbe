"""The refusal form (D8): the person's refusal, to fill in by hand in two languages; every item of domain 6.2."""

from medhandover.papers.beside import Twin
from medhandover.papers.blocks import (
    Blank,
    Block,
    Column,
    Row,
    Section,
    Signatures,
    Table,
    Text,
    Tick,
    Ticks,
    WritingLines,
    bold,
)
from medhandover.papers.facts import PaperFacts
from medhandover.papers.costs import may_promise_later

CHOICES = ("go_along", "admission", "medicines", "talk")


def blocks(told: PaperFacts, twin: Twin) -> tuple[Block, ...]:
    """Return the form; only the offer and a true later use are filled in."""
    case = told.facts.case
    parts: tuple[tuple[str, tuple[Block, ...]], ...] = (
        ("where_head", _where(twin)),
        ("who_head", _who(twin)),
        ("offered_head", _offered(told, twin)),
        ("own_words_head", (WritingLines(count=3), _pair(twin, "language", "translation"))),
        ("accepts_head", (_accepts(twin),)),
        ("told_head", _explained(told, twin)),
        ("capacity_head", _capacity(twin)),
        ("again_head", (_pair(twin, "time", "answer"),)),
        ("given_head", (_given(twin),)),
        ("informed_head", (_pair(twin, "informed_receiver", "reported"), Blank(label=twin.words("lawyer")))),
        ("sign_head", _signatures(twin)),
    )
    name = ", ".join(filter(None, [case.name, case.original_name]))
    return (
        *twin.title("title"),
        Text(words=(bold(twin.first.alone(name)), f" · {twin.first.born(case.born_on)} · {case.document_number}")),
        Text(words=twin.words("right")),
        Text(words=twin.words("fill_in")),
        Text(words=twin.words("not_here"), after=6),
        *(
            Section(mark=str(number), blocks=(twin.head(head), *made), is_badge=True)
            for number, (head, made) in enumerate(parts, 1)
        ),
    )


def _pair(twin: Twin, left: str, right: str) -> Row:
    return Row(cells=((Blank(label=twin.words(left)),), (Blank(label=twin.words(right)),)))


def _ticks(twin: Twin, *keys: str, lead: str = "") -> Ticks:
    return Ticks(ticks=tuple(Tick(words=twin.words(key)) for key in keys), lead=twin.words(lead) if lead else "")


def _where(twin: Twin) -> tuple[Block, ...]:
    places = _ticks(twin, "airport", "vehicle", "clinic", "other")
    return (_pair(twin, "date", "time"), Blank(label=twin.words("place")), places)


def _who(twin: Twin) -> tuple[Block, ...]:
    names = tuple(Blank(label=twin.words("name_function")) for _ in range(3))
    return (*names, _ticks(twin, "present", "phone", "none_because", lead="interpreter"), WritingLines(count=1))


def _offered(told: PaperFacts, twin: Twin) -> tuple[Block, ...]:
    receiver, agreed = told.facts.receiver, told.payment
    if receiver is None or told.plan.handover is None:
        return (WritingLines(count=2),)
    made = list(twin.text("offered", receiver=receiver.name, moment=told.plan.handover))
    if agreed and agreed.paid_until:
        made += twin.text("offered_paid", payer=agreed.payer, until=agreed.paid_until)
    return tuple(made)


def _accepts(twin: Twin) -> Table:
    box = Ticks(ticks=(Tick(words=""),))
    heads = (("", 3.0), (twin.words("accepts"), 1.2), (twin.words("refuses"), 1.2))
    rows = tuple((twin.words(key), box, box) for key in CHOICES)
    return Table(columns=tuple(Column(head=head, share=share) for head, share in heads), rows=rows)


def _explained(told: PaperFacts, twin: Twin) -> tuple[Block, ...]:
    """Return what the person is told; later use is promised only when it is true and dated (R45)."""
    made: list[Block] = [_ticks(twin, "responsible")]
    receiver, agreed = told.facts.receiver, told.payment
    if may_promise_later(told) and receiver and agreed:
        made += twin.text("later_true", until=agreed.paid_until, receiver=receiver.name, phone=receiver.phone)
    made.append(_ticks(twin, "later_yes", "later_no", "later_unknown", lead="later"))
    return tuple(made)


def _capacity(twin: Twin) -> tuple[Block, ...]:
    asked = (_ticks(twin, "no_doubt", "doubt"), WritingLines(count=1))
    return (*asked, Text(words=twin.words("doubt_rule"), is_bold=True), Blank(label=twin.words("minor")))


def _given(twin: Twin) -> Ticks:
    return _ticks(twin, "card_given", "card_declined", "medicines_given", "envelope_given", "envelope_back")


def _signatures(twin: Twin) -> tuple[Block, ...]:
    keys = ("sign_person", "sign_interpreter", "sign_witness", "sign_second", "sign_employee")
    captions = tuple(twin.words(key) for key in keys)
    return (_ticks(twin, "will_not"), Signatures(captions=captions, is_boxed=True, height=20 * 72 / 25.4))
