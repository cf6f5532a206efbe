from typing import Any

import pytest

from medhandover.rights import ACTIONS
from ui.widgets.undoing import MOST, Done, Steps, undo_of


@pytest.mark.parametrize(
    ("tag", "args", "result", "undone"),
    [
        ("family:link", ("case", "draft"), "link", ("family:unlink", ("link", 1))),
        ("escalation:raise", ("plan", "draft"), "made", ("escalation:settle", ("made", 1, "fout"))),
        ("party:join", ("plan", "fellow"), "party", ("party:leave", ("plan", "fout"))),
        ("case:death", ("case", "draft"), "death", ("case:death_mistake", ("case", "fout"))),
    ],
)
def test_what_is_plain_is_undone_with_what_was_given_and_made(
    tag: str, args: tuple[Any, ...], result: Any, undone: tuple[str, tuple[Any, ...]]
) -> None:
    undo = undo_of(Done(action=ACTIONS[tag], given=args, result=result), "fout")
    assert undo is not None
    assert (undo.action.tag, undo.args) == undone


@pytest.mark.parametrize("tag", ["plan:suspend", "plan:resume", "party:leave", "case:open", "case:merge"])
def test_what_asks_for_more_or_has_no_way_back_is_not_offered(tag: str) -> None:
    assert undo_of(Done(action=ACTIONS[tag], given=("a", "b"), result="made"), "fout") is None


def test_what_was_given_by_name_is_undone_too() -> None:
    done = Done(action=ACTIONS["party:join"], given={"fellow": "b", "plan": "a"}, result="party")
    undo = undo_of(done, "fout")
    assert undo is not None
    assert undo.args == ("a", "fout")


def test_steps_come_back_last_first_and_something_new_forgets_what_was_undone() -> None:
    steps: Steps[str] = Steps()
    for name in ("een", "twee", "drie"):
        steps.add(name)
    steps.took_back("drie terug")
    assert (steps.last, steps.next) == ("twee", "drie terug")
    steps.did_again("drie opnieuw")
    assert (steps.last, steps.next) == ("drie opnieuw", None)
    steps.took_back("drie terug")
    steps.add("vier")
    assert (steps.last, steps.next) == ("vier", None)
    steps.forget("vier")
    assert steps.last == "twee"


def test_at_least_twenty_steps_are_remembered_and_never_without_end() -> None:
    steps: Steps[int] = Steps()
    for number in range(10 * MOST):
        steps.add(number)
    found = []
    while steps.last is not None:
        found.append(steps.last)
        steps.took_back(steps.last)
    assert len(found) == MOST >= 20
    assert found[0] == 10 * MOST - 1
