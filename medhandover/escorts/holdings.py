"""What many people hold, settled once: passports, visas, vaccinations, trainings, insurance (constraints 2-5 and 12).

Who holds one plain paper of a kind is a day to compare with; whoever holds more is asked of one by one.
"""

from collections.abc import Sequence
from datetime import date

from medhandover.escorts.borders import asked_vaccines, judge_passport, judge_visa
from medhandover.escorts.circumstances import DANGEROUS
from medhandover.escorts.countries import VisaNeed
from medhandover.escorts.credentials import TrainingKind, Vaccine, Visa, VisaKind, VisaState
from medhandover.escorts.judging import Candidate
from medhandover.escorts.masks import Masks, asked_of, those
from medhandover.escorts.model import Escort, EscortKind
from medhandover.escorts.trips import Stop, Trip

NEVER, EVER = date.min, date.max
Lasting = Sequence[tuple[int, date]]
"""The bit of somebody, and until when it lasts."""


class Holdings:
    """The papers of people, looked at together."""

    def __init__(self, people: Sequence[Candidate]) -> None:
        """Settle until when each paper of each lasts."""
        self.people = people
        held = [each.escort for each in people]
        self.escorts = held
        self.everybody = (1 << len(held)) - 1
        self.security = those(held, lambda each: each.kind is EscortKind.SECURITY)
        self._several = those(held, lambda each: bool(each.passports)) & ~self.security
        single = self.everybody & ~self._several & ~self.security
        self._passports = self._until([each.passport_until or NEVER for each in held], single)
        self._visas: dict[str, tuple[Lasting, int]] = {}
        self._shots: dict[tuple[Vaccine, int], list[tuple[int, date, date]]] = {}
        self._trained = self._until([_trained_until(each) for each in held], self.everybody)
        self._untrained = those(held, lambda each: not each.trainings) & ~self.security
        self._done = dict.fromkeys(TrainingKind, 0)
        for place, each in enumerate(held):
            for training in each.trainings:
                self._done[training.kind] |= 1 << place
        self._contracts = [
            (1 << place, each.assignment.from_on or NEVER, each.assignment.until_on or EVER)
            for place, each in enumerate(held)
            if each.assignment
        ]
        self._insured = self._until([each.insured_until or EVER for each in held], self.everybody)
        self._silent = those(held, lambda each: each.has_roaming is False) & ~self.security
        self._unknown = those(held, lambda each: each.insured_until is None or each.has_roaming is None)
        self._registered = self._until([each.consular_until or NEVER for each in held], self.everybody)

    def passport(self, trip: Trip) -> Masks:
        """Tell whose passport does not last (constraint 2)."""
        fail, warn = asked_of(self.people, judge_passport, trip, self._several)
        return fail | _ended(self._passports, trip.days.passport_on), warn

    def visa(self, trip: Trip) -> Masks:
        """Tell who lacks a visa (constraint 3)."""
        fail = warn = hard = 0
        for stop in trip.days.stops:
            failing, warning, unclear = self._of_stop(stop, trip)
            fail, warn, hard = fail | failing, warn | warning, hard | unclear
        if hard:
            failing, warning = asked_of(self.people, judge_visa, trip, hard)
            fail, warn = fail & ~hard | failing, warn & ~hard | warning
        return fail & ~self.security, warn & ~self.security

    def vaccination(self, trip: Trip) -> Masks:
        """Tell who lacks a vaccination that a country asks or advises (constraint 4)."""
        fail = warn = 0
        wait = trip.around.settings.yellow_fever_days
        for stop in trip.days.stops:
            for vaccine, is_required in asked_vaccines(stop, trip.days.stops):
                days = wait if vaccine is Vaccine.YELLOW_FEVER else 0
                lacking = self.everybody & ~self._protected(vaccine, days, trip) & ~self.security
                fail |= lacking if is_required else 0
                warn |= 0 if is_required else lacking
        return fail, warn & ~fail

    def training(self, trip: Trip) -> Masks:
        """Tell whose training or contract does not last, or is missing (constraint 5)."""
        fail = _ended(self._trained, trip.days.home_on)
        for stop in trip.days.stops:
            for kind in stop.terms.trainings if stop.terms else ():
                fail |= self.everybody & ~self._done[kind]
        for bit, first, last in self._contracts:
            if last < trip.days.home_on or first > trip.days.leaves_on:
                fail |= bit
        return fail, self._untrained & ~fail

    def abroad(self, trip: Trip) -> Masks:
        """Tell of whom insurance, phone or registration is not in order, or whom the travel advice concerns (12)."""
        terms = [each.terms for each in trip.days.stops if each.terms]
        if any(each.advice in DANGEROUS for each in terms):
            return 0, self.everybody
        warn = _ended(self._insured, trip.days.home_on) | self._silent | self._unknown
        if any(each.is_registration_asked for each in terms):
            warn |= _ended(self._registered, trip.days.home_on)
        return 0, warn & ~self.security

    def _protected(self, vaccine: Vaccine, wait: int, trip: Trip) -> int:
        """Return whom a vaccination protects from entry to return."""
        known = self._shots.get((vaccine, wait))
        if known is None:
            known = self._shots[vaccine, wait] = [
                (1 << place, shot.begins(wait), shot.valid_until or EVER)
                for place, each in enumerate(self.escorts)
                for shot in each.vaccinations
                if shot.kind is vaccine
            ]
        found = 0
        for bit, begins, ends in known:
            if begins <= trip.days.enters_on and ends >= trip.days.home_on:
                found |= bit
        return found

    def _of_stop(self, stop: Stop, trip: Trip) -> tuple[int, int, int]:
        """Return whom a country fails and warns of, and who holds something else there than one plain visa."""
        held, hard = self._visas.get(stop.country) or self._visas_for(stop.country)
        has_one = sum(bit for bit, _ in held)
        short = _ended(held, trip.days.home_on)
        without = self.everybody & ~has_one & ~hard
        if stop.terms is None:
            return short, without, hard
        need = stop.terms.transit_visa if stop.is_transit else stop.terms.visa
        return (short | without if need is VisaNeed.BEFORE else 0), 0, hard

    def _visas_for(self, country: str) -> tuple[Lasting, int]:
        """Return who holds one plain visa for a country until when, and who holds something else."""
        plain, hard = [], 0
        for place, each in enumerate(self.escorts):
            mine = [visa for visa in each.visas if visa.country == country]
            if len(mine) == 1 and _is_plain(mine[0]):
                plain.append((1 << place, mine[0].until_on or NEVER))
            elif mine:
                hard |= 1 << place
        self._visas[country] = plain, hard
        return plain, hard

    @staticmethod
    def _until(days: Sequence[date], mask: int) -> Lasting:
        return [(1 << place, day) for place, day in enumerate(days) if mask >> place & 1]


def _ended(lasting: Lasting, day: date) -> int:
    return sum(bit for bit, until in lasting if until < day)


def _is_plain(visa: Visa) -> bool:
    return visa.state is VisaState.GRANTED and visa.kind is VisaKind.MULTIPLE and visa.from_on is None


def _trained_until(escort: Escort) -> date:
    """Return the last day on which every training lasts, a later one of the same kind counted."""
    last: dict[TrainingKind, date] = {}
    for each in escort.trainings:
        last[each.kind] = max(last.get(each.kind, NEVER), each.until_on or EVER)
    return min(last.values(), default=EVER)
