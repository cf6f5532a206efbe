"""What may be done with representatives: recorded, changed, ended; never removed (R36, R47)."""

from collections.abc import Sequence
from datetime import date

from medhandover.cases.model import Case
from medhandover.cases.representatives import Representative, RepresentativeDraft, wrong_representative
from medhandover.cases.store import concerned_case, representatives_of
from medhandover.kernel.clock import home_day
from medhandover.kernel.declare import action
from medhandover.kernel.fields import Wrong, refuse
from medhandover.kernel.ids import CaseId, RepresentativeId, new_id
from medhandover.kernel.languages import N_
from medhandover.kernel.roles import CASE_WORKERS, Level
from medhandover.kernel.shapes import fill, values_of
from medhandover.storage.work import Work


@action("representative:record", may=CASE_WORKERS, level=Level.P1)
def record_representative(work: Work, case: CaseId, representative: RepresentativeDraft) -> RepresentativeId:
    """Enter who decides or speaks for the person: parent, guardian, partner ...; raises WrongFields (R36, R47)."""
    person = concerned_case(work, case)
    _check(work, person, representative, representatives_of(work, case))
    made = Representative(
        id=RepresentativeId(new_id()),
        case=case,
        recorded_by=work.actor.id,
        recorded_at=work.now,
        **values_of(representative),
    )
    work.add(made)
    work.concerns(case, "representative", made.id, kind=made.kind.value)
    return made.id


@action("representative:change", may=CASE_WORKERS, level=Level.P1)
def change_representative(
    work: Work, known: RepresentativeId, version: int, representative: RepresentativeDraft
) -> None:
    """Replace what is known of a representative, with the attempts to reach this person; raises WrongFields."""
    changed = work.get_version(Representative, known, version)
    person = concerned_case(work, changed.case, "representative", known, kind=representative.kind.value)
    others = [each for each in representatives_of(work, changed.case) if each.id != known]
    _check(work, person, representative, others)
    fill(changed, representative)


@action("representative:end", may=CASE_WORKERS, level=Level.P1)
def end_representative(work: Work, known: RepresentativeId, version: int, ended_on: date) -> None:
    """Say on which day somebody stopped representing the person; raises WrongFields."""
    changed = work.get_version(Representative, known, version)
    concerned_case(work, changed.case, "representative", known, ended_on=ended_on)
    if changed.valid_from is not None and ended_on < changed.valid_from:
        refuse([Wrong(path="ended_on", sentence=N_("The representation ended before it began."))])
    changed.ended_on = ended_on


def _check(work: Work, person: Case, draft: RepresentativeDraft, others: Sequence[Representative]) -> None:
    refuse(wrong_representative(draft, person.born_on, others, home_day(work.now)))
