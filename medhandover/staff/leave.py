"""What may be done about absence: out of office, another deputy, back again."""

from datetime import timedelta

from medhandover.kernel.clock import home_day
from medhandover.kernel.declare import action
from medhandover.kernel.fields import Wrong, refuse
from medhandover.kernel.ids import AbsenceId, StaffId, new_id
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import NotAllowed, Problem
from medhandover.kernel.roles import EVERYBODY, Level, Role
from medhandover.kernel.shapes import values_of
from medhandover.staff.absences import Absence, AbsenceDraft, wrong_absence
from medhandover.staff.deputies import absences_from_today
from medhandover.staff.store import account
from medhandover.storage.work import Work


class NotAway(Problem):
    """Only who is away comes back."""

    sentence = "This absence is over or was withdrawn already. There is nothing to end."


@action("staff:absence", may=EVERYBODY, level=Level.OPEN)
def record_absence(work: Work, absence: AbsenceDraft) -> AbsenceId:
    """Say from when to when somebody is away, and who stands in; raises WrongFields, NotAllowed."""
    _own_or_administrator(work, absence.staff)
    _check(work, absence)
    made = Absence(id=AbsenceId(new_id()), recorded_by=work.actor.id, recorded_at=work.now, **values_of(absence))
    work.add(made)
    work.concerns(None, "absence", made.id, staff=made.staff, deputy=made.deputy, until_on=made.until_on)
    return made.id


@action("staff:deputy", may=EVERYBODY, level=Level.OPEN)
def change_deputy(work: Work, absence: AbsenceId, version: int, deputy: StaffId | None) -> None:
    """Let another colleague stand in for who is away; raises WrongFields, NotAllowed, Conflict."""
    kept = work.get_version(Absence, absence, version)
    _own_or_administrator(work, kept.staff)
    changed = AbsenceDraft(
        staff=kept.staff, from_on=kept.from_on, until_on=kept.until_on, deputy=deputy, reason=kept.reason
    )
    _check(work, changed, kept)
    work.concerns(None, "absence", absence, staff=kept.staff, before=kept.deputy, deputy=deputy)
    kept.deputy = deputy


@action("staff:return", may=EVERYBODY, level=Level.OPEN)
def end_absence(work: Work, absence: AbsenceId) -> None:
    """Say that somebody is back from today on, or does not go after all; raises NotAway, NotAllowed."""
    kept = work.get(Absence, absence)
    _own_or_administrator(work, kept.staff)
    work.concerns(None, "absence", absence, staff=kept.staff)
    today = home_day(work.now)
    if kept.withdrawn_at is not None or kept.until_on < today:
        raise NotAway()
    if kept.from_on < today:
        kept.until_on = today - timedelta(days=1)
    else:
        kept.withdrawn_at = work.now


def _own_or_administrator(work: Work, staff: StaffId) -> None:
    if staff != work.actor.id and Role.ADMINISTRATOR not in work.actor.roles:
        raise NotAllowed(what=work.running.summary, roles={Role.ADMINISTRATOR})


def _check(work: Work, draft: AbsenceDraft, known: Absence | None = None) -> None:
    """Refuse an absence that cannot be, and a deputy who may not do the colleague's work."""
    others = [each for each in absences_from_today(work) if each is not known]
    wrong = list(wrong_absence(draft, others, home_day(work.now)))
    away = account(work, draft.staff)
    deputy = account(work, draft.deputy) if draft.deputy else None
    if deputy is not None and deputy.disabled_at is not None:
        wrong.append(Wrong(path="deputy", sentence=N_("This colleague has left. Name another one.")))
    elif deputy is not None and not set(deputy.roles) & set(away.roles):
        sentence = N_("A deputy needs a role of the colleague who is away: {roles}.")
        wrong.append(Wrong(path="deputy", sentence=sentence, values={"roles": away.roles}))
    refuse(wrong)
