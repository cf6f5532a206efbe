"""Carrying a place to a person on the timeline, by hand or by keys: what is said over each, and what comes of it."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint

from medhandover.escorts.candidates import CandidateRow, candidates
from medhandover.kernel.ids import SlotId
from medhandover.kernel.languages import N_
from medhandover.schedules.model import OpenRow
from ui.desk import Desk
from ui.escorts.assigning import Assigning
from ui.escorts.places import asked_of, verdicts_of
from ui.escorts.tray import OpenPlaces
from ui.widgets.chart import PROPOSED, Bar
from ui.widgets.timeline import Timeline


class Gestures(QObject):
    """Asks how everybody is judged when something is lifted, and lets the place be filled where it is put down."""

    def __init__(self, desk: Desk, timeline: Timeline, tray: OpenPlaces, assigning: Assigning) -> None:
        """Listen to `timeline` and `tray`."""
        super().__init__(timeline)
        self._desk, self._timeline, self._tray, self._assigning = desk, timeline, tray, assigning
        self._judged: Mapping[str, CandidateRow] = {}
        self._dropped: tuple[Bar, str] | None = None
        self._is_from_tray = False
        carrying = timeline.carrying
        carrying.lifted.connect(self._ask)
        carrying.dropped.connect(self._put)
        carrying.put_down.connect(self._put_down)
        timeline.let_go.connect(self._let_go)
        tray.carry.connect(self._carry)
        tray.lifted.connect(lambda row: carrying.lift(self._bar_of(row)))
        tray.carried.connect(timeline.carry_at)
        tray.let_go.connect(timeline.drop_at)

    def _bar_of(self, row: OpenRow) -> Bar:
        """Return an open place as a bar that stands in no row."""
        chart, language = self._timeline.places.chart, self._desk.language
        return Bar(
            key=row.slot,
            row=-1,
            begins=chart.hour_of(row.leaves.at),
            ends=chart.hour_of(row.home.at),
            look=PROPOSED,
            words=(row.what(language), asked_of(row, language)),
            tells=partial(row.what, language),
            short=tuple(row.what(language).split(", ", 1)),
        )

    def _carry(self, row: OpenRow, by: int) -> None:
        """Take an open place up by keys; it goes over the first person, or the last one."""
        self._is_from_tray = True
        bar = self._bar_of(row)
        self._timeline.go_to(bar.begins, share=0.3)
        self._timeline.setFocus()
        self._timeline.carrying.lift(bar)
        self._timeline.carrying.step(by)

    def _ask(self, bar: Bar) -> None:
        self._judged = {}
        self._desk.ask(partial(self._came, bar), candidates, SlotId(bar.key))

    def _came(self, bar: Bar, rows: Sequence[CandidateRow]) -> None:
        """Show how everybody is judged; what was put down before that is done now."""
        self._judged = {each.escort: each for each in rows}
        if self._timeline.carrying.bar is bar:
            self._timeline.carrying.tell(verdicts_of(rows, self._desk.language))
        elif self._dropped is not None and self._dropped[0] is bar:
            self._put(*self._dropped)

    def _put(self, bar: Bar, person: str) -> None:
        row, self._dropped = self._judged.get(person), None
        if row is not None:
            self._assigning.put(SlotId(bar.key), row)
        elif self._judged:
            told = N_("The place asks for another kind of escort than this person is (R22).")
            self._desk.problem.emit(self._desk.say(told))
        else:
            self._dropped = (bar, person)

    def _let_go(self, bar: Bar, at: QPoint) -> None:
        """Empty a place whose bar was carried to the open places."""
        if self._tray.rect().contains(self._tray.mapFromGlobal(at)):
            self._assigning.empty(SlotId(bar.key))

    def _put_down(self) -> None:
        if self._is_from_tray:
            self._is_from_tray = False
            self._tray.setFocus()
