"""How the demo's day begins: a colleague away with a deputy, a duplicate merged, what may go listed."""

from datetime import timedelta

from medhandover.cases.actions import open_case
from medhandover.cases.queries import all_cases, person_draft
from medhandover.demo.planning import plan_ahead
from medhandover.demo.stage import Stage
from medhandover.escorts.absences import AbsenceDraft as EscortAbsenceDraft
from medhandover.escorts.absences import AbsenceKind
from medhandover.escorts.away import record_absence as record_escort_absence
from medhandover.escorts.queries import all_escorts
from medhandover.kernel.ids import StaffId
from medhandover.plans.merging import merge_cases
from medhandover.retention.actions import propose_destruction
from medhandover.staff.absences import AbsenceDraft
from medhandover.staff.leave import record_absence
from medhandover.staff.queries import all_accounts


def begin_the_day(stage: Stage) -> None:
    """Do what is done in the office this morning."""
    stage.enter(stage.cue(0, "08:55", "bos"))
    names: dict[str, StaffId] = {each.name: each.id for each in stage.ask(all_accounts)}
    away = AbsenceDraft(
        staff=names["bos"], from_on=stage.day, until_on=stage.day + timedelta(days=5), deputy=names["jansen"]
    )
    stage.do(record_absence, away)
    stage.enter(stage.cue(0, "08:57", "yilmaz"))
    last = stage.ask(all_escorts)[-2]
    leave = EscortAbsenceDraft(
        kind=AbsenceKind.LEAVE, from_on=stage.day + timedelta(days=60), until_on=stage.day + timedelta(days=74)
    )
    stage.do(record_escort_absence, last.id, leave)
    plan_ahead(stage)
    stage.enter(stage.cue(0, "08:58", "jansen"))
    _merge(stage)


def list_what_may_go(stage: Stage) -> None:
    """Put on a destruction list what is due (R52); two colleagues are still to approve it."""
    stage.enter(stage.cue(0, "08:59", "jansen"))
    stage.do(propose_destruction)


def _merge(stage: Stage) -> None:
    """Let a second case of the same person, entered under an older number, lead to the first."""
    kept = stage.ask(all_cases)[-1]
    _, draft = stage.ask(person_draft, kept.id)
    draft.v_number, draft.given_names = "9000000099", draft.given_names[:1] + "."
    double = stage.do(open_case, draft)
    stage.do_together("dewit", merge_cases, kept.id, double, "zelfde persoon, twee nummers")
