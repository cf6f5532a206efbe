"""The handover dossier for the receiver (D2): ISBAR on page one, the receiver's read-back and signature last."""

from collections.abc import Iterator

from medhandover.escorts.eligibility import travelling
from medhandover.escorts.model import EscortKind
from medhandover.journeys.model import arrival_of
from medhandover.kernel.clock import HOME_ZONE
from medhandover.papers.annexes import annexes
from medhandover.papers.blocks import (
    MM,
    MUTED,
    SMALL,
    SUBTITLE,
    Block,
    Box,
    Fields,
    Heading,
    Numbered,
    Row,
    Section,
    Signatures,
    Space,
    Span,
    Text,
    Tick,
    Ticks,
    Words,
    bold,
    muted,
)
from medhandover.papers.facts import PaperFacts
from medhandover.papers.reasons import given, withheld
from medhandover.papers.supply import medicine_table
from medhandover.papers.wording import Wording

LABELS = 46 * MM
"""Width of the labels: in every language they stand on one line."""


def blocks(told: PaperFacts, words: Wording) -> tuple[Block, ...]:
    """Return the dossier: who and where, the medical summary as far as consent goes (R35), annexes, signatures."""
    return (
        Heading(words=words.say("title"), level=1),
        *_subtitle(words),
        _names(told, words),
        Section(mark="I", blocks=(Heading(words=words.say("identification")), _identification(told, words))),
        Section(mark="S", blocks=(Heading(words=words.say("situation")), _situation(told, words))),
        Section(mark="B", blocks=(Heading(words=words.say("background")), *_background(told, words))),
        Section(mark="A", blocks=(Heading(words=words.say("assessment")), *medicine_table(told, words))),
        Section(mark="R", blocks=(Heading(words=words.say("recommendation")), *_recommendation(told, words))),
        *annexes(told, words),
        Space(height=10),
        _read_back(told, words),
    )


def _subtitle(words: Wording) -> Iterator[Block]:
    """Yield what page one is; in another language also that what was typed freely stands there in Dutch."""
    is_dutch = words.language == "nl"
    yield Text(words=words.say("subtitle"), size=SUBTITLE, colour=MUTED, after=8 if is_dutch else 1)
    if not is_dutch:
        yield Text(words=words.say("as_entered"), size=SMALL, colour=MUTED, after=5)


def _names(told: PaperFacts, words: Wording) -> Row:
    case = told.facts.case
    born = f"{words.born(case.born_on)}{words.comma}{words.label(case.sex)}"
    cells = (
        ("name_document", words.alone(f"{case.family_name.upper()}, {case.given_names}".strip(", "))),
        ("name_original", given(case.original_name, words, "none_known")),
        ("born", words.alone(born)),
    )
    made = tuple(
        (Text(words=words.say(key), size=SMALL, colour=MUTED, after=0), Text(words=value, is_bold=True))
        for key, value in cells
    )
    return Row(cells=made, shares=(2, 1.6, 1.4), after=6)


def _identification(told: PaperFacts, words: Wording) -> Fields:
    receiver, settings = told.facts.receiver, told.facts.settings
    items: list[tuple[Words, Words]] = []
    if receiver:
        name = receiver.contact_name or receiver.name
        rest = ", ".join(filter(None, [receiver.name if receiver.contact_name else "", receiver.address]))
        items.append((words.say("receiver"), (bold(words.alone(name)), Span(text=words.comma + words.alone(rest)))))
        if receiver.original_name:
            items.append(("", words.alone(f"{receiver.original_name}, {receiver.original_address}".strip(", "))))
        items.append((words.say("receiver_day_night"), words.alone(receiver.phone_24h or receiver.phone)))
    else:
        items.append((words.say("receiver"), words.say("unavailable")))
    items.append((words.say("handed_over_by"), _travellers(told, words)))
    spoken = told.facts.case.languages_spoken
    items.append((words.say("languages"), words.languages(spoken) if spoken else words.say("not_asked")))
    items.append((words.say("interpreter"), given(told.plan.interpreter, words, "unavailable")))
    phone = ", ".join(filter(None, [settings.neutral_sender, settings.sender_phone]))
    items.append((words.say("sender"), words.alone(phone)))
    return Fields(items=tuple(items), label_width=LABELS)


def _travellers(told: PaperFacts, words: Wording) -> str:
    names = []
    for slot in travelling(told.facts.slots):
        if slot.escort and slot.kind is not EscortKind.SECURITY:
            escort = told.facts.escorts[slot.escort]
            is_medical = slot.kind is EscortKind.MEDICAL
            what = words.label(escort.qualification) if is_medical else words.label(slot.kind)
            names.append(f"{words.alone(escort.name)} ({what})")
    return words.semicolon.join(names) or words.say("unavailable")


def _situation(told: PaperFacts, words: Wording) -> Fields:
    plan, answer, arrival = told.plan, told.acceptance, arrival_of(told.facts.legs)
    none = words.say("unavailable")
    flight = told.facts.legs[-1].number if told.facts.legs else ""
    handover: Words = none
    if plan.handover:
        function = plan.receiver_function or none
        handover = words.say("handover_at", moment=plan.handover, function=function)
    arrived: Words = none
    if arrival:
        arrived = words.say("arrival_at", moment=arrival, flight=flight) if flight else words.moment(arrival)
    accepted = none
    if answer and told.is_accepted:
        by = {
            "name": answer.name or (told.facts.receiver.name if told.facts.receiver else none),
            "function": answer.function or plan.receiver_function or none,
        }
        accepted = words.say("accepted_by", **by, day=answer.dated_on)
    return Fields(
        items=(
            (words.say("arrival"), arrived),
            (words.say("handover"), handover),
            (words.say("handover_place"), given(plan.handover_place, words, "unavailable")),
            (words.say("acceptance"), accepted),
        ),
        label_width=LABELS,
    )


def _background(told: PaperFacts, words: Wording) -> Iterator[Block]:
    """Yield the medical summary, or that it is withheld on the person's wish (R35)."""
    if not told.may_tell:
        yield Text(words=(bold(withheld(told, words)),))
        return
    advice = told.advice
    if advice is None:
        yield Text(words=words.say("not_available"))
        return
    in_dutch = "" if words.language == "nl" else f" ({words.say('in_dutch')})"
    items: list[tuple[Words, Words]] = [
        (words.say("fit"), words.label(advice.fit)),
        (words.say("advice_of"), words.day(advice.given_on)),
        (words.say("duration"), words.label(advice.duration)),
    ]
    code = f"{advice.diagnosis_system} {advice.diagnosis_code}".strip() if advice.diagnosis_code else ""
    items.append((words.say("diagnosis"), given(code, words)))
    for key, text in (("complaints", advice.complaints), ("treatment", advice.treatment)):
        shown: Words = (Span(text=words.alone(text), language="nl"),) if text else words.say("not_available")
        items.append((words.say(key) + (in_dutch if text else ""), shown))
    items.append((words.say("allergies"), words.say("not_asked")))
    yield Fields(items=tuple(items), label_width=LABELS)
    shared = "consent" if told.envelope else "consent_alone"
    yield Text(words=words.say(shared), size=SMALL, colour=MUTED)


def _recommendation(told: PaperFacts, words: Wording) -> Iterator[Block]:
    settings = told.facts.settings
    asked = [words.say("continue_medicines")] if told.medicines and told.may_tell else []
    if told.plan.first_appointment:
        asked.append(words.say("first_appointment", what=told.plan.first_appointment))
    if settings.sender_phone:
        asked.append(words.say("in_doubt", phone=settings.sender_phone))
    asked.append(words.say("confirm_arrival"))
    yield Numbered(items=tuple(asked))
    yield Text(words=(muted(words.say("sign_last_page")),), size=SMALL)


def _read_back(told: PaperFacts, words: Wording) -> Box:
    zone = told.plan.handover.zone if told.plan.handover else HOME_ZONE
    ticks = ("tick_person", "tick_medicines", "tick_appointment", "tick_call")
    captions = (words.say("sign_name"), words.say("sign_receiver"), words.say("sign_employee"))
    return Box(
        blocks=(
            Heading(words=words.say("read_back")),
            Ticks(ticks=tuple(Tick(words=words.say(key)) for key in ticks)),
            Text(words=words.say("responsible"), after=18),
            Signatures(
                captions=(*captions, words.say("sign_when", place=words.place(zone))), shares=(2, 1.6, 1.6, 1.2)
            ),
        )
    )
