"""Every place to which a finding leads is listed, with a title and a label in both languages, and a screen knows it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from medhandover.kernel.languages import say
from medhandover.readiness.facts import facts_of
from medhandover.readiness.places import SECTIONS, place_of
from medhandover.readiness.printed import _travelling
from tests.medhandover.plans.test_actions import World
from ui.cases.contents import SECTIONS as SCREENS

CORE = sorted((Path(__file__).resolve().parents[3] / "medhandover").rglob("*.py"))
PLACE = re.compile(rf"({'|'.join(each.key for each in SECTIONS)})\.[a-z_0-9]+")


def named() -> Iterator[tuple[str, str]]:
    """Yield file and place of every text in a file that makes findings and that looks like a place."""
    for path in CORE:
        text = path.read_text(encoding="utf-8")
        if "Finding(" in text:
            for node in ast.walk(ast.parse(text)):
                if isinstance(node, ast.Constant) and isinstance(node.value, str) and PLACE.fullmatch(node.value):
                    yield path.name, node.value


def test_every_place_that_a_check_names_is_listed() -> None:
    found = list(named())
    assert len(found) > 80
    for path, where in found:
        assert place_of(where).section, f"{path}: {where}"


def test_every_listed_field_is_named_by_a_check_or_printed_on_travelling_papers() -> None:
    used = {where for _, where in named()} | PRINTED
    listed = {f"{section.key}.{name}" for section in SECTIONS for name in section.fields}
    assert listed - used == set()


PRINTED = {
    f"receiver.{name}"
    for name in (
        *("handover_place", "receiver_function", "first_appointment", "interpreter"),
        *("name", "address", "contact_name", "contact_function"),
    )
}
"""Fields whose words are printed: a finding leads to each of them (R41)."""


def test_every_word_that_is_printed_on_travelling_papers_is_looked_at_where_it_is_listed() -> None:
    world = World()
    with Session(world.team.office.place.reader) as session:
        found = {where for where, _ in _travelling(facts_of(world.team.office._work(session, None), world.case))}
    assert found == PRINTED
    assert all(place_of(where).section == "receiver" for where in found)


def test_every_title_and_label_is_said_in_both_languages() -> None:
    for section in SECTIONS:
        for told in (section.title, *section.fields.values()):
            assert say("en", told) == told
            assert say("nl", told) != told or told in ALIKE


ALIKE = {"Reserve"}
"""Labels that are the same word in both languages."""


def test_a_place_that_there_is_not_is_a_fault() -> None:
    with pytest.raises(KeyError):
        place_of("receiver.nothing")
    with pytest.raises(KeyError):
        place_of("nothing.receiver")


def test_a_screen_has_every_section() -> None:
    assert {each.key for each in SECTIONS} <= {each.key for each in SCREENS}
