"""Whether everybody who is assigned can go: what the 15 constraints say of them at the gate (R23)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from typing import TypeVar

from medhandover.cases.model import Sex
from medhandover.escorts.absences import Absence
from medhandover.escorts.competence import talked
from medhandover.escorts.constraints import judges_of, troubles
from medhandover.escorts.eligibility import travelling
from medhandover.escorts.judging import Candidate, Constraint, Judged, Verdict
from medhandover.escorts.model import Escort, EscortKind, Slot
from medhandover.escorts.trips import Surroundings, trip_of
from medhandover.kernel.codes import Tongue
from medhandover.kernel.findings import Finding, Met, Said, Weight
from medhandover.kernel.ids import EscortId
from medhandover.kernel.languages import N_

T = TypeVar("T", Slot, Absence)
DAY = timedelta(days=1)

BLOCKING = frozenset({Constraint.FREE, Constraint.PASSPORT, Constraint.VISA, Constraint.VACCINATION})
"""Without these nobody gets there and back; of a reserve they only warn."""
LOOKED_AT = (
    Constraint.FREE,
    Constraint.PASSPORT,
    Constraint.VISA,
    Constraint.VACCINATION,
    Constraint.TRAINING,
    Constraint.REST,
    Constraint.LOAD,
    Constraint.CONFLICT,
    Constraint.ABROAD,
)
"""What R23 says of each; the role belongs to R21 and R22, the days to R50 and R24, holidays to R51, the reserve to R19.

Languages and a female escort are asked of all who travel together.
"""
JUDGES = judges_of(LOOKED_AT)


def suitability_findings(
    around: Surroundings,
    duties: Iterable[Slot],
    absences: Iterable[Absence],
    conflicts: Iterable[EscortId],
) -> Iterator[Said]:
    """Yield what stands in the way of each assigned escort (R23), and who is free with papers that last."""
    busy, away, tied = by_escort(duties), by_escort(absences), frozenset(conflicts)
    seen: set[tuple[object, ...]] = set()
    named: list[str] = []
    for slot in around.slots:
        chosen = slot.escort
        if chosen is None or slot.released_at is not None:
            continue
        who = candidate_for(slot, around.escorts[chosen], busy, away, tied)
        found = troubles(who, trip_of(slot, around), JUDGES)
        for each in found:
            said = (each.sentence, *each.values.values())
            if said not in seen:
                seen.add(said)
                yield _finding(each, slot)
        if who.escort.name not in named and not any(each.constraint in BLOCKING for each in found):
            named.append(who.escort.name)
    for name in named:
        yield Met(
            rule="R23", sentence=N_("{name} is free, and the papers last through the return."), values={"name": name}
        )
    yield from _female(around)
    yield from _languages(around)


def briefing_findings(around: Surroundings) -> Iterator[Finding]:
    """Yield which employee, or reserve, the task was not handed over to for this departure (R19)."""
    departure, days = around.departure, timedelta(days=around.settings.briefing_from_days)
    turn, due = (departure.at - days, departure.day - DAY) if departure else (None, None)
    for slot in around.slots:
        if slot.escort is None or slot.kind is not EscortKind.EMPLOYEE or slot.briefed_for == slot.leaves:
            continue
        if slot.replaces is None and slot.released_at is None:
            yield Finding(
                rule="R19",
                sentence=N_("{name} is not briefed for this journey yet."),
                values={"name": around.escorts[slot.escort].name},
                source="standards 6, 15",
                where="escorts.briefing",
                weight=Weight.WARN,
                not_before=turn,
                due_on=due,
            )


def candidate_for(
    slot: Slot,
    escort: Escort,
    duties: Mapping[EscortId | None, Sequence[Slot]],
    absences: Mapping[EscortId | None, Sequence[Absence]],
    conflicts: frozenset[EscortId],
) -> Candidate:
    """Return an escort as candidate for a place: with the other duties, the absences and the tie with the person."""
    key = escort.id
    mine = duties.get(key, ())
    return Candidate(
        escort=escort,
        duties=[each for each in mine if each is not slot and each.id != slot.id],
        absences=absences.get(key, ()),
        has_conflict=key in conflicts,
    )


def by_escort(things: Iterable[T]) -> dict[EscortId | None, list[T]]:
    """Return the absences or duties of each escort."""
    found: dict[EscortId | None, list[T]] = {}
    for each in things:
        found.setdefault(each.escort, []).append(each)
    return found


def _finding(each: Judged, slot: Slot) -> Finding:
    is_blocking = each.constraint in BLOCKING and (each.verdict is Verdict.FAIL or each.is_pending)
    return Finding(
        rule="R23",
        sentence=each.sentence,
        values=each.values,
        source="domain 3.6",
        where="escorts.papers" if each.constraint in BLOCKING else "escorts.suitability",
        weight=Weight.BLOCK if is_blocking and not slot.is_reserve else Weight.WARN,
        due_on=each.until,
    )


def _female(around: Surroundings) -> Iterator[Said]:
    if around.wishes is None or not around.wishes.is_female_wanted:
        return
    going = [around.escorts[each.escort] for each in travelling(around.slots) if each.escort]
    women = [each for each in going if each.gender is Sex.FEMALE]
    for each in women:
        told = N_("A female escort was asked for; {name} travels along.")
        yield Met(rule="R23", sentence=told, values={"name": each.name})
    if going and not women:
        yield Finding(
            rule="R23",
            sentence=N_("A female escort was asked for; none is assigned."),
            source="standards 6, 8",
            where="escorts.wishes",
            weight=Weight.WARN,
        )


def _languages(around: Surroundings) -> Iterator[Finding]:
    """Yield that nobody of all who travel along can talk with the person, while no interpreter is arranged."""
    wished = around.wishes.languages if around.wishes else ()
    asked = wished or (() if around.has_interpreter else around.person_languages)
    if not asked:
        return
    going = [around.escorts[each.escort] for each in travelling(around.slots) if each.escort]
    spoken = {language for each in going for language in talked(each)}
    if spoken and not spoken & set(asked):
        told = N_("Nobody who travels along speaks {languages} well enough, and no interpreter is arranged.")
        if wished:
            told = N_("The person wishes somebody who speaks {languages}; nobody who travels along does.")
        yield Finding(
            rule="R23",
            sentence=told,
            values={"languages": tuple(map(Tongue, asked))},
            source="standards 6, 7",
            where="escorts.wishes",
            weight=Weight.WARN,
        )
