"""How the index is kept: one row a word, so that the start of a word finds a thing through an ordinary index."""

from sqlalchemy import Column, Index, String, Table, delete, select

from medhandover.search.model import fold, words_of
from medhandover.storage.tables import metadata
from medhandover.storage.work import Work

words_table = Table(
    "search_words",
    metadata,
    Column("kind", String(20), primary_key=True),
    Column("thing", String(64), primary_key=True),
    Column("word", String(40), primary_key=True),
)
Index(None, words_table.c.word, words_table.c.kind)

MOST = 50


def index(work: Work, kind: str, thing: str, *texts: str) -> None:
    """Write a thing's words anew; `kind` is its noun (`case`, `receiver`)."""
    work.session.execute(delete(words_table).where(words_table.c.kind == kind, words_table.c.thing == thing))
    rows = [{"kind": kind, "thing": thing, "word": word} for word in words_of(*texts)]
    if rows:
        work.session.execute(words_table.insert(), rows)


def found(work: Work, kind: str, text: str) -> tuple[str, ...]:
    """Return at most fifty things of a kind of which every word of `text` begins a word."""
    chosen: set[str] | None = None
    for word in fold(text).split():
        last = word + "\U0010ffff"
        begins = (
            select(words_table.c.thing)
            .distinct()
            .where(words_table.c.kind == kind, words_table.c.word >= word, words_table.c.word < last)
        )
        if chosen is not None:
            begins = begins.where(words_table.c.thing.in_(chosen))
        chosen = set(work.session.scalars(begins.limit(1000)))
    return tuple(sorted(chosen or ()))[:MOST]
