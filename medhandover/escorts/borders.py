"""Whether somebody gets in and back: passport, visas on the way, vaccinations (constraints 2-4, R23)."""

from collections.abc import Mapping
from datetime import date, timedelta

from medhandover.escorts.countries import CountryTerms, VisaNeed, YellowFever
from medhandover.escorts.credentials import Passport, Vaccine, Visa, VisaKind, VisaState
from medhandover.escorts.judging import Candidate, Constraint, Judged, Verdict
from medhandover.escorts.model import Escort, EscortKind
from medhandover.escorts.trips import Stop, Trip
from medhandover.kernel.codes import Country
from medhandover.kernel.languages import N_


def judge_passport(who: Candidate, trip: Trip) -> Judged | None:
    """Return why no passport lasts from entry to the return and beyond, with enough blank pages (constraint 2)."""
    escort = who.escort
    if escort.kind is EscortKind.SECURITY:
        return _own(Constraint.PASSPORT)
    first = escort.passport_until
    if first is not None and first >= trip.days.passport_on and not escort.passports:
        return None
    values = {"name": escort.name, "day": trip.days.passport_on, "pages": trip.days.blank_pages}
    held = passports_of(escort)
    lasting = [each for each in held if each.until_on >= trip.days.passport_on]
    mend = N_("Renew the passport, or record another one.")
    if not held:
        told = N_("No passport of {name} is recorded.")
    elif not lasting:
        told = N_("The passport of {name} does not last until {day}, as long after the return as is asked.")
    elif all(each.blank_pages is not None and each.blank_pages < trip.days.blank_pages for each in lasting):
        told = N_("The passport of {name} has fewer than {pages} blank pages.")
    elif all(each.blank_pages is None for each in lasting) and len(escort.passports) > 0:
        told = N_("Nobody counted the blank pages in the passport of {name}; {pages} are needed.")
        return _judged(Constraint.PASSPORT, Verdict.WARN, told, values, is_unknown=True)
    else:
        return None
    return _judged(Constraint.PASSPORT, Verdict.FAIL, told, values, mend)


def judge_visa(who: Candidate, trip: Trip) -> Judged | None:
    """Return the first visa that is missing, refused, too short, or not there yet (constraint 3)."""
    if who.escort.kind is EscortKind.SECURITY:
        return _own(Constraint.VISA)
    warned: Judged | None = None
    for stop in trip.days.stops:
        judged = _visa(who.escort, trip, stop)
        if judged is not None and judged.verdict is Verdict.FAIL:
            return judged
        warned = warned or judged
    return warned


def judge_vaccination(who: Candidate, trip: Trip) -> Judged | None:
    """Return the first vaccination that a country on the way asks or advises and somebody lacks (constraint 4)."""
    if who.escort.kind is EscortKind.SECURITY:
        return _own(Constraint.VACCINATION)
    wait = trip.around.settings.yellow_fever_days
    advised: Judged | None = None
    for stop in trip.days.stops:
        for vaccine, is_required in asked_vaccines(stop, trip.days.stops):
            days = wait if vaccine is Vaccine.YELLOW_FEVER else 0
            if any(
                each.kind is vaccine and each.holds(trip.days.enters_on, trip.days.home_on, days)
                for each in who.escort.vaccinations
            ):
                continue
            values = {"name": who.escort.name, "vaccine": vaccine, "country": Country(stop.country)}
            until = trip.days.enters_on - timedelta(days=days)
            if is_required:
                told = N_("{name} has no vaccination that holds against {vaccine}; {country} asks for it.")
                mend = N_("Have {name} vaccinated by {until}.")
                return _judged(Constraint.VACCINATION, Verdict.FAIL, told, values, mend, until)
            told = N_("{name} has no vaccination that holds against {vaccine}; it is advised for {country}.")
            mend = N_("Have {name} vaccinated by {until}.")
            advised = advised or _judged(Constraint.VACCINATION, Verdict.WARN, told, values, mend, until)
    return advised


def passports_of(escort: Escort) -> list[Passport]:
    """Return every passport of an escort; the first one has no count of its pages."""
    first = [Passport(country="NL", until_on=escort.passport_until)] if escort.passport_until else []
    return [*first, *escort.passports]


def _visa(escort: Escort, trip: Trip, stop: Stop) -> Judged | None:
    """Return what is wrong with the visa for one country, or that nobody knows whether it asks one."""
    country, first, last = stop.country, trip.days.enters_on, trip.days.home_on
    held = [each for each in escort.visas if each.country == country]
    for each in held:
        if each.covers(first, last):
            return _entries(escort, stop, held)
    values: dict[str, object] = {"name": escort.name, "country": Country(stop.country)}
    granted = [each for each in held if each.state is VisaState.GRANTED]
    if stop.terms is None:
        return _unknown(granted, values)
    if (stop.terms.transit_visa if stop.is_transit else stop.terms.visa) is not VisaNeed.BEFORE:
        return None
    asked = [each for each in held if each.state is VisaState.REQUESTED]
    if asked:
        return _pending(trip, stop.terms, asked[-1], values)
    return _missing(trip, stop.terms, bool(held) and not granted, values)


def _unknown(granted: list[Visa], values: dict[str, object]) -> Judged:
    """Return that a visa which is there runs out too early, or that nobody looked up whether one is needed."""
    if granted:
        told = N_("The visa of {name} for {country} runs out before the return.")
        return _judged(Constraint.VISA, Verdict.FAIL, told, values)
    told = N_("Nobody looked up what {country} asks of travellers: visa, vaccination, security.")
    mend = N_("Look it up and record it.")
    return _judged(Constraint.VISA, Verdict.WARN, told, {"country": values["country"]}, mend)


def _missing(trip: Trip, terms: CountryTerms, is_refused: bool, values: dict[str, object]) -> Judged:
    """Return that a visa was refused, or by when it must be applied for."""
    if is_refused:
        told = N_("The visa of {name} for {country} was refused.")
        return _judged(Constraint.VISA, Verdict.FAIL, told, values)
    days = trip.around.settings.visa_due_days + _embassy_days(trip, terms, None)
    told = N_("{name} has no visa for {country} that lasts from entry to return.")
    mend = N_("Apply for a visa for {country} by {until}.")
    return _judged(Constraint.VISA, Verdict.FAIL, told, values, mend, trip.days.departs_on - timedelta(days=days))


def _entries(escort: Escort, stop: Stop, held: list[Visa]) -> Judged | None:
    """Return that a visa for one entry may be too little for a country that is passed on the way there and back."""
    if not stop.is_transit or any(each.kind is VisaKind.MULTIPLE for each in held):
        return None
    told = N_("The visa of {name} for {country} is for one entry. Check that the journey passes it once.")
    return _judged(Constraint.VISA, Verdict.WARN, told, {"name": escort.name, "country": Country(stop.country)})


def _pending(trip: Trip, terms: CountryTerms, visa: Visa, values: dict[str, object]) -> Judged:
    """Return that a visa is applied for: in time by what the embassy says, or too late (domain 3.6: by T-7)."""
    until = trip.days.departs_on - timedelta(days=trip.around.settings.visa_due_days)
    ready = visa.requested_on + timedelta(days=_embassy_days(trip, terms, visa)) if visa.requested_on else None
    mend = N_("See that it is granted by {until}, and record it.")
    if ready is not None and ready > until:
        told = N_("The visa of {name} for {country} is expected on {ready}: too late for this journey.")
        return _judged(Constraint.VISA, Verdict.FAIL, told, {**values, "ready": ready}, mend, until, is_pending=True)
    told = N_("The visa of {name} for {country} is applied for and not granted yet.")
    return _judged(Constraint.VISA, Verdict.WARN, told, values, mend, until, is_pending=True)


def _embassy_days(trip: Trip, terms: CountryTerms, visa: Visa | None) -> int:
    if visa is not None and visa.processing_days is not None:
        return visa.processing_days
    return trip.around.settings.visa_days if terms.visa_days is None else terms.visa_days


def asked_vaccines(stop: Stop, stops: tuple[Stop, ...]) -> list[tuple[Vaccine, bool]]:
    """Return which vaccinations a country asks (True) or is advised with (False), yellow fever by where one comes from.

    Whoever passes a country with risk of yellow fever needs the vaccination where the next one asks it for that.
    """
    if stop.terms is None:
        return []
    asked = [(each.kind, each.is_required) for each in stop.terms.vaccines if not stop.is_transit]
    from_risk = any(each.terms and each.terms.is_yellow_fever_risk for each in stops if each is not stop)
    rule = stop.terms.yellow_fever
    if rule is YellowFever.ALWAYS or (rule is YellowFever.FROM_RISK and from_risk):
        asked.insert(0, (Vaccine.YELLOW_FEVER, True))
    elif stop.terms.is_yellow_fever_risk and not stop.is_transit:
        asked.insert(0, (Vaccine.YELLOW_FEVER, False))
    return asked


def _own(constraint: Constraint) -> Judged:
    told = N_("The Marechaussee sees to the papers of its own people.")
    return Judged(constraint=constraint, verdict=Verdict.PASS, sentence=told)


def _judged(
    constraint: Constraint,
    verdict: Verdict,
    sentence: str,
    values: Mapping[str, object],
    mend: str = "",
    until: date | None = None,
    *,
    is_unknown: bool = False,
    is_pending: bool = False,
) -> Judged:
    return Judged(
        constraint=constraint,
        verdict=verdict,
        sentence=sentence,
        values=values,
        mend=mend,
        until=until,
        is_unknown=is_unknown,
        is_pending=is_pending,
    )
