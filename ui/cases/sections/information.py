"""Section 7: what the person was told, in which language, and on which consent data is sent."""

from medhandover.cases.model import Subject
from medhandover.kernel.languages import N_
from ui.forms.offers import Offer
from ui.parts.part import Part, Section

INFORMATION = Section(
    key="information",
    title=N_("Information"),
    subjects=(Subject.CONSENT, Subject.EXPLANATION),
    parts=(
        Part(
            title=N_("Blocks of the letter"),
            tag="letter:blocks",
            about="case",
            columns=(("block", 5), ("is_printed", 2), ("stands_on", 5), ("missing", 5)),
        ),
        Part(
            title=N_("Explained and handed over"),
            tag="explanation:list",
            subject=Subject.EXPLANATION,
            columns=(
                *(("explained_on", 3), ("language", 2), ("explained_by", 4)),
                *(("interpreter_kind", 3), ("reception", 4), ("answers", 6)),
            ),
            offers=(Offer(tag="explanation:record", name=N_("Record the explanation")),),
        ),
        Part(
            title=N_("Evidence for person and lawyer"),
            tag="handing:list",
            columns=(("party", 3), ("name", 4), ("handed_on", 3), ("way", 3), ("is_received", 2), ("is_current", 2)),
            offers=(Offer(tag="evidence:hand", name=N_("Hand the evidence on")),),
        ),
        Part(
            title=N_("Consent"),
            tag="consent:list",
            subject=Subject.CONSENT,
            about="case",
            columns=(
                ("purpose", 4),
                ("decided_on", 3),
                ("given_by", 3),
                ("is_refused", 2),
                ("ground", 4),
                ("withdrawn_on", 3),
            ),
            offers=(Offer(tag="consent:record", name=N_("Record a decision")),),
            on_row=(Offer(tag="consent:withdraw", name=N_("Taken back"), when=lambda row: row.withdrawn_on is None),),
        ),
        Part(
            title=N_("Medical data sent"),
            tag="transmission:list",
            about="case",
            columns=(("state", 3), ("kind", 3), ("recipient", 4), ("sent_on", 3), ("channel", 3), ("ground", 4)),
            offers=(
                Offer(tag="transmission:plan", name=N_("Plan a transmission")),
                Offer(tag="transmission:record", name=N_("Record what was sent")),
            ),
            on_row=(Offer(tag="transmission:drop", name=N_("Not sent after all")),),
        ),
    ),
)
