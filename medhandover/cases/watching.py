"""What may be done about raised watchfulness: raised, told to who must know, ended (FM-28)."""

from datetime import date

from medhandover.cases.store import concerned_case
from medhandover.cases.watches import Told, Watch, WatchDraft, wrong_end, wrong_watch
from medhandover.kernel.clock import home_day
from medhandover.kernel.declare import action
from medhandover.kernel.fields import Wrong, refuse
from medhandover.kernel.ids import CaseId, WatchId, new_id
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Problem
from medhandover.kernel.roles import CASE_WORKERS, TRAVELLERS
from medhandover.kernel.shapes import values_of
from medhandover.storage.work import Work


class WatchEnded(Problem):
    """A watch that ended stays as it is."""

    sentence = "This watch has ended. Raise a new one."


@action("watch:raise", may={*CASE_WORKERS, *TRAVELLERS})
def raise_watch(work: Work, case: CaseId, watch: WatchDraft) -> WatchId:
    """Raise watchfulness over a person; nobody departs until somebody was told (FM-28); raises WrongFields."""
    concerned_case(work, case)
    refuse(wrong_watch(watch, home_day(work.now)))
    made = Watch(id=WatchId(new_id()), case=case, raised_by=work.actor.id, raised_at=work.now, **values_of(watch))
    work.add(made)
    work.concerns(case, "watch", made.id)
    return made.id


@action("watch:tell", may={*CASE_WORKERS, *TRAVELLERS})
def tell_watch(work: Work, watch: WatchId, name: str, function: str, organisation: str) -> None:
    """Note who was told to keep watch, in which function and organisation; raises WrongFields, WatchEnded (FM-28)."""
    kept = _standing(work, watch)
    given = {"name": name.strip(), "function": function.strip(), "organisation": organisation.strip()}
    refuse([Wrong(path=path, sentence=N_("This cannot be empty.")) for path, text in given.items() if not text])
    kept.told = (*kept.told, Told(**given, told_by=work.actor.id, told_at=work.now))


@action("watch:end", may=CASE_WORKERS)
def end_watch(work: Work, watch: WatchId, ended_on: date) -> None:
    """Say until which day the watch was kept; raises WrongFields, WatchEnded (FM-28)."""
    kept = _standing(work, watch)
    refuse(wrong_end(kept, ended_on, home_day(work.now)))
    kept.ended_on, kept.ended_by = ended_on, work.actor.id


def _standing(work: Work, watch: WatchId) -> Watch:
    kept = work.get(Watch, watch)
    concerned_case(work, kept.case, "watch", watch)
    if kept.ended_on is not None:
        raise WatchEnded()
    return kept
