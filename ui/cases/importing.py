"""Entering a whole case from a file: sealed or not, new or known; what differs is shown before anything is changed."""

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from medhandover.cases.model import tidy
from medhandover.cases.queries import CaseRow, found_cases
from medhandover.exchange.differing import Difference
from medhandover.exchange.model import CaseFile
from medhandover.exchange.queries import file_differences
from medhandover.exchange.reading import read_json
from medhandover.exchange.sealing import is_sealed, opened
from medhandover.kernel.ids import CaseId
from medhandover.kernel.labels import label_of
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from medhandover.office import Office
from medhandover.rights import ACTIONS
from ui.desk import Desk
from ui.parts.choosing import ask_file, content_of
from ui.parts.import_dialog import Change, ImportDialog
from ui.widgets.reason import with_reason

TITLE = N_("Enter a case from a file")
STATED = N_("What the file states of checks, releases and approvals counts as missing here.")
Read = tuple[CaseFile, CaseRow | None]


class CaseImport(QObject):
    """Reads a case file for a page, shows what it would change, and enters it all or not at all."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        """Work for `page`."""
        super().__init__(page)
        self._desk, self._page = desk, page
        self._content = b""
        self._file: CaseFile | None = None
        self._known: CaseRow | None = None
        self.dialog: ImportDialog | None = None

    def choose(self) -> None:
        """Ask which file."""
        ask_file(self._page, self._desk.say(TITLE), "*", self.read)

    def read(self, path: Path) -> None:
        """Read a file; a sealed one asks for its passphrase."""
        self.dialog = ImportDialog(self._desk, self._desk.say(TITLE), self._page)
        self.dialog.given.connect(self._enter)
        self.dialog.unlocked.connect(self.unlock)
        self.dialog.open()
        self._work = self.dialog.work
        try:
            self._content = content_of(path)
        except Problem as problem:
            self._refused(problem)
            return
        if is_sealed(self._content):
            self.dialog.ask_passphrase()
        else:
            self._read(lambda: self._content)

    def unlock(self, passphrase: str) -> None:
        """Open the sealed file."""
        self._read(lambda: opened(self._content, passphrase))

    def _read(self, plain: Callable[[], bytes]) -> None:
        def reading(office: Office) -> Read:
            file: CaseFile = read_json(CaseFile, plain())
            number = tidy(file.person).v_number
            return file, next((each for each in office.ask(found_cases, number) if each.v_number == number), None)

        self._work.let(self._came, self._refused, reading, N_("Reading the file"))

    def _came(self, found: Read) -> None:
        self._file, self._known = found
        if self._known is None:
            person = self._file.person
            what = f"{person.family_name}, {person.given_names}"
            self._show(self._desk.say(N_("A new case.")), [Change(what=what, file=person.v_number)])
        elif self.dialog is not None:
            with_reason(self._desk, self._known.id, self.dialog, self._compare)

    def _compare(self, _: object) -> None:
        file = self._file
        if file is None:
            return
        step = N_("Comparing the file with the case")
        self._work.let(self._compared, self._refused, lambda office: office.ask(file_differences, file), step)

    def _compared(self, found: tuple[Difference, ...]) -> None:
        say, number = self._desk.say, self._known.document_number if self._known is not None else ""
        told = say(N_("{number} is known here; what differs stands below."), number=number)
        if not found:
            told = say(N_("The file says nothing else than this office. Nothing was changed."))
        self._show(told, [Change(what=self._place(each.path), here=each.here, file=each.file) for each in found])

    def _place(self, path: str) -> str:
        return " › ".join(self._parts(path))

    def _parts(self, path: str) -> Iterator[str]:
        """Yield the words of a path: what is a number counts from one."""
        for each in path.split("."):
            yield str(int(each) + 1) if each.isdigit() else self._desk.say(label_of(each))

    def _show(self, told: str, rows: list[Change]) -> None:
        if self.dialog is not None:
            self.dialog.show_changes(f"{told} {self._desk.say(STATED)}" if rows else told, rows)

    def _enter(self) -> None:
        values = {"file": self._file, "is_update": self._known is not None}
        step = N_("Entering the case")
        self._work.perform(self._entered, self._refused, ACTIONS["case:import"], values, step)

    def _entered(self, case: CaseId) -> None:
        if self.dialog is not None:
            self.dialog.accept()
        self._desk.open("case", case)

    def _refused(self, problem: Problem) -> None:
        if self.dialog is not None:
            self.dialog.refuse(problem)
