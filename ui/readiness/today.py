"""Under way today: who is where, whom to call, what is still open, and who is late (FM-21)."""

from medhandover.kernel.languages import N_
from medhandover.readiness.today import Reach, TodayRow, under_way
from ui.desk import Desk
from ui.widgets.listing import Listing
from ui.widgets.marks import STOP, UNDER_WAY, WARN
from ui.widgets.rows import Column


def _columns(desk: Desk) -> tuple[Column, ...]:
    show, says = desk.show, _Says(desk)
    return (
        Column(
            head=N_("Person"),
            text=lambda row: f"{row.name}\n{row.document_number}\n{show(row.state)}",
            share=14,
            is_strong=True,
        ),
        Column(
            head=N_("Where"),
            text=says.where,
            share=22,
            mark=lambda row: WARN if row.is_late else UNDER_WAY,
            tone=lambda row: STOP if row.is_late else "",
        ),
        Column(head=N_("Handover"), text=lambda row: show(row.handover), share=12),
        Column(head=N_("Whom to call"), text=says.calls, share=30, is_plain=True),
        Column(head=N_("Open"), text=says.is_open, share=26, is_plain=True),
        Column(head=N_("Noted last"), text=says.noted, share=16),
    )


class _Says:
    """Says what there is to say of a journey."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def where(self, row: TodayRow) -> str:
        """Return where the person is, and that the handover is late."""
        late = self._desk.say(N_("Late")) if row.is_late else ""
        return "\n".join(filter(None, (row.where(self._desk.language), late)))

    def calls(self, row: TodayRow) -> str:
        """Return whom to call, and that nobody stands by."""
        told = [f"{self._desk.show(each.whose)}: {each.name} {each.phone}" for each in row.phones]
        if all(each.whose is not Reach.BACKUP for each in row.phones):
            told.append(self._desk.say(N_("No back-up receiver.")))
        return "\n".join(told)

    def is_open(self, row: TodayRow) -> str:
        """Return how much is open, and the first of it."""
        if not row.open_points:
            return self._desk.say(N_("nothing"))
        count = self._desk.say(N_("{count} open"), count=row.open_points)
        return "\n".join((count, *row.first(self._desk.language)))

    def noted(self, row: TodayRow) -> str:
        """Return what was noted last, and when."""
        return f"{row.noted}\n{self._desk.show(row.noted_at)}" if row.noted_at else self._desk.say(N_("nothing yet"))


TODAY = Listing(
    title=N_("Under way today"),
    empty=N_("Nobody is under way, and nobody departs soon."),
    query=under_way,
    columns=_columns,
    opens=lambda row: ("case/journey", row.case),
)
"""The journeys of now."""
