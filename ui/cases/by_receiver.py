"""The cases whose plan names a receiver."""

from medhandover.kernel.languages import N_
from medhandover.plans.following import cases_by_receiver
from ui.desk import Desk
from ui.widgets.listing import Listing
from ui.widgets.rows import Column


def _columns(desk: Desk) -> tuple[Column, ...]:
    return (
        Column(head=N_("Person"), text=lambda row: f"{row.name}\n{row.document_number}", share=4, is_strong=True),
        Column(head=N_("Receiver"), text=lambda row: row.receiver_name, share=5),
        Column(
            head=N_("Plan"),
            text=lambda row: desk.say(N_("open") if row.is_open else N_("closed")),
            share=2,
        ),
    )


BY_RECEIVER = Listing(
    title=N_("Cases at this receiver"),
    empty=N_("No plan names this receiver."),
    query=cases_by_receiver,
    columns=_columns,
    opens=lambda row: ("case/receiver", row.case),
    asks=lambda text: (text,),
)
"""The cases of a receiver that was searched for."""
