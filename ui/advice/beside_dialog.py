"""A form with the document beside it: what is marked on a page fills the literal sentence and its page."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QPushButton, QSplitter

from medhandover.kernel.ids import CaseId
from medhandover.kernel.languages import N_
from ui.advice.reading import Reading
from ui.desk import Desk
from ui.forms.dialog import ActionDialog
from ui.forms.opening import Opening
from ui.widgets.fitting import fit
from ui.widgets.keys import SPLIT, bind

STEP = 60
"""Pixels that a key or button moves what stands between document and form."""


class BesideDialog(ActionDialog):
    """The form of an action at the right, the documents of the case at the left."""

    def __init__(self, *parts: Any, grows: bool = False) -> None:
        """Begin as the form alone."""
        super().__init__(*parts, grows=grows)
        self.reading: Reading | None = None
        self.both: QSplitter | None = None

    def read_in(self, desk: Desk, case: CaseId) -> None:
        """Put the documents of the case beside the form."""
        self.reading = Reading(desk, lambda: case)
        self.reading.marked.connect(self.take)
        both = self.both = QSplitter(Qt.Orientation.Horizontal)
        both.setChildrenCollapsible(False)
        bind(self, SPLIT, lambda: self.widen(STEP), lambda: self.widen(-STEP))
        wider, narrower = (QPushButton(self._words.say(each)) for each in (N_("Wider document"), N_("Wider form")))
        for button, step, keys in ((wider, STEP, SPLIT.one(0)), (narrower, -STEP, SPLIT.one(1))):
            button.setAutoDefault(False)
            button.setToolTip(keys)
            button.clicked.connect(lambda _=False, step=step: self.widen(step))
            self.reading.add_below(button)
        both.setAccessibleName(self._words.say(N_("Document and form")))
        layout = self.layout()
        if isinstance(layout, QBoxLayout):
            layout.replaceWidget(self.form, both)
            layout.setStretchFactor(both, 1)
        both.addWidget(self.reading)
        both.addWidget(self.form)
        both.setSizes([560, 600])
        fit(self, 1180, 740)
        self.begin()
        self.reading.refresh()

    def widen(self, pixels: int) -> None:
        """Give the document so many pixels more of the room, as dragging what stands between it and the form does."""
        if self.both is not None:
            document, form = self.both.sizes()
            self.both.setSizes([max(document + pixels, STEP), max(form - pixels, STEP)])

    def take(self, text: str, page: int) -> None:
        """Fill in a marked sentence and its page, where the form asks for them."""
        asked = {name: value for name, value in {"literal": text, "page": page}.items() if name in self.form.fields}
        self.form.fill(asked)


def read_beside(opening: Opening, dialog: ActionDialog) -> None:
    """Put the documents beside the form, once a reason to see them was chosen."""
    case = CaseId(opening.around.get("case", ""))
    if isinstance(dialog, BesideDialog) and opening.desk.has_reason(case):
        dialog.read_in(opening.desk, case)
