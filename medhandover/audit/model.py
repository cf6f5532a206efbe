"""One line of the log and the chains that hold it (NEN 7513 chapters 6-7, BIO2 8.15.01).

Every line stands in the chain of its case (or of the office) and, with that chain's new head, in the office's chain.
Lines are chained over the salted hash of their content, so that content may be destroyed and the chains still hold.
"""

import hashlib
import json
from collections.abc import Mapping
from datetime import datetime

from medhandover.kernel.coded import Coded
from medhandover.kernel.shapes import entity, record

OFFICE_CHAIN = "office"
START = "0" * 64


class Outcome(Coded):
    """Dutch: uitkomst (EventOutcomeIndicator)."""

    DONE = "gedaan", "done"
    DENIED = "geweigerd", "denied"
    FAILED = "mislukt", "failed"


CODES = {"add": "C", "open": "C", "record": "C", "print": "E", "change": "U"}
"""EventActionCode of NEN 7513 by the verb of a tag; other verbs change (U), questions read (R)."""


def code_of(kind: str, tag: str) -> str:
    """Return the EventActionCode of an action or query with this tag."""
    return "R" if kind == "query" else CODES.get(tag.partition(":")[2], "U")


@record
class Event:
    """What a line says: the six fields of BIO2 8.15.01 and those of NEN 7513; never medical text.

    `code` is C create, R read, U update, D delete, E execute; `details` holds ids, filters and choices only.
    """

    at: datetime
    tag: str
    code: str
    outcome: Outcome
    actor: str
    actor_name: str
    roles: tuple[str, ...]
    origin: str
    second: str = ""
    case: str = ""
    thing: str = ""
    thing_id: str = ""
    purpose: str = ""
    level: str = ""
    details: Mapping[str, object] | None = None

    def content(self) -> str:
        """Return the event as canonical JSON: the text that is hashed."""
        fields = {**vars(self), "at": self.at.isoformat(), "outcome": self.outcome.value, "roles": list(self.roles)}
        return json.dumps(fields, sort_keys=True, ensure_ascii=False, default=str)


@entity
class Line:
    """A kept line; `number` counts in the office, `position` in its `chain`; empty `content` was destroyed."""

    number: int
    chain: str
    position: int
    at: datetime
    actor: str
    tag: str
    outcome: Outcome
    content: str | None
    salt: str | None
    content_hash: str
    chain_hash: str
    office_hash: str


def content_hash(salt: str, content: str) -> str:
    """Return the salted hash of a line's content."""
    return _hash(salt, content)


def chain_hash(before: str, chain: str, position: int, content: str) -> str:
    """Return the new head of a chain after the line with this content hash."""
    return _hash(before, chain, str(position), content)


def office_hash(before: str, number: int, chain: str, position: int, head: str) -> str:
    """Return the new head of the office's chain, in which a chain's new head is entered."""
    return _hash(before, str(number), chain, str(position), head)


def _hash(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
