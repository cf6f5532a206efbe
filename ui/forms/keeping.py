"""Keeps what is typed in a form while it is typed, so that it is there after a crash; removed with saving."""

import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer
from shiboken6 import isValid

from medhandover.exchange.reading import read_value, written
from medhandover.kernel.clock import HOME_ZONE, Moment
from medhandover.kernel.ids import UnsavedId, new_id
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from medhandover.kernel.shapes import record
from medhandover.rights import ACTIONS, QUERIES
from medhandover.staff.signing import Locked
from medhandover.unsaved.marks import Mark
from medhandover.unsaved.queries import UnsavedRow
from ui.desk import Desk
from ui.forms.dialog import ActionDialog
from ui.forms.newest import Source, thing_of
from ui.forms.offers import Foresight, Offer
from ui.forms.shapes import parameters_of
from ui.widgets.typed import hold

KEPT_EVERY = 1_000
"""Milliseconds between the first letter that is not kept and keeping it: the most that a crash can cost."""


@record
class Reopening:
    """All that opens a form again in another run of the program: the offer, what it is about, where its row stood."""

    offer: Offer
    around: Mapping[str, Any]
    known: Mapping[str, Any]
    start: Mapping[str, Any]
    source: Source | None

    @property
    def form(self) -> str:
        """Return what is the same for the same form about the same thing."""
        return json.dumps([self.offer.tag, thing_of(self.known), dict(self.offer.fixed)], sort_keys=True)

    def written(self) -> dict[str, Any]:
        """Return it as it is kept."""
        offer, source = self.offer, self.source
        foresight = offer.foresight
        return {
            "tag": offer.tag,
            "name": offer.name,
            "takes": dict(offer.takes),
            "is_change": offer.is_change,
            "keeps": list(offer.keeps),
            "fixed": dict(offer.fixed),
            "draft": offer.draft,
            "names": list(offer.names),
            "foresight": [foresight.tag, dict(foresight.takes)] if foresight else None,
            "around": {name: str(value) for name, value in self.around.items()},
            "known": thing_of(self.known),
            "start": dict(self.start),
            "source": [source.tag, written(list[Any], list(source.asked)), dict(source.named)] if source else None,
        }


def reopening_of(kept: Mapping[str, Any]) -> Reopening:
    """Return what was kept, to open the form with."""
    foresight, source = kept["foresight"], kept["source"]
    return Reopening(
        offer=Offer(
            tag=kept["tag"],
            name=kept["name"],
            takes=kept["takes"],
            is_change=kept["is_change"],
            keeps=tuple(kept["keeps"]),
            fixed=kept["fixed"],
            draft=kept["draft"],
            names=tuple(kept["names"]),
            foresight=Foresight(tag=foresight[0], takes=foresight[1]) if foresight else None,
        ),
        around=kept["around"],
        known=kept["known"],
        start=kept["start"],
        source=_source(*source) if source else None,
    )


def _source(tag: str, asked: list[Any], named: Mapping[str, Any]) -> Source:
    """Return a question as it was asked: what was kept as text is read as what it was."""
    takes = parameters_of(QUERIES[tag])
    hints = {each.name: each.hint for each in takes}
    read = [read_value(each.hint, value) for each, value in zip(takes, asked, strict=False)]
    return Source(
        tag=tag, asked=tuple(read), named={name: read_value(hints[name], each) for name, each in named.items()}
    )


class Keeping(QObject):
    """Keeps what stands in a dialog a second after it is typed, beside the screens; told to nobody else."""

    def __init__(self, desk: Desk, dialog: ActionDialog, reopening: Reopening, earlier: UnsavedRow | None) -> None:
        """Watch the dialog; `earlier` is what was typed before in the same form and is taken up in it."""
        super().__init__(dialog)
        self._desk, self._dialog, self._reopening = desk, dialog, reopening
        self._is_kept, self._is_refused, self._under_way = earlier is not None, False, 0
        dialog.unsaved = earlier.id if earlier is not None else UnsavedId(new_id())
        if earlier is not None:
            dialog.meeting.take_up(earlier.typed, earlier.opening.get("began", {}))
            told = N_("You typed this before and did not save it ({when}).")
            dialog.let_begin_anew(desk.say(told, when=when_of(desk, earlier.kept_at)))
        typed = earlier.typed if earlier is not None else {}
        self._unseen = {name: value for name, value in typed.items() if not dialog.asks(name)}
        dialog.let_put_aside()
        self._mark: Mark | None = hold(desk, dialog.unsaved) if earlier is not None else None
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(KEPT_EVERY)
        self._clock.timeout.connect(self.keep)
        dialog.touched.connect(self._touched)
        dialog.given_up.connect(self._give_up)
        dialog.put_aside.connect(self._put_aside)
        dialog.accepted.connect(self._stop)
        dialog.finished.connect(lambda _: self._let_go())
        dialog.installEventFilter(self)
        desk.locking.connect(self.keep_now)

    def keep(self) -> None:
        """Keep what stands in the form now."""
        dialog, case = self._dialog, self._reopening.around.get("case") or None
        values = {
            "unsaved": dialog.unsaved,
            "form": self._reopening.form,
            "opening": {**self._reopening.written(), "began": dialog.meeting.began},
            "typed": {**self._unseen, **dialog.form.typed()},
            "case": case,
        }
        self._is_kept = True
        self._mark = self._mark or hold(self._desk, dialog.unsaved)
        self._under_way += 1
        self._desk.quietly(self._kept, self._refused, lambda office: office.do(ACTIONS["unsaved:keep"], **values))

    def keep_now(self) -> None:
        """Keep what was typed in the last second too."""
        if isValid(self._clock) and self._clock.isActive():
            self._clock.stop()
            self.keep()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Keep what the lock of the program did not let be kept, once the form is seen again."""
        if event.type() == QEvent.Type.Show and self._is_refused:
            self._is_refused = False
            self._clock.start()
        return False

    def _let_go(self) -> None:
        """Let another window offer what was typed here."""
        mark, self._mark = self._mark, None
        if mark is not None:
            mark.end()

    def _touched(self) -> None:
        if not self._clock.isActive():
            self._clock.start()

    def _kept(self, _: object) -> None:
        self._is_refused = False
        self._under_way -= 1

    def _refused(self, problem: Problem) -> None:
        self._under_way -= 1
        if not isinstance(problem, Locked) and not self._is_refused:
            self._desk.problem.emit(problem.say(self._desk.language))
        self._is_refused = True

    def _stop(self) -> None:
        """End with a form that was saved; what was sent on its way meanwhile is taken back."""
        self._clock.stop()
        if self._under_way:
            self._throw_away()
        self._desk.unsaved.emit()

    def _give_up(self) -> None:
        self._clock.stop()
        if self._is_kept:
            self._throw_away()

    def _throw_away(self) -> None:
        desk, unsaved = self._desk, self._dialog.unsaved
        desk.quietly(lambda _: desk.unsaved.emit(), lambda _: None, lambda office: discarded(office, unsaved))

    def _put_aside(self) -> None:
        self._clock.stop()
        self.keep()
        self._let_go()
        self._desk.told.emit(self._desk.say(N_("What you typed is kept, for you alone. Open the form again to go on.")))
        desk = self._desk
        desk.quietly(lambda _: desk.unsaved.emit(), lambda _: None, lambda office: office)


def when_of(desk: Desk, at: datetime) -> str:
    """Return since when text is kept, as one says it: "yesterday 16:40"."""
    local = Moment(at, HOME_ZONE).local
    if local.date() == desk.today:
        return desk.say(N_("today {time}"), time=f"{local:%H:%M}")
    if local.date() == desk.today - timedelta(days=1):
        return desk.say(N_("yesterday {time}"), time=f"{local:%H:%M}")
    return f"{desk.show(local.date())} {local:%H:%M}"


def discarded(office: Any, unsaved: UnsavedId) -> None:
    """Throw unsaved text away."""
    office.do(ACTIONS["unsaved:discard"], unsaved)
