"""The pages of a document one by one: turned, enlarged, and a sentence where there is nothing to show."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from medhandover.kernel.languages import N_
from medhandover.papers.viewing import SeenPage
from ui.widgets.flowing import FlowLayout
from ui.widgets.keys import PAGE_AFTER, PAGE_BEFORE, bind
from ui.widgets.paper import PaperPicture

SMALLEST, LARGEST, STEP = 60, 200, 20
LEAST_HEIGHT = 420
"""Pixels of a page that are seen at the least."""
ROOM = 18
"""Pixels beside a page, for the bar that scrolls it."""


class DocumentPages(QWidget):
    """Shows a page and asks for another one by its number (from 0)."""

    def __init__(self, say: Callable[..., str], name: str, ask: Callable[[int], None]) -> None:
        """Begin with nothing; `ask` fetches a page, which comes back through `show_page`."""
        super().__init__()
        self._say, self._ask = say, ask
        self.picture = PaperPicture(name)
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setObjectName("muted")
        self.where = QLabel()
        self.before, self.after = (
            self._button("‹ " + say(N_("Previous page")), -1),
            self._button(say(N_("Next page")) + " ›", 1),
        )
        smaller, larger = QPushButton("–"), QPushButton("+")
        for button, told, step in ((smaller, N_("Smaller"), -STEP), (larger, N_("Larger"), STEP)):
            button.setAccessibleName(say(told))
            button.setToolTip(say(told))
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, step=step: self._enlarge(step))
        self._turning = QWidget()
        head = FlowLayout(self._turning)
        for each in (self.before, self.where, self.after, smaller, larger):
            head.addWidget(each)
        self.area = area = QScrollArea()
        area.setObjectName("desk")
        area.setWidget(self.picture)
        area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setMinimumHeight(LEAST_HEIGHT)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._turning)
        whole.addWidget(self.told)
        whole.addWidget(area, 100)
        whole.addStretch(1)
        for key, button in ((PAGE_BEFORE, self.before), (PAGE_AFTER, self.after)):
            bind(self, key, button.click, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            button.setToolTip(key.shown)
        self.say_only("")

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Let the page be as wide as there is room."""
        super().resizeEvent(event)
        self.picture.fit(self.picture.zoom, max(self.width() - ROOM, 200))

    def show_page(self, page: SeenPage) -> None:
        """Show a page that came."""
        self.picture.show_page(page)
        self.area.show()
        self._turning.show()
        self.told.hide()
        self.where.setText(self._say(N_("Page {number} of {count}"), number=page.number + 1, count=page.count))
        self.before.setEnabled(page.number > 0)
        self.after.setEnabled(page.number + 1 < page.count)

    def say_only(self, sentence: str) -> None:
        """Show a sentence in place of a page."""
        self.picture.show_page(None)
        self.area.hide()
        self._turning.hide()
        self.told.setText(sentence)
        self.told.setVisible(bool(sentence))
        self.where.setText("")
        self.before.setEnabled(False)
        self.after.setEnabled(False)

    def _button(self, told: str, step: int) -> QPushButton:
        button = QPushButton(told)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _: self._turn(step))
        return button

    def _turn(self, step: int) -> None:
        if self.picture.page is not None:
            self._ask(self.picture.page.number + step)

    def _enlarge(self, step: int) -> None:
        self.picture.fit(min(max(self.picture.zoom + step, SMALLEST), LARGEST))
