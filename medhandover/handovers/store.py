"""How the journal and the record of the handover are kept; nothing in here changes a record (R48)."""

from collections.abc import Sequence

from sqlalchemy import select

from medhandover.handovers.aftercare import AfterCare, AfterCareChoice
from medhandover.handovers.model import Closing, Handover, JournalEntry
from medhandover.handovers.report import ReturnReport
from medhandover.kernel.ids import PlanId
from medhandover.storage.belonging import Belonging
from medhandover.storage.tables import keep
from medhandover.storage.work import Work

OF_PLAN = {"plan": "plans", "case": "cases"}
journal_table = keep(JournalEntry, "journal_entries", belongs=OF_PLAN)
handovers_table = keep(Handover, "handovers", belongs=OF_PLAN, unique=[("plan",)])
reports_table = keep(ReturnReport, "return_reports", belongs=OF_PLAN)
aftercares_table = keep(AfterCare, "aftercares", belongs=OF_PLAN)
choices_table = keep(AfterCareChoice, "aftercare_choices", belongs=OF_PLAN)
closings_table = keep(Closing, "closings", belongs=OF_PLAN)

JOURNAL = Belonging(JournalEntry, journal_table.c.plan, journal_table.c.at, journal_table.c.number, journal_table.c.id)
HANDOVER = Belonging(Handover, handovers_table.c.plan)
AFTERCARES = Belonging(AfterCare, aftercares_table.c.plan, aftercares_table.c.recorded_at, aftercares_table.c.id)
CHOICES = Belonging(AfterCareChoice, choices_table.c.plan, choices_table.c.recorded_at, choices_table.c.id)
CLOSINGS = Belonging(Closing, closings_table.c.plan)
REPORTS = Belonging(ReturnReport, reports_table.c.plan, reports_table.c.recorded_at, reports_table.c.id)


def journal_of(work: Work, plan: PlanId) -> Sequence[JournalEntry]:
    """Return the events of a plan's journey in the order in which they happened."""
    return work.of(JOURNAL, plan)


def handover_of(work: Work, plan: PlanId) -> Handover | None:
    """Return the record of the handover of a plan."""
    return work.only(HANDOVER, plan)


def closings_of(work: Work, plan: PlanId) -> Sequence[Closing]:
    """Return how a plan was closed, if it was."""
    return work.of(CLOSINGS, plan)


def reports_of(work: Work, plan: PlanId) -> Sequence[ReturnReport]:
    """Return the return reports of a plan, oldest first."""
    return work.of(REPORTS, plan)


def aftercares_of(work: Work, plan: PlanId | None = None) -> Sequence[AfterCare]:
    """Return the contacts of after-care of a plan, or of the whole office, oldest first."""
    if plan is not None:
        return work.of(AFTERCARES, plan)
    return work.all(select(AfterCare).order_by(*AFTERCARES.order))


def choices_of(work: Work, plan: PlanId | None = None) -> Sequence[AfterCareChoice]:
    """Return what was chosen about after-care of a plan, or of the whole office, oldest first."""
    if plan is not None:
        return work.of(CHOICES, plan)
    return work.all(select(AfterCareChoice).order_by(*CHOICES.order))
