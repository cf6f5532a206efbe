from typing import Any

import pytest

from medhandover.rights import ACTIONS
from ui.widgets.undoing import Done, undo_of


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
