import pytest
from PySide6.QtWidgets import QApplication

from medhandover.kernel.roles import Role
from tests.medhandover.plans.test_actions import World
from tests.ui.conftest import Later, Told
from ui.cases.finding import Finding
from ui.desk import Desk
from ui.widgets.finder import HitGroup


def found(finding: Finding, text: str) -> dict[str, list[str]]:
    came: list[tuple[HitGroup, ...]] = []
    finding.found.connect(came.append)
    finding.ask(text)
    return {each.name: [hit.page for hit in each.hits] for each in came[-1] if each.hits}


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("voorbeeldyan", {"Personen en nummers": ["case"]}),
        ("Վորբելդյան", {"Personen en nummers": ["case"]}),
        ("123 456 7890", {"Personen en nummers": ["case"]}),
        ("mo-2026", {"Personen en nummers": ["case"]}),
        ("kliniek", {"Ontvangers": ["receivers"], "Zaken bij deze ontvanger": ["case/receiver"]}),
        ("visser", {"Begeleiding": ["escorts", "escorts"]}),
        ("nergens", {}),
    ],
)
def test_everything_is_found_in_one_box(told: Told, text: str, groups: dict[str, list[str]]) -> None:
    assert found(Finding(told.desk), text) == groups


def test_answers_to_an_earlier_question_are_dropped(world: World, application: QApplication) -> None:
    later = Later()
    finding = Finding(Desk(world.team.office, later))
    came: list[object] = []
    finding.found.connect(came.append)
    finding.ask("voor")
    finding.ask("niemand")
    for each in later.waiting:
        each()
    assert len(came) == 1


def test_who_may_see_no_persons_finds_nothing(world: World, application: QApplication) -> None:
    world.team.office.actor = type(world.team.office.actor)(
        world.team.office.actor.id, "x", "X", frozenset({Role.ADMINISTRATOR})
    )
    assert Finding(Told(world).desk)._kinds == []
