"""A section of a case as data: its parts, which query fills each, their columns, and what is offered."""

from collections.abc import Callable, Mapping
from dataclasses import field, is_dataclass
from typing import Any

from medhandover.cases.model import Subject
from medhandover.exchange.reading import written
from medhandover.kernel.declare import Declared
from medhandover.kernel.labels import label_of, meaning_of, plainly
from medhandover.kernel.languages import N_, Language, say, show
from medhandover.kernel.shapes import record
from medhandover.rights import ACTIONS, QUERIES
from ui.forms.editor import Words
from ui.forms.offers import Offer
from ui.forms.telling import told as record_told
from ui.widgets.rows import Column, unmarked

Shown = tuple[str, int]
"""A field of a row, and its part of the width."""


@record
class Part:
    """Rows under one title: `tag` is the query that gives them, asked about the case or the plan.

    `offers` stand above the rows, `on_row` below them for the row that is chosen.
    `on_drop` is the tag of the one that a file opens when it is dropped on a row; it asks for a `document`.
    A file dropped on a row of a part with a `subject` becomes a document of the case about that row.
    `marks` give the sign before a field of a row (see `marks`), which the text says in words.
    `asked` are values that the query is always given, by name; `opens` where Enter on a row leads: page and thing.
    """

    title: str
    tag: str
    columns: tuple[Shown | Column, ...]
    about: str = "plan"
    rows: Callable[[Any], tuple[Any, ...]] = tuple
    offers: tuple[Offer, ...] = ()
    on_row: tuple[Offer, ...] = ()
    on_drop: str = ""
    marks: Mapping[str, Callable[[Any], str]] = field(default_factory=dict)
    asked: Mapping[str, Any] = field(default_factory=dict)
    subject: Subject | None = None
    opens: Callable[[Any], tuple[str, str]] | None = None

    @property
    def query(self) -> Declared[Any, Any, Any]:
        """Return the query."""
        return QUERIES[self.tag]

    def shown(self, language: Language) -> tuple[Column, ...]:
        """Return the columns; a field is headed by its label."""
        return tuple(
            each if isinstance(each, Column) else _column(language, *each, self.marks.get(each[0], unmarked))
            for each in self.columns
        )


@record
class Section:
    """A section: `key` is the first part of a finding's `where`; documents about `subjects` belong to it."""

    key: str
    title: str
    parts: tuple[Part, ...]
    subjects: tuple[Subject, ...] = ()


def one(found: Any) -> tuple[Any, ...]:
    """Return the one row of a query that answers with a row or nothing."""
    return () if found is None else (found,)


SHORT = {"number": N_("No."), "position": N_("No."), "attempt": N_("No."), "page": N_("p.")}
"""Heads of narrow columns."""


def _column(language: Language, name: str, share: int, mark: Callable[[Any], str]) -> Column:
    return Column(
        head=SHORT.get(name, label_of(name)),
        text=lambda row: said(language, name, getattr(row, name)),
        share=share,
        mark=mark,
        is_plain=True,
    )


DECLARED: Mapping[str, Declared[Any, Any, Any]] = {**QUERIES, **ACTIONS}
"""Everything that can be done or asked, by its tag in the log."""


NOTED = {"case:reason": N_("Say why medical data of a case is looked at.")}
"""What is noted in the log of a case and is neither done nor asked."""


def is_inside(value: object) -> bool:
    """Tell whether a value is a record with fields of its own, and no day, moment or code."""
    return is_dataclass(value) and hasattr(type(value), "__pydantic_config__")


def said(language: Language, name: str, value: Any) -> str:
    """Return the value of a field as a reader expects it; nothing is empty."""
    if value in (None, "", ()):
        return ""
    if name == "tag":
        declared = DECLARED.get(str(value))
        return plainly(say(language, declared.summary if declared is not None else NOTED.get(str(value), str(value))))
    several = value if isinstance(value, tuple) else (value,)
    if any(map(is_inside, several)):
        return "\n".join(
            record_told(Words(language=language), type(each), written(type(each), each)) for each in several
        )
    return show(language, meaning_of(name, value))
