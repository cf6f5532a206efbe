"""The 15 constraints for who fills a place (standards, section 6): each passes, warns or fails, with one sentence."""

from collections.abc import Callable, Iterable, Mapping

from medhandover.escorts.availability import judge_days, judge_free, judge_load, judge_rest, trips_near
from medhandover.escorts.borders import judge_passport, judge_vaccination, judge_visa
from medhandover.escorts.circumstances import (
    judge_abroad,
    judge_conflict,
    judge_female,
    judge_holiday,
    judge_reserve,
    unrecorded_abroad,
)
from medhandover.escorts.competence import judge_language, judge_role, judge_training, unrecorded_training
from medhandover.escorts.judging import Candidate, Constraint, Judged, Verdict
from medhandover.escorts.trips import Trip
from medhandover.kernel.languages import N_

Judge = Callable[[Candidate, Trip], Judged | None]

JUDGES: Mapping[Constraint, tuple[Judge, str]] = {
    Constraint.FREE: (judge_free, N_("Free from {leaves} to {home}.")),
    Constraint.PASSPORT: (judge_passport, N_("The passport lasts as long after the return as is asked.")),
    Constraint.VISA: (judge_visa, N_("Every visa that is needed is there, or none is needed.")),
    Constraint.VACCINATION: (judge_vaccination, N_("No vaccination is missing.")),
    Constraint.TRAINING: (judge_training, N_("Trainings and contract last through the return.")),
    Constraint.ROLE: (judge_role, N_("Of the kind and qualification that the place asks for.")),
    Constraint.LANGUAGE: (judge_language, N_("Can talk with the person and the receiver, or an interpreter can.")),
    Constraint.FEMALE: (judge_female, N_("No female escort is asked for, or one goes along.")),
    Constraint.REST: (judge_rest, N_("Rested enough before and after.")),
    Constraint.LOAD: (judge_load, N_("Does not travel more often than usual.")),
    Constraint.CONFLICT: (judge_conflict, N_("No earlier incident or interest is known.")),
    Constraint.ABROAD: (judge_abroad, N_("Insurance, registration and phone are in order; no security advice.")),
    Constraint.DAYS: (judge_days, N_("The place covers departure, handover and return.")),
    Constraint.HOLIDAY: (judge_holiday, N_("No public holiday on the days that count.")),
    Constraint.RESERVE: (judge_reserve, N_("Reserve and briefing are in order.")),
}
"""How each is judged, in order, and what is said when nothing is wrong."""
UNRECORDED: Mapping[Constraint, Judge] = {
    Constraint.TRAINING: unrecorded_training,
    Constraint.ABROAD: unrecorded_abroad,
}
"""What warns only because nobody recorded it; the gate does not ask this."""


def judges_of(only: Iterable[Constraint]) -> tuple[Judge, ...]:
    """Return the judges of these constraints."""
    return tuple(JUDGES[each][0] for each in only)


def judge(who: Candidate, trip: Trip) -> tuple[Judged, ...]:
    """Return how somebody meets each of the 15 constraints for a place, in order."""
    values = {"leaves": trip.slot.leaves, "home": trip.slot.home}
    return tuple(
        rule(who, trip)
        or (UNRECORDED[each](who, trip) if each in UNRECORDED else None)
        or Judged(
            constraint=each,
            verdict=Verdict.PASS,
            sentence=passed,
            values=values if each is Constraint.FREE else {},
        )
        for each, (rule, passed) in JUDGES.items()
    )


def troubles(who: Candidate, trip: Trip, rules: Iterable[Judge]) -> list[Judged]:
    """Return only what is known to warn or fail; the gate asks this of everybody who is assigned."""
    found = [judged for rule in rules if (judged := rule(who, trip)) is not None]
    return [each for each in found if each.verdict is not Verdict.PASS and not each.is_unknown]


def ranked(candidates: Iterable[Candidate], trip: Trip) -> list[tuple[Candidate, tuple[Judged, ...]]]:
    """Return everybody with the verdicts, the best first: fewest fails, then warnings, then journeys, then by name."""
    judged = [(who, judge(who, trip)) for who in candidates]
    return sorted(judged, key=lambda each: (*counts(each[1]), trips_near(each[0], trip), each[0].escort.name))


def counts(judged: Iterable[Judged]) -> tuple[int, int]:
    """Return how many constraints fail and how many warn."""
    verdicts = [each.verdict for each in judged]
    return verdicts.count(Verdict.FAIL), verdicts.count(Verdict.WARN)
