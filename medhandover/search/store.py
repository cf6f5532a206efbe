"""How the index is kept: one row a word for the beginnings of words, one text a thing for their inner parts."""

from collections.abc import Iterable, Sequence
from functools import cache, partial

from sqlalchemy import (
    Column,
    ColumnElement,
    CompoundSelect,
    FromClause,
    Index,
    Integer,
    Select,
    String,
    Table,
    Text,
    UniqueConstraint,
    bindparam,
    delete,
    exists,
    insert,
    literal,
    literal_column,
    select,
    union_all,
)

from medhandover.search.model import number_of, words_in, words_of
from medhandover.storage.fulltext import SHORTEST, every, index_parts, matching
from medhandover.storage.tables import metadata
from medhandover.storage.work import Work

words_table = Table(
    "search_words",
    metadata,
    Column("kind", String(20), primary_key=True),
    Column("thing", String(64), primary_key=True),
    Column("word", String(40), primary_key=True),
)
Index(None, words_table.c.kind, words_table.c.word, words_table.c.thing)
texts_table = Table(
    "search_texts",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("kind", String(20), nullable=False),
    Column("thing", String(64), nullable=False),
    Column("folded", Text, nullable=False),
    UniqueConstraint("kind", "thing"),
)
"""A thing's words in one text, each between blanks: ` jansen jan 1234567890 `."""
index_parts(texts_table, "number", "folded")

MOST, MOST_WORDS = 50, 10
_LAST = "\U0010ffff"
_FIRST: ColumnElement[int] = literal_column(str(MOST))
_FIRST_AND_ONE: ColumnElement[int] = literal_column(str(MOST + 1))


def index(work: Work, kind: str, thing: str, *texts: str) -> None:
    """Write anew what a thing is found by; `kind` is its noun (`case`, `receiver`). Without texts it is not found."""
    for table in (words_table, texts_table):
        work.session.execute(delete(table).where(table.c.kind == kind, table.c.thing == thing))
    words = sorted(words_of(*texts))
    if words:
        rows = [{"kind": kind, "thing": thing, "word": word} for word in words]
        work.session.execute(insert(words_table), rows)
        work.session.execute(insert(texts_table).values(kind=kind, thing=thing, folded=f" {' '.join(words)} "))


def found(work: Work, kind: str, text: str) -> tuple[str, ...]:
    """Return at most fifty things of a kind that hold every word of `text`, by one statement or two.

    First those that hold a single word or number whole, then those in which every word begins a word, then those in
    which one stands inside. A word of one or two letters always begins a word; a number is one word, however typed.
    """
    number = number_of(text)
    words = [number] if number else list(words_in(text)[:MOST_WORDS])
    words.sort(key=len, reverse=True)
    long = [each for each in words if len(each) >= SHORTEST]
    if len(long) > 1:
        return _by_words(work, kind, long, words[len(long) :])
    if not words:
        return ()
    values = {**_beginnings(words[1:]), "kind": kind, "word": words[0], "last": words[0] + _LAST, "parts": every(long)}
    answer = work.session.execute(_by_word(len(words) - 1, has_parts=bool(long)), values).scalars()
    return _first(iter(partial(answer.fetchmany, MOST), []))


def _by_words(work: Work, kind: str, long: Sequence[str], short: Sequence[str]) -> tuple[str, ...]:
    """Find by several words; when there are more things than are shown, those in which all begin are asked apart."""
    values = {**_beginnings(short), "kind": kind}
    statement = _by_parts(len(short))
    rows = work.session.execute(statement, {**values, "parts": every(long)}).all()
    begins = [each.thing for each in rows if all(f" {word}" in each.folded for word in long)]
    if len(rows) > MOST:
        asked = {**values, "parts": every(f" {each}" for each in long)}
        begins = [each.thing for each in work.session.execute(statement, asked)]
    return _first([begins, [each.thing for each in rows]])


def _first(answers: Iterable[Sequence[str]]) -> tuple[str, ...]:
    """Return the first distinct things of answers that come bit by bit; what is not needed is never looked up."""
    seen: dict[str, None] = {}
    for some in answers:
        seen |= dict.fromkeys(some)
        if len(seen) >= MOST:
            break
    return tuple(seen)[:MOST]


def _beginnings(short: Sequence[str]) -> dict[str, str]:
    begins = {f"word{place}": each for place, each in enumerate(short)}
    return {**begins, **{f"last{place}": each + _LAST for place, each in enumerate(short)}}


@cache
def _by_word(beside: int, *, has_parts: bool) -> "CompoundSelect[str]":
    """Return the question by one word: whole, at the beginning, and inside; `beside` it are so many short ones."""
    words = words_table.alias()
    chosen = select(words.c.thing).distinct().where(words.c.kind == bindparam("kind"))
    chosen = chosen.where(*(_begins(words, place) for place in range(beside)))
    tiers = [
        chosen.where(words.c.word == bindparam("word")),
        chosen.where(words.c.word > bindparam("word"), words.c.word < bindparam("last")),
    ]
    if has_parts:
        tiers.append(_by_parts(beside))
    limited = [each.limit(_FIRST).subquery() for each in tiers]
    return union_all(*(select(each.c.thing) for each in limited))


@cache
def _by_parts(beside: int) -> "Select[str, str]":
    """Return the question by parts of three letters; `beside` them are so many short words."""
    chosen = select(texts_table.c.thing, texts_table.c.folded).where(texts_table.c.kind == bindparam("kind"))
    chosen = chosen.where(*(_begins(texts_table, place) for place in range(beside)))
    return matching(chosen, texts_table, "number", bindparam("parts", type_=String())).limit(_FIRST_AND_ONE)


def _begins(thing: FromClause, place: int) -> "ColumnElement[bool]":
    begun = (words_table.c.word >= bindparam(f"word{place}")) & (words_table.c.word < bindparam(f"last{place}"))
    own = (words_table.c.kind == thing.c.kind) & (words_table.c.thing == thing.c.thing)
    return exists(select(literal(1)).where(own, begun).correlate(thing))
