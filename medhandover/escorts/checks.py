"""Who must travel along before a plan is ready: employee, reserve (R19), medical escort (R21), company (R10)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from medhandover.advice.conditions import ConditionCode
from medhandover.escorts.companions import NOT_ALONE, Companion
from medhandover.escorts.competence import QUALIFIED, registration_faults
from medhandover.escorts.eligibility import is_taking_part, travelling
from medhandover.escorts.judging import Verdict
from medhandover.escorts.model import Escort, EscortKind, Slot
from medhandover.escorts.trips import Surroundings, trip_of
from medhandover.kernel.clock import Moment, home_day
from medhandover.kernel.findings import Finding, Met, Said
from medhandover.kernel.ids import EscortId
from medhandover.kernel.languages import N_
from medhandover.settings.model import Settings


def employee_findings(
    slots: Sequence[Slot], escorts: Mapping[EscortId, Escort], departure_on: date | None, settings: Settings
) -> Iterator[Said]:
    """Yield that no DT&V employee, or no reserve, travels along with a physical handover, or who does (R19).

    No other kind counts (R22). The employee is never set aside, a missing reserve may be (domain 9.1a). An activated
    reserve is the employee and, from the last days on, needs no new reserve (9.1c).
    """
    own = [each for each in slots if each.kind is EscortKind.EMPLOYEE and each.released_at is None]
    due = departure_on - timedelta(days=settings.escort_due_days) if departure_on else None
    active = travelling(own)
    if not active:
        sentence = N_("No employee is assigned who travels along and sees the handover.")
        yield Finding(rule="R19", sentence=sentence, source="L4", where="escorts.employee", due_on=due)
    reserves = [each for each in own if each.is_reserve and not each.activated_at]
    if not any(each.escort or each.no_reserve_reason for each in reserves) and not _took_over(
        active, departure_on, settings
    ):
        sentence = N_("No reserve is assigned for the employee, and no reason says why.")
        yield Finding(
            rule="R19", sentence=sentence, source="L4", where="escorts.reserve", due_on=due, may_be_forced=True
        )
    for each in active:
        yield Met(rule="R19", sentence=N_("{name} travels along."), values={"name": _name(escorts, each)})
    for each in reserves:
        if each.escort:
            yield Met(rule="R19", sentence=N_("{name} stands in reserve."), values={"name": _name(escorts, each)})
        elif each.no_reserve_reason:
            yield Met(rule="R19", sentence=N_("A reason says why there is no reserve."))


def medical_findings(
    slots: Sequence[Slot],
    escorts: Mapping[EscortId, Escort],
    codes: Iterable[ConditionCode],
    departure_on: date | None,
    settings: Settings,
) -> Iterator[Said]:
    """Yield each condition that asks for a medical escort while none with that qualification travels along (R21).

    `codes` are those of the conditions that are not set aside; the employee and the security escort never count (R22).
    """
    due = departure_on - timedelta(days=settings.escort_due_days) if departure_on else None
    going = [escorts[each.escort] for each in _medical(slots) if each.escort is not None]
    for code in sorted(set(codes) & set(QUALIFIED)):
        fitting = [each for each in going if each.qualification in QUALIFIED[code]]
        if not fitting:
            yield Finding(
                rule="R21",
                sentence=N_("BMA asks for “{code}”; no medical escort with that qualification is assigned."),
                values={"code": code},
                source="S01, S35",
                where="escorts.medical",
                due_on=due,
            )
        for each in fitting:
            told = N_("“{code}”: {name} ({kind}) travels along.")
            values = {"code": code, "name": each.name, "kind": each.qualification}
            yield Met(rule="R21", sentence=told, values=values)


def registration_findings(around: Surroundings) -> Iterator[Said]:
    """Yield what is wrong with the registration of each medical escort, reserves too, or who looked it up (R21)."""
    due = around.departure.day - timedelta(days=around.settings.escort_due_days) if around.departure else None
    for slot in around.slots:
        if slot.kind is not EscortKind.MEDICAL or slot.escort is None:
            continue
        escort = around.escorts[slot.escort]
        found = list(registration_faults(escort, trip_of(slot, around)))
        for each in found:
            yield Finding(
                rule="R21",
                sentence=each.sentence,
                values=each.values,
                source="S01, S35",
                where="escorts.registration",
                due_on=due if each.verdict is Verdict.WARN else None,
            )
        if not found:
            told = N_("The registration of {name} lasts until {until} and was looked up on {day}.")
            values = {
                "name": escort.name,
                "until": escort.registered_until,
                "day": escort.registration_checked_on,
            }
            yield Met(rule="R21", sentence=told, values=values)


def span_findings(slots: Sequence[Slot], departure: Moment | None, home: Moment | None) -> Iterator[Finding]:
    """Yield each assigned place whose time does not reach from departure to coming home: the journey moved (R50).

    A place that took over on the way begins later, and the one that it replaces ends earlier.
    """
    replaced = {each.replaces for each in slots if each.replaces}
    for each in slots:
        if not each.escort or departure is None or home is None or each.id in replaced:
            continue
        if (each.leaves.at > departure.at and each.replaces is None) or each.home.at < home.at:
            yield Finding(
                rule="R50",
                sentence=N_("The journey moved: the time planned for the {kind} no longer fits. Plan it again."),
                values={"kind": each.kind},
                source="FM-21, FM-23",
                where="escorts.time",
            )


def companion_findings(
    companions: Sequence[Companion], codes: Iterable[ConditionCode], departure_on: date | None, settings: Settings
) -> Iterator[Said]:
    """Yield that nobody is named who keeps the person company where BMA asks for it, or who does (R10, NIET_ALLEEN)."""
    if ConditionCode.NIET_ALLEEN not in codes:
        return
    named = [each for each in companions if each.kind in NOT_ALONE and each.ended_at is None]
    if not named:
        yield Finding(
            rule="R10",
            sentence=N_("BMA asks that an adult or relative travels along; nobody is named on the manifest."),
            source="domain 1.5",
            where="escorts.companions",
            due_on=departure_on - timedelta(days=settings.escort_due_days) if departure_on else None,
        )
    for each in named:
        told = N_("{name} ({kind}) travels along, so that the person is not alone.")
        yield Met(rule="R10", sentence=told, values={"name": each.name, "kind": each.kind})


def duty_findings(slots: Iterable[Slot], escorts: Mapping[EscortId, Escort]) -> Iterator[Met]:
    """Yield whose duty was ended, and when: after the outcome was recorded (R20)."""
    for each in slots:
        if each.kind is EscortKind.EMPLOYEE and each.escort and each.released_at is not None:
            told = N_("The duty of {name} was ended on {day}, after the ending was recorded.")
            yield Met(
                rule="R20", sentence=told, values={"name": _name(escorts, each), "day": home_day(each.released_at)}
            )


def _took_over(active: Iterable[Slot], departure_on: date | None, settings: Settings) -> bool:
    """Tell whether somebody took over so late that no new reserve is asked (domain 9.1c)."""
    free_from = departure_on - timedelta(days=settings.reserve_free_days) if departure_on else None
    late = [each for each in active if each.activated_at and free_from and home_day(each.activated_at) >= free_from]
    return bool(late) or any(each.replaces for each in active)


def _medical(slots: Sequence[Slot]) -> list[Slot]:
    return [each for each in travelling(slots) if each.kind is EscortKind.MEDICAL and is_taking_part(each)]


def _name(escorts: Mapping[EscortId, Escort], slot: Slot) -> str:
    known = escorts.get(slot.escort) if slot.escort else None
    return known.name if known else ""
