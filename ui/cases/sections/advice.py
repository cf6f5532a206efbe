"""Section 1: the advice of BMA, what was asked of it, changed health and examinations."""

from medhandover.cases.model import Subject
from medhandover.kernel.languages import N_
from ui.forms.offers import Offer
from ui.parts.part import Part, Section

ADVICE = Section(
    key="advice",
    title=N_("Advice"),
    subjects=(Subject.ADVICE, Subject.STATEMENT),
    parts=(
        Part(
            title=N_("Advices of BMA"),
            tag="advice:list",
            about="case",
            columns=(("given_on", 3), ("reference", 4), ("kind", 3), ("fit", 5), ("valid_until", 3), ("is_active", 2)),
            offers=(Offer(tag="advice:record", name=N_("Record an advice")),),
            on_row=(
                Offer(tag="condition:record", name=N_("Add a condition")),
                Offer(tag="advice:confirm", name=N_("Written confirmation")),
                Offer(tag="advice:limit", name=N_("Set its end")),
            ),
        ),
        Part(
            title=N_("Asked of BMA or IND"),
            tag="request:list",
            about="case",
            columns=(("kind", 3), ("asked_on", 3), ("asked_of", 3), ("why", 6), ("answered_on", 3)),
            offers=(Offer(tag="request:open", name=N_("Ask for an advice")),),
            on_row=(
                Offer(tag="request:answer", name=N_("Record the answer"), when=lambda row: row.is_open),
                Offer(tag="request:withdraw", name=N_("Take back the request"), when=lambda row: row.is_open),
            ),
        ),
        Part(
            title=N_("Changed health"),
            tag="signal:list",
            about="case",
            columns=(("reported_on", 3), ("reported_by", 4), ("urgency", 3), ("what", 6), ("outcome", 4)),
            offers=(Offer(tag="signal:report", name=N_("Report changed health")),),
            on_row=(Offer(tag="signal:settle", name=N_("Record the assessment"), when=lambda row: row.is_open),),
        ),
        Part(
            title=N_("Examinations before departure"),
            tag="examination:list",
            about="case",
            columns=(("kind", 4), ("examined_at", 4), ("examiner", 4), ("outcome", 4), ("decision", 4)),
            offers=(Offer(tag="examination:record", name=N_("Record an examination")),),
            on_row=(Offer(tag="examination:decide", name=N_("Decide"), when=lambda row: row.is_undecided),),
        ),
    ),
)
