"""How the log is kept: lines are only ever added, inside the transaction of what they tell."""

import secrets

from sqlalchemy import Column, Integer, String, Table, Text, UniqueConstraint, func, select, update
from sqlalchemy.orm import Session

from medhandover.audit.model import (
    OFFICE_CHAIN,
    START,
    Event,
    Line,
    Outcome,
    chain_hash,
    content_hash,
    office_hash,
)
from medhandover.storage.tables import Code, UtcDateTime, mapper, metadata

lines_table = Table(
    "log_lines",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("chain", String(64), nullable=False),
    Column("position", Integer, nullable=False),
    Column("at", UtcDateTime(), nullable=False, index=True),
    Column("actor", String(64), nullable=False, index=True),
    Column("tag", String(64), nullable=False),
    Column("outcome", Code(Outcome), nullable=False),
    Column("content", Text),
    Column("salt", String(32)),
    Column("content_hash", String(64), nullable=False),
    Column("chain_hash", String(64), nullable=False),
    Column("office_hash", String(64), nullable=False),
    UniqueConstraint("chain", "position"),
)
mapper.map_imperatively(Line, lines_table)


def append(session: Session, event: Event, *more: Event) -> Line:
    """Add lines, each to its case's chain, and enter that chain's new head in the office's chain; returns the last."""
    last = session.scalars(select(Line).order_by(lines_table.c.number.desc()).limit(1)).one_or_none()
    heads: dict[str, Line | None] = {}
    for each in (event, *more):
        chain = each.case or OFFICE_CHAIN
        before = heads[chain] if chain in heads else _head(session, chain)
        last = heads[chain] = _line(each, chain, last, before)
        session.add(last)
    session.flush()
    assert last is not None
    return last


def _head(session: Session, chain: str) -> Line | None:
    in_chain = select(Line).where(lines_table.c.chain == chain).order_by(lines_table.c.position.desc()).limit(1)
    return session.scalars(in_chain).one_or_none()


def _line(event: Event, chain: str, last: Line | None, before: Line | None) -> Line:
    number, position = (last.number + 1 if last else 1), (before.position + 1 if before else 1)
    content, salt = event.content(), secrets.token_hex(16)
    digest = content_hash(salt, content)
    head = chain_hash(before.chain_hash if before else START, chain, position, digest)
    return Line(
        number=number,
        chain=chain,
        position=position,
        at=event.at,
        actor=event.actor,
        tag=event.tag,
        outcome=event.outcome,
        content=content,
        salt=salt,
        content_hash=digest,
        chain_hash=head,
        office_hash=office_hash(last.office_hash if last else START, number, chain, position, head),
    )


def destroy_contents(session: Session, case: str) -> int:
    """Destroy what the lines of a case tell; the chains still hold. Returns how many lines told something (R52)."""
    mine = lines_table.c.chain == case
    told = session.scalar(select(func.count()).where(mine, lines_table.c.content.is_not(None)))
    session.execute(update(lines_table).where(mine).values(content=None, salt=None))
    session.expire_all()
    return int(told or 0)
