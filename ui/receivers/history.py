"""What happened at a receiver before, as a list of its sheet: how often what, and no person."""

from collections.abc import Iterator
from typing import Any

from medhandover.kernel.languages import N_, Language, say, show
from medhandover.readiness.history import ReceiverHistory
from ui.parts.part import Part
from ui.widgets.rows import Column

Told = tuple[str, str]
"""What happened, and how often or when."""


def history_part(language: Language) -> Part:
    """Return the list of what happened at a receiver before."""

    def rows(found: ReceiverHistory) -> tuple[Told, ...]:
        return tuple(_told(language, found))

    return Part(
        title=N_("What happened here before"),
        tag="receiver:history",
        about="",
        rows=rows,
        columns=(
            Column(head=N_("What"), text=lambda row: str(row[0]), share=7, is_plain=True),
            Column(head=N_("How often, when"), text=lambda row: str(row[1]), share=5, is_plain=True),
        ),
    )


def _told(language: Language, found: ReceiverHistory) -> Iterator[Told]:
    def line(message: str, value: Any, **values: Any) -> Told:
        return say(language, message, **values), show(language, value)

    if found.plans or found.open_plans:
        yield line(N_("Plans with this receiver"), found.plans)
        yield line(N_("Plans that are open now"), found.open_plans)
    for done in found.outcomes:
        yield line(N_("Handover: {outcome}"), done.count, outcome=done.outcome)
    for refused in found.refusals:
        yield line(N_("Refused a person: {reason}"), refused.count, reason=refused.reason)
    for advised in found.recommendations:
        yield line(N_("Return report: {advice}"), advised.count, advice=advised.recommendation)
    if found.last_handover:
        yield line(N_("Last handover"), found.last_handover)
    if found.last_refused:
        yield line(N_("Last refusal"), found.last_refused)
    if found.rating is not None:
        yield line(N_("Own experiences, of 5"), found.rating)
