"""Where the row of a form came from, so that the newest version of the same thing can be asked for."""

from collections.abc import Iterator, Mapping
from dataclasses import field, fields, is_dataclass
from typing import Any

from medhandover.kernel.labels import label_of
from medhandover.kernel.shapes import record
from medhandover.office import Office
from medhandover.rights import QUERIES
from ui.forms.editor import Words
from ui.forms.offers import Offer, known_of

COUNTED = frozenset({"version", "unfinished"})
"""Parameters that tell which version of a thing a form began with, not which thing it is."""


@record
class Source:
    """The question whose answer a row stood in: the tag of the query, and what it was asked."""

    tag: str
    asked: tuple[Any, ...] = ()
    named: Mapping[str, Any] = field(default_factory=dict)

    def answer(self, office: Office) -> Any:
        """Ask it again."""
        return office.ask(QUERIES[self.tag], *self.asked, **self.named)


def thing_of(known: Mapping[str, Any]) -> dict[str, str]:
    """Return which thing a form is about: what is known of it without the version."""
    return {name: str(value) for name, value in sorted(known.items()) if name not in COUNTED and value is not None}


def same_in(answer: Any, offer: Offer, around: Mapping[str, Any], known: Mapping[str, Any]) -> Any:
    """Return the row of an answer that an offer would be about in the same way; None where it is not there any more."""
    wanted = thing_of(known)
    for row in _records(answer):
        try:
            found = known_of(offer, around, row)
        except AttributeError:
            continue
        if thing_of(found) == wanted:
            return row
    return None


def changed_since(words: Words, before: Any, now: Any) -> list[str]:
    """Return in a line each what a row says now and said otherwise before, as far as both say it in words."""
    if type(before) is not type(now) or not is_dataclass(now):
        return []
    found = [(each.name, getattr(before, each.name), getattr(now, each.name)) for each in fields(now)]
    return [
        f"{words.say(label_of(name))}: {words.show(old) or '-'} → {words.show(new) or '-'}"
        for name, old, new in found
        if old != new and name not in {"id", *COUNTED} and not isinstance(new, tuple) and not is_dataclass(new)
    ]


def _records(answer: Any) -> Iterator[Any]:
    """Yield every record in an answer, those inside others too."""
    if isinstance(answer, tuple | list):
        for each in answer:
            yield from _records(each)
    elif is_dataclass(answer) and not isinstance(answer, type):
        yield answer
        for each in fields(answer):
            value = getattr(answer, each.name)
            if isinstance(value, tuple):
                yield from _records(value)
