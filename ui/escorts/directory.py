"""The directory of escorts, by name."""

from medhandover.escorts.queries import EscortRow, all_escorts, found_escorts
from medhandover.kernel.languages import N_, language_name
from ui.desk import Desk
from ui.widgets.listing import Listing
from ui.widgets.rows import Column


def _columns(desk: Desk) -> tuple[Column, ...]:
    show, say, language = desk.show, desk.say, desk.language

    def active(row: EscortRow) -> str:
        return row.name if row.is_active else f"{row.name}\n{say(N_('no longer active'))}"

    def spoken(row: EscortRow) -> str:
        return ", ".join(language_name(language, each) for each in row.languages)

    def registered(row: EscortRow) -> str:
        until = show(row.registered_until) if row.registered_until else ""
        return "\n".join(filter(None, (show(row.qualification), until)))

    return (
        Column(head=N_("Name"), text=active, share=22, is_strong=True),
        Column(head=N_("Kind"), text=lambda row: show(row.kind), share=18),
        Column(head=N_("Phone"), text=lambda row: row.phone, share=16),
        Column(head=N_("Passport until"), text=lambda row: show(row.passport_until), share=14),
        Column(head=N_("Languages"), text=spoken, share=18),
        Column(head=N_("Qualification"), text=registered, share=18),
    )


ESCORTS = Listing(
    title=N_("Escorts"),
    empty=N_("No escort is found."),
    query=all_escorts,
    columns=_columns,
)
"""All escorts."""

FOUND = Listing(
    title=N_("Escorts"),
    empty=N_("No escort is found."),
    query=found_escorts,
    columns=_columns,
    asks=lambda text: (text,),
)
"""The escorts with a text in their name."""
