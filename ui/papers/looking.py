"""What a panel of papers lets the core do: look at a paper, print it, print many; no widget and no thread here."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from medhandover.cases.queries import seen_person
from medhandover.kernel.ids import CaseId
from medhandover.kernel.problem import Problem
from medhandover.kernel.shapes import record
from medhandover.letters.model import MEDICAL
from medhandover.medication.queries import all_medicines
from medhandover.office import Office
from medhandover.papers.batch import Outcome, Wish, print_all
from medhandover.papers.carried import carried
from medhandover.papers.drawers import drawn_apart, seen_page
from medhandover.papers.issuing import Issued, Order, composed_for, issue
from medhandover.papers.viewing import SeenPage
from medhandover.papers.wanted import Named, leaving_on, orders, travelling_with
from medhandover.readiness.queries import gate


class FilesThere(Problem):
    """Papers are never written over."""

    sentence = "The folder {folder} already holds {count} of these files. Choose another folder; nothing was printed."


@record
class Looked:
    """A paper as it would be printed, its first page, and which personal data it carries (names of fields)."""

    file: bytes
    pages: int
    is_concept: bool
    carries: tuple[str, ...]
    first: SeenPage


@record
class Batch:
    """Which papers are printed together: of a case, of all who travel with it, or of all who leave on a day."""

    case: CaseId
    folder: Path
    purpose: str
    reason: str
    is_family: bool = False
    day: date | None = None
    again: str = ""


def look(office: Office, order: Order) -> Looked:
    """Return a paper as it would be printed; no copy is entered. Raises as printing does."""
    composed = composed_for(office, order, is_preview=True)
    file, pages = drawn_apart(composed.document)
    medicines = tuple(each.inn for each in office.ask(all_medicines, order.case)) if order.paper in MEDICAL else ()
    found = carried(composed.document, office.ask(seen_person, order.case), medicines)
    return Looked(file=file, pages=pages, is_concept=composed.is_concept, carries=found, first=seen_page(file, 0))


def pages_of(office: Office, order: Order) -> Iterator[Issued | SeenPage]:
    """Enter a copy and yield it, then each of its pages for a printer."""
    made = issue(office, order, drawn_apart)
    yield made
    for number in range(made.pages):
        yield seen_page(made.file, number)


def printed_all(office: Office, batch: Batch, is_stopped: Callable[[], bool]) -> Iterator[int | Outcome]:
    """Yield how many papers there are, then what became of each; raises FilesThere."""
    wishes = [each for named in _chosen(office, batch) for each in _wishes(office, named, batch)]
    there = sum(each.path.exists() for each in wishes)
    if there:
        raise FilesThere(folder=batch.folder, count=there)
    yield len(wishes)
    yield from print_all(office, wishes, is_stopped)


def _chosen(office: Office, batch: Batch) -> tuple[Named, ...]:
    if batch.day is not None:
        return office.ask(leaving_on, batch.day)
    together = office.ask(travelling_with, batch.case)
    return together if batch.is_family else tuple(each for each in together if each.case == batch.case)


def _wishes(office: Office, named: Named, batch: Batch) -> Iterator[Wish]:
    office.give_reason(named.case, batch.reason)
    state = office.ask(gate, named.case).state
    for order in orders(office, named.case, state, batch.purpose, batch.again):
        parts = (named.document_number, order.paper.value, order.recipient.value, order.language.value)
        name = "-".join(parts) + ".pdf"
        yield Wish(order=replace(order, file_name=name), path=batch.folder / name)
