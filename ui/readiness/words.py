"""What the worklist says of a case, in words: table, board and preview say it the same way."""

from medhandover.kernel.languages import N_, country_name
from medhandover.readiness.board import STAGES, Stage
from medhandover.readiness.chips import WorklistOrder
from medhandover.readiness.queries import WorklistRow
from medhandover.readiness.states import PlanState
from ui.desk import Desk
from ui.widgets.marks import DONE, STOP, UNDER_WAY, WARN
from ui.widgets.rows import Column

NEAR = {0: N_("today"), 1: N_("tomorrow")}
"""How a day that is near is called, by the days that are left."""
GONE = (Stage.ON_THE_WAY, Stage.ARRIVED, Stage.CLOSED)
"""Stages in which nobody waits for the departure any more."""
HALF_A_YEAR = 180
COVER = 3
"""The column of the covered conditions."""
SOON_DAYS = 14
"""From how many days before it on a departure of which something is open is toned."""


class Words:
    """Says what there is to say of a row, in the language of the desk."""

    def __init__(self, desk: Desk) -> None:
        """Speak as the desk does."""
        self._desk = desk

    def left(self, row: WorklistRow) -> str:
        """Return how many days are left until the departure."""
        if row.days_left is None:
            return ""
        if row.days_left < 0:
            return self._desk.say(N_("has passed"))
        return self._desk.say(NEAR.get(row.days_left, N_("in {count} days")), count=row.days_left)

    def day(self, row: WorklistRow) -> str:
        """Return the day of departure, with its year where that is not plain."""
        if row.departure is None or row.days_left is None:
            return self._desk.say(N_("not planned"))
        told = self._desk.show(row.departure.day)
        return without_year(told) if abs(row.days_left) < HALF_A_YEAR else told

    def leaves(self, row: WorklistRow) -> str:
        """Return the day of departure and how near it is."""
        if row.departure is None:
            return self._desk.say(N_("not planned"))
        return f"{self.day(row)}\n{self.left(row)}"

    def nearness(self, row: WorklistRow) -> str:
        """Return the tone of the departure: it is near and something stands in its way, or it passed unreleased."""
        if row.days_left is None or not row.open_findings or STAGES[row.state] in GONE:
            return ""
        return WARN if row.days_left <= SOON_DAYS else ""

    def covered(self, row: WorklistRow) -> str:
        """Return how many conditions are covered, and how the others stand."""
        say, open_ = self._desk.say, row.conditions - row.covered - row.to_renew
        if not row.conditions:
            return say(N_("no conditions yet"))
        told = []
        if row.to_renew:
            told.append(say(N_("{count} to be confirmed again"), count=row.to_renew))
        if open_:
            told.append(say(N_("{count} open"), count=open_))
        counted = f"{row.covered}/{row.conditions}"
        return f"{counted}\n{', '.join(told) or say(N_('all covered'))}"

    def first(self, row: WorklistRow) -> str:
        """Return what to do first, and since when something is overdue."""
        told = row.first(self._desk.language)
        if not told and STAGES[row.state] in GONE:
            return self._desk.show(row.state)
        told = told or self._desk.say(N_("Nothing stands in the way."))
        if row.overdue_since:
            late = self._desk.say(N_("overdue since {day}"), day=without_year(self._desk.show(row.overdue_since)))
            told = f"{told}\n{late}"
        return told

    def mark(self, row: WorklistRow) -> str:
        """Return the sign before what to do first."""
        if row.open_findings:
            return STOP
        return UNDER_WAY if row.state is PlanState.ON_THE_WAY else DONE

    def lateness(self, row: WorklistRow) -> str:
        """Return the tone of what is overdue."""
        return STOP if row.overdue_since else ""

    def whole(self, row: WorklistRow) -> str:
        """Return all of it in one sentence, for a screen reader."""
        parts = (row.name, self._desk.show(row.state), self.leaves(row), self.covered(row), self.first(row))
        return ", ".join(parts).replace("\n", ", ")

    def columns(self) -> tuple[Column, ...]:
        """Return the columns of the table."""
        show, language = self._desk.show, self._desk.language
        order = WorklistOrder
        return (
            Column(
                head=N_("Departure"),
                text=self.leaves,
                share=112,
                order=order.DEPARTURE,
                tone=self.nearness,
                is_strong=True,
            ),
            Column(
                head=N_("Person"),
                text=lambda row: f"{row.name}\n{row.document_number}",
                share=126,
                order=order.PERSON,
                is_strong=True,
            ),
            Column(head=N_("Destination"), text=lambda row: country_name(language, row.destination), share=111),
            Column(head=N_("Covered"), text=self.covered, share=136),
            Column(head=N_("State"), text=lambda row: show(row.state), share=123, order=order.STATE),
            Column(
                head=N_("First to do"),
                text=self.first,
                share=186,
                order=order.FIRST,
                mark=self.mark,
                tone=self.lateness,
            ),
            Column(head=N_("Coordinator"), text=lambda row: row.coordinator, share=112, order=order.COORDINATOR),
        )


def without_year(day: str) -> str:
    """Return a day as it is shown, without its year."""
    return day.rpartition(" ")[0]
