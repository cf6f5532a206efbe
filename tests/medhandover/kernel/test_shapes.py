from dataclasses import field, fields, is_dataclass, replace
from importlib import import_module
from pathlib import Path
from typing import get_type_hints

import pytest

import medhandover
from medhandover.exchange.reading import schema
from medhandover.kernel.shapes import entity, fill, record, values_of
from medhandover.storage.tables import column_type

MODELS = sorted(path.parent.name for path in Path(medhandover.__path__[0]).glob("*/model.py"))
DRAFTS = [
    (name, thing)
    for name in MODELS
    for thing in vars(import_module(f"medhandover.{name}.model")).values()
    if isinstance(thing, type) and is_dataclass(thing) and thing.__name__.endswith("Draft")
]


@record
class Point:
    x: int


@record
class Line(Point):
    """Has names that the filling itself could trip over, and a value made anew for each."""

    self_: str = ""
    kept: tuple[int, ...] = ()
    values: dict[str, int] = field(default_factory=dict)
    _all = 3


@entity
class Draft:
    name: str
    age: int = 0


@entity
class Thing(Draft):
    id: str


def test_a_record_never_changes() -> None:
    with pytest.raises(AttributeError):
        Point(x=1).x = 2  # type: ignore[misc]


def test_an_entity_is_filled_from_its_draft_and_keeps_what_is_its_own() -> None:
    thing = Thing(id="1", name="a")
    fill(thing, Draft(name="b", age=3))
    assert (thing.id, values_of(thing)) == ("1", {"name": "b", "age": 3, "id": "1"})


@pytest.mark.parametrize(("feature", "draft"), DRAFTS, ids=lambda each: getattr(each, "__name__", each))
def test_every_draft_can_be_kept_in_columns_and_read_from_a_file(feature: str, draft: type) -> None:
    hints = get_type_hints(draft)
    for each in fields(draft):
        assert column_type(hints[each.name])[0] is not None, f"{feature}.{each.name}"
    described = schema(draft)
    assert described["additionalProperties"] is False
    assert set(described["properties"]) == {each.name for each in fields(draft)}


def test_a_record_is_filled_with_what_is_given_and_its_defaults() -> None:
    line = Line(x=4, kept=(1,))
    assert line == Line(x=4, self_="", kept=(1,), values={})
    assert line.values is not Line(x=4).values
    assert replace(line, self_="b") == Line(x=4, self_="b", kept=(1,))
    assert hash(Point(x=1)) == hash(Point(x=1))
    assert repr(Point(x=1)) == "Point(x=1)"


@pytest.mark.parametrize("given", [{}, {"x": 1, "y": 2}])
def test_a_record_lacks_nothing_and_has_nothing_too_much(given: dict[str, int]) -> None:
    with pytest.raises(TypeError):
        Point(**given)
    assert Point(x=1).x == 1
    with pytest.raises(TypeError):
        Point(**given)
    with pytest.raises(TypeError):
        Point(1)  # type: ignore[call-arg]


@record
class Marked:
    """Is compared by one field, hashed by another, and shows neither."""

    name: str = field(repr=False, hash=False)
    note: str = field(default="", compare=False, hash=True)


@record
class Told:
    """Says itself what it is like and how it is shown."""

    name: str

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Told) and self.name.casefold() == other.name.casefold()

    def __hash__(self) -> int:
        return hash(self.name.casefold())

    def __repr__(self) -> str:
        return "told"


def test_a_record_is_compared_and_hashed_by_the_fields_that_count() -> None:
    assert Marked(name="a", note="b") == Marked(name="a", note="c") != Marked(name="b", note="b")
    assert hash(Marked(name="a", note="b")) == hash(Marked(name="z", note="b"))
    assert repr(Marked(name="a", note="b")) == "Marked(note='b')"
    assert Point(x=1) != Line(x=1)


def test_a_record_that_says_itself_what_it_is_like_is_listened_to() -> None:
    assert Told(name="A") == Told(name="a")
    assert len({Told(name="A"), Told(name="a")}) == 1
    assert repr(Told(name="A")) == "told"


def test_nothing_of_a_record_goes_away_either() -> None:
    with pytest.raises(AttributeError):
        del Point(x=1).x
