"""Entering leave out of a file: all of it or, where somebody says so, what is right; the rest is told line by line."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from medhandover.escorts.absences import Absence, AbsenceDraft
from medhandover.escorts.actions import PLANNERS
from medhandover.escorts.away import record_absence
from medhandover.escorts.model import Escort
from medhandover.escorts.store import absences_of, escorts
from medhandover.kernel.declare import action
from medhandover.kernel.fields import Wrong, refuse
from medhandover.kernel.ids import EscortId
from medhandover.kernel.languages import N_
from medhandover.kernel.roles import Level
from medhandover.kernel.shapes import record
from medhandover.schedules.leave_lines import LeaveLine, WrongLine, backwards, wrong_line
from medhandover.storage.work import Work


@record
class LeaveEntered:
    """How many absences were entered, how many stood there already, and what was wrong with the other lines."""

    entered: int
    known: int
    wrong: tuple[WrongLine, ...]


@action("leave:import", may=PLANNERS, level=Level.P1)
def import_leave(work: Work, lines: tuple[LeaveLine, ...], is_partial: bool = False) -> LeaveEntered:
    """Enter leave of several people at once; what stands there already is left as it is; raises WrongFields.

    Nothing is entered while a line is wrong, unless `is_partial`: then the right ones are, and each other is told.
    """
    named = _named(escorts(work))
    wrong: list[tuple[LeaveLine, Wrong]] = []
    entered = known = 0
    for each in lines:
        found = list(_wrong(each, named))
        whose = named.get(_folded(each.name), ())
        if not found and _is_known(work, whose[0].id, each):
            known += 1
            continue
        if not found:
            found = list(_beside(absences_of(work, [whose[0].id]), whose[0], each))
        wrong += [(each, one) for one in found]
        if not found:
            draft = AbsenceDraft(kind=each.kind, from_on=each.from_on, until_on=each.until_on)
            record_absence(work, whose[0].id, draft)
            entered += 1
    if not is_partial:
        refuse(_at(line, one) for line, one in wrong)
    work.concerns(None, "escorts", "", entered=entered, known=known, wrong=len(wrong))
    told = tuple(wrong_line(line.line, one) for line, one in wrong)
    return LeaveEntered(entered=entered, known=known, wrong=told)


def _at(line: LeaveLine, wrong: Wrong) -> Wrong:
    return wrong.at(f"{line.line}.{wrong.path}")


def _named(people: Sequence[Escort]) -> Mapping[str, Sequence[Escort]]:
    found: dict[str, list[Escort]] = {}
    for each in people:
        if each.is_active:
            found.setdefault(_folded(each.name), []).append(each)
    return found


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())


def _wrong(line: LeaveLine, named: Mapping[str, Sequence[Escort]]) -> Iterator[Wrong]:
    """Yield that nobody, or more than one, is called so."""
    count = len(named.get(_folded(line.name), ()))
    values = {"name": line.name, "begins": line.from_on, "ends": line.until_on, "count": count}
    if count == 0:
        told = N_("Nobody who travels along is called {name} (leave from {begins} to {ends}).")
        yield Wrong(path="name", sentence=told, values=values)
    if count > 1:
        told = N_("{count} who travel along are called {name} (leave from {begins} to {ends}). Enter it by hand.")
        yield Wrong(path="name", sentence=told, values=values)


def _is_known(work: Work, escort: EscortId, line: LeaveLine) -> bool:
    asked = (line.kind, line.from_on, line.until_on)
    known = [each for each in absences_of(work, [escort]) if each.withdrawn_at is None]
    return any((each.kind, each.from_on, each.until_on) == asked for each in known)


def _beside(known: Iterable[Absence], escort: Escort, line: LeaveLine) -> Iterator[Wrong]:
    """Yield that an absence ends before it begins, or overlaps what is known; with name and dates."""
    yield from backwards(escort.name, line.from_on, line.until_on)
    for each in known:
        if each.kind is line.kind and each.meets(line.from_on, line.until_on):
            told = N_("The leave of {name} from {first} to {last} overlaps what is recorded, from {begins} to {ends}.")
            values = {"name": escort.name, "first": line.from_on, "last": line.until_on}
            yield Wrong(path="from_on", sentence=told, values={**values, "begins": each.from_on, "ends": each.until_on})
