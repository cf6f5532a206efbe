"""The sections of a case as data: what each is called, which query fills it, and its columns."""

from collections.abc import Callable
from typing import Any

from medhandover.advice.queries import all_advices
from medhandover.audit.queries import case_lines
from medhandover.cases.queries import seen_person
from medhandover.copies.queries import all_copies
from medhandover.escorts.queries import all_slots
from medhandover.handovers.queries import seen_handover
from medhandover.journeys.queries import seen_journey
from medhandover.kernel.declare import Declared
from medhandover.kernel.languages import N_, Language, say, show
from medhandover.kernel.shapes import record
from medhandover.letters.queries import all_explanations
from medhandover.medication.queries import all_medicines
from medhandover.plans.queries import all_plans
from medhandover.readiness.coverage import plan_coverage
from ui.widgets.rows import Column


@record
class Section:
    """A section: `key` is the first part of a finding's `where`; `is_of_plan`: its query is asked of the plan."""

    key: str
    title: str
    query: Declared[Any, Any, Any]
    columns: Callable[[Language], tuple[Column, ...]]
    rows: Callable[[Any], tuple[Any, ...]] = tuple
    is_of_plan: bool = False
    is_medical: bool = False


def _fields(*wanted: tuple[str, str, int]) -> Callable[[Language], tuple[Column, ...]]:
    """Return columns that show the named fields of a row."""

    def columns(language: Language) -> tuple[Column, ...]:
        def reader(name: str) -> Callable[[Any], str]:
            return lambda row: _shown(language, getattr(row, name))

        return tuple(Column(head=head, text=reader(name), share=share) for name, head, share in wanted)

    return columns


def _shown(language: Language, value: Any) -> str:
    return "" if value in (None, "") else show(language, value)


def _conditions(language: Language) -> tuple[Column, ...]:
    return (
        Column(head=N_("No."), text=lambda row: str(row.number), share=1),
        Column(
            head=N_("Condition of BMA (literal text)"),
            text=lambda row: f"{say(language, row.code.label)} · {row.code}\n{row.literal}",
            share=9,
        ),
        Column(head=N_("Arrangement"), text=lambda row: row.arrangement, share=5),
        Column(head=N_("Evidence"), text=lambda row: row.evidence, share=5),
        Column(head=N_("State"), text=lambda row: show(language, row.state), share=3),
    )


SECTIONS = (
    Section(
        key="advice",
        title=N_("Advice"),
        query=all_advices,
        columns=_fields(
            ("given_on", N_("Date"), 3),
            ("reference", N_("Reference"), 4),
            ("kind", N_("Kind"), 3),
            ("fit", N_("Fit to travel"), 6),
            ("valid_until", N_("Valid until"), 3),
        ),
    ),
    Section(key="conditions", title=N_("Conditions"), query=plan_coverage, columns=_conditions, is_of_plan=True),
    Section(
        key="receiver",
        title=N_("Receiver"),
        query=all_plans,
        columns=_fields(
            ("attempt", N_("Attempt"), 2),
            ("receiver_name", N_("Receiver"), 6),
            ("receiver_function", N_("To whom, by function"), 4),
            ("handover", N_("Handover"), 5),
            ("handover_place", N_("Place"), 6),
        ),
    ),
    Section(
        key="journey",
        title=N_("Journey"),
        query=seen_journey,
        rows=lambda found: found.legs if found else (),
        columns=_fields(
            ("number", N_("Flight"), 2),
            ("departs_from", N_("From"), 4),
            ("departs", N_("Departs"), 5),
            ("arrives_at", N_("To"), 4),
            ("arrives", N_("Arrives"), 5),
        ),
    ),
    Section(
        key="medication",
        title=N_("Medication"),
        query=all_medicines,
        is_medical=True,
        columns=_fields(
            ("inn", N_("Medicine"), 4),
            ("strength", N_("Strength"), 3),
            ("dose", N_("Dose"), 5),
            ("times", N_("Times"), 3),
            ("counted", N_("Counted"), 2),
            ("lasts_days", N_("Days"), 2),
        ),
    ),
    Section(
        key="escorts",
        title=N_("Escorts"),
        query=all_slots,
        is_of_plan=True,
        columns=_fields(
            ("kind", N_("Kind"), 4),
            ("escort_name", N_("Name"), 5),
            ("is_reserve", N_("Reserve"), 2),
            ("leaves", N_("Leaves"), 5),
            ("home", N_("Home again"), 5),
        ),
    ),
    Section(
        key="information",
        title=N_("Information"),
        query=all_explanations,
        is_of_plan=True,
        columns=_fields(
            ("explained_on", N_("Date"), 3),
            ("language", N_("Language"), 2),
            ("explained_by", N_("Explained by"), 4),
            ("interpreter", N_("Interpreter"), 4),
            ("reception", N_("Reception"), 4),
            ("answers", N_("Own words"), 6),
        ),
    ),
    Section(
        key="papers",
        title=N_("Papers"),
        query=all_copies,
        columns=_fields(
            ("paper", N_("Paper"), 4),
            ("language", N_("Language"), 2),
            ("paper_version", N_("Version"), 2),
            ("number", N_("Copy"), 2),
            ("recipient", N_("For"), 3),
            ("printed_at", N_("Printed"), 4),
        ),
    ),
    Section(
        key="handover",
        title=N_("Handover"),
        query=seen_handover,
        is_of_plan=True,
        rows=lambda found: found.journal,
        columns=_fields(("at", N_("When"), 4), ("what", N_("What happened"), 12)),
    ),
    Section(
        key="person",
        title=N_("Person"),
        query=seen_person,
        rows=lambda found: (found,),
        columns=_fields(
            ("name", N_("Name"), 6),
            ("born_on", N_("Date of birth"), 3),
            ("lawyer", N_("Lawyer"), 5),
            ("representative", N_("Representative"), 5),
            ("own_view", N_("Own view of the child"), 6),
        ),
    ),
    Section(
        key="history",
        title=N_("History"),
        query=case_lines,
        columns=_fields(
            ("at", N_("When"), 4), ("tag", N_("What"), 4), ("outcome", N_("Outcome"), 2), ("actor", N_("Who"), 4)
        ),
    ),
)
"""The sections in their order."""
