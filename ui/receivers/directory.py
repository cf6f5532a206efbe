"""The directory of receivers, those nearest to their airport first."""

from medhandover.kernel.languages import N_, country_name
from medhandover.receivers.queries import ReceiverRow, all_receivers
from ui.desk import Desk
from ui.widgets.listing import Listing
from ui.widgets.marks import WARN
from ui.widgets.rows import Column


def _columns(desk: Desk) -> tuple[Column, ...]:
    show, say, language = desk.show, desk.say, desk.language

    def checked(row: ReceiverRow) -> str:
        return show(row.verified_until) if row.verified_until else say(N_("not checked"))

    def airport(row: ReceiverRow) -> str:
        minutes = say(N_("{count} minutes"), count=row.airport_minutes) if row.airport_minutes is not None else ""
        return "\n".join(filter(None, (row.airport, minutes)))

    return (
        Column(
            head=N_("Name"),
            text=lambda row: "\n".join(filter(None, (row.name, row.original_name))),
            share=24,
            is_strong=True,
        ),
        Column(head=N_("Kind"), text=lambda row: f"{show(row.kind)}\n{show(row.type)}", share=16),
        Column(head=N_("Place"), text=lambda row: f"{row.city}\n{country_name(language, row.country)}", share=14),
        Column(head=N_("Airport"), text=airport, share=11),
        Column(head=N_("Phone"), text=lambda row: "\n".join(filter(None, (row.phone_24h, row.phone))), share=16),
        Column(head=N_("Status"), text=lambda row: show(row.status), share=12),
        Column(head=N_("Checked until"), text=checked, share=14, mark=lambda row: "" if row.verified_until else WARN),
    )


RECEIVERS = Listing(
    title=N_("Receivers"),
    empty=N_("No receiver is found."),
    query=all_receivers,
    columns=_columns,
    opens=lambda row: ("cases_by_receiver", row.name),
    asks=lambda text: ("", text),
)
"""All receivers, or those whose name holds a text; Enter shows the cases that name one."""
