"""No case gets stuck for ever: whatever a rule says, somebody can do something that takes it away (domain 9.1c)."""

import ast
from pathlib import Path

import pytest

import medhandover
from medhandover.readiness.queries import gate
from medhandover.readiness.rules.table import RULES
from medhandover.rights import ACTIONS
from tests.stories.casework import Casework
from tests.stories.usual import STAGES
from tests.stories.ways import WAYS_WALKED

BY_ID = {each.id: each for each in RULES}


def findable() -> set[str]:
    """Return the rules of which the core makes findings, read from its text."""
    found: set[str] = set()
    for path in Path(medhandover.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Finding":
                rule = next((each.value for each in node.keywords if each.arg == "rule"), None)
                assert isinstance(rule, ast.Constant), f"{path}:{node.lineno} does not say its rule"
                found.add(str(rule.value))
    return found


def said(work: Casework, rule: str) -> list[str]:
    """Return what the gate says of a rule at this moment."""
    return [each.english for each in work.ask(gate, work.case).findings if each.rule == rule]


def test_every_rule_that_can_be_found_has_its_walk() -> None:
    assert sorted(findable()) == sorted(WAYS_WALKED)


def test_every_way_out_is_an_action_of_somebody() -> None:
    for rule in findable():
        assert BY_ID[rule].ways, rule
        assert all(ACTIONS[way].may for way in BY_ID[rule].ways)


@pytest.mark.parametrize("rule", sorted(WAYS_WALKED))
def test_a_way_out_is_walked_and_named_by_the_rule(rule: str) -> None:
    walk = WAYS_WALKED[rule]
    work = STAGES[walk.stage]()
    for step in walk.broken:
        step(work)
    assert not work.refused, [(tag, each.say("en")) for tag, each in work.refused]
    assert said(work, rule), "nothing was broken"
    work.done.clear()
    for step in walk.mended:
        step(work)
    assert not work.refused, [(tag, each.say("en")) for tag, each in work.refused]
    assert said(work, rule) == []
    assert set(work.done) & set(BY_ID[rule].ways), work.done
