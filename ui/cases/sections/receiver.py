"""Section 3: the plan: who receives, what it promised, what it costs, and what was asked and answered."""

from medhandover.cases.model import Subject
from medhandover.kernel.languages import N_
from ui.forms.offers import Offer
from ui.parts.part import Part, Section, one

RECEIVER = Section(
    key="receiver",
    title=N_("Receiver"),
    subjects=(Subject.ACCEPTANCE,),
    parts=(
        Part(
            title=N_("Plans"),
            tag="plan:list",
            about="case",
            columns=(("attempt", 1), ("receiver_name", 5), ("receiver_function", 4), ("handover", 4), ("is_open", 2)),
            offers=(
                Offer(tag="plan:open", name=N_("Open a plan")),
                Offer(tag="plan:change", name=N_("Change the plan"), draft="plan:draft"),
                Offer(tag="plan:retry", name=N_("Try anew")),
                Offer(tag="plan:suspend", name=N_("Suspend")),
                Offer(tag="plan:resume", name=N_("Resume")),
            ),
            on_row=(
                Offer(tag="plan:adopt", name=N_("Rest on the newest advice"), when=lambda row: row.is_open),
                Offer(tag="plan:cancel", name=N_("Cancel the plan"), when=lambda row: row.is_open),
                Offer(tag="plan:close", name=N_("Close the plan"), when=lambda row: row.is_open),
            ),
        ),
        Part(
            title=N_("Suspensions"),
            tag="suspension:list",
            columns=(("kind", 4), ("from_on", 3), ("reference", 4), ("decided_by", 4), ("lifted_at", 4)),
        ),
        Part(
            title=N_("Answers of the receiver"),
            tag="acceptance:list",
            subject=Subject.ACCEPTANCE,
            columns=(("receiver_name", 4), ("stands", 4), ("dated_on", 3), ("name", 4), ("accepted_for", 4)),
            offers=(Offer(tag="acceptance:record", name=N_("Record an answer")),),
        ),
        Part(
            title=N_("Payment"),
            tag="payment:see",
            rows=one,
            columns=(("payer", 3), ("agreement", 5), ("maximum", 2), ("currency", 2), ("paid_until", 3)),
            offers=(Offer(tag="payment:agree", name=N_("Agree on payment")),),
            on_row=(Offer(tag="payment:agree", name=N_("Change it"), is_change=True),),
        ),
        Part(
            title=N_("Milestones"),
            tag="milestone:list",
            columns=(("kind", 5), ("reached_on", 3), ("reference", 4), ("decided_by", 4), ("counts_now", 2)),
            offers=(Offer(tag="milestone:record", name=N_("Record a milestone")),),
        ),
        Part(
            title=N_("Asked and answered"),
            tag="contact:list",
            columns=(
                ("at", 4),
                ("channel", 2),
                ("with_organisation", 4),
                ("asked", 6),
                ("answered", 5),
                ("next_chase_on", 3),
            ),
            offers=(Offer(tag="contact:note", name=N_("Note a contact")),),
            on_row=(
                Offer(tag="contact:answer", name=N_("Record the answer"), when=lambda row: not row.is_answered),
                Offer(tag="contact:chase", name=N_("Asked again"), when=lambda row: not row.is_answered),
            ),
        ),
        Part(
            title=N_("Tasks"),
            tag="task:list",
            columns=(("number", 1), ("task", 5), ("owner_name", 3), ("due_on", 3), ("state", 3)),
            on_row=(
                Offer(tag="task:assign", name=N_("Give to somebody"), takes={"task": "task"}),
                Offer(tag="task:done", name=N_("Done"), takes={"task": "task"}),
            ),
        ),
        Part(
            title=N_("Escalations"),
            tag="escalation:list",
            columns=(("raised_at", 4), ("reason", 4), ("remark", 6), ("raised_to_name", 3), ("settled_how", 4)),
            offers=(Offer(tag="escalation:raise", name=N_("Escalate")),),
            on_row=(Offer(tag="escalation:settle", name=N_("Settle"), when=lambda row: row.settled_at is None),),
        ),
        Part(
            title=N_("Practical side of the departure"),
            tag="agreement:list",
            columns=(("topic", 4), ("what", 6), ("who", 3), ("due_on", 3), ("done_on", 3)),
            offers=(Offer(tag="agreement:record", name=N_("Agree on something")),),
            on_row=(
                Offer(tag="agreement:change", name=N_("Change it"), is_change=True),
                Offer(tag="agreement:done", name=N_("Done"), when=lambda row: row.done_on is None),
            ),
        ),
    ),
)
