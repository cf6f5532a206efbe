import pytest
from PySide6.QtCore import QRect, QSize

from ui.papers.printing import placed

A4 = QSize(2100, 2970)


@pytest.mark.parametrize("sheet", [QRect(0, 0, 4961, 7016), QRect(0, 0, 5100, 6600), QRect(0, 0, 6600, 5100)])
def test_a_page_keeps_its_shape_on_every_sheet_and_stands_in_its_middle(sheet: QRect) -> None:
    at = placed(sheet, A4)
    assert sheet.contains(at)
    assert at.width() / at.height() == pytest.approx(A4.width() / A4.height(), abs=0.001)
    assert at.width() == sheet.width() or at.height() == sheet.height()
    assert abs(at.center().x() - sheet.center().x()) <= 1
    assert abs(at.center().y() - sheet.center().y()) <= 1
