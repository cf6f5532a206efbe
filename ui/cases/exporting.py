"""A whole case saved in a sealed file for another office, and everything that is kept of its person (AVG 15)."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QInputDialog, QVBoxLayout, QWidget

from medhandover.cases.queries import seen_person
from medhandover.exchange.queries import exported_case
from medhandover.exchange.sealing import plain_text, sealed
from medhandover.kernel.ids import CaseId
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from medhandover.office import Office
from medhandover.personal import packed
from medhandover.retention.queries import person_export
from ui.cases.passphrase_dialog import PassphraseDialog
from ui.desk import Desk
from ui.forms.editor import Words
from ui.forms.offering import Offering
from ui.parts.buttons import offer_button
from ui.widgets.reason import with_reason
from ui.widgets.saving import save
from ui.widgets.typed import TypedKept
from ui.widgets.waiting import LongWork

Packed = tuple[str, bytes]
"""The name of a file to be, and what stands in it."""


class CaseFilePanel(QWidget):
    """Offers to save the case; its medical part asks for a reason, the file for a passphrase."""

    def __init__(self, desk: Desk, offering: Offering) -> None:
        """Offer it to whoever may."""
        super().__init__()
        self._desk, self._offering = desk, offering
        self._content = b""
        self.save = offer_button(desk, N_("Person"), N_("Save the case in a file …"), self.choose)
        self.everything = offer_button(desk, N_("Person"), N_("Save everything for the person …"), self.choose_all)
        self.dialog: PassphraseDialog | QInputDialog | None = None
        self.work = LongWork(desk, self)
        whole, line = QVBoxLayout(self), QHBoxLayout()
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(line)
        whole.addWidget(self.work)
        for button, query in ((self.save, exported_case), (self.everything, person_export)):
            line.addWidget(button)
            button.setVisible(desk.may(query))
        line.addStretch(1)

    @property
    def case(self) -> CaseId:
        """Return the case of the page."""
        return CaseId(self._offering.around.get("case", ""))

    def refresh(self) -> None:
        """Nothing is shown here."""

    def choose(self) -> None:
        """Ask for a reason where none was chosen, then for the passphrase."""
        with_reason(self._desk, self.case, self, self._ask)

    def choose_all(self) -> None:
        """Ask for a reason where none was chosen, then why everything leaves the office so that anybody can read it."""
        with_reason(self._desk, self.case, self, self._ask_why)

    def pack(self, why: str) -> None:
        """Put everything of the person in one file that anybody can read, then ask where it is saved."""
        case, language, reason = self.case, self._desk.language, why.strip()
        if not reason:
            self._desk.problem.emit(self._desk.say(N_("Nothing was saved: say why the file leaves the office.")))
            return

        def packing(office: Office) -> Packed:
            made = packed(office, case, reason, language, lambda each: office.give_reason(each, reason))
            return f"{office.ask(seen_person, case).document_number}.zip", made

        self.work.let(self._packed, self._refused, packing, N_("Putting together what is kept of the person"))

    def write(self, path: Path) -> None:
        """Write what was made; what the disk refuses is told."""
        save(self._desk, path, lambda chosen: chosen.write_bytes(self._content))

    def _ask(self, _: object) -> None:
        self.dialog = PassphraseDialog(Words(language=self._desk.language), self)
        self.dialog.given.connect(self.seal)
        self.dialog.open()

    def seal(self, passphrase: str) -> None:
        """Seal the case under a passphrase, then ask where it is saved."""
        case = self.case

        def sealing(office: Office) -> Packed:
            file = office.ask(exported_case, case)
            return f"{office.ask(seen_person, case).document_number}.zaak", sealed(plain_text(file), passphrase)

        self.work.let(self._packed, self._refused, sealing, N_("Sealing the case"))

    def _ask_why(self, _: object) -> None:
        say = self._desk.say
        self.dialog = QInputDialog(self)
        self.dialog.setWindowTitle(say(N_("Everything of this person")))
        told = N_(
            "The file holds all that is kept of the person, and anybody can read it. Why does it leave the office?"
        )
        self.dialog.setLabelText(say(told))
        self.dialog.textValueSelected.connect(self.pack)
        asked = self.dialog

        def fill(typed: Mapping[str, str]) -> None:
            asked.setTextValue(typed.get("why", ""))

        touched = [asked.textValueChanged]
        TypedKept(self._desk, asked, "leaves", self.case, lambda: {"why": asked.textValue()}, fill, touched)
        self.dialog.open()

    def _packed(self, made: Packed) -> None:
        name, self._content = made
        files = QFileDialog(self, self._desk.say(N_("Save in a file")))
        files.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        files.selectFile(name)
        files.fileSelected.connect(lambda name: self.write(Path(name)))
        files.open()

    def _refused(self, problem: Problem) -> None:
        self._desk.problem.emit(problem.say(self._desk.language))
