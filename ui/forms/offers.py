"""What a page offers to do: an action, what it is about, and from where its form is filled."""

from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import field
from typing import Any

from medhandover.exchange.reading import written
from medhandover.kernel.declare import Declared
from medhandover.kernel.shapes import record
from medhandover.rights import ACTIONS, QUERIES
from ui.forms.shapes import FormField, Kind, fields_of, parameters_of


@record
class Chooser:
    """A dialog of its own in place of a form: the query about the row whose answer it shows, and how it is made.

    `dialog` takes words, the row, the answer and the page; its signal `given` carries a tag and what the action takes.
    """

    tag: str
    dialog: Callable[..., Any]


@record
class Foresight:
    """The query that tells what an action would undo; `takes` says which value of the form a parameter gets."""

    tag: str
    takes: Mapping[str, str] = field(default_factory=dict)

    @property
    def query(self) -> Declared[Any, Any, Any]:
        """Return the query."""
        return QUERIES[self.tag]

    def asked(self, values: Mapping[str, Any]) -> list[Any]:
        """Return what the query is asked, of what was filled in and what the page is about, in its order."""
        return [values.get(self.takes.get(each.name, each.name)) for each in parameters_of(self.query)]


@record
class Offer:
    """An action that a page offers under a short name (a message id).

    `takes` says for a parameter which value of the row or of the page it gets, where that has another name;
    `is_change`: the form begins with what the row holds; `draft` is the tag of the query that gives it where the row
    does not hold all.
    `keeps` are fields of the row that the form takes over and nobody is asked; `fixed` are those of which the offer
    leaves no choice, as in a file.
    `when` tells of a row whether the action makes sense there. A `chooser` asks in place of the form; `foresight` tells
    what it would undo before it is done. `onward` gives for a row the offer that is opened in place of this one;
    `names` are the fields of the row that say above the form what is done something with.
    """

    tag: str
    name: str
    takes: Mapping[str, str] = field(default_factory=dict)
    is_change: bool = False
    keeps: tuple[str, ...] = ()
    fixed: Mapping[str, Any] = field(default_factory=dict)
    draft: str = ""
    when: Callable[[Any], object] = lambda row: True
    chooser: Chooser | None = None
    foresight: Foresight | None = None
    onward: Callable[[Any], "Offer"] | None = None
    names: tuple[str, ...] = ()

    @property
    def action(self) -> Declared[Any, Any, Any]:
        """Return the action."""
        return ACTIONS[self.tag]


def leads_to(offer: Offer, field: str) -> bool:
    """Tell whether an offer mends a field: its form asks it, or the field is what the action is about."""
    return offer.tag.partition(":")[0] == field or field in _names(offer)


def known_of(offer: Offer, around: Mapping[str, Any], row: Any = None) -> dict[str, Any]:
    """Return the parameters that need not be asked: what the page is about, and of a row its id and version.

    `around` holds the case and the plan of the page.
    """
    known: dict[str, Any] = {}
    for each in parameters_of(offer.action):
        name = offer.takes.get(each.name, "")
        if name and row is not None:
            known[each.name] = getattr(row, name)
        elif name in around:
            known[each.name] = around[name]
        elif each.name in around and each.kind is Kind.THING:
            known[each.name] = around[each.name]
        elif row is not None and _is_of_row(each, known):
            known[each.name] = row.id if each.kind is Kind.THING else row.version
    return known


def _is_of_row(each: FormField, known: Mapping[str, Any]) -> bool:
    """Tell whether a parameter is the id of the row, the first thing that is asked, or its version."""
    is_id = each.kind is Kind.THING and each.is_required and not any(name != "version" for name in known)
    return is_id or each.name == "version"


def start_of(offer: Offer, row: Any) -> dict[str, Any]:
    """Return what the form of a change begins with: what the row holds of each field, as in a file."""
    held = written(type(row), row)
    return {name: held[name] for name in _names(offer) if name in held}


def _names(offer: Offer) -> list[str]:
    """Return the names of the fields of the form."""
    inside = [one.name for each in _drafts_of(offer) for one in fields_of(each.of)]
    return [*inside, *(each.name for each in parameters_of(offer.action) if each.kind is not Kind.THING)]


def kept_of(offer: Offer, around: Mapping[str, Any], row: Any = None) -> dict[str, Any]:
    """Return the fields of a draft that nobody is asked, as in a file: what the page is about, what the row keeps."""
    asked = (one for each in _drafts_of(offer) for one in fields_of(each.of))
    about = {each.name: around[each.name] for each in asked if each.kind is Kind.THING and each.name in around}
    held = written(type(row), row) if row is not None and offer.keeps else {}
    return {**about, **{name: held.get(name) for name in offer.keeps}, **offer.fixed}


def missing_in(offer: Offer, row: type) -> list[str]:
    """Return the fields that a change would empty because the row does not hold them."""
    held = {each.name for each in fields_of(row)}
    return [
        name for name in _names(offer) if name not in held and name not in {"version", *offer.takes, *_drafts(offer)}
    ]


def _drafts(offer: Offer) -> set[str]:
    return {each.name for each in _drafts_of(offer)}


def _drafts_of(offer: Offer) -> list[FormField]:
    return [each for each in parameters_of(offer.action) if each.kind is Kind.RECORD and not each.is_many]


def kinds_asked(fields: Iterable[FormField], kept: Container[str] = ()) -> set[Any]:
    """Return the kinds of things that can be chosen in these fields, also inside records; `kept` ones are not asked."""
    found: set[Any] = set()
    for each in fields:
        if each.kind is Kind.THING:
            found.add(each.of)
        elif each.kind is Kind.RECORD:
            found |= kinds_asked(one for one in fields_of(each.of) if one.name not in kept)
    return found
