from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QListWidget, QPushButton, QVBoxLayout, QWidget

from tests.ui.faults import faults


def shown(*widgets: QWidget) -> QWidget:
    whole = QWidget()
    column = QVBoxLayout(whole)
    for each in widgets:
        column.addWidget(each)
    whole.resize(300, 200)
    whole.show()
    QApplication.processEvents()
    return whole


def kinds(whole: QWidget) -> set[str]:
    return {each.partition(":")[0] for each in faults(whole)}


def test_what_is_in_order_is_no_fault(application: QApplication) -> None:
    line, told = QLineEdit(), QLabel("Er staat genoeg ruimte voor deze zin, als hij maar op een nieuwe regel mag.")
    line.setAccessibleName("Naam")
    told.setWordWrap(True)
    assert faults(shown(QPushButton("Opslaan"), line, told)) == []


def test_a_control_without_a_name_is_a_fault(application: QApplication) -> None:
    assert kinds(shown(QLineEdit())) == {"no name"}


def test_a_small_control_is_a_fault(application: QApplication) -> None:
    button = QPushButton("x")
    button.setFixedSize(40, 20)
    button.setStyleSheet("padding: 0; border: none")
    assert "small" in kinds(shown(button))


def test_words_that_are_cut_off_are_a_fault_unless_a_tip_tells_them(application: QApplication) -> None:
    button = QPushButton("Een knop met veel woorden erop")
    button.setFixedWidth(90)
    box, text = QComboBox(), "een keuze van heel veel woorden"
    box.addItem(text)
    box.setAccessibleName("Keuze")
    box.setFixedWidth(QFontMetrics(box.font()).horizontalAdvance(text) // 2)
    assert kinds(shown(button)) == {"cut"}
    whole = shown(box)
    assert kinds(whole) == {"cut"}
    box.setToolTip(text)
    assert faults(whole) == []


def test_what_lies_beyond_the_window_is_a_fault(application: QApplication) -> None:
    whole = QWidget()
    button = QPushButton("Opslaan", whole)
    button.resize(button.sizeHint())
    button.move(280, 10)
    whole.resize(300, 200)
    whole.show()
    assert kinds(whole) == {"beyond"}


def test_a_line_of_a_list_that_is_cut_off_is_a_fault(application: QApplication) -> None:
    lines = QListWidget()
    lines.setAccessibleName("Regels")
    lines.addItem("een regel die veel langer is dan de lijst breed is")
    lines.setFixedWidth(120)
    assert kinds(shown(lines)) == {"cut"}
