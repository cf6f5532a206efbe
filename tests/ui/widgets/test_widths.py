from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from medhandover.kernel.languages import say
from tests.ui.faults import faults
from tests.ui.pictures import keep_picture
from ui.widgets.rows import Column, RowsModel, RowsTable
from ui.widgets.widths import WidthsDialog


def table() -> RowsTable:
    columns = (Column(head="Name", text=str, share=3), Column(head="City", text=str), Column(head="Country", text=str))
    model = RowsModel(columns, lambda told: say("nl", told))
    made = RowsTable(model, columns, "Ontvangers")
    made.resize(600, 300)
    made.show()
    model.show(("een", "twee"))
    made.selectRow(0)
    return made


def asked(made: RowsTable) -> WidthsDialog:
    QTest.keyClick(made, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    return made.widths


def test_the_widths_of_a_list_are_set_in_a_dialog_by_keys_alone(application: QApplication) -> None:
    made = table()
    dialog = asked(made)
    keep_picture(dialog, "widths-nl")
    assert faults(dialog) == []
    assert [each.accessibleName() for each in dialog.boxes] == ["Naam", "Stad", "Land"]
    for box, part in zip(dialog.boxes, (20, 40, 40), strict=True):
        box.setFocus()
        box.selectAll()
        QTest.keyClicks(box, str(part))
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert made.shares == (20, 40, 40)
    assert made.columnWidth(1) > made.columnWidth(0)
    assert made.was_dragged


def test_the_widths_go_back_to_what_they_were(application: QApplication) -> None:
    made = table()
    made.use_shares((10, 10, 80))
    dialog = asked(made)
    dialog.again.click()
    assert made.shares == (3, 1, 1)
    assert not made.was_dragged
    dialog = asked(made)
    before = made.shares
    dialog.reject()
    assert made.shares == before
