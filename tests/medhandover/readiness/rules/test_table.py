from pathlib import Path

import medhandover
from medhandover.kernel.languages import say
from medhandover.readiness.rules.table import RULES


def test_the_55_rules_and_the_watch_over_a_person_stand_in_the_table_once_and_in_order() -> None:
    assert [each.id for each in RULES] == [*(f"R{number:02d}" for number in range(1, 56)), "FM-28"]


def test_each_rule_is_owned_by_a_feature() -> None:
    rooms = {path.stem for path in Path(medhandover.__file__).parent.iterdir()}
    assert [each.id for each in RULES if each.owner not in rooms | {"retention"}] == []


def test_each_rule_is_said_in_both_languages() -> None:
    assert [each.id for each in RULES if say("nl", each.asks) == each.asks] == []
