"""What the directory shows of an escort and the sheet tells, what countries ask, and what is offered there."""

from datetime import date
from typing import Any

from medhandover.escorts.model import EscortKind
from medhandover.kernel.languages import N_, Language, say, show
from ui.escorts.papers import papers_told
from ui.forms.offers import Offer
from ui.parts.facts import Group
from ui.parts.part import Part, said
from ui.parts.sheet import SheetPlan
from ui.widgets.rows import Column

HELD = (
    *("passport_until", "passports", "visas", "vaccinations", "insured_until", "consular_until", "has_roaming"),
    *("registration", "registered_until", "registration_checked_on"),
)
ABLE = ("qualification", "register", "trainings", "languages", "spoken", "assignment")


def directory(language: Language, today: date) -> Part:
    """Return the list of escorts, with the papers that run out in words."""

    def who(row: Any) -> str:
        return row.name if row.is_active else f"{row.name}\n{say(language, N_('no longer travels along'))}"

    def kind(row: Any) -> str:
        told = (
            show(language, row.kind),
            "" if row.kind is not EscortKind.MEDICAL else show(language, row.qualification),
        )
        return "\n".join(filter(None, told))

    return Part(
        title=N_("Escorts"),
        tag="escort:list",
        about="",
        columns=(
            Column(head=N_("Name"), text=who, share=5, is_strong=True),
            Column(head=N_("Kind"), text=kind, share=5),
            Column(head=N_("Languages"), text=lambda row: said(language, "languages", tuple(row.languages)), share=4),
            Column(head=N_("Papers"), text=lambda row: papers_told(language, row, today), share=7),
        ),
        offers=(Offer(tag="escort:record", name=N_("New escort")),),
    )


def sheet(language: Language) -> SheetPlan:
    """Return the sheet of an escort."""
    return SheetPlan(
        name=N_("Escort"),
        tag="escort:see",
        title=lambda language, row: row.name,
        below=below,
        facts=(
            Group(title=N_("Reaching"), names=("phone", "gender")),
            Group(title=N_("Papers"), names=HELD),
            Group(title=N_("Competence"), names=ABLE),
            Group(title=N_("Limits"), names=("max_nights", "free_days")),
        ),
        offers=(
            Offer(tag="escort:change", name=N_("Change it"), is_change=True),
            Offer(tag="escort:absence", name=N_("Away")),
            Offer(
                tag="registration:check",
                name=N_("Looked up in the register"),
                when=lambda row: row.kind is EscortKind.MEDICAL,
            ),
            Offer(tag="escort:conflict", name=N_("Earlier incident or interest")),
        ),
        parts=(
            Part(
                title=N_("Journeys"),
                tag="escort:duties",
                about="",
                columns=(("leaves", 5), ("home", 5), ("is_reserve", 3)),
            ),
            Part(
                title=N_("Absences"),
                tag="escort:absences",
                about="",
                columns=(("kind", 3), ("from_on", 4), ("until_on", 4), ("is_withdrawn", 3)),
                on_row=(Offer(tag="escort:absence_end", name=N_("Back earlier, or withdrawn"), is_change=True),),
            ),
        ),
    )


def below(language: Language, row: Any) -> str:
    """Return what stands under the name: the kind, and whether the person still travels along."""
    told = "" if row.is_active else say(language, N_("no longer travels along"))
    return " · ".join(filter(None, [show(language, row.kind), told]))


COUNTRIES = Part(
    title=N_("What countries ask"),
    tag="country:list",
    about="",
    columns=(
        *(("country", 4), ("visa", 3), ("transit_visa", 3), ("passport_months", 2), ("yellow_fever", 3)),
        *(("advice", 3), ("source", 4), ("looked_up_on", 3)),
    ),
    offers=(Offer(tag="country:record", name=N_("New country")),),
    on_row=(Offer(tag="country:record", name=N_("Change it"), is_change=True),),
)
"""What is recorded of each country."""
