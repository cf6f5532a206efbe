"""The matrix of rights: what may be done and seen, and by which roles, out of the declarations themselves."""

from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from medhandover.kernel.labels import plainly
from medhandover.kernel.languages import N_
from medhandover.kernel.roles import Level, Role
from medhandover.kernel.shapes import record
from medhandover.rights import ACTIONS, QUERIES, role_matrix
from ui.desk import Desk
from ui.widgets.listing import TallTable
from ui.widgets.rows import Column, RowsModel


@record
class RightRow:
    """One action or query: what it is (a message id), its level, who may, and who countersigns."""

    tag: str
    what: str
    is_action: bool
    level: Level
    roles: frozenset[Role]
    second: frozenset[Role]


def rights() -> tuple[RightRow, ...]:
    """Return every action and query with the roles that may do or ask it, by tag."""
    matrix = role_matrix()
    return tuple(
        RightRow(
            tag=tag,
            what=each.summary,
            is_action=tag in ACTIONS,
            level=each.level,
            roles=matrix[tag],
            second=each.second,
        )
        for tag, each in sorted({**ACTIONS, **QUERIES}.items())
    )


class RightsView(QWidget):
    """The matrix as a table, a line for each right; it is narrowed to what one role may."""

    def __init__(self, desk: Desk) -> None:
        """Show the whole matrix."""
        super().__init__()
        say, show = desk.say, desk.show
        self._rows, roles = rights(), tuple(Role)
        columns = (
            Column(head=N_("What"), text=lambda row: plainly(say(row.what)), share=8, is_plain=True),
            Column(head=N_("Who may"), text=lambda row: show(row.roles), share=8, is_plain=True),
            Column(head=N_("Countersigned by"), text=lambda row: show(row.second), share=4, is_plain=True),
            Column(head=N_("Personal data"), text=lambda row: show(row.level), share=4, is_plain=True),
        )
        self.role = QComboBox()
        self.role.setAccessibleName(say(N_("Role")))
        self.role.addItems([say(N_("All roles")), *(show(each) for each in roles)])
        self.role.setMaximumWidth(320)
        self.role.currentIndexChanged.connect(self._narrow)
        self.model = RowsModel(columns, say)
        self.table = TallTable(self.model, columns, say(N_("Rights")))
        title = QLabel(say(N_("Rights")))
        title.setObjectName("title")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 8, 16, 8)
        for each in (title, self.role, self.table):
            whole.addWidget(each)
        whole.setStretchFactor(self.table, 1)

    def refresh(self) -> None:
        """Show the rows of the chosen role."""
        self._narrow(self.role.currentIndex())

    def _narrow(self, at: int) -> None:
        role = tuple(Role)[at - 1] if at > 0 else None
        self.model.show([row for row in self._rows if role is None or role in row.roles])
