"""The flight notice (D9) for airline, organiser or Frontex: what is needed on board, with the letters of their form.

No diagnosis and nothing medical: what is needed, never why. The medical part is for a doctor, on the airline's own form
(standards 5.6). Copies for different airlines start on a sheet of their own.
"""

from collections.abc import Iterator

from medhandover.advice.conditions import ConditionCode
from medhandover.journeys.notices import NeedKind
from medhandover.papers.beside import Twin
from medhandover.papers.blocks import MM, Block, Fields, KeepTogether, PageBreak, Section, Signatures, Text, Words, bold
from medhandover.papers.facts import PaperFacts
from medhandover.papers.flight_needs import ambulance, ground, on_board, wheelchair, yes_no
from medhandover.papers.flight_people import escorts, flights
from medhandover.papers.flight_sheets import Sheet, sheets
from medhandover.papers.values import languages

ADDRESSED = 14.0
"""Size of the line that says for whom a sheet is."""
LABELS = 62 * MM
LONG = frozenset("BEK")
"""Sections with a table, which may run over to a next page."""
CLEARED, STRETCHED = frozenset({NeedKind.CLEARANCE}), frozenset({NeedKind.STRETCHER})


def blocks(told: PaperFacts, twin: Twin) -> tuple[Block, ...]:
    """Return a sheet for each airline or organiser; without a flight it says that none is planned."""
    found = sheets(told)
    if not found:
        return (*twin.title("title"), *twin.text("no_flight"))
    made: list[Block] = []
    for number, each in enumerate(found):
        made += [PageBreak()] if number else []
        made += _sheet(each, told, twin)
    return tuple(made)


def _sheet(sheet: Sheet, told: PaperFacts, twin: Twin) -> Iterator[Block]:
    yield from twin.title("title")
    airline = sheet.airline
    whom = Text(words="", size=ADDRESSED, is_bold=True, after=6)
    yield from twin.below(whom, lambda words: words.say("for_whom", airline=airline or words.say("airline_open")))
    yield from twin.text("no_diagnosis")
    parts = (
        ("A", "passenger_head", (_passenger(told, twin),)),
        ("B", "flights_head", flights(sheet, twin)),
        ("C", "clearance_head", _clearance(sheet, twin)),
        ("D", "stretcher_head", (_stretcher(sheet, twin),)),
        ("E", "escorts_head", escorts(sheet, told, twin)),
        ("F", "wheelchair_head", wheelchair(sheet, twin)),
        ("G", "ambulance_head", ambulance(sheet, twin)),
        ("H", "ground_head", ground(sheet, twin)),
        ("K", "board_head", on_board(sheet, twin)),
    )
    for mark, head, made in parts:
        section = Section(mark=mark, blocks=(twin.head(head), *made), is_badge=True, after=5)
        yield section if mark in LONG else KeepTogether(blocks=(section,))
    yield KeepTogether(blocks=(_declaration(sheet, twin),))


def _passenger(told: PaperFacts, twin: Twin) -> Fields:
    """Return who flies, with a document number in place of every other one (domain 10.1)."""
    case, first, settings = told.facts.case, twin.first, told.facts.settings
    contact = "\n".join(filter(None, [settings.neutral_sender, settings.sender_phone]))
    spoken = case.languages_spoken
    items: tuple[tuple[Words, Words], ...] = (
        (twin.words("name"), (bold(first.alone(case.name)),)),
        (twin.words("sex"), twin.both(lambda words: words.label(case.sex))),
        (twin.words("speaks"), twin.both(lambda words: languages(spoken, words), "\n")),
        (twin.words("contact"), first.alone(contact)),
        (twin.words("reference"), first.alone(case.document_number)),
    )
    return Fields(items=items, label_width=LABELS)


def _clearance(sheet: Sheet, twin: Twin) -> tuple[Block, ...]:
    """Return whether the airline itself must clear the passenger, and whether an organiser minds a vulnerable one."""
    is_cleared = sheet.handling.is_clearance_needed or bool(sheet.asks(CLEARED))
    is_vulnerable = sheet.notice is not None and sheet.notice.is_vulnerable
    return (
        yes_no("clearance", sheet.told(is_cleared), twin),
        yes_no("vulnerable", sheet.told(is_vulnerable), twin),
    )


def _stretcher(sheet: Sheet, twin: Twin) -> Block:
    return yes_no("stretcher", sheet.asks(STRETCHED, ConditionCode.BRANCARD), twin)


def _declaration(sheet: Sheet, twin: Twin) -> Section:
    """Return the passenger's declaration with its signatures, never torn."""
    captions = tuple(twin.words(key) for key in ("sign_passenger", "sign_sender", "sign_airline"))
    made = (
        twin.head("declaration_head"),
        twin.line("fremec", sheet.handling.fremec),
        *twin.text("declaration"),
        Signatures(captions=captions, is_boxed=True),
    )
    return Section(mark="L", blocks=made, is_badge=True)
