"""The receipt of the handover (D7): every field of R42, to fill in by hand or as it was recorded, in two languages."""

from dataclasses import replace

from medhandover.handovers.model import Handover, ItemState
from medhandover.papers.beside import Twin
from medhandover.papers.blocks import (
    Block,
    Section,
    Signatures,
    Text,
    Tick,
    Ticks,
    WritingLines,
    spans,
)
from medhandover.papers.facts import PaperFacts
from medhandover.papers.whose import whose

READ_BACK = ("tick_person", "tick_medicines", "tick_appointment", "tick_call")


def blocks(told: PaperFacts, twin: Twin) -> tuple[Block, ...]:
    """Return the receipt; what is recorded already stands on the lines."""
    case, kept = told.facts.case, told.facts.handover
    parts = (
        ("where_head", _where(told, twin, kept)),
        ("who_head", _who(told, twin, kept)),
        ("items_head", (_items(told, twin, kept),)),
        ("read_back_head", _read_back(twin, kept)),
        ("own_words_head", (WritingLines(count=2),)),
        ("remarks_head", _remarks(twin, kept)),
        ("sign_head", (_signatures(twin),)),
    )
    return (
        *twin.title("title"),
        whose(case, twin),
        Text(words=twin.words("fill_in"), after=8),
        *(
            Section(mark=str(number), blocks=(twin.head(head), *made), is_badge=True, after=9)
            for number, (head, made) in enumerate(parts, 1)
        ),
    )


def _where(told: PaperFacts, twin: Twin, kept: Handover | None) -> tuple[Block, ...]:
    planned, where = told.plan.handover, told.plan.handover_place
    made: list[Block] = []
    if planned:
        agreed = twin.filled("planned", lambda words: words.moment(planned))
        there = (", ", twin.first.alone(where)) if where else ()
        made.append(replace(agreed, words=(*spans(agreed.words), *there)))
    made.append(twin.line("place", kept.place if kept else ""))
    if kept is None:
        return (*made, twin.line("date"), twin.line("time"))
    at = kept.at
    day, time = twin.filled("date", lambda words: words.day(at.day)), twin.filled("time", lambda words: words.clock(at))
    return (*made, day, time)


def _who(told: PaperFacts, twin: Twin, kept: Handover | None) -> tuple[Block, ...]:
    made = [
        twin.line("name", kept.received_by if kept else ""),
        twin.line("function", kept.function if kept else ""),
    ]
    if told.plan.receiver_function:
        made.append(twin.line("agreed_function", told.plan.receiver_function))
    made.append(twin.line("interpreter", kept.interpreter if kept else ""))
    return tuple(made)


def _items(told: PaperFacts, twin: Twin, kept: Handover | None) -> Ticks:
    def given(name: str) -> bool:
        return kept is not None and getattr(kept, name) is ItemState.GIVEN

    sealed = told.envelope
    envelope = twin.words("item_file", number=sealed.number) if sealed else twin.words("item_file_plain")
    return Ticks(
        ticks=(
            Tick(words=twin.words("item_person"), is_ticked=given("person")),
            Tick(words=envelope, is_ticked=given("file")),
            Tick(words=twin.words("item_seal"), is_ticked=bool(kept and kept.is_seal_intact)),
            Tick(words=twin.words("item_medicine"), is_ticked=given("medicine")),
            Tick(words=twin.words("item_list"), is_ticked=given("list")),
        )
    )


def _read_back(twin: Twin, kept: Handover | None) -> tuple[Block, ...]:
    is_done = bool(kept and kept.is_read_back)
    return (Ticks(ticks=tuple(Tick(words=twin.words(key), is_ticked=is_done) for key in READ_BACK)),)


def _remarks(twin: Twin, kept: Handover | None) -> tuple[Block, ...]:
    said = "\n".join(filter(None, [kept.exceptions, kept.remarks])) if kept else ""
    return (Text(words=twin.first.alone(said)),) if said else (WritingLines(count=2),)


def _signatures(twin: Twin) -> Signatures:
    keys = ("sign_receiver", "sign_employee", "sign_interpreter")
    return Signatures(captions=tuple(twin.words(key) for key in keys), is_boxed=True)
