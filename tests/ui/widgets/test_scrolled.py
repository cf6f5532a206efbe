from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget

from tests.ui.fingers import held, press
from ui.widgets.scrolled import ScrollColumn


def test_whatever_tab_goes_to_is_seen_whole(application: QApplication) -> None:
    column = ScrollColumn()
    lists = [QListWidget() for _ in range(8)]
    for each in (QLineEdit(), *lists):
        each.setFixedHeight(106)
        column.column.addWidget(each)
    for each in lists:
        each.addItems(["maandag", "dinsdag"])
    column.resize(300, 260)
    column.show()
    column.activateWindow()
    for by in ("Tab", "Shift+Tab"):
        for _ in lists:
            press(by)
            there = held()
            assert there.visibleRegion().boundingRect() == there.rect(), (by, there)
    tall = lists[-1]
    tall.setFixedHeight(900)
    QApplication.processEvents()
    tall.setFocus()
    press("Shift+Tab")
    press("Tab")
    assert held() is tall
    assert (
        tall.visibleRegion().boundingRect().contains(QRect(tall.rect().center(), tall.rect().center() + QPoint(1, 1)))
    )
    column.close()
