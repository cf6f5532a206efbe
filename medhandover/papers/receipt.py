"""The receipt of the handover (D7): every field of R42, to fill in by hand or as it was recorded, in two languages."""

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
    bold,
)
from medhandover.papers.facts import PaperFacts

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
    name = ", ".join(filter(None, [case.name, case.original_name]))
    return (
        *twin.title("title"),
        Text(words=(bold(twin.first.alone(name)), f" · {twin.first.born(case.born_on)} · {case.document_number}")),
        Text(words=twin.words("fill_in"), after=8),
        *(
            Section(mark=str(number), blocks=(twin.head(head), *made), is_badge=True)
            for number, (head, made) in enumerate(parts, 1)
        ),
    )


def _where(told: PaperFacts, twin: Twin, kept: Handover | None) -> tuple[Block, ...]:
    planned = told.plan.handover
    agreed = f"{twin.first.moment(planned)}, {told.plan.handover_place}" if planned else ""
    made = [twin.line("planned", agreed)] if agreed else []
    at = kept.at if kept else None
    made.append(twin.line("place", kept.place if kept else ""))
    made.append(twin.line("date", twin.first.day(at.day) if at else ""))
    made.append(twin.line("time", f"{at.local:%H:%M} {at.zone}" if at else ""))
    return tuple(made)


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
