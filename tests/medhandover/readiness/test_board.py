from medhandover.readiness.board import STAGES, Stage, board
from medhandover.readiness.chips import Chip
from medhandover.readiness.states import PlanState
from tests.medhandover.readiness.test_chips import heard, team
from tests.offices import Team

__all__ = ["team"]


def test_every_state_has_its_lane() -> None:
    assert set(STAGES) == set(PlanState)


def test_each_lane_says_how_many_there_are_and_shows_the_first(team: Team) -> None:
    lanes = {each.stage: each for each in team.office.ask(board, most=1)}
    assert list(lanes) == list(Stage)
    assert (lanes[Stage.CONCEPT].count, [each.name[0] for each in lanes[Stage.CONCEPT].cards]) == (2, ["A"])
    assert lanes[Stage.CLOSED].count == 1
    assert (lanes[Stage.READY].count, lanes[Stage.READY].cards) == (0, ())


def test_the_board_is_narrowed_as_the_list_is(team: Team) -> None:
    lanes = {each.stage: each.count for each in team.office.ask(board, False, (Chip.BLOCKED,))}
    assert (lanes[Stage.CONCEPT], lanes[Stage.ON_THE_WAY], lanes[Stage.ACCEPTED]) == (1, 1, 0)


def test_many_cards_take_as_many_statements_as_a_few(team: Team) -> None:
    took = []
    for most in (1, 20):
        with heard(team) as told:
            team.office.ask(board, most=most)
        took.append(len(told))
    assert took[0] == took[1]
