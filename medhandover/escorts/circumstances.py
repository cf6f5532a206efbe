"""What else counts: the wish for a woman, earlier incidents, the country, holidays, reserve (constraints 8, 11-15)."""

from medhandover.cases.model import Sex
from medhandover.escorts.countries import HOME, CountryTerms, SecurityAdvice
from medhandover.escorts.credentials import WEEKDAYS
from medhandover.escorts.eligibility import reserves_behind, travelling
from medhandover.escorts.judging import Candidate, Constraint, Judged, Verdict
from medhandover.escorts.model import Escort, EscortKind
from medhandover.escorts.trips import Stop, Trip
from medhandover.kernel.codes import Country
from medhandover.kernel.ids import EscortId
from medhandover.kernel.languages import N_

DANGEROUS = frozenset({SecurityAdvice.ORANGE, SecurityAdvice.RED})


def judge_female(who: Candidate, trip: Trip) -> Judged | None:
    """Return that a female escort is asked and this would be none (constraint 8); the reason is never asked."""
    wishes, escort = trip.around.wishes, who.escort
    if wishes is None or not wishes.is_female_wanted or escort.gender is Sex.FEMALE:
        return None
    others = [each for each in travelling(trip.around.slots) if each.id != trip.slot.id]
    if any(each.escort and _gender(trip, each.escort) is Sex.FEMALE for each in others):
        told = N_("A female escort is asked for; a woman already fills another place.")
        return Judged(constraint=Constraint.FEMALE, verdict=Verdict.PASS, sentence=told)
    is_unknown = escort.gender is Sex.UNKNOWN
    told = N_("A female escort is asked for; {name} is not one.")
    if is_unknown:
        told = N_("A female escort is asked for; of {name} this is not recorded.")
    return Judged(
        constraint=Constraint.FEMALE,
        verdict=Verdict.WARN,
        sentence=told,
        values={"name": escort.name},
        mend=N_("Choose a woman for one of the places."),
        is_unknown=is_unknown,
    )


def judge_conflict(who: Candidate, trip: Trip) -> Judged | None:
    """Return that there was an incident or interest between somebody and the person: yes, never why (constraint 11)."""
    if not who.has_conflict:
        return None
    told = N_("Between {name} and this person there is an earlier incident or interest.")
    return Judged(constraint=Constraint.CONFLICT, verdict=Verdict.WARN, sentence=told, values={"name": who.escort.name})


def judge_abroad(who: Candidate, trip: Trip) -> Judged | None:
    """Return the security advice, or what is missing of insurance, consular registration and phone (constraint 12)."""
    escort = who.escort
    for stop in trip.days.stops:
        if stop.terms and stop.terms.advice in DANGEROUS:
            told = N_("The travel advice for {country} is {advice}.")
            mend = N_("Agree with the security officer, and record it in the plan.")
            return _abroad(told, mend, country=Country(stop.country), advice=stop.terms.advice)
    if escort.kind is EscortKind.SECURITY:
        return None
    return _own_affairs(escort, trip)


def _own_affairs(escort: Escort, trip: Trip) -> Judged | None:
    """Return what is missing of somebody's own insurance, phone and registration."""
    insured, has_roaming = escort.insured_until, escort.has_roaming
    if insured is not None and insured < trip.days.home_on:
        told = N_("The travel insurance of {name} ends on {day}, before the return.")
        return _abroad(told, N_("Extend the insurance."), name=escort.name, day=insured)
    if has_roaming is False:
        told = N_("The phone of {name} does not work abroad.")
        return _abroad(told, N_("Give {name} a phone that does."), name=escort.name)
    asked = next((each for each in trip.days.stops if each.terms and each.terms.is_registration_asked), None)
    if asked is not None and (escort.consular_until is None or escort.consular_until < trip.days.home_on):
        told = N_("{name} is not registered at Foreign Affairs for {country}.")
        return _abroad(told, N_("Register {name}."), name=escort.name, country=Country(asked.country))
    return None


def unrecorded_abroad(who: Candidate, trip: Trip) -> Judged | None:
    """Return that nobody recorded whether insurance and phone work abroad (constraint 12)."""
    escort = who.escort
    is_known = escort.insured_until is not None and escort.has_roaming is not None
    if is_known or escort.kind is EscortKind.SECURITY:
        return None
    return Judged(
        constraint=Constraint.ABROAD,
        verdict=Verdict.WARN,
        sentence=N_("Of {name} it is not recorded whether insurance and phone work abroad."),
        values={"name": escort.name},
        is_unknown=True,
    )


def judge_holiday(who: Candidate, trip: Trip) -> Judged | None:
    """Return that a day of the journey is free here, or the day of the handover there (constraint 14)."""
    around = trip.around
    free = around.holidays or {}
    if around.handover is not None:
        on = around.handover.day
        name = free.get(around.destination, {}).get(on)
        if name:
            told = N_("The handover on {day} is on a public holiday there: {holiday}.")
            return _holiday(told, day=on, holiday=name)
        terms = _terms(trip.days.stops, around.destination)
        if terms and WEEKDAYS[on.weekday()] in terms.weekend:
            return _holiday(N_("The handover on {day} is in the weekend there."), day=on)
    for day in (trip.days.leaves_on, trip.days.home_on):
        name = free.get(HOME, {}).get(day)
        if name:
            told = N_("{name} leaves or comes home on a public holiday: {holiday}, {day}.")
            return _holiday(told, name=who.escort.name, holiday=name, day=day)
    return None


def judge_reserve(who: Candidate, trip: Trip) -> Judged | None:
    """Return that no reserve is named, or that whoever fills the place is not briefed for it (constraint 15).

    Without a reserve nobody departs (R19); that is said of the plan, not of somebody who could fill a place.
    """
    slot = trip.slot
    if slot.kind is EscortKind.EMPLOYEE and not slot.is_reserve and slot.activated_at is None:
        behind = reserves_behind(slot, trip.around.slots)
        if not slot.replaces and not any(each.escort or each.no_reserve_reason for each in behind):
            told = N_("No reserve is named behind this place.")
            mend = N_("Name a reserve, or say why there is none.")
            return Judged(constraint=Constraint.RESERVE, verdict=Verdict.WARN, sentence=told, mend=mend)
    if slot.escort == who.escort.id and slot.briefed_for != slot.leaves:
        told = N_("{name} is not briefed for this journey yet.")
        mend = N_("Hand the task over and record it.")
        return Judged(
            constraint=Constraint.RESERVE,
            verdict=Verdict.WARN,
            sentence=told,
            values={"name": who.escort.name},
            mend=mend,
        )
    return None


def _gender(trip: Trip, escort: EscortId) -> Sex | None:
    known = trip.around.escorts.get(escort)
    return known.gender if known else None


def _terms(stops: tuple[Stop, ...], country: str) -> CountryTerms | None:
    return next((each.terms for each in stops if each.country == country), None)


def _abroad(sentence: str, mend: str, **values: object) -> Judged:
    return Judged(constraint=Constraint.ABROAD, verdict=Verdict.WARN, sentence=sentence, values=values, mend=mend)


def _holiday(sentence: str, **values: object) -> Judged:
    return Judged(constraint=Constraint.HOLIDAY, verdict=Verdict.WARN, sentence=sentence, values=values)
