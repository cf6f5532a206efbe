"""Who can fill which place, of many people and many places at once: the 15 constraints without their sentences.

The verdicts are those of `constraints.judge`, which tells why; a test compares them. What a constraint looks at is
settled once for each person, so that one hundred people and three hundred places take as long as a blink.
"""

from collections.abc import Iterable, Mapping, Sequence

from medhandover.escorts.availability import judge_days
from medhandover.escorts.busy import Busy
from medhandover.escorts.circumstances import judge_female, judge_holiday, judge_reserve
from medhandover.escorts.competence import judge_language, judge_role
from medhandover.escorts.holdings import Holdings
from medhandover.escorts.judging import Candidate, Constraint, Verdict
from medhandover.escorts.masks import Judge, Masks, asked_of, those
from medhandover.escorts.model import EscortKind, Slot
from medhandover.escorts.trips import Trip
from medhandover.kernel.ids import EscortId
from medhandover.kernel.shapes import record
from medhandover.settings.model import Settings


@record
class Fitting:
    """How all people meet the constraints of one place: whom each fails, and whom it warns of."""

    fails: Mapping[Constraint, int]
    warns: Mapping[Constraint, int]

    def verdict(self, constraint: Constraint, place: int) -> Verdict:
        """Return how somebody meets a constraint."""
        if self.fails[constraint] >> place & 1:
            return Verdict.FAIL
        return Verdict.WARN if self.warns[constraint] >> place & 1 else Verdict.PASS

    def failed(self) -> int:
        """Return whom any constraint fails."""
        found = 0
        for each in self.fails.values():
            found |= each
        return found

    def warnings(self, place: int) -> int:
        """Return how many constraints warn of somebody."""
        return sum(each >> place & 1 for each in self.warns.values())


class Matching:
    """People who may be chosen, looked at together, each with duties and absences."""

    def __init__(self, people: Sequence[Candidate], settings: Settings) -> None:
        """Settle what the constraints look at in each person."""
        self.people = people
        self.settings = settings
        self.busy = Busy(people, settings)
        self.held = Holdings(people)
        self.everybody = (1 << len(people)) - 1
        self.places = {each.escort.id: place for place, each in enumerate(people)}
        escorts = [each.escort for each in people]
        self._kinds = {kind: those(escorts, lambda each, kind=kind: each.kind is kind) for kind in EscortKind}  # type: ignore[misc]
        self._talked: dict[tuple[object, ...], Masks] = {}

    def fitting(self, trip: Trip, conflicts: Iterable[EscortId] = ()) -> Fitting:
        """Return how everybody meets the 15 constraints of a place; `conflicts` are those tied to its person."""
        held = self.held
        found: dict[Constraint, Masks] = {
            Constraint.FREE: self.busy.free(trip),
            Constraint.PASSPORT: held.passport(trip),
            Constraint.VISA: held.visa(trip),
            Constraint.VACCINATION: held.vaccination(trip),
            Constraint.TRAINING: held.training(trip),
            Constraint.ROLE: self._role(trip),
            Constraint.LANGUAGE: self._language(trip),
            Constraint.FEMALE: self._female(trip),
            Constraint.REST: self.busy.rest(trip),
            Constraint.LOAD: self.busy.load(trip),
            Constraint.CONFLICT: (0, sum(1 << self.places[each] for each in set(conflicts) if each in self.places)),
            Constraint.ABROAD: held.abroad(trip),
            Constraint.DAYS: self._same_for_all(judge_days, trip, 0),
            Constraint.HOLIDAY: self._same_for_all(judge_holiday, trip, 0),
            Constraint.RESERVE: self._reserve(trip),
        }
        fails = {each: masks[0] for each, masks in found.items()}
        return Fitting(fails=fails, warns={each: masks[1] & ~masks[0] for each, masks in found.items()})

    def give(self, who: EscortId, duty: Slot) -> None:
        """Let somebody have another duty from now on, as while a month is proposed."""
        self.busy.add(self.places[who], duty)

    def _role(self, trip: Trip) -> Masks:
        """Tell who is of another kind, and of medical escorts whose qualification or registration does not do."""
        own = self._kinds[trip.slot.kind]
        other = self.everybody & ~own
        if trip.slot.kind is not EscortKind.MEDICAL:
            return other, 0
        fail, warn = asked_of(self.people, judge_role, trip, own)
        return fail | other, warn

    def _language(self, trip: Trip) -> Masks:
        """Tell who cannot talk with person or receiver; asked once for all places where the same is spoken."""
        around = trip.around
        wished = around.wishes.languages if around.wishes else ()
        key = (wished, around.person_languages, around.receiver_languages, around.has_interpreter)
        known = self._talked.get(key)
        if known is None:
            known = self._talked[key] = asked_of(self.people, judge_language, trip, self.everybody)
        return known

    def _female(self, trip: Trip) -> Masks:
        wishes = trip.around.wishes
        if wishes is None or not wishes.is_female_wanted:
            return 0, 0
        return asked_of(self.people, judge_female, trip, self.everybody)

    def _reserve(self, trip: Trip) -> Masks:
        """Tell what is missing of reserve and briefing: the same for all but whoever fills the place."""
        filled = self.places.get(trip.slot.escort) if trip.slot.escort else None
        if filled is None:
            return self._same_for_all(judge_reserve, trip, 0)
        mine = asked_of(self.people, judge_reserve, trip, 1 << filled)
        others = self._same_for_all(judge_reserve, trip, 1 if filled == 0 else 0)
        bit = 1 << filled
        return others[0] & ~bit | mine[0], others[1] & ~bit | mine[1]

    def _same_for_all(self, rule: Judge, trip: Trip, place: int) -> Masks:
        """Ask of one person what does not depend on who it is."""
        if place >= len(self.people):
            return 0, 0
        fail, warn = asked_of(self.people, rule, trip, 1 << place)
        return self.everybody if fail else 0, self.everybody if warn else 0
