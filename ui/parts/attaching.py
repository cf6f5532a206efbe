"""Files that become documents of a case: chosen in a dialog or dropped, once a reason to see medical data is given."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from medhandover.cases.model import Subject
from medhandover.kernel.ids import AttachmentId, CaseId
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from medhandover.office import Office
from ui.desk import Desk
from ui.parts.keeping import keep_files
from ui.widgets.drops import Dropped
from ui.widgets.reason import with_reason
from ui.widgets.waiting import LongWork

FILES = "*.pdf *.png *.jpg *.jpeg *.docx *.eml *.msg"


class Attaching(QObject):
    """Keeps files for a page, which shows `work`; `kept` carries the ids of the documents, `refused` the problem."""

    kept = Signal(object)
    refused = Signal(object)

    def __init__(self, desk: Desk, case: Callable[[], CaseId], page: QWidget) -> None:
        """Work for `page`, which is about `case`."""
        super().__init__(page)
        self._desk, self._case, self._page = desk, case, page
        self._files: Sequence[Dropped] = ()
        self.work = LongWork(desk, page)
        self._about, self._thing = Subject.CASE, ""

    def choose(self, about: Subject, thing: str = "") -> None:
        """Ask which files; they are about `about`, and about the thing of this id."""
        self._about, self._thing = about, thing
        dialog = QFileDialog(self._page, self._desk.say(N_("Add a file")))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilter(FILES)
        dialog.filesSelected.connect(self._chosen)
        dialog.open()

    def keep(self, files: Sequence[Dropped], about: Subject, thing: str = "") -> None:
        """Keep files; documents are medical data, so a reason is chosen first."""
        self._files, self._about, self._thing = files, about, thing
        with_reason(self._desk, self._case(), self._page, self._keep)

    def _chosen(self, paths: Sequence[str]) -> None:
        self.keep([Dropped(name=Path(each).name, path=Path(each)) for each in paths], self._about, self._thing)

    def _keep(self, _: object) -> None:
        case, files, about, thing = self._case(), self._files, self._about, self._thing

        def keeping(office: Office) -> tuple[AttachmentId, ...]:
            return keep_files(office, case, about, files, thing)

        self.work.let(self._kept, self._refused, keeping, N_("The files are being kept"))

    def _kept(self, made: tuple[AttachmentId, ...]) -> None:
        self._desk.told.emit(self._desk.say(N_("{count} files are kept, encrypted."), count=len(made)))
        self.kept.emit(made)

    def _refused(self, problem: Problem) -> None:
        self.refused.emit(problem)
