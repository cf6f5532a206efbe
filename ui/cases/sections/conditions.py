"""Section 2: the coverage sheet: BMA's literal sentence, the arrangement, the evidence, and the state of each."""

from medhandover.cases.model import Subject
from medhandover.kernel.languages import N_
from medhandover.plans.coverage import CoverState
from ui.forms.offers import Offer
from ui.parts.part import Part, Section
from ui.widgets.marks import DONE, STOP

SIGNS = {
    **dict.fromkeys((CoverState.OPEN, CoverState.RENEW, CoverState.REFUSED), STOP),
    CoverState.COVERED: DONE,
    CoverState.SET_ASIDE: "",
}
"""The sign of each state of a condition: what is not covered stops departure."""

CONDITIONS = Section(
    key="conditions",
    title=N_("Conditions"),
    subjects=(Subject.EVIDENCE, Subject.STATEMENT),
    parts=(
        Part(
            title=N_("Coverage sheet"),
            tag="plan:coverage",
            columns=(("number", 1), ("literal", 8), ("code", 4), ("arrangement", 5), ("evidence", 5), ("state", 4)),
            marks={"state": lambda row: SIGNS[row.state]},
        ),
        Part(
            title=N_("Conditions word for word"),
            tag="condition:list",
            about="case",
            columns=(
                *(("number", 1), ("literal", 7), ("code", 4), ("page", 1), ("origin", 2)),
                *(("requirement", 4), ("is_arranged_first", 3), ("is_set_aside", 3)),
            ),
            on_row=(
                Offer(
                    tag="condition:check",
                    name=N_("The coding is right"),
                    when=lambda row: not row.checked_by and not row.is_set_aside,
                ),
                Offer(tag="condition:send_back", name=N_("Send the coding back"), when=lambda row: not row.checked_by),
                Offer(tag="condition:recode", name=N_("Correct the coding"), when=lambda row: not row.is_set_aside),
                Offer(
                    tag="condition:lapse", name=N_("Lapsed by a newer advice"), when=lambda row: not row.is_set_aside
                ),
                Offer(tag="condition:set_aside", name=N_("Set aside"), when=lambda row: not row.is_set_aside),
                Offer(tag="measure:end", name=N_("End own measure"), when=lambda row: row.origin != "BMA"),
            ),
        ),
        Part(
            title=N_("Arrangements"),
            tag="arrangement:list",
            columns=(("what", 8), ("responsible", 4), ("owner_name", 3), ("due_on", 3)),
            offers=(Offer(tag="arrangement:record", name=N_("Record an arrangement")),),
            on_drop="evidence:record",
            on_row=(
                Offer(tag="evidence:record", name=N_("Add evidence")),
                Offer(tag="arrangement:change", name=N_("Change it"), is_change=True),
                Offer(tag="arrangement:hand_over", name=N_("Hand over to a colleague")),
            ),
        ),
        Part(
            title=N_("Evidence"),
            tag="evidence:list",
            columns=(("what", 6), ("kind", 3), ("dated_on", 3), ("sender", 4), ("valid_until_on", 3), ("given_for", 4)),
        ),
    ),
)
