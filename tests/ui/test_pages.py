import ast
import importlib
from collections.abc import Iterator
from pathlib import Path

from medhandover.kernel.declare import Declared
from medhandover.rights import ACTIONS

UI = Path(__file__).resolve().parents[2] / "ui"
NAMED_ONLY = {"pages.py"}
"""Files that name an action for another reason than to offer it."""
ELSEWHERE = {
    "paper:print": "printing itself enters the copy: ui/papers prints through the core, which does this action",
}
"""The actions that no page offers by themselves, and why."""


def offered(text: str) -> Iterator[str]:
    """Yield the tags of the actions that a file of the window offers or does: by its tag, or the action itself."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.keyword) and node.arg in {"tag", "on_drop"} and isinstance(node.value, ast.Constant):
            yield str(node.value.value)
        elif isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant):
            yield str(node.slice.value)
        elif isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
            yield str(node.args[0].value)
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("medhandover."):
            module = importlib.import_module(node.module or "")
            named = (getattr(module, each.name, None) for each in node.names)
            yield from (each.tag for each in named if isinstance(each, Declared))


def test_every_action_is_offered_somewhere_in_the_window() -> None:
    files = [path for path in UI.rglob("*.py") if path.name not in NAMED_ONLY]
    tags = {tag for path in files for tag in offered(path.read_text(encoding="utf-8"))}
    assert sorted(set(ACTIONS) - tags) == sorted(ELSEWHERE)


def test_what_only_names_an_action_does_not_offer_it() -> None:
    assert list(offered('OPENERS = {"advice:record": open_beside}\n"""case:open"""')) == []
    assert list(offered('Offer(tag="case:open", name="x")')) == ["case:open"]
    assert list(offered("from medhandover.cases.actions import open_case")) == ["case:open"]
