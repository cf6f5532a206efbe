"""Data breaches with their clock (R49), as the administration shows those of the office and a case its own."""

from medhandover.copies.breaches import BreachState
from medhandover.kernel.languages import N_
from ui.forms.offers import Offer
from ui.parts.part import Part

NOTE = Offer(tag="breach:note", name=N_("Note a data breach"))
ON_BREACH = (
    Offer(tag="breach:report", name=N_("Reported to"), when=lambda row: row.settled_on is None),
    Offer(tag="breach:settle", name=N_("Settle"), when=lambda row: row.settled_on is None),
)
CASE_BREACHES = Part(
    title=N_("Data breaches"),
    tag="breach:case",
    about="case",
    columns=(("kind", 4), ("noticed_at", 4), ("deadline_at", 4), ("hours_left", 2), ("state", 3), ("reported_to", 4)),
    offers=(NOTE,),
    on_row=ON_BREACH,
)
"""The data breaches of a case."""
BREACHES = (
    Part(
        title=N_("Data breaches that are not settled"),
        tag="breach:list",
        about="",
        columns=(
            *(("document_number", 4), ("kind", 4), ("noticed_at", 4)),
            *(("deadline_at", 4), ("hours_left", 2), ("state", 3)),
        ),
        offers=(NOTE,),
        on_row=ON_BREACH,
    ),
    Part(
        title=N_("Data breaches that were settled"),
        tag="breach:list",
        about="",
        asked={"has_ended": True},
        rows=lambda found: tuple(each for each in found if each.state is BreachState.SETTLED),
        columns=(("document_number", 4), ("kind", 4), ("noticed_at", 4), ("settled_on", 3), ("outcome", 5)),
    ),
)
"""Those of the office, the first deadline first."""
