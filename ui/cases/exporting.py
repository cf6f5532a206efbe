"""A whole case saved in a sealed file, to be entered in another office."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from medhandover.cases.queries import seen_person
from medhandover.exchange.queries import exported_case
from medhandover.exchange.sealing import plain_text, sealed
from medhandover.kernel.ids import CaseId
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from medhandover.office import Office
from ui.cases.passphrase_dialog import PassphraseDialog
from ui.desk import Desk
from ui.forms.editor import Words
from ui.forms.offering import Offering
from ui.parts.buttons import offer_button
from ui.widgets.reason import with_reason

Sealed = tuple[str, bytes]


class CaseFilePanel(QWidget):
    """Offers to save the case; its medical part asks for a reason, the file for a passphrase."""

    def __init__(self, desk: Desk, offering: Offering) -> None:
        """Offer it to whoever may."""
        super().__init__()
        self._desk, self._offering = desk, offering
        self._content = b""
        self.save = offer_button(desk, N_("Person"), N_("Save the case in a file …"), self.choose)
        self.dialog: PassphraseDialog | None = None
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.save)
        self.save.setVisible(desk.may(exported_case))
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

    def write(self, path: Path) -> None:
        """Write the sealed case; what the disk refuses is told."""
        try:
            path.write_bytes(self._content)
        except OSError:
            told = N_("The file {file} could not be written. Choose another folder, or make room.")
            self._desk.problem.emit(self._desk.say(told, file=path.name))
        else:
            self._desk.told.emit(self._desk.say(N_("Saved: {file}."), file=path.name))

    def _ask(self, _: object) -> None:
        self.dialog = PassphraseDialog(Words(language=self._desk.language), self)
        self.dialog.given.connect(self.seal)
        self.dialog.open()

    def seal(self, passphrase: str) -> None:
        """Seal the case under a passphrase, then ask where it is saved."""
        case = self.case

        def sealing(office: Office) -> Sealed:
            file = office.ask(exported_case, case)
            return office.ask(seen_person, case).document_number, sealed(plain_text(file), passphrase)

        self._desk.let(self._sealed, self._refused, sealing)

    def _sealed(self, made: Sealed) -> None:
        number, self._content = made
        files = QFileDialog(self, self._desk.say(N_("Save the case in a file")))
        files.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        files.selectFile(f"{number}.zaak")
        files.fileSelected.connect(lambda name: self.write(Path(name)))
        files.open()

    def _refused(self, problem: Problem) -> None:
        self._desk.problem.emit(problem.say(self._desk.language))
