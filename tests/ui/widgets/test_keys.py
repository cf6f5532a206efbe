import ast
import re
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from medhandover.kernel.languages import LANGUAGES, Language, say
from ui.app import QtWords
from ui.widgets import keys
from ui.widgets.keyboard import KeyboardDialog
from ui.widgets.keys import ANYWHERE, BAR, BOARD, FORMS, KEYS, LISTS, PAPERS, STEPS, WINDOW, Key

UI = Path(__file__).resolve().parents[3] / "ui"
OWN = re.compile(r"QShortcut\(|QKeySequence\(|setShortcut\(|Qt\.Key\.Key_")
ALONE = {"ui/widgets/keys.py", "ui/widgets/presence.py"}
"""Where keys are declared, and where Alt itself is heard."""


def files() -> dict[str, str]:
    return {str(path.relative_to(UI.parent)): path.read_text(encoding="utf-8") for path in UI.rglob("*.py")}


def declared() -> dict[str, Key]:
    return {name: each for name, each in vars(keys).items() if isinstance(each, Key) and each.is_ours}


def test_no_file_has_keys_of_its_own() -> None:
    assert sorted(name for name, text in files().items() if OWN.search(text)) == sorted(ALONE)


def test_each_declared_key_is_answered_somewhere_and_is_in_the_list() -> None:
    used = {
        node.id
        for name, text in files().items()
        if name not in ALONE
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Name)
    }
    assert {name for name in declared() if name not in used} == set()
    assert [each for each in declared().values() if each not in KEYS] == []
    assert {each for each in KEYS if each.is_ours} == set(declared().values())


@pytest.mark.parametrize(
    "places", [(ANYWHERE, WINDOW), (ANYWHERE, FORMS, STEPS), (LISTS,), (BOARD,), (PAPERS,), (BAR,)]
)
def test_no_key_does_two_things_in_the_same_place(places: tuple[str, ...]) -> None:
    found = Counter(each for key in KEYS if key.where in places and key.is_ours for each in key.keys)
    assert [each for each, count in found.items() if count > 1] == []


def test_a_key_is_shown_as_it_stands_on_the_keyboard_of_the_reader(application: QApplication) -> None:
    words = application.findChild(QtWords)
    assert words is not None
    assert (keys.REMOVE.shown, keys.PAGES.shown, keys.HELP.shown) == ("Del", "Alt+1 … Alt+=", "F1")
    assert keys.NEXT_STEP.shown == "Ctrl+Return, Ctrl+Enter"


@pytest.mark.parametrize("language", LANGUAGES)
def test_f1_lists_every_key_in_the_language_of_the_reader(language: Language, application: QApplication) -> None:
    dialog = KeyboardDialog(lambda told: say(language, told))
    shown = [
        tuple(dialog.model.index(row, column).data() for column in range(3)) for row in range(dialog.model.rowCount())
    ]
    assert shown == [(each.shown, say(language, each.does), say(language, each.where)) for each in KEYS]
    assert len({each[1] for each in shown}) == len(KEYS)
    if language != "en":
        assert all(
            told != each.does and where != each.where for (_, told, where), each in zip(shown, KEYS, strict=True)
        )
