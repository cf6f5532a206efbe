from tests.ui.conftest import Told
from tests.ui.pictures import keep_picture, unnamed
from ui.administration.about import AboutView


def test_a_chosen_library_shows_the_text_of_its_licence_and_that_qt_may_be_replaced(told: Told) -> None:
    view = AboutView(told.desk)
    view.refresh()
    names = [view.model.row(number).name for number in range(view.model.rowCount())]
    view.table.selectRow(names.index("PySide6_Essentials"))
    assert "LESSER GENERAL PUBLIC LICENSE" in view.text.toPlainText()
    assert unnamed(view) == []
    view.resize(1000, 700)
    keep_picture(view, "about-nl")
    view.deleteLater()
