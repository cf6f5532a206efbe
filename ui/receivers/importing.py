"""Entering a list of receivers from a CSV file: what differs is shown before anything is changed."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from medhandover.exchange.directory import column_label, read_directory
from medhandover.kernel.fields import Wrong, WrongFields
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from medhandover.office import Office
from medhandover.receivers.differing import ReceiverDifference, receiver_differences
from medhandover.receivers.importing import Imported
from medhandover.receivers.lines import ReceiverLine
from medhandover.rights import ACTIONS
from ui.desk import Desk
from ui.parts.choosing import ask_file, content_of
from ui.parts.import_dialog import Change, ImportDialog

Read = tuple[tuple[ReceiverLine, ...], tuple[ReceiverDifference, ...]]
TITLE = N_("Enter a list of receivers")


class ReceiverImport(QObject):
    """Reads a list for a page, shows what differs, and enters it."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        """Work for `page`, which is asked to refresh itself after."""
        super().__init__(page)
        self._desk, self._page = desk, page
        self._lines: tuple[ReceiverLine, ...] = ()
        self.dialog: ImportDialog | None = None

    def choose(self) -> None:
        """Ask which file."""
        ask_file(self._page, self._desk.say(TITLE), "*.csv", self.read)

    def read(self, path: Path) -> None:
        """Read a file and show what it would change."""
        self.dialog = ImportDialog(self._desk, self._desk.say(TITLE), self._page)
        self.dialog.given.connect(self._enter)
        self.dialog.open()
        self._work = self.dialog.work

        def differing(office: Office) -> Read:
            lines = read_directory(content_of(path), office.tell)
            return lines, office.ask(receiver_differences, lines)

        self._work.let(self._came, self._refused, differing, N_("Reading the list"))

    def _came(self, found: Read) -> None:
        self._lines, differences = found
        say = self._desk.say
        new = say(N_("new receiver"))
        rows = [
            Change(what=each.name, file=new)
            if each.is_new
            else Change(what=f"{each.name}: {say(column_label(each.field))}", here=each.here, file=each.file)
            for each in differences
        ]
        told = N_("Nothing is entered yet. No check by a second source is taken over from a file.")
        if not rows:
            told = N_("The file says nothing else than this office. Nothing was changed.")
        if self.dialog is not None:
            self.dialog.show_changes(say(told), rows)

    def _enter(self) -> None:
        values = {"lines": self._lines, "is_update": True}
        import_all = ACTIONS["receiver:import"]
        self._work.perform(self._entered, self._refused, import_all, values, N_("Entering the list"))

    def _entered(self, done: Imported) -> None:
        if self.dialog is not None:
            self.dialog.accept()
        told = N_("Entered: {entered}. Changed: {changed}. No check by a second source is taken over from a file.")
        self._desk.told.emit(self._desk.say(told, entered=done.entered, changed=done.changed))
        self._page.refresh()  # type: ignore[attr-defined]

    def _refused(self, problem: Problem) -> None:
        if self.dialog is not None:
            named = WrongFields(self._named(problem.wrong)) if isinstance(problem, WrongFields) else problem
            self.dialog.refuse(named)

    def _named(self, wrong: Iterable[Wrong]) -> list[Wrong]:
        """Name the line and the column of each wrong cell in the words of the reader."""
        return [each.at(self._cell(each.path)) for each in wrong]

    def _cell(self, path: str) -> str:
        line, _, column = path.partition(".")
        if not line.isdigit():
            return path
        if not column:
            return self._desk.say(N_("line {line}"), line=line)
        label = self._desk.say(column_label(column.partition(".")[0]))
        return self._desk.say(N_("line {line}, column {column}"), line=line, column=label)
