"""What may be done with data breaches: noted, reported to officer and authority, settled (R49)."""

from datetime import date

from medhandover.cases.store import concerned_case
from medhandover.copies.breaches import (
    Breach,
    BreachDraft,
    Report,
    deadline,
    wrong_breach,
    wrong_report,
    wrong_settlement,
)
from medhandover.kernel.clock import home_day
from medhandover.kernel.declare import action
from medhandover.kernel.fields import refuse
from medhandover.kernel.ids import BreachId, CaseId, CopyId, new_id
from medhandover.kernel.problem import Problem
from medhandover.kernel.roles import CASE_WORKERS, TRAVELLERS
from medhandover.kernel.shapes import values_of
from medhandover.settings.store import settings_of
from medhandover.storage.work import Work


class BreachSettled(Problem):
    """A settled breach stays as it is."""

    sentence = "This data breach is settled and stays as it is. Note a new one if more has come up."


@action("breach:note", may=CASE_WORKERS | TRAVELLERS, after_closing=True)
def note_breach(work: Work, case: CaseId, breach: BreachDraft) -> BreachId:
    """Note a data breach, such as an opened envelope: its clock starts when it was noticed; raises WrongFields."""
    return open_breach(work, case, breach)


@action("breach:report", may=CASE_WORKERS, after_closing=True)
def report_breach(work: Work, breach: BreachId, version: int, report: Report) -> None:
    """Note to whom a data breach was reported, and when; raises WrongFields, BreachSettled, Conflict."""
    kept = _unsettled(work, breach, version)
    refuse(wrong_report(kept, report, work.now))
    kept.reports = (*kept.reports, report)
    work.concerns(kept.case, to=report.to.value)


@action("breach:settle", may=CASE_WORKERS, after_closing=True)
def settle_breach(
    work: Work, breach: BreachId, version: int, settled_on: date, outcome: str, no_report_reason: str = ""
) -> None:
    """Settle a data breach that was reported, or with the reason why the authority need not know.

    Raises WrongFields with everything that is missing, BreachSettled, Conflict.
    """
    kept = _unsettled(work, breach, version)
    refuse(wrong_settlement(kept, outcome, no_report_reason, settled_on, home_day(work.now)))
    kept.settled_on, kept.outcome, kept.no_report_reason = settled_on, outcome.strip(), no_report_reason.strip()


def open_breach(work: Work, case: CaseId, draft: BreachDraft, copy: CopyId | None = None) -> BreachId:
    """Keep a new breach with the moment by which it is reported; raises WrongFields."""
    concerned_case(work, case, "breach", kind=draft.kind.value)
    refuse(wrong_breach(draft, work.now))
    made = Breach(
        id=BreachId(new_id()),
        case=case,
        copy=copy,
        deadline_at=deadline(draft, settings_of(work).breach_report_hours),
        recorded_by=work.actor.id,
        recorded_at=work.now,
        **values_of(draft),
    )
    work.add(made)
    work.concerns(case, "breach", made.id)
    return made.id


def _unsettled(work: Work, breach: BreachId, version: int) -> Breach:
    kept = work.get_version(Breach, breach, version)
    concerned_case(work, kept.case, "breach", breach)
    if kept.settled_on is not None:
        raise BreachSettled()
    return kept
