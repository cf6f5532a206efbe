"""Section 4: legs and stays, the airline, delays, and what is looked at in the last days."""

from typing import Any

from medhandover.kernel.languages import N_
from ui.forms.offers import Foresight, Offer
from ui.parts.part import Part, Section


def _legs(found: Any) -> tuple[Any, ...]:
    return tuple(found.legs) if found else ()


JOURNEY = Section(
    key="journey",
    title=N_("Journey"),
    parts=(
        Part(
            title=N_("Legs"),
            tag="journey:see",
            about="case",
            rows=_legs,
            columns=(("number", 2), ("departs_from", 4), ("departs", 4), ("arrives_at", 4), ("arrives", 4)),
            offers=(
                Offer(
                    tag="journey:plan",
                    name=N_("Plan the journey"),
                    draft="journey:see",
                    foresight=Foresight(tag="journey:what_if"),
                ),
                Offer(
                    tag="plan:move",
                    name=N_("Move the handover"),
                    draft="plan:draft",
                    foresight=Foresight(tag="plan:what_if", takes={"moment": "handover"}),
                ),
                Offer(tag="journey:delay", name=N_("Record a delay"), draft="journey:see"),
            ),
        ),
        Part(
            title=N_("Airline"),
            tag="notice:list",
            about="case",
            columns=(("flight", 2), ("airline", 3), ("needs", 6), ("sent_at", 4), ("answer", 3), ("reference", 3)),
            offers=(Offer(tag="notice:record", name=N_("Give notice of needs")),),
            on_row=(
                Offer(tag="notice:answer", name=N_("Record the answer"), when=lambda row: row.withdrawn_at is None),
                Offer(tag="notice:withdraw", name=N_("Take back"), when=lambda row: row.withdrawn_at is None),
            ),
        ),
        Part(
            title=N_("Last look before departure"),
            tag="checklist:list",
            columns=(("item", 5), ("state", 3), ("note", 6), ("checked_by", 3), ("checked_at", 4)),
            offers=(Offer(tag="checklist:record", name=N_("Record what was looked at")),),
        ),
        Part(
            title=N_("Travels together with"),
            tag="party:list",
            columns=(("number", 4), ("departure", 4), ("city", 4)),
            offers=(
                Offer(tag="party:join", name=N_("Travel together")),
                Offer(tag="party:leave", name=N_("Travel apart")),
            ),
        ),
        Part(
            title=N_("Delays"),
            tag="journey:delays",
            about="case",
            columns=(
                *(("recorded_at", 4), ("departs_from", 4), ("departed", 4)),
                *(("minutes", 2), ("reason", 5), ("said_by", 4)),
            ),
        ),
    ),
)
