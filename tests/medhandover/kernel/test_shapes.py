from dataclasses import fields, is_dataclass
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
