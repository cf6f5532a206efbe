"""Section 5: medicines and their supply, controlled medicines, the sealed file."""

from medhandover.kernel.languages import N_
from ui.forms.offers import Offer
from ui.parts.part import Part, Section, one

MEDICATION = Section(
    key="medication",
    title=N_("Medication"),
    parts=(
        Part(
            title=N_("Medicines"),
            tag="medicine:list",
            about="case",
            columns=(
                ("position", 1),
                ("inn", 4),
                ("strength", 3),
                ("dose", 4),
                ("times", 3),
                ("counted", 2),
                ("lasts_days", 2),
            ),
            offers=(Offer(tag="medicine:record", name=N_("Add a medicine")),),
            on_row=(
                Offer(
                    tag="medicine:change", name=N_("Change it"), is_change=True, when=lambda row: row.stopped_at is None
                ),
                Offer(tag="medicine:count", name=N_("Count and sign"), when=lambda row: row.stopped_at is None),
                Offer(tag="medicine:settle", name=N_("Left or returned")),
                Offer(tag="medicine:stop", name=N_("Stop"), when=lambda row: row.stopped_at is None),
            ),
        ),
        Part(
            title=N_("Counts"),
            tag="medicine:counts",
            about="case",
            columns=(
                ("position", 1),
                ("kind", 4),
                ("counted", 2),
                ("counted_on", 3),
                ("counted_by", 4),
                ("signing", 4),
            ),
        ),
        Part(
            title=N_("Times of intake, without names"),
            tag="medicine:times",
            about="case",
            columns=(("position", 1), ("times", 4), ("is_as_needed", 3), ("is_supervised", 3), ("kept_by", 3)),
        ),
        Part(
            title=N_("Days of supply that are needed"),
            tag="medicine:needed",
            about="case",
            rows=one,
            columns=(("days_needed", 3), ("journey_days", 3), ("bridging_days", 3), ("margin_days", 3)),
        ),
        Part(
            title=N_("Doses on the way, on two clocks"),
            tag="medicine:schedule",
            about="case",
            columns=(("home", 4), ("at", 4), ("inn", 4), ("dose", 4), ("kept_by", 3)),
        ),
        Part(
            title=N_("Papers for controlled medicines"),
            tag="controlled:list",
            about="case",
            columns=(("position", 1), ("country", 3), ("kind", 4), ("state", 3), ("valid_from", 3), ("valid_until", 3)),
            offers=(Offer(tag="controlled:record", name=N_("Record a paper")),),
            on_row=(
                Offer(
                    tag="controlled:change",
                    name=N_("Change it"),
                    is_change=True,
                    when=lambda row: row.withdrawn_at is None,
                ),
                Offer(tag="controlled:withdraw", name=N_("Withdraw"), when=lambda row: row.withdrawn_at is None),
            ),
        ),
        Part(
            title=N_("Sealed medical file"),
            tag="envelope:list",
            about="case",
            columns=(
                ("number", 3),
                ("seal_number", 3),
                ("language", 2),
                ("sealed_on", 3),
                ("holder", 4),
                ("counts_now", 2),
            ),
            offers=(Offer(tag="envelope:record", name=N_("Record an envelope")),),
            on_row=(
                Offer(tag="envelope:move", name=N_("Handed over")),
                Offer(tag="envelope:breach", name=N_("Opened or lost")),
            ),
        ),
        Part(
            title=N_("Envelopes that were opened or lost"),
            tag="envelope:list",
            about="case",
            rows=lambda found: tuple(event for each in found for event in each.breaches),
            columns=(("kind", 3), ("found_at", 4), ("found_by", 4), ("place", 3), ("due_at", 4), ("settlement", 4)),
            on_row=(Offer(tag="envelope:settle", name=N_("Settle"), when=lambda row: row.settlement is None),),
        ),
    ),
)
