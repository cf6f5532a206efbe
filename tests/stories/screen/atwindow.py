"""The steps of the main job, each done by somebody at the real window: opened, filled in, saved, seen to be done."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QMessageBox

from medhandover.kernel.declare import Declared
from medhandover.kernel.roles import Role
from medhandover.letters.model import Paper, PaperLanguage
from tests.offices import PASSWORD
from tests.stories.casework import SECOND, Casework
from tests.stories.screen.seat import Seat, enter, enter_text, is_closed, pressed
from tests.stories.windowed import RELEASED, offered_in_case, typed_for
from ui.cases.page import CasePage
from ui.forms.shapes import parameters_of
from ui.parts.buttons import Offers
from ui.widgets.signing import SignInDialog


@dataclass
class AtWindow(Casework):
    """Casework of which every action goes through the window in `seat`, on the case of `surname`."""

    seat: Seat = field(kw_only=True)
    surname: str = "Voorbeeldyan"

    def sits_down(self, name: str) -> None:
        """Let somebody sign in at the window."""
        self.seat.change_places(name)

    def at_window(self, action: Declared[Any, Any, Any], signer: str, args: Any, fields: Mapping[str, Any]) -> Any:
        """Do an action where the window offers it."""
        values = dict(zip([each.name for each in parameters_of(action)], args, strict=False)) | dict(fields)
        offering = self.opens(action.tag, values)
        if offering.chooser is not None:
            return self._choose(offering, values)
        dialog = offering.dialog
        assert dialog is not None, f"{action.tag} opens nothing"
        fill_in(dialog, typed_for(action, values))
        if hasattr(dialog, "leave"):
            self.seat.click(dialog.finish)
        else:
            self.seat.agree(dialog)
        if (asked := offering.asked) is not None and asked.isVisible():
            self.seat.click(pressed(asked, QMessageBox.StandardButton.Save))
        if signer:
            self._sign(signer)
        assert is_closed(dialog), (action.tag, wrong_in(dialog))
        self.done.append(action.tag)
        return offering.came

    def opens(self, tag: str, values: Mapping[str, Any]) -> Any:
        """Press the button of an action; return whoever opened its form."""
        offers, offering = self._find(tag, values)
        self.seat.click(offers.offered[tag][1])
        self.seat.reason()
        return offering

    def case_section(self, key: str) -> Any:
        """Open a section of the case."""
        self._case()
        return self.seat.section(key)

    def prints(self, paper: Paper, language: PaperLanguage, file: Path) -> None:
        """Print a paper of the case into a file."""
        panel = self.case_section("papers").panel
        panel.paper.setCurrentIndex(list(Paper).index(paper))
        self.seat.settle()
        self.seat.reason()
        panel.language.setCurrentIndex(list(PaperLanguage).index(language))
        self.seat.settle()
        assert panel.pages.picture.page is not None, panel.pages.told.text()
        self.seat.click(panel.buttons[0])
        self.seat.name_file(file)
        assert file.read_bytes().startswith(b"%PDF"), panel.pages.told.text()

    def _sign(self, signer: str) -> None:
        second = self.seat.shown(SignInDialog)
        assert second is not None
        enter_text(second.name, signer)
        enter_text(second.password, PASSWORD)
        self.seat.agree(second)

    def _choose(self, offering: Any, values: Mapping[str, Any]) -> Any:
        chooser = offering.chooser
        rows = [chooser.model.row(number) for number in range(chooser.model.rowCount())]
        chooser.table.selectRow(next(at for at, row in enumerate(rows) if row.escort == values["escort"]))
        self.seat.click(chooser.assign)
        assert is_closed(chooser), chooser.wrong.text()
        return offering.came

    def _find(self, tag: str, values: Mapping[str, Any]) -> tuple[Offers, Any]:
        """Go to where an action is offered; return its buttons and whoever opens its form."""
        seat = self.seat
        if tag in RELEASED:
            self._case()
            return seat.page.release, seat.page.offering
        if (found := offered_in_case(tag)) is not None:
            section, part, offer = found
            view = next(each for each in self.case_section(section).parts if each.part is part)
            if offer in part.offers:
                return view.buttons, seat.page.offering
            _choose_row(view, values)
            return view.row_buttons, seat.page.offering
        return self._elsewhere(tag, values)

    def _elsewhere(self, tag: str, values: Mapping[str, Any]) -> tuple[Offers, Any]:
        seat = self.seat
        if tag == "case:open":
            page = seat.go("cases")
            return page.offers, page.offering
        if tag.startswith("staff:"):
            view = seat.go("administration").go("staff")
            seat.settle()
            return view.views[0].buttons, view.offering
        if tag == "approval:give":
            view = seat.go("administration").go("translations")
            view.paper.setCurrentIndex(list(Paper).index(values["paper"]))
            view.language.setCurrentIndex(list(PaperLanguage).index(values["language"]))
            seat.settle()
            return view.approve, view.offering
        page = seat.go("receivers" if tag.startswith("receiver:") else "escorts")
        if not tag.startswith("receiver:"):
            page.tabs.setCurrentIndex(int(tag == "country:record"))
            seat.settle()
        if tag == "country:record":
            return page.countries.buttons, page.offering
        directory = page if tag.startswith("receiver:") else page.people
        if tag in {"receiver:record", "escort:record"}:
            return directory.buttons, directory.offering
        _choose_row(directory, values)
        seat.settle()
        return directory.sheet.buttons, directory.offering

    def _case(self) -> None:
        if not isinstance(self.seat.page, CasePage) or self.seat.page._case != self.case:
            self.seat.find_case(self.surname)
        assert isinstance(self.seat.page, CasePage), f"the case is not found by {self.office.actor.name}"


def _choose_row(view: Any, values: Mapping[str, Any]) -> None:
    ids = [each for each in values.values() if isinstance(each, str)]
    rows = [view.model.row(number) for number in range(view.model.rowCount())]
    view.table.selectRow(next(at for at, row in enumerate(rows) if getattr(row, "id", None) in ids))


def fill_in(dialog: Any, typed: Mapping[str, Any]) -> None:
    """Fill in the fields of a form that is open."""
    for name, value in typed.items():
        if name in dialog.form.editors:
            enter(dialog.form.editors[name], value)


def wrong_in(dialog: Any) -> str:
    """Return everything that a form says is wrong."""
    wrong = {name: dialog.form.told_wrong(name) for name in dialog.form.editors if dialog.form.told_wrong(name)}
    return f"{wrong} {dialog.wrong.text()}"


def hire(work: AtWindow, *names: str) -> None:
    """Give colleagues their accounts."""
    for name in names:
        role = Role.COORDINATOR if name == SECOND else Role(name)
        dialog = work.opens("staff:add", {}).dialog
        account = {"name": name, "shown": f"{name.title()} (verzonnen)", "roles": [role.value], "password": PASSWORD}
        fill_in(dialog, account)
        work.seat.agree(dialog)
        assert is_closed(dialog), wrong_in(dialog)
    work.staff |= {each["name"]: each["id"] for each in work.rows("accounts")}
