"""A form with the document beside it: what is marked on a page fills the literal sentence and its page."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QSplitter

from medhandover.kernel.ids import CaseId
from medhandover.kernel.languages import N_
from ui.advice.reading import Reading
from ui.desk import Desk
from ui.forms.dialog import ActionDialog
from ui.forms.offering import Opening
from ui.widgets.fitting import fit


class BesideDialog(ActionDialog):
    """The form of an action at the right, the documents of the case at the left."""

    def __init__(self, *parts: Any) -> None:
        """Begin as the form alone."""
        super().__init__(*parts)
        self.reading: Reading | None = None

    def read_in(self, desk: Desk, case: CaseId) -> None:
        """Put the documents of the case beside the form."""
        self.reading = Reading(desk, lambda: case)
        self.reading.marked.connect(self.take)
        both = QSplitter(Qt.Orientation.Horizontal)
        both.setAccessibleName(self._words.say(N_("Document and form")))
        layout = self.layout()
        if isinstance(layout, QBoxLayout):
            layout.replaceWidget(self.form, both)
            layout.setStretchFactor(both, 1)
        both.addWidget(self.reading)
        both.addWidget(self.form)
        both.setSizes([560, 600])
        fit(self, 1180, 740)
        self.reading.refresh()

    def take(self, text: str, page: int) -> None:
        """Fill in a marked sentence and its page, where the form asks for them."""
        asked = {name: value for name, value in {"literal": text, "page": page}.items() if name in self.form.fields}
        self.form.fill(asked)


def open_beside(opening: Opening) -> ActionDialog:
    """Return the form with the documents beside it, once a reason to see them was chosen."""
    dialog = opening.dialog(BesideDialog)
    case = CaseId(opening.around.get("case", ""))
    if opening.desk.has_reason(case):
        dialog.read_in(opening.desk, case)
    return dialog
