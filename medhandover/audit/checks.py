"""Whether the log is whole: names the first wrong line (BIO2 8.15.05-06)."""

import json
from collections.abc import Iterable
from datetime import datetime

from medhandover.audit.model import START, Line, chain_hash, content_hash, office_hash
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import record


@record
class Fault:
    """The first wrong line: its number, and what is wrong (an English message id)."""

    number: int
    sentence: str


def first_fault(lines: Iterable[Line], count: int, head: str) -> Fault | None:
    """Return what is wrong with the log, or None.

    `lines` are all lines by number; `count` and `head` are what the sidecar vouches for: the log holds at least
    `count` lines and line `count` has the office hash `head`.
    """
    office, heads, number = START, dict[str, tuple[int, str]](), 0
    for line in lines:
        number += 1
        sentence = _wrong(line, number, office, heads.get(line.chain, (0, START)))
        if sentence is None and number == count and line.office_hash != head:
            sentence = N_("This line is not the one that the office vouched for.")
        if sentence is not None:
            return Fault(number=number, sentence=sentence)
        office, heads[line.chain] = line.office_hash, (line.position, line.chain_hash)
    if number < count:
        return Fault(number=number + 1, sentence=N_("Lines were removed from the end of the log."))
    return None


def _wrong(line: Line, number: int, office: str, before: tuple[int, str]) -> str | None:
    position, head = before
    if line.number != number:
        return N_("A line before this one was removed.")
    if line.position != position + 1:
        return N_("A line of this case was removed or moved.")
    if line.content is not None and not _content_fits(line):
        return N_("The content of this line was changed.")
    if line.chain_hash != chain_hash(head, line.chain, line.position, line.content_hash):
        return N_("This line does not follow the one before it in its case.")
    if line.office_hash != office_hash(office, line.number, line.chain, line.position, line.chain_hash):
        return N_("This line does not follow the one before it in the office.")
    return None


def _content_fits(line: Line) -> bool:
    content = line.content or ""
    if line.content_hash != content_hash(line.salt or "", content):
        return False
    told = json.loads(content)
    return (told["tag"], told["actor"], told["outcome"], datetime.fromisoformat(told["at"])) == (
        line.tag,
        line.actor,
        line.outcome.value,
        line.at,
    )
