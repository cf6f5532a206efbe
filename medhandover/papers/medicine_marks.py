"""What else the card says of some medicines: how they are kept cool, and the papers of controlled ones (R26)."""

from collections.abc import Callable, Mapping
from datetime import date

from medhandover.kernel.ids import MedicineId
from medhandover.medication.controlled import ControlledPaper, is_there
from medhandover.medication.model import Medicine
from medhandover.papers.beside import Twin
from medhandover.papers.blocks import Block, Cell, Column, Span, Table, Words, bold, spans
from medhandover.papers.facts import PaperFacts
from medhandover.papers.intakes import clock_at, named
from medhandover.papers.wording import Wording

COLD = (("medicine", 2.2), ("cool_box", 1.4), ("keeps_cold", 1.2), ("uncooled", 1.4), ("ice", 2.4))
PAPERS = (("medicine", 2.2), ("country", 1.4), ("paper", 2.4), ("paper_number", 1.4), ("valid", 2.0))


def cold_chain(told: PaperFacts, twin: Twin) -> tuple[Block, ...]:
    """Return which medicines are kept cool, in which box, for how long, and where the ice is renewed."""
    rows = tuple(_cold_row(each, twin) for each in told.medicines if each.needs_cooling)
    return (_table(COLD, rows, twin),) if rows else twin.text("no_cold")


def controlled_papers(told: PaperFacts, twin: Twin) -> tuple[Block, ...]:
    """Return the papers of each controlled medicine by country; one without a paper says so."""
    papers: dict[MedicineId, list[ControlledPaper]] = {}
    for each in told.facts.controlled_papers:
        if each.withdrawn_at is None:
            papers.setdefault(each.medicine, []).append(each)
    rows = tuple(row for each in told.medicines if each.is_controlled for row in _paper_rows(each, papers, twin))
    return (_table(PAPERS, rows, twin),) if rows else twin.text("no_controlled")


def _table(heads: tuple[tuple[str, float], ...], rows: tuple[tuple[Cell, ...], ...], twin: Twin) -> Table:
    return Table(columns=tuple(Column(head=twin.words(key), share=share) for key, share in heads), rows=rows)


def _cold_row(medicine: Medicine, twin: Twin) -> tuple[Cell, ...]:
    first, none = twin.first, twin.words("not_asked")
    ice: list[str | Span] = []
    for each in medicine.ice_points:
        ice += ["\n" if ice else "", f"{first.alone(each.place)}, {first.day(each.at.day)}, {clock_at(each.at, first)}"]
    return (
        (bold(named(medicine, first)),),
        first.alone(medicine.cool_box) if medicine.cool_box else twin.words("unavailable"),
        _hours(medicine.cool_box_hours, twin) or none,
        _hours(medicine.max_hours_uncooled, twin) or none,
        tuple(ice) if ice else twin.words("none_known"),
    )


def _hours(count: int | None, twin: Twin) -> Words:
    return "" if count is None else twin.words("hours", count=count)


def _paper_rows(
    medicine: Medicine, papers: Mapping[MedicineId, list[ControlledPaper]], twin: Twin
) -> list[tuple[Cell, ...]]:
    name = (bold(named(medicine, twin.first)),)
    kept = papers.get(medicine.id, [])
    if not kept:
        return [(name, "–", twin.words("unavailable"), "–", "–")]
    return [(name, *_paper(each, twin)) for each in kept]


def _paper(paper: ControlledPaper, twin: Twin) -> tuple[Cell, ...]:
    kind: tuple[str | Span, ...] = spans(twin.both(lambda words: words.label(paper.kind)))
    if not is_there(paper):
        kind = (*kind, "\n", *spans(twin.both(lambda words: words.label(paper.state))))
    return (
        twin.both(lambda words: words.country(paper.country)),
        kind,
        twin.first.alone(paper.number) if paper.number else twin.words("not_available"),
        _valid(paper, twin),
    )


def _on(key: str, day: date) -> Callable[[Wording], str]:
    return lambda words: words.say(key, day=day)


def _valid(paper: ControlledPaper, twin: Twin) -> Words:
    said: tuple[str | Span, ...] = ()
    for key, day in (("starts", paper.valid_from), ("stops", paper.valid_until)):
        if day:
            said = (*said, *(("\n",) if said else ()), *spans(twin.both(_on(key, day), "\n")))
    return said or twin.words("not_available")
