"""Section 8: the register of copies, data breaches and documents."""

from medhandover.cases.model import Subject
from medhandover.kernel.languages import N_
from ui.forms.offers import Offer
from ui.parts.breaches import CASE_BREACHES
from ui.parts.part import Part, Section

SAME = ("paper", "language", "content_hash", "text_hash", "pages", "is_concept")
"""What a photocopy has in common with the copy that it was made of."""
PAPERS = Section(
    key="papers",
    title=N_("Papers"),
    subjects=(Subject.COPY,),
    parts=(
        Part(
            title=N_("Register of copies"),
            tag="copy:list",
            subject=Subject.COPY,
            about="case",
            columns=(
                *(("paper", 4), ("language", 2), ("paper_version", 1), ("number", 1)),
                *(("recipient", 3), ("printed_at", 4), ("state", 3), ("place", 3)),
            ),
            on_row=(
                Offer(tag="copy:given", name=N_("Handed out"), when=lambda row: row.given_on is None),
                Offer(tag="copy:returned", name=N_("Returned")),
                Offer(tag="copy:destroyed", name=N_("Destroyed")),
                Offer(tag="copy:lost", name=N_("Lost")),
                Offer(tag="copy:note", name=N_("Note a photocopy"), takes={"plan": "plan"}, keeps=SAME),
            ),
        ),
        CASE_BREACHES,
        Part(
            title=N_("Imported statements"),
            tag="statement:list",
            about="case",
            columns=(("kind", 3), ("what", 6), ("by", 3), ("at", 3), ("confirmed_by", 3)),
            offers=(Offer(tag="statement:confirm", name=N_("Confirm them")),),
        ),
    ),
)
