"""Everything that can be dragged has a way without a mouse: a button that opens a dialog, reached by Tab."""

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog

from tests.medhandover.plans.test_actions import World
from tests.ui.conftest import Told
from tests.ui.fingers import press, tab_to
from tests.ui.widgets.test_reading import opened
from ui.window import Window

UI = Path(__file__).resolve().parents[3] / "ui"
DRAGS = re.compile(
    r"DropTarget\(|setAcceptDrops\(|QDrag\(|setDragEnabled\(|setDragDropMode\(|def mouseMoveEvent|RowDrops\("
)
INSTEAD = {
    "ui/advice/reading.py": ("case/advice", "Bestand toevoegen"),
    "ui/parts/documents.py": ("case/receiver", "Stukken: Bestand toevoegen"),
    "ui/parts/dropping.py": ("case/conditions", "Bewijs toevoegen"),
    "ui/parts/view.py": ("case/receiver", "Antwoorden van de ontvanger: Bestand toevoegen"),
}
"""Where something is dropped, and the page and button that do the same."""
BY_KEYS = {
    "ui/widgets/paper.py": "words of a page are marked with Shift and the arrows (see tests/ui/advice)",
    "ui/escorts/tray.py": "an open place is given with Ctrl and the arrows, or in a dialog",
    "ui/widgets/timeline.py": "a bar likewise (see tests/stories/test_planned_month.py)",
    "ui/widgets/drops.py": "what takes what is dropped; it is used by the others",
}


def test_no_other_place_takes_a_drag() -> None:
    files = {str(path.relative_to(UI.parent)) for path in UI.rglob("*.py") if DRAGS.search(path.read_text("utf-8"))}
    assert sorted(files) == sorted({*INSTEAD, *BY_KEYS})


@pytest.mark.parametrize("file", sorted(INSTEAD))
def test_what_is_dropped_is_chosen_in_a_dialog_with_keys_alone(
    told: Told, world: World, application: QApplication, file: str
) -> None:
    told.desk.give_reason(lambda _: None, world.case, "voorbereiding")
    window = Window(told.desk)
    window.show()
    window.activateWindow()
    place, button = INSTEAD[file]
    opened(window, world, place)
    tab_to(button)
    press("Space")
    (dialog,) = [each for each in QApplication.topLevelWidgets() if each.isVisible() and each is not window]
    assert isinstance(dialog, QFileDialog) or dialog.windowTitle() == "Bewijs toevoegen"
    dialog.close()
