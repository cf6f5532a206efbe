"""What must not be forgotten in any case: what was raised with somebody, is overdue for long, or is owed after-care."""

from typing import Any

from medhandover.kernel.languages import N_, Language
from ui.forms.offers import Offer
from ui.parts.part import Part
from ui.widgets.rows import Column


def follow(language: Language) -> tuple[Part, ...]:
    """Return the lists; Enter opens the case of a row."""

    def overdue(row: Any) -> str:
        return str(row.say(language))

    return (
        Part(
            title=N_("Raised with me"),
            tag="escalation:mine",
            about="",
            columns=(("raised_at", 4), ("reason", 4), ("task", 4), ("remark", 8)),
            on_row=(Offer(tag="escalation:settle", name=N_("Settle")),),
            opens=lambda row: ("case/receiver", row.case),
        ),
        Part(
            title=N_("Overdue for long, and raised with nobody"),
            tag="escalation:due",
            about="",
            columns=(
                *(("document_number", 4), ("name", 5), ("due_on", 3), ("days", 2)),
                Column(head=N_("What is overdue"), text=overdue, share=9),
            ),
            opens=lambda row: ("case", row.case),
        ),
        Part(
            title=N_("After-care to be asked now"),
            tag="aftercare:due",
            about="",
            columns=(
                *(("document_number", 4), ("name", 5), ("step", 4), ("due_on", 3)),
                *(("state", 3), ("tries", 2), ("received_by", 5)),
            ),
            on_row=(Offer(tag="aftercare:record", name=N_("Record a contact"), takes={"plan": "plan"}),),
            opens=lambda row: ("case/aftercare", row.case),
        ),
    )
