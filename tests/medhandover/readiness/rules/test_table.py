"""The table of rules is whole: every rule of the domain has an owner, a test, and a way out that somebody can take."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from medhandover.kernel.findings import NEVER_FORCEABLE
from medhandover.kernel.languages import say
from medhandover.kernel.roles import SEES
from medhandover.readiness.places import place_of
from medhandover.readiness.rules.model import Rule
from medhandover.readiness.rules.table import RULES
from medhandover.rights import ACTIONS

ROOT = Path(__file__).resolve().parents[4]
CORE = sorted((ROOT / "medhandover").rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("test_*.py"))


def found() -> Iterator[tuple[str, str, str]]:
    """Yield file, rule and place of every finding that is made anywhere, as far as they are written out."""
    for path in CORE:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Finding":
                said = {each.arg: each.value for each in node.keywords}
                rule, where = (getattr(said.get(name), "value", "") for name in ("rule", "where"))
                yield path.relative_to(ROOT).as_posix(), str(rule), str(where)


def test_the_55_rules_and_the_watch_over_a_person_stand_in_the_table_once_and_in_order() -> None:
    assert [each.id for each in RULES] == [*(f"R{number:02d}" for number in range(1, 56)), "FM-28"]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_has_a_room_of_the_house_as_owner_and_says_what_it_asks_in_both_languages(rule: Rule) -> None:
    assert (ROOT / "medhandover" / rule.owner).is_dir() or (ROOT / "medhandover" / f"{rule.owner}.py").is_file()
    assert say("nl", rule.asks) != rule.asks
    assert rule.source


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_has_a_test_named_after_it(rule: Rule) -> None:
    name = "test_" + rule.id.lower().replace("-", "") + "_"
    assert any(f"def {name}" in path.read_text(encoding="utf-8") for path in TESTS), name


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_is_kept_by_the_program_or_there_is_a_way_that_some_role_can_take(rule: Rule) -> None:
    assert rule.ways or rule.built_in
    for tag in rule.ways:
        assert ACTIONS[tag].may & SEES[ACTIONS[tag].level], tag


def test_every_finding_belongs_to_a_rule_that_leaves_a_way_out_and_leads_to_a_section() -> None:
    ways = {each.id: each.ways for each in RULES}
    seen = [each for each in found() if each[1]]
    assert len(seen) > 60
    for path, rule, where in seen:
        assert ways.get(rule), f"{path}: {rule} has no way out"
        assert not where or place_of(where), f"{path}: {where}"


def test_what_nobody_may_set_aside_is_what_the_domain_names() -> None:
    assert {
        "R01",
        "R02",
        "R03",
        "R05",
        "R07",
        "R08",
        "R13",
        "R19",
        "R35",
        "R39",
        "R41",
    } == NEVER_FORCEABLE
