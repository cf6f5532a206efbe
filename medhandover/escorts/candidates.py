"""Who could fill a place, and why another could not: the 15 constraints of each, in words (Q15)."""

from datetime import date

from medhandover.cases.store import concerned_case
from medhandover.escorts.actions import PLANNERS
from medhandover.escorts.availability import trips_near
from medhandover.escorts.constraints import counts, judge, ranked
from medhandover.escorts.gathering import candidates_for, surroundings_of
from medhandover.escorts.judging import KINDS, Candidate, Constraint, Judged, RuleKind, Verdict
from medhandover.escorts.model import Escort, EscortKind, Slot
from medhandover.escorts.store import escorts
from medhandover.escorts.trips import Trip, trip_of
from medhandover.kernel.declare import query
from medhandover.kernel.ids import EscortId, SlotId
from medhandover.kernel.languages import Language
from medhandover.kernel.roles import Level
from medhandover.kernel.shapes import record
from medhandover.plans.model import Plan
from medhandover.storage.work import Work


@record
class JudgedRow:
    """How somebody meets one constraint, in both languages, and what would make it possible by when."""

    number: int
    constraint: Constraint
    kinds: tuple[RuleKind, ...]
    verdict: Verdict
    dutch: str
    english: str
    mend_dutch: str
    mend_english: str
    until: date | None
    is_final: bool

    def say(self, language: Language) -> str:
        """Return the sentence in `language`, with what would make it possible."""
        said = (self.dutch, self.mend_dutch) if language == "nl" else (self.english, self.mend_english)
        return " ".join(filter(None, said))


@record
class CandidateRow:
    """Somebody who could fill a place: how many constraints fail and warn, journeys near it, and all 15 verdicts."""

    escort: EscortId
    name: str
    kind: EscortKind
    is_assigned: bool
    fails: int
    warnings: int
    trips: int
    judged: tuple[JudgedRow, ...]


@query("escort:candidates", may=PLANNERS, level=Level.P1)
def candidates(work: Work, slot: SlotId) -> tuple[CandidateRow, ...]:
    """Return everybody of the right kind for a place, the best first, each with the 15 constraints and why."""
    place, trip = _place(work, slot)
    chosen = [each for each in escorts(work) if each.kind is place.kind and each.is_active]
    found = ranked(candidates_for(work, place, chosen, place.case), trip)
    return tuple(_row(who, judged, trip) for who, judged in found)


@query("escort:judge", may=PLANNERS, level=Level.P1)
def judged_escort(work: Work, slot: SlotId, escort: EscortId) -> CandidateRow:
    """Return how one escort meets the 15 constraints of a place, and why not."""
    place, trip = _place(work, slot)
    who = candidates_for(work, place, [work.get(Escort, escort)], place.case)[0]
    return _row(who, judge(who, trip), trip)


def _place(work: Work, slot: SlotId) -> tuple[Slot, Trip]:
    place = work.get(Slot, slot)
    concerned_case(work, place.case, "slot", slot)
    return place, trip_of(place, surroundings_of(work, work.get(Plan, place.plan)))


def _row(who: Candidate, judged: tuple[Judged, ...], trip: Trip) -> CandidateRow:
    fails, warnings = counts(judged)
    return CandidateRow(
        escort=who.escort.id,
        name=who.escort.name,
        kind=who.escort.kind,
        is_assigned=trip.slot.escort == who.escort.id,
        fails=fails,
        warnings=warnings,
        trips=trips_near(who, trip),
        judged=tuple(judged_row(each) for each in judged),
    )


def judged_row(each: Judged) -> JudgedRow:
    """Return how somebody meets one constraint, in both languages."""
    return JudgedRow(
        number=each.constraint.number,
        constraint=each.constraint,
        kinds=KINDS[each.constraint],
        verdict=each.verdict,
        dutch=each.say("nl"),
        english=each.say("en"),
        mend_dutch=each.say_mend("nl"),
        mend_english=each.say_mend("en"),
        until=each.until,
        is_final=each.is_final,
    )
