"""Sections 9 and 10: journal, handover, refusals, report and after-care."""

from typing import Any

from medhandover.kernel.languages import N_
from ui.forms.offers import Offer
from ui.parts.part import Part, Section, one


def _outcome(found: Any) -> tuple[Any, ...]:
    return one(found) if found and found.outcome else ()


def _aftercare(found: Any) -> tuple[Any, ...]:
    return one(found) if found and (found.is_wanted is not None or found.contacts) else ()


HANDOVER = Section(
    key="handover",
    title=N_("Handover"),
    parts=(
        Part(
            title=N_("Journal of the journey"),
            tag="handover:see",
            rows=lambda found: tuple(found.journal) if found else (),
            columns=(("at", 4), ("what", 12)),
            offers=(Offer(tag="journal:add", name=N_("Write in the journal")),),
        ),
        Part(
            title=N_("Ending"),
            tag="handover:see",
            rows=_outcome,
            columns=(("outcome", 3), ("at", 4), ("place", 4), ("received_by", 4), ("function", 4), ("recorder", 3)),
            offers=(
                Offer(tag="handover:record", name=N_("Record the handover"), draft="handover:draft"),
                Offer(tag="handover:except", name=N_("Record it with an exception"), draft="handover:draft"),
            ),
        ),
        Part(
            title=N_("Refusals by the person"),
            tag="refusal:list",
            about="case",
            rows=lambda found: tuple(found.by_person),
            columns=(("situation", 5), ("at", 4), ("place", 4), ("finished_at", 4)),
            offers=(
                Offer(tag="refusal:begin", name=N_("Write down a refusal")),
                Offer(tag="receiver_refusal:record", name=N_("The receiver refuses")),
                Offer(tag="incapacity:record", name=N_("Unable to decide")),
            ),
            on_row=(
                Offer(tag="refusal:change", name=N_("Go on with it"), when=lambda row: row.finished_at is None),
                Offer(tag="refusal:add", name=N_("Add to it"), takes={"known": "id"}),
                Offer(
                    tag="refusal:decide",
                    name=N_("Decide on it"),
                    takes={"known": "id"},
                    when=lambda row: row.finished_at is not None,
                ),
            ),
        ),
    ),
)
AFTERCARE = Section(
    key="aftercare",
    title=N_("After-care"),
    parts=(
        Part(
            title=N_("Report of the return"),
            tag="report:list",
            columns=(("recorded_at", 4), ("recorder", 3), ("is_as_agreed", 2), ("events", 6), ("recommendation", 5)),
            offers=(Offer(tag="report:record", name=N_("Write the report")),),
        ),
        Part(
            title=N_("Contact after the handover"),
            tag="aftercare:list",
            rows=_aftercare,
            columns=(("is_wanted", 2), ("basis", 4), ("reason", 6), ("contacts", 6)),
            offers=(
                Offer(tag="aftercare:choose", name=N_("Wanted or not")),
                Offer(tag="aftercare:record", name=N_("Record a contact")),
            ),
        ),
    ),
)
