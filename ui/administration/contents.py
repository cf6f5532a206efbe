"""The parts of the administration that are lists with offers: staff, absence, retention."""

from typing import Any

from medhandover.kernel.languages import N_, Language, say, show
from medhandover.retention.counted import COUNTED
from ui.forms.offers import Offer
from ui.parts.part import Part
from ui.widgets.rows import Column

STAFF = (
    Part(
        title=N_("Accounts"),
        tag="staff:list",
        about="",
        columns=(("shown", 5), ("name", 3), ("roles", 6), ("is_disabled", 2)),
        offers=(
            Offer(tag="staff:add", name=N_("New account")),
            Offer(tag="staff:password", name=N_("Change my password")),
        ),
        on_row=(
            Offer(tag="staff:roles", name=N_("Other roles"), is_change=True, when=lambda row: not row.is_disabled),
            Offer(tag="staff:reset", name=N_("New password"), when=lambda row: not row.is_disabled),
            Offer(tag="staff:disable", name=N_("Close the account"), when=lambda row: not row.is_disabled),
            Offer(tag="case:reassign", name=N_("Give the cases to another"), takes={"leaver": "id"}),
        ),
    ),
    Part(
        title=N_("Away, today or later"),
        tag="staff:absent",
        about="",
        columns=(("shown", 4), ("from_on", 3), ("until_on", 3), ("reason", 3), ("deputy_shown", 4), ("is_today", 2)),
        offers=(Offer(tag="staff:absence", name=N_("Somebody is away")),),
        on_row=(
            Offer(tag="staff:deputy", name=N_("Another deputy")),
            Offer(tag="staff:return", name=N_("Back again")),
        ),
    ),
)
"""Who works here, in which roles, and who is away."""


HELD = Part(
    title=N_("Held back"),
    tag="hold:list",
    about="",
    columns=(("document_number", 4), ("reason", 7), ("set_at", 4), ("lifted_at", 4)),
    offers=(Offer(tag="hold:set", name=N_("Hold a case back")),),
    on_row=(Offer(tag="hold:lift", name=N_("No longer"), when=lambda row: row.lifted_at is None),),
)
"""The cases that are held back."""

KEPT = Part(
    title=N_("Kept until"),
    tag="retention:list",
    about="",
    columns=(("document_number", 4), ("kind", 4), ("closed_on", 4), ("due_on", 4), ("state", 5)),
    offers=(Offer(tag="destruction:propose", name=N_("List what is due")),),
)
"""Until when each class of each closed case is kept."""
ON_LIST = (
    Offer(tag="destruction:approve", name=N_("Approve"), when=lambda row: row.is_open and not row.is_approved),
    Offer(tag="destruction:reject", name=N_("Reject"), when=lambda row: row.is_open),
    Offer(tag="destruction:carry_out", name=N_("Destroy for ever"), when=lambda row: row.is_open and row.is_approved),
)


def retention(language: Language) -> tuple[Part, ...]:
    """Return what is kept until when, and what is destroyed how."""

    def items(row: Any) -> str:
        return "\n".join(f"{each.document_number}: {show(language, each.kind)}" for each in row.items)

    def counts(row: Any) -> str:
        told = (f"{say(language, COUNTED.get(each.what, each.what))}: {each.count}" for each in row.counts)
        return "\n".join(told)

    return (
        KEPT,
        Part(
            title=N_("Destruction lists"),
            tag="destruction:list",
            about="",
            columns=(
                ("proposed_at", 4),
                Column(head=N_("What"), text=items, share=6),
                Column(head=N_("State"), text=lambda row: say(language, row.stands), share=5),
            ),
            on_row=ON_LIST,
        ),
        HELD,
        Part(
            title=N_("Certificates of destruction"),
            tag="certificate:list",
            about="",
            columns=(
                ("number", 3),
                ("destroyed_at", 4),
                Column(head=N_("What"), text=items, share=5),
                Column(head=N_("Destroyed"), text=counts, share=5),
            ),
        ),
    )
