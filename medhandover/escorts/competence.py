"""Whether somebody can do it: trainings, role, registration and languages (constraints 5-7; R21, R22)."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta

from medhandover.advice.conditions import ConditionCode
from medhandover.escorts.credentials import CAN_TALK
from medhandover.escorts.judging import Candidate, Constraint, Judged, Verdict
from medhandover.escorts.model import Escort, EscortKind, Qualification
from medhandover.escorts.trips import Trip
from medhandover.kernel.codes import Country, Tongue
from medhandover.kernel.languages import N_

QUALIFIED: Mapping[ConditionCode, frozenset[Qualification]] = {
    ConditionCode.VPK: frozenset(Qualification) - {Qualification.NONE},
    ConditionCode.PSY_VPK: frozenset({Qualification.PSYCHIATRIC_NURSE}),
    ConditionCode.ARTS: frozenset({Qualification.DOCTOR, Qualification.SPECIALIST}),
    ConditionCode.SPECIALIST: frozenset({Qualification.SPECIALIST}),
}
"""Who meets which condition of a medical escort (R21); a doctor is no psychiatric nurse."""


def judge_training(who: Candidate, trip: Trip) -> Judged | None:
    """Return which training or contract does not last through the day of return, or is missing (constraint 5)."""
    escort, home = who.escort, trip.days.home_on
    held, contract = escort.trainings, escort.assignment
    for each in held:
        if each.until_on is not None and each.until_on < home and not _is_renewed(escort, each.kind, trip):
            told = N_("The training “{what}” of {name} runs out on {day}, before the return.")
            return _training(Verdict.FAIL, told, name=escort.name, what=each.kind, day=each.until_on)
    done = {each.kind for each in held}
    for stop in trip.days.stops:
        for kind in stop.terms.trainings if stop.terms else ():
            if kind not in done:
                told = N_("{name} lacks the training “{what}” that a journey to {country} asks.")
                return _training(
                    Verdict.FAIL,
                    told,
                    name=escort.name,
                    what=kind,
                    country=Country(stop.country),
                    until=trip.days.leaves_on,
                )
    if contract and contract.until_on is not None and contract.until_on < home:
        told = N_("The contract of {name} ends on {day}, before the return.")
        return _training(Verdict.FAIL, told, name=escort.name, day=contract.until_on)
    if contract and contract.from_on is not None and contract.from_on > trip.days.leaves_on:
        told = N_("The contract of {name} begins on {day}, after the departure.")
        return _training(Verdict.FAIL, told, name=escort.name, day=contract.from_on)
    return None


def unrecorded_training(who: Candidate, trip: Trip) -> Judged | None:
    """Return that nothing is known of somebody's trainings (constraint 5)."""
    escort = who.escort
    if escort.trainings or escort.kind is EscortKind.SECURITY:
        return None
    return Judged(
        constraint=Constraint.TRAINING,
        verdict=Verdict.WARN,
        sentence=N_("No training of {name} is recorded."),
        values={"name": escort.name},
        is_unknown=True,
    )


def judge_role(who: Candidate, trip: Trip) -> Judged | None:
    """Return why somebody is not of the kind or qualification that the place asks (constraint 6, R21, R22)."""
    escort, slot = who.escort, trip.slot
    if escort.kind is not slot.kind:
        told = N_("{name} is: {kind}. This place is for: {wanted}. One never stands in for the other (R22).")
        values = {"name": escort.name, "kind": escort.kind, "wanted": slot.kind}
        return Judged(constraint=Constraint.ROLE, verdict=Verdict.FAIL, sentence=told, values=values, is_final=True)
    if escort.kind is not EscortKind.MEDICAL:
        return None
    if slot.wanted is not Qualification.NONE and escort.qualification is not slot.wanted:
        told = N_("{name} is: {kind}. This place is for: {wanted}.")
        values = {"name": escort.name, "kind": escort.qualification, "wanted": slot.wanted}
        return Judged(constraint=Constraint.ROLE, verdict=Verdict.FAIL, sentence=told, values=values)
    asked = sorted(trip.around.codes & set(QUALIFIED))
    if slot.wanted is Qualification.NONE and asked and not _meets_any(escort, asked):
        told = N_("{name} is: {kind}. BMA asks for: {codes}.")
        return _role(Verdict.FAIL, told, name=escort.name, kind=escort.qualification, codes=tuple(asked))
    return next(registration_faults(escort, trip), None)


def registration_faults(escort: Escort, trip: Trip) -> Iterator[Judged]:
    """Yield what is wrong with the qualification and registration of a medical escort on the travel days (R21)."""
    if escort.qualification is Qualification.NONE:
        yield _role(Verdict.FAIL, N_("{name} has no medical qualification."), name=escort.name)
    if escort.registered_until is None or escort.registered_until < trip.days.home_on:
        yield _role(Verdict.FAIL, N_("The registration of {name} does not last through the return."), name=escort.name)
    elif escort.registration_checked_on is None:
        mend = N_("Look {name} up in the register and record it.")
        told = N_("Nobody looked {name} up in the register yet.")
        yield _role(Verdict.WARN, told, mend, name=escort.name)
    else:
        days = trip.around.settings.registration_check_days
        if escort.registration_checked_on + timedelta(days=days) < trip.days.departs_on:
            mend = N_("Look {name} up in the register and record it.")
            told = N_("{name} was looked up in the register on {day}; that is too long ago.")
            yield _role(Verdict.WARN, told, mend, name=escort.name, day=escort.registration_checked_on)


def judge_language(who: Candidate, trip: Trip) -> Judged | None:
    """Return that somebody speaks no language of the person, or none that the place asks for (constraint 7)."""
    escort, around = who.escort, trip.around
    known = {*escort.languages, *(each.language for each in escort.spoken)}
    fluent, values = talked(escort), dict[str, object](name=escort.name)
    if not known:
        return _language(N_("No language of {name} is recorded."), values, is_unknown=True)
    wished = around.wishes.languages if around.wishes else ()
    if wished and not fluent & set(wished):
        told = N_("The person wishes somebody who speaks {languages}; {name} does not.")
        return _language(told, {**values, "languages": tuple(map(Tongue, wished))})
    if around.person_languages and not around.has_interpreter and not fluent & set(around.person_languages):
        is_weak = known & set(around.person_languages)
        if is_weak:
            told = N_("{name} speaks a language of the person, but not well enough to talk a matter through.")
        else:
            told = N_("{name} speaks no language of the person ({languages}) and no interpreter is arranged.")
        return _language(told, {**values, "languages": tuple(map(Tongue, around.person_languages))})
    if around.receiver_languages and not fluent & set(around.receiver_languages) and not around.has_interpreter:
        told = N_("{name} speaks no language of the receiver ({languages}).")
        return _language(told, {**values, "languages": tuple(map(Tongue, around.receiver_languages))})
    return None


def talked(escort: Escort) -> frozenset[str]:
    """Return the languages in which somebody can talk a matter through; without a level a language counts."""
    named, graded = escort.languages, escort.spoken
    weak = {each.language for each in graded if each.level not in CAN_TALK}
    return frozenset({*named, *(each.language for each in graded)} - weak)


def _is_renewed(escort: Escort, kind: object, trip: Trip) -> bool:
    return any(
        each.kind is kind and (each.until_on is None or each.until_on >= trip.days.home_on) for each in escort.trainings
    )


def _meets_any(escort: Escort, codes: Iterable[ConditionCode]) -> bool:
    return any(escort.qualification in QUALIFIED[code] for code in codes)


def _training(verdict: Verdict, sentence: str, **values: object) -> Judged:
    until = values.pop("until", None)
    mend = N_("Have {name} do the training by {until}.") if until else N_("Renew it, and record the new last day.")
    return Judged(
        constraint=Constraint.TRAINING,
        verdict=verdict,
        sentence=sentence,
        values=values,
        mend=mend,
        until=until,  # type: ignore[arg-type]
    )


def _role(verdict: Verdict, sentence: str, mend: str = "", **values: object) -> Judged:
    return Judged(constraint=Constraint.ROLE, verdict=verdict, sentence=sentence, values=values, mend=mend)


def _language(sentence: str, values: dict[str, object], *, is_unknown: bool = False) -> Judged:
    mend = N_("Arrange an interpreter, or choose somebody else.")
    return Judged(
        constraint=Constraint.LANGUAGE,
        verdict=Verdict.WARN,
        sentence=sentence,
        values=values,
        mend="" if is_unknown else mend,
        is_unknown=is_unknown,
    )
