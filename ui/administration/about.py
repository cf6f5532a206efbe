"""What this program is: its version, what changed, and the licences of what it rests on."""

from importlib.metadata import PackageNotFoundError, metadata, requires

from PySide6.QtWidgets import QLabel, QTextEdit, QVBoxLayout, QWidget

from medhandover import __version__
from medhandover.kernel.languages import N_
from medhandover.kernel.places import resources
from medhandover.kernel.shapes import record
from ui.desk import Desk
from ui.widgets.rows import Column, RowsModel, RowsTable


@record
class Licence:
    """What the program rests on: name, version and licence."""

    name: str
    version: str
    licence: str


def licences() -> tuple[Licence, ...]:
    """Return what the program rests on, by name, as far as it is installed."""
    names = sorted({_name(each) for each in requires("medhandover") or ()}, key=str.casefold)
    return tuple(found for each in names if (found := _licence(each)) is not None)


def _name(requirement: str) -> str:
    return requirement.partition(";")[0].split("[")[0].split("=")[0].split("<")[0].split(">")[0].split("!")[0].strip()


def _licence(name: str) -> Licence | None:
    try:
        told = metadata(name)
    except PackageNotFoundError:
        return None
    fields = told.json
    classes = [str(each).rpartition(" :: ")[2] for each in fields.get("classifier", []) if "License ::" in str(each)]
    lines = str(fields.get("license", "")).splitlines()
    licence = str(fields.get("license_expression", "")) or ", ".join(classes) or (lines[0] if lines else "")
    return Licence(name=name, version=told["Version"], licence=licence)


class AboutView(QWidget):
    """Version, changes and licences."""

    def __init__(self, desk: Desk) -> None:
        """Show all of it."""
        super().__init__()
        say = desk.say
        title, changed = QLabel(f"{say(N_('Medical handover'))} {__version__}"), QLabel(say(N_("What changed")))
        title.setObjectName("title")
        changed.setObjectName("group")
        self.changes = QTextEdit()
        self.changes.setMarkdown((resources() / "changelog.md").read_text(encoding="utf-8"))
        self.changes.setReadOnly(True)
        self.changes.setTabChangesFocus(True)
        self.changes.setAccessibleName(say(N_("What changed")))
        columns = (
            Column(head=N_("Name"), text=lambda row: row.name, share=3),
            Column(head=N_("Version"), text=lambda row: row.version, share=2),
            Column(head=N_("Licence"), text=lambda row: row.licence, share=5),
        )
        self.model = RowsModel(columns, say)
        self.table = RowsTable(self.model, columns, say(N_("Licences of what this program rests on")))
        rests = QLabel(say(N_("Licences of what this program rests on")))
        rests.setObjectName("group")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 8, 16, 8)
        for each in (title, changed, self.changes, rests, self.table):
            whole.addWidget(each)
        whole.setStretchFactor(self.changes, 1)
        whole.setStretchFactor(self.table, 2)

    def refresh(self) -> None:
        """Show the licences."""
        self.model.show(licences())
