"""The administration: its sections at the left, the chosen one beside them; only what one may see is there."""

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QListWidget, QStackedWidget, QWidget

from medhandover.audit.queries import log_lines, verify_log
from medhandover.copies.queries import all_breaches
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import record
from medhandover.retention.queries import person_account, retention_overview
from medhandover.rights import ACTIONS
from ui.administration.about import AboutView
from ui.administration.account import AccountView
from ui.administration.contents import STAFF, retention
from ui.administration.log import LogView
from ui.administration.office import OfficeView
from ui.administration.rights import RightsView
from ui.administration.settings import SettingsView
from ui.administration.translations import TranslationsView
from ui.desk import Desk
from ui.parts.breaches import BREACHES
from ui.parts.stack import PartsStack
from ui.widgets.reading import mark_region

RAIL_WIDTH = 240


@record
class Room:
    """One section: its key, its name (a message id), and how it is made."""

    key: str
    name: str
    make: Callable[[], Any]


def rooms(desk: Desk) -> Iterator[Room]:
    """Yield the sections that whoever is signed in may see."""
    yield Room(key="staff", name=N_("Colleagues"), make=lambda: PartsStack(desk, N_("Colleagues"), STAFF))
    yield Room(key="rights", name=N_("Rights"), make=lambda: RightsView(desk))
    yield Room(key="settings", name=N_("Settings"), make=lambda: SettingsView(desk))
    yield Room(key="translations", name=N_("Translations"), make=lambda: TranslationsView(desk))
    premises = desk.premises
    if desk.may(log_lines) or (desk.may(verify_log) and premises is not None):
        yield Room(key="log", name=N_("Log"), make=lambda: LogView(desk))
    if desk.may(person_account):
        yield Room(key="account", name=N_("Account for a person"), make=lambda: AccountView(desk))
    if desk.may(all_breaches):
        yield Room(
            key="breaches", name=N_("Data breaches"), make=lambda: PartsStack(desk, N_("Data breaches"), BREACHES)
        )
    if desk.may(retention_overview):
        parts = retention(desk.language)
        yield Room(key="retention", name=N_("Retention"), make=lambda: PartsStack(desk, N_("Retention"), parts))
    if premises is not None and desk.may(ACTIONS["setting:change"]):
        yield Room(key="office", name=N_("Backup and recovery"), make=lambda: OfficeView(desk, premises))
    yield Room(key="about", name=N_("About this program"), make=lambda: AboutView(desk))


class AdministrationPage(QWidget):
    """A list of sections and the one that is open; each is made when it is opened first."""

    def __init__(self, desk: Desk, room: str = "", parent: QWidget | None = None) -> None:
        """Build the page inside `parent`, opened at a section."""
        super().__init__(parent)
        self.rooms = list(rooms(desk))
        self.made: dict[str, Any] = {}
        self.list, self._stack = QListWidget(), QStackedWidget()
        self.list.setObjectName("sections")
        self.list.setAccessibleName(desk.say(N_("Sections of the administration")))
        self.list.setFixedWidth(RAIL_WIDTH)
        self.list.addItems([desk.say(each.name) for each in self.rooms])
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.list)
        whole.addWidget(self._stack, 1)
        self.setFocusProxy(self.list)
        for each in (self.list, self._stack):
            mark_region(each)
        keys = [each.key for each in self.rooms]
        self.list.setCurrentRow(keys.index(room) if room in keys else 0)
        self.list.currentRowChanged.connect(lambda _: self.refresh())

    def refresh(self) -> None:
        """Ask for all that the open section shows anew."""
        self.open_room().refresh()

    def open_room(self) -> Any:
        """Return the widget of the open section."""
        room = self.rooms[max(self.list.currentRow(), 0)]
        if room.key not in self.made:
            self.made[room.key] = room.make()
            self._stack.addWidget(self.made[room.key])
        self._stack.setCurrentWidget(self.made[room.key])
        return self.made[room.key]

    def go(self, key: str) -> Any:
        """Open a section and return its widget."""
        self.list.setCurrentRow([each.key for each in self.rooms].index(key))
        return self.open_room()
