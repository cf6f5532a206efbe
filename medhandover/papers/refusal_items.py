"""The items of the refusal form (domain 6.2), each as the blocks below its head."""

from collections.abc import Callable
from datetime import date

from medhandover.letters.blocks import is_agreed
from medhandover.papers.blocks import Block, Text, Tick, Ticks
from medhandover.papers.costs import may_promise_later
from medhandover.papers.facts import PaperFacts
from medhandover.papers.refusal_lines import Lines
from medhandover.papers.wording import Wording
from medhandover.refusals.completeness import may_use_later
from medhandover.refusals.model import Capacity, CardState, LaterUse, Refusal, Situation

CHOICES = ("go_along", "admission", "medicines", "talk")


def happened(lines: Lines) -> tuple[Block, ...]:
    """Return which situation it is, in own words below (item 1)."""
    chosen = lines.kept.situation if lines.kept else None
    boxes = [Ticks(ticks=(Tick(words=lines.label(each, "\n"), is_ticked=each is chosen),)) for each in Situation]
    half = (len(boxes) + 1) // 2
    rows = (lines.beside(*pair) for pair in zip(boxes[:half], boxes[half:], strict=True))
    return (*rows, lines.line("short", "description"))


def where(lines: Lines) -> tuple[Block, ...]:
    """Return day, local time with its place, place and country (items 2, 3)."""
    at = lines.kept.at if lines.kept else None
    place = lines.beside(lines.line("place", "place"), lines.named("country", "country"))
    if at:
        day = lines.twin.filled("date", lambda words: words.day(at.day))
        time = lines.twin.filled("time", lambda words: words.clock(at))
        return (lines.beside(day, time), place)
    empty = lines.beside(lines.line("date"), lines.line("time"))
    return (empty, place, lines.ticks("airport", "vehicle", "clinic", "other"))


def present(lines: Lines) -> tuple[Block, ...]:
    """Return who was there with function, a witness besides the recorder, and the interpreter (items 7, 8)."""
    if lines.kept:
        spoken = ("interpreter", "interpreter") if lines.kept.interpreter else ("none_because", "no_interpreter_reason")
        return (lines.line("name_function", "present"), lines.line("witness", "witness"), lines.line(*spoken))
    names = (lines.line("name_function"), lines.line("name_function"), lines.line("witness"))
    numbers = lines.beside(lines.line("interpreter_number"), lines.line("none_because"))
    return (*names, lines.ticks("present", "phone", "none", lead="interpreter"), numbers)


def offered(told: PaperFacts, lines: Lines) -> tuple[Block, ...]:
    """Return what was offered: receiver, from when, and paid until when as far as it is true (item 6)."""
    receiver, agreed, handover = told.facts.receiver, told.payment, told.plan.handover
    if lines.kept:
        return (lines.room("offered", 0),) if lines.kept.offered else lines.twin.text("not_available")
    if receiver is None or handover is None:
        return (lines.room("offered", 2),)
    made = list(lines.twin.text("offered", receiver=receiver.name, moment=handover))
    if agreed and agreed.paid_until and is_agreed(agreed):
        made += lines.twin.text("offered_paid", payer=agreed.payer, until=_date(agreed.paid_until))
    return (*made, lines.line("offered_more"))


def own_words(lines: Lines) -> tuple[Block, ...]:
    """Return the reason word for word, its language and translation; "gives no reason" is an answer (item 4)."""
    language = lines.named("language", "own_words_language")
    below = lines.beside(language, lines.line("translation", "own_words_translation"), shares=(1, 2))
    if lines.kept and not lines.kept.own_words:
        is_silent = lines.kept.gives_no_reason
        return (lines.ticked("no_reason"),) if is_silent else lines.twin.text("not_asked")
    if lines.kept:
        return (lines.room("own_words", 0), below)
    return (lines.room("own_words", 3), below, lines.ticks("no_reason"))


def accepts(lines: Lines) -> tuple[Block, ...]:
    """Return what the person accepts and what not (item 5)."""
    if lines.kept:
        return (lines.line("accepts_this", "accepted"), lines.line("refuses_this", "refused"))
    rows = (
        lines.beside(Text(words=lines.twin.words(key)), lines.ticks("accepts", "refuses"), shares=(1.25, 1))
        for key in CHOICES
    )
    return (*rows, lines.line("refuses_this"))


def explained(told: PaperFacts, lines: Lines) -> tuple[Block, ...]:
    """Return what was told: own responsibility, and a later use, promised only when it is true and dated (R45)."""
    kept, twin = lines.kept, lines.twin
    chosen = kept.later_use if kept else None
    return (
        Ticks(ticks=(lines.tick("responsible", is_ticked=bool(kept and kept.responsibility_words)),)),
        lines.line("which_words", "responsibility_words"),
        Ticks(ticks=tuple(lines.coded(each, chosen) for each in LaterUse), lead=twin.words("later")),
        *(_later_recorded(lines, kept) if kept else _later_promised(told, lines)),
    )


def _later_recorded(lines: Lines, kept: Refusal) -> tuple[Block, ...]:
    until = kept.later_use_until
    if until and may_use_later(kept):
        return (lines.twin.filled("until", lambda words: words.day(until)), lines.line("how", "later_use_how"))
    return (lines.line("why_not", "later_use_why_not"),) if kept.later_use is LaterUse.IMPOSSIBLE else ()


def _later_promised(told: PaperFacts, lines: Lines) -> tuple[Block, ...]:
    receiver, agreed, more = told.facts.receiver, told.payment, lines.line("until_how_why")
    if receiver is None or agreed is None or agreed.paid_until is None or not may_promise_later(told):
        return (more,)
    phone, until = receiver.phone_24h or receiver.phone, _date(agreed.paid_until)
    return (*lines.twin.text("later_true", until=until, receiver=receiver.name, phone=phone), more)


def _date(day: date) -> Callable[[Wording], str]:
    return lambda words: words.whole_date(day)


def capacity(lines: Lines) -> tuple[Block, ...]:
    """Return whether the person understands the choice; in doubt a doctor decides first (item 12)."""
    chosen = lines.kept.capacity if lines.kept else None
    boxes = Ticks(ticks=tuple(lines.coded(each, chosen) for each in Capacity))
    doctor = lines.beside(lines.line("doctor", "doctor"), lines.line("outcome", "doctor_outcome"))
    rule = tuple(lines.twin.text("doubt_rule"))
    return (boxes, *(() if chosen is Capacity.NO_DOUBT else (doctor,)), *rule)


def child(lines: Lines) -> tuple[Block, ...]:
    """Return for a minor who represents it, and what it says itself (item 13)."""
    return (lines.line("representative", "representative_present"), lines.line("child_view", "child_view"))


def again(lines: Lines) -> tuple[Block, ...]:
    """Return when it was asked once more, and the answer (item 16)."""
    at = lines.kept.asked_again_at if lines.kept else None
    time = lines.twin.filled("time", lambda words: words.moment(at)) if at else lines.line("time")
    return (lines.beside(time, lines.line("answer", "second_answer"), shares=(1, 1.4)),)


def given(lines: Lines) -> tuple[Block, ...]:
    """Return where contact card, medicines and sealed file are (items 11, 14)."""
    chosen = lines.kept.card if lines.kept else None
    cards = Ticks(ticks=tuple(lines.coded(each, chosen) for each in CardState), lead=lines.twin.words("card"))
    files = lines.beside(lines.line("medicines_to", "medicine_to"), lines.line("envelope_to", "file_to"))
    return (cards, lines.named("card_language", "card_language"), files)


def informed(lines: Lines) -> tuple[Block, ...]:
    """Return who was told of it: the receiver, the coordinator, the lawyer (items 17, 18)."""
    at = lines.kept.reported_at if lines.kept else None
    when = lines.twin.filled("time", lambda words: words.moment(at)) if at else lines.line("time")
    reported = lines.beside(lines.line("reported", "reported_to"), when)
    return (lines.line("informed_receiver", "informed_receiver"), reported, lines.line("lawyer", "lawyer_copy"))


def mind_changed(lines: Lines) -> tuple[Block, ...]:
    """Return room for a later change of mind, which is only ever added (item 20)."""
    return (lines.beside(lines.twin.line("date"), lines.twin.line("done"), shares=(1, 2)),)
