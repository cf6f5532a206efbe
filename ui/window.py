"""The window: navigation, one page, the message bar; it knows no feature."""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from medhandover.kernel.credits import Credit, credits_due
from medhandover.kernel.declare import Declared
from medhandover.kernel.languages import N_
from medhandover.readiness.waiting import Waiting, waiting
from ui.desk import Desk
from ui.forms.unsaved_bar import UnsavedBar
from ui.pages import OFFICE_PAGES, OPENERS, TAKER, Finding, OfficePage, case_page
from ui.parts.about_dialog import AboutDialog
from ui.widgets.fitting import fit
from ui.widgets.keyboard import KeyboardDialog
from ui.widgets.keys import AGAIN, BACK, FIND, HELP, LAST_REGION, LOCK, NEXT_REGION, PAGES, UNDO, bind
from ui.widgets.leaving import emptied, taken_apart
from ui.widgets.marks import STOP
from ui.widgets.messages import MessageBar
from ui.widgets.rail import Navigation
from ui.widgets.reading import Regions, focus, mark_region, step, stops
from ui.widgets.remembered import Remembered
from ui.widgets.rows import RowsTable
from ui.widgets.topbar import TopBar
from ui.widgets.undoing import MISTAKE, Done, Undo, undo_of

RAIL, NARROW = 184, 1150
"""Width of the navigation, and width of the window below which a menu of pages stands in its place; in pixels."""


class Window(QMainWindow):
    """One office in one window; its title names the program and never a person."""

    def __init__(self, desk: Desk, is_demo: bool = False, remembered: Remembered | None = None) -> None:
        """Build the window for whoever is signed in and show the page that is remembered, or the first."""
        super().__init__()
        self.desk = desk
        self._is_demo, self._remembered = is_demo, remembered
        self.pages = tuple(each for each in OFFICE_PAGES if each.asks is None or desk.may(each.asks))
        self.listed = tuple(each for each in self.pages if each.is_listed)
        last = remembered.page if remembered else ""
        keys = [each.key for each in self.listed]
        self.place = (last if last in keys else next(iter(keys), ""), "")
        self.page: Any = None
        self._kept: dict[str, Any] = {}
        self._insides = QStackedWidget()  # of which the one that is left goes page by page
        self.setCentralWidget(self._insides)
        self.setMinimumSize(1024, 640)
        desk.opened.connect(self.open)
        desk.problem.connect(self.tell)
        desk.told.connect(self.tell)
        desk.done.connect(self._done)
        desk.language_changed.connect(self.build)
        self._regions = Regions(self)
        self._bind()
        for _ in self._build():
            pass
        fit(self, 1280, 800)
        if remembered and not remembered.geometry.isEmpty():
            self.restoreGeometry(remembered.geometry)

    def build(self) -> None:
        """Build everything anew, in the language of the desk."""
        self.desk.build(self, self._build())

    def _build(self) -> Iterator[None]:
        """Build everything in the language of the desk, then show the page that was open."""
        say = self.desk.say
        invented = f" – {say(N_('everything invented'))}" if self._is_demo else ""
        self.setWindowTitle(say(N_("Medical handover")) + invented)
        self._keep_widths()
        left = (*self._kept.values(), self.page)
        self.page = None
        self._kept.clear()
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._top())
        self.unsaved = UnsavedBar(self.desk, self, self.again, OPENERS)
        column.addWidget(self.unsaved)
        self._middle = QHBoxLayout()
        self._middle.setSpacing(0)
        self._middle.addWidget(self._navigation())
        column.addLayout(self._middle, 1)
        self.message = MessageBar(say)
        self.message.undone.connect(self._undo)
        column.addWidget(self.message)
        before = self._insides.currentWidget()
        self._insides.addWidget(whole)
        self._insides.setCurrentWidget(whole)
        yield
        self.open(*self.place)
        self._count()
        self.unsaved.refresh()
        if before is not None:
            self.desk.build(self, emptied(before, left), is_slow=True)

    def open(self, page: str, thing: str = "") -> None:
        """Show a page: one of the office (thing: what to search for), `case` or `case/section` (thing: its id)."""
        name, _, section = page.partition("/")
        known = next((each for each in self.pages if each.key == name), None)
        if name != "case" and known is None:
            return
        self.place = (page.partition(".")[0], thing)
        self._leave()
        inside = self._insides.currentWidget()
        self.page = self._office_page(known, thing) if known else case_page(self.desk, thing, section, inside)
        mark_region(self.page)
        self._middle.addWidget(self.page, 1)
        self.page.show()
        keys = [each.key for each in self.listed]
        self._fit()
        self.navigation.show_open(keys.index(name) if name in keys else -1)
        if self._remembered and name in keys:
            self._remembered.page = name
        self._use_widths(name)
        self.page.refresh()
        self._begin()

    def tell(self, sentence: str) -> None:
        """Show news or a problem in the message bar."""
        self.message.tell(sentence)

    def take(self, file: Path) -> None:
        """Offer a case file on the page that enters them, or say who may."""
        self.open(TAKER)
        if self.place[0] == TAKER:
            self.page.take(file)
        else:
            self.tell(self.desk.say(N_("Your role does not enter case files. Ask a coordinator.")))

    def closeEvent(self, event: Any) -> None:  # noqa: N802 - Qt's name
        """Remember size and widths."""
        self._keep_widths()
        if self._remembered:
            self._remembered.geometry = self.saveGeometry()
        super().closeEvent(event)

    def about(self) -> None:
        """Tell what the program is."""
        self.desk.quietly(self._tell_about, lambda _: None, lambda _: credits_due())

    def _tell_about(self, rests_on: Sequence[Credit]) -> None:
        self.dialog: QDialog = AboutDialog(self.desk.say, rests_on, self)
        self.dialog.open()

    def _office_page(self, known: OfficePage, thing: str) -> Any:
        """Return a page as it was left, filters and choice included; one that searches is made anew."""
        if thing:
            return known.make(self.desk, thing, self._insides.currentWidget())
        if known.key not in self._kept:
            self._kept[known.key] = known.make(self.desk, "", self._insides.currentWidget())
        return self._kept[known.key]

    def _leave(self) -> None:
        if self.page is None:
            return
        self._keep_widths()
        self._middle.removeWidget(self.page)
        self.page.hide()
        if self.page not in self._kept.values():
            self.desk.build(self, taken_apart(self.page), is_slow=True)
        self._shown = ""

    def _tables(self) -> list[tuple[str, RowsTable]]:
        """Return the tables of the open page, each with what its widths are kept under."""
        found = self.page.findChildren(RowsTable) if self.page is not None else []
        return [(f"{self._shown}-{number}", each) for number, each in enumerate(found)]

    def _keep_widths(self) -> None:
        for name, table in self._tables() if self._remembered and self.page is not None else ():
            if table.was_dragged and self._remembered:
                self._remembered.keep_widths(name, table.shares)

    def _use_widths(self, name: str) -> None:
        self._shown = name
        for key, table in self._tables() if self._remembered else ():
            if self._remembered:
                table.use_shares(self._remembered.widths(key))

    def _top(self) -> QWidget:
        top = self._top_bar = TopBar(self.desk)
        top.about.connect(self.about)
        top.keys.connect(self.show_keys)
        self.search, self.language, self.lock, self.leading = top.search, top.language, top.lock, top.pages
        self._finding = Finding(self.desk, top)
        self.search.asked.connect(self._finding.ask)
        self.search.chosen.connect(self.open)
        self._finding.found.connect(self.search.show_groups)
        return top

    def show_keys(self) -> None:
        """Show all keys."""
        self.dialog = KeyboardDialog(self.desk.say, self)
        self.dialog.open()

    def focusNextPrevChild(self, is_next: bool) -> bool:  # noqa: N802 - Qt's name
        """Go on in the order of reading."""
        return step(self, 1 if is_next else -1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the room to the page where there is little of it."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        has_room = self.place[0].partition("/")[0] != "case" and self.width() >= NARROW
        self.navigation.setVisible(has_room)
        self._top_bar.pages.setVisible(not has_room)

    def _navigation(self) -> Navigation:
        self.navigation = Navigation(self.desk.say(N_("Pages")), RAIL)
        mark_region(self.navigation)
        for each in self.listed:
            self.navigation.add(self.desk.say(each.name), each.key)
        self._show_waiting(Waiting(alarms=0, unanswered=0))
        self.navigation.wanted.connect(lambda number: self.open(self.listed[number].key))
        return self.navigation

    def _count(self) -> None:
        if self.desk.may(waiting):
            self.desk.look(self._show_waiting, lambda _: None, waiting)

    def _show_waiting(self, found: Waiting) -> None:
        """Show beside each page how much waits there, and by which keys it opens."""
        places, whole = [], 0
        for row, each in enumerate(self.listed):
            count = getattr(found, each.waits) if each.waits else 0
            keys = PAGES.keys[row] if row < len(PAGES.keys) else ""
            self.navigation.wait(row, count, STOP, self.desk.say(N_("waiting: {count}"), count=count), keys)
            name = f"{self.desk.say(each.name)} ({count})" if count else self.desk.say(each.name)
            places.append((f"{name}\t{keys}", partial(self.open, each.key)))
            whole += count
        self._top_bar.lead_to(places, whole)

    def _done(self, action: Declared[Any, Any, Any], given: Any, result: Any) -> None:
        undo = undo_of(Done(action=action, given=given, result=result), self.desk.say(MISTAKE))
        self.message.offer(undo if undo is not None and self.desk.may(undo.action) else None)
        self._count()

    def _undo(self, undo: Undo) -> None:
        if not self._page_undid():
            self.desk.do(self._undone, undo.action, *undo.args)

    def _undone(self, _: object) -> None:
        self.message.offer(None)
        self.tell(self.desk.say(N_("Undone.")))
        self.again()

    def _bind(self) -> None:
        """Let the keys of the window answer."""
        bind(self, HELP, self.show_keys)
        bind(self, LOCK, self.desk.lock)
        bind(self, FIND, self.look_for)
        bind(self, AGAIN, self.again)
        bind(self, BACK, self._back)
        bind(self, UNDO, self._press_undo)
        bind(self, NEXT_REGION, lambda: self._regions.go(1))
        bind(self, LAST_REGION, lambda: self._regions.go(-1))
        bind(self, PAGES, *(lambda key=each.key: self.open(key) for each in self.listed))

    def _press_undo(self) -> None:
        """Undo what the page remembers step by step, else what the message bar offers."""
        if not self._page_undid():
            self.message.press()

    def _page_undid(self) -> bool:
        takes_back = getattr(self.page, "undo", None)
        return takes_back is not None and bool(takes_back())

    def _begin(self) -> None:
        """Put the focus where the work on the page begins: where the page says so, else at its first stop."""
        begins = self.page.focusProxy()
        if begins is not None and begins.isVisibleTo(self.page):
            begins.setFocus()
        elif found := stops(self.page):
            focus(found[0])

    def look_for(self) -> None:
        """Go to the box to find things in."""
        self.search.setFocus()
        self.search.selectAll()

    def again(self) -> None:
        """Ask for everything on the page anew; what is chosen and scrolled to stays."""
        self._count()
        if self.page is not None:
            self.page.refresh()

    def _back(self) -> None:
        if self.listed:
            self.open(self.listed[0].key)
