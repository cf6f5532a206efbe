"""What was begun and not finished in the whole office: handovers, refusals, incapacity, after-care."""

from medhandover.handovers.unfinished import LeftRow, left_unfinished
from medhandover.kernel.languages import N_
from medhandover.unfinished.model import UnfinishedKind
from ui.desk import Desk
from ui.widgets.listing import Listing
from ui.widgets.rows import Column


def _columns(desk: Desk) -> tuple[Column, ...]:
    show, say = desk.show, desk.say

    def what(row: LeftRow) -> str:
        return show(row.kind) if row.kind else f"{say(N_('refusal by the person'))}\n{show(row.situation)}"

    return (
        Column(head=N_("What"), text=what, share=30, is_strong=True),
        Column(head=N_("Case"), text=lambda row: row.document_number, share=14),
        Column(head=N_("Person"), text=lambda row: row.name, share=20, is_strong=True),
        Column(head=N_("Saved by"), text=lambda row: row.saved_by, share=18),
        Column(head=N_("Saved at"), text=lambda row: show(row.at), share=18),
    )


def _where(row: LeftRow) -> tuple[str, str]:
    return ("case/aftercare" if row.kind is UnfinishedKind.AFTERCARE else "case/handover", row.case)


UNFINISHED = Listing(
    title=N_("Unfinished records"),
    empty=N_("Everything that was begun is finished."),
    query=left_unfinished,
    columns=_columns,
    opens=_where,
    has_mine=True,
)
"""The records that wait for whoever finishes them."""
