"""Which personal data a composed paper carries: what of the person stands in its words, looked up and never guessed."""

from collections.abc import Iterator
from datetime import date

from babel.dates import format_date

from medhandover.cases.queries import PersonRow
from medhandover.kernel.languages import show
from medhandover.papers.blocks import Document
from medhandover.papers.plain import plain
from medhandover.papers.wordlists import folded

NAMED = (
    *("name", "original_name", "v_number", "document_number", "travel_document", "stay_place"),
    *("lawyer", "lawyer_phone", "representative", "place_of_birth", "wishes"),
)
"""Fields of the person that are looked for as they are kept."""


def carried(document: Document, person: PersonRow, medicines: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Return the names of the fields of a person, and `medicine`, that stand on a paper, page heads included."""
    frame = document.frame
    words = _even(" ".join([plain(document.blocks), frame.foot, frame.copy, frame.mark, frame.product, frame.code]))
    found = [name for name in NAMED if any(_even(each) in words for each in _told(person, name))]
    if any(_even(each) in words for each in _days(document, person)):
        found.append("born_on")
    if any(_even(each) in words for each in medicines if each):
        found.append("medicine")
    return tuple(found)


def _even(text: str) -> str:
    return folded(text).replace(" ", "").replace("\n", "")


def _told(person: PersonRow, name: str) -> Iterator[str]:
    value = str(getattr(person, name, "") or "")
    if value:
        yield value
    if name == "name" and "," in value:
        family, given = (each.strip() for each in value.split(",", 1))
        yield from (f"{given} {family}", family)


def _days(document: Document, person: PersonRow) -> Iterator[str]:
    yield from (show("nl", person.born_on), show("en", person.born_on))
    born = person.born_on
    if born.month and born.day:
        on = date(born.year, born.month, born.day)
        yield from (format_date(on, style, locale=document.language) for style in ("long", "medium", "short"))
        yield from (on.strftime("%d-%m-%Y"), on.isoformat())
