"""A story told through the window: each action is filled in and saved in the form that the page of the case offers."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QDialog, QMessageBox

from medhandover.exchange.reading import written
from medhandover.kernel.declare import Declared
from tests.offices import PASSWORD
from tests.stories.casework import Casework
from ui.cases.contents import SECTIONS
from ui.cases.page import CasePage
from ui.desk import Desk, InlineRunner
from ui.forms.offers import Offer
from ui.forms.shapes import Kind, parameters_of
from ui.parts.part import Part
from ui.parts.view import PartView
from ui.widgets.signing import SignInDialog

RELEASED = frozenset({"plan:release", "plan:except", "release:withdraw"})
"""What is decided at the gate, beside every section."""


class Windowed:
    """Does what a case offers in its forms, and remembers what is done on other pages."""

    def __init__(self, work: Casework) -> None:
        """Let `work` act through the window from now on."""
        self._work = work
        self.desk = Desk(work.office, InlineRunner(), "nl")
        self.problems: list[str] = []
        self.crashes: list[BaseException] = []
        self.desk.problem.connect(self.problems.append)
        self.desk.crashed.connect(self.crashes.append)
        self.filled: list[str] = []
        self.elsewhere: set[str] = set()
        work.perform = self.perform

    def perform(self, action: Declared[Any, Any, Any], signer: str, args: Any, fields: Mapping[str, Any]) -> Any:
        """Do an action in its form where the case offers it; else as the page that offers it would."""
        values = dict(zip([each.name for each in parameters_of(action)], args, strict=False)) | dict(fields)
        offered = offered_in_case(action.tag)
        if offered is None and action.tag not in RELEASED:
            self.elsewhere.add(action.tag)
            return self._work._do(action, signer, args, fields)
        section, part, offer = offered or ("conditions", None, None)
        self.desk.give_reason(lambda _: None, self._work.case, "verzonnen")
        page = CasePage(self.desk, self._work.case, section)
        page.refresh()
        if part is None or offer is None:
            page.release.click(action.tag)
        else:
            _open(next(each for each in page.views[section].parts if each.part is part), offer, values)
        if page.offering.chooser is not None:
            return self._choose(page, action.tag, values)
        dialog = page.offering.dialog
        assert dialog is not None, action.tag
        dialog.fill(typed_for(action, values))
        dialog.give()
        if page.offering.asked is not None:
            page.offering.asked.button(QMessageBox.StandardButton.Save).click()
        if signer:
            second = dialog.findChild(SignInDialog)
            assert second is not None, action.tag
            second.given.emit(signer, PASSWORD)
        assert (dialog.isVisible(), self.problems, self.crashes) == (False, [], []), (action.tag, _told(dialog))
        self.filled.append(action.tag)
        made = page.offering.came
        page.deleteLater()
        return made

    def _choose(self, page: CasePage, tag: str, values: Mapping[str, Any]) -> Any:
        """Choose who fills a place among the candidates."""
        chooser = page.offering.chooser
        rows = [chooser.model.row(number) for number in range(chooser.model.rowCount())]
        chooser.table.selectRow(next(at for at, row in enumerate(rows) if row.escort == values["escort"]))
        chooser.give()
        assert (chooser.isVisible(), self.problems, self.crashes) == (False, [], []), (tag, chooser.wrong.text())
        self.filled.append(tag)
        page.deleteLater()
        return page.offering.came


def offered_in_case(tag: str) -> tuple[str, Part, Offer] | None:
    """Return the section, part and offer of an action, if the page of a case offers it."""
    found = [
        (section.key, part, offer)
        for section in SECTIONS
        for part in section.parts
        for offer in (*part.offers, *part.on_row)
        if offer.tag == tag and not offer.is_change
    ]
    return found[0] if found else None


def _open(view: PartView, offer: Offer, values: Mapping[str, Any]) -> None:
    """Open the form; one about a row after that row was chosen."""
    if offer in view.part.offers:
        view.buttons.click(offer.tag)
        return
    ids = [each for each in values.values() if isinstance(each, str)]
    rows = [view.model.row(number) for number in range(view.model.rowCount())]
    view.table.selectRow(next(at for at, row in enumerate(rows) if getattr(row, "id", None) in ids))
    view.row_buttons.click(offer.tag)


def typed_for(action: Declared[Any, Any, Any], values: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is typed in the form: the fields of the draft, and what is asked beside it."""
    typed: dict[str, Any] = {}
    for each in parameters_of(action):
        if each.name in values and each.kind is Kind.RECORD and not each.is_many:
            typed |= written(each.of, values[each.name])
        elif each.name in values and each.name != "version":
            typed[each.name] = written(each.hint, values[each.name])
    return typed


def _told(dialog: QDialog) -> str:
    """Return everything that the form says is wrong."""
    form: Any = getattr(dialog, "form", None)
    wrong = {name: form.told_wrong(name) for name in form.editors if form.told_wrong(name)} if form else {}
    return f"{wrong} {dialog.wrong.text() if hasattr(dialog, 'wrong') else ''}"
