"""The bars of the timeline and its open places, made from what was read of a period."""

from collections.abc import Iterator
from datetime import date, timedelta

from medhandover.cases.model import Case
from medhandover.escorts.absences import Absence, AbsenceKind
from medhandover.escorts.credentials import VisaState
from medhandover.escorts.duties import parts_of
from medhandover.escorts.model import Escort, Qualification, Slot
from medhandover.kernel.clock import Moment
from medhandover.kernel.codes import Country, Tongue
from medhandover.kernel.languages import N_, Language, say, show
from medhandover.readiness.states import ENDED, PlanState
from medhandover.schedules.entries import is_waiting
from medhandover.schedules.gathering import Period, midnight
from medhandover.schedules.model import BarKind, BarRow, BarState, OpenRow
from medhandover.schedules.places import town_of

OVER = frozenset({*(each.value for each in ENDED.values()), PlanState.CLOSED.value})
GONE = OVER | {PlanState.CANCELLED.value, PlanState.DIED.value}
"""States in which nobody is looked for any more."""
STATES = {
    PlanState.READY.value: BarState.FIXED,
    PlanState.EXCEPTED.value: BarState.FIXED,
    PlanState.ON_THE_WAY.value: BarState.ON_THE_WAY,
    PlanState.SUSPENDED.value: BarState.HELD,
    PlanState.REASSESS.value: BarState.HELD,
    PlanState.DIED.value: BarState.HELD,
    **dict.fromkeys(OVER, BarState.OVER),
}
AWAY = {AbsenceKind.LEAVE: BarKind.LEAVE, AbsenceKind.TRAINING: BarKind.TRAINING, AbsenceKind.SICK: BarKind.AWAY}
DAY = timedelta(days=1)


def bars_of(period: Period) -> Iterator[BarRow]:
    """Yield every bar that lies in the period: duties, absences, papers that expire, of each person in order."""
    for slot in period.slots:
        if slot.escort is not None and slot.home.at > period.first.at and slot.leaves.at < period.end.at:
            yield _duty(slot, period)
    for absence in period.absences:
        if absence.meets(period.from_on, period.until_on):
            yield _absence(absence, period)
    for escort in period.people:
        if escort.is_active:
            for what, on in papers_of(escort):
                if period.from_on <= on <= period.until_on:
                    yield _paper(escort, what, on)


def open_of(period: Period) -> Iterator[OpenRow]:
    """Yield the places that somebody must still fill, those that leave first before the others."""
    today = Moment(period.now).day
    for slot in period.slots:
        plan, is_inside = period.plans[slot.plan], slot.home.at > period.first.at and slot.leaves.at < period.end.at
        if slot.escort is not None or not is_inside or slot.home.at <= period.now or plan.closed_at is not None:
            continue
        if (slot.is_reserve and slot.no_reserve_reason) or period.states.get(slot.case) in GONE:
            continue
        due_on = slot.leaves.day - timedelta(days=period.settings.escort_due_days)
        yield OpenRow(
            slot=slot.id,
            version=slot.version,
            plan=slot.plan,
            case=slot.case,
            document_number=period.cases[slot.case].document_number,
            kind=slot.kind,
            is_reserve=slot.is_reserve,
            wanted=slot.wanted,
            leaves=slot.leaves,
            home=slot.home,
            country=period.cases[slot.case].destination,
            what_dutch=what_of(slot, period, "nl"),
            what_english=what_of(slot, period, "en"),
            asked_dutch=_asked(slot, period, "nl"),
            asked_english=_asked(slot, period, "en"),
            due_on=due_on,
            is_late=due_on < today,
        )


def what_of(slot: Slot, period: Period, language: Language) -> str:
    """Return which journey a place belongs to: where it goes, and the family name."""
    case = period.cases[slot.case]
    return f"{place_of(slot, period, case, language)}, {case.family_name}"


def place_of(slot: Slot, period: Period, case: Case, language: Language) -> str:
    """Return where a journey goes: the place of the last leg, or the country while none is planned."""
    return town_of(period.itineraries[slot.plan].legs) or show(language, Country(case.destination))


def state_of(slot: Slot, period: Period) -> BarState:
    """Return how a duty stands at this moment: of a plan that is released it is on the way from leaving home on."""
    kept = STATES.get(period.states.get(slot.case, ""), BarState.CONCEPT)
    if slot.released_at is not None or slot.home.at <= period.now:
        return BarState.OVER
    if kept is BarState.FIXED and slot.leaves.at <= period.now:
        return BarState.ON_THE_WAY
    return kept


def papers_of(escort: Escort) -> Iterator[tuple[str, date]]:
    """Yield each paper of somebody that expires, as a message id, with its last day."""
    for each in (escort.passport_until, *(one.until_on for one in escort.passports)):
        if each is not None:
            yield N_("Passport"), each
    for visa in escort.visas:
        if visa.state is VisaState.GRANTED and visa.until_on is not None:
            yield N_("Visa"), visa.until_on
    for training in escort.trainings:
        if training.until_on is not None:
            yield N_("Training"), training.until_on
    if escort.registered_until is not None:
        yield N_("Registration"), escort.registered_until
    if escort.insured_until is not None:
        yield N_("Insurance"), escort.insured_until
    if escort.assignment is not None and escort.assignment.until_on is not None:
        yield N_("Contract"), escort.assignment.until_on


def _duty(slot: Slot, period: Period) -> BarRow:
    planned = period.itineraries[slot.plan]
    is_idle = is_waiting(slot)
    state = state_of(slot, period)
    told = N_("home on {home}")
    return BarRow(
        id=slot.id,
        kind=BarKind.RESERVE if is_idle else BarKind.TRIP,
        escort=slot.escort,  # type: ignore[arg-type]
        starts=slot.leaves,
        ends=slot.home,
        state=state,
        what_dutch=what_of(slot, period, "nl"),
        what_english=what_of(slot, period, "en"),
        told_dutch=say("nl", told, home=slot.home.day),
        told_english=say("en", told, home=slot.home.day),
        slot=slot.id,
        version=slot.version,
        slot_kind=slot.kind,
        plan=slot.plan,
        case=slot.case,
        document_number=period.cases[slot.case].document_number,
        handover=planned.handover,
        is_pinned=any(each.slot == slot.id and each.escort == slot.escort and each.is_wanted for each in period.pins),
        reasons=slot.anyway_numbers,
        parts=() if is_idle else parts_of(slot, planned, period.settings),
    )


def _absence(absence: Absence, period: Period) -> BarRow:
    kind, ends = AWAY[absence.kind], absence.until_on
    told = N_("up to and including {day}") if ends else N_("end not known")
    return BarRow(
        id=absence.id,
        kind=kind,
        escort=absence.escort,
        starts=midnight(absence.from_on),
        ends=midnight((ends or period.until_on) + DAY),
        state=BarState.KNOWN,
        what_dutch=_capital(say("nl", kind.label)),
        what_english=_capital(say("en", kind.label)),
        told_dutch=say("nl", told, day=ends),
        told_english=say("en", told, day=ends),
        version=absence.version,
        absence=absence.id,
    )


def _paper(escort: Escort, what: str, on: date) -> BarRow:
    ends, told = midnight(on + DAY), N_("last day {day}")
    return BarRow(
        id=f"{escort.id}:{what}:{on}",
        kind=BarKind.PAPER,
        escort=escort.id,
        starts=midnight(on),
        ends=ends,
        state=BarState.KNOWN,
        what_dutch=say("nl", what),
        what_english=say("en", what),
        told_dutch=say("nl", told, day=on),
        told_english=say("en", told, day=on),
    )


def _asked(slot: Slot, period: Period, language: Language) -> str:
    """Return what a place asks for besides its kind."""
    wished = period.wishes.get(slot.plan)
    asked: list[str] = []
    if slot.wanted is not Qualification.NONE:
        asked.append(show(language, slot.wanted))
    if wished is not None and wished.is_female_wanted:
        asked.append(say(language, N_("female escort asked for")))
    if wished is not None and wished.languages:
        asked.append(show(language, tuple(map(Tongue, wished.languages))))
    return ", ".join(asked)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
