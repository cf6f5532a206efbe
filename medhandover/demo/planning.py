"""What the demo's planner has before her: more people, leave and training, and places that nobody fills yet."""

from datetime import date, timedelta
from typing import Any

from medhandover.cases.model import Sex
from medhandover.cases.queries import all_cases
from medhandover.demo.people import escorts
from medhandover.demo.props import shelf
from medhandover.demo.stage import Stage
from medhandover.escorts.absences import AbsenceDraft, AbsenceKind
from medhandover.escorts.actions import add_slot, record_escort
from medhandover.escorts.away import check_registration, record_absence
from medhandover.escorts.model import EscortDraft, EscortKind, Qualification, SlotDraft
from medhandover.escorts.queries import all_escorts, all_slots
from medhandover.journeys.queries import seen_journey
from medhandover.kernel.clock import Moment
from medhandover.kernel.shapes import record
from medhandover.plans.queries import all_plans
from medhandover.readiness.queries import gate
from medhandover.readiness.states import PlanState

LEAD = timedelta(hours=4)
"""How long before the departure who travels along leaves home."""
SETTLED = frozenset({PlanState.READY, PlanState.EXCEPTED, PlanState.ON_THE_WAY, PlanState.DIED})
"""States in which no place is added: a release rests on the places as they are."""


@record
class Extra:
    """Somebody else who can travel along; days count from today."""

    name: str
    gender: Sex
    languages: tuple[str, ...]
    qualification: Qualification = Qualification.NONE
    passport_days: int = 1500
    registered_days: int = 1500
    has_visas: bool = True
    max_nights: int | None = None


@record
class Away:
    """Somebody's absence; days count from today."""

    name: str
    kind: AbsenceKind
    first: int
    last: int


@record
class Ahead:
    """Who else can go, and who is away."""

    people: tuple[Extra, ...]
    away: tuple[Away, ...]


def plan_ahead(stage: Stage) -> None:
    """Enter more people and who is away, and open places on the journeys of the coming weeks."""
    told: Ahead = shelf("meereizen", Ahead)
    for position, extra in enumerate(told.people):
        stage.do(record_escort, _draft(extra, position, stage.day))
    known = {each.name: each for each in stage.ask(all_escorts)}
    for extra in told.people:
        if extra.qualification is not Qualification.NONE:
            stage.do(check_registration, known[extra.name].id, known[extra.name].version, stage.day)
    for away in told.away:
        first, last = (stage.day + timedelta(days=days) for days in (away.first, away.last))
        stage.do(record_absence, known[away.name].id, AbsenceDraft(kind=away.kind, from_on=first, until_on=last))
    _open_places(stage)


def _draft(extra: Extra, position: int, today: date) -> EscortDraft:
    """Return somebody with the papers of the others, and what is different."""
    usual = escorts(today)[0][0 if extra.qualification is Qualification.NONE else 2]
    until = today + timedelta(days=extra.registered_days)
    other: dict[str, Any] = {
        "name": extra.name,
        "gender": extra.gender,
        "languages": extra.languages,
        "phone": f"+316000001{position:02d}",
        "passport_until": today + timedelta(days=extra.passport_days),
        "visas": usual.visas if extra.has_visas else (),
        "qualification": extra.qualification,
        "registered_until": until if extra.qualification is not Qualification.NONE else None,
        "max_nights": extra.max_nights,
    }
    return EscortDraft(**{**{name: getattr(usual, name) for name in EscortDraft.__dataclass_fields__}, **other})


def _open_places(stage: Stage) -> None:
    """Open what misses on every journey that is planned and not settled: all three places, or one more nurse."""
    for case in stage.ask(all_cases):
        journey = stage.ask(seen_journey, case.id)
        plans = [each for each in stage.ask(all_plans, case.id) if each.is_open]
        if not plans or journey is None or journey.home is None or journey.legs[0].departs.at <= stage.clock.now():
            continue
        if stage.ask(gate, case.id).state in SETTLED:
            continue
        leaves = Moment(journey.legs[0].departs.at - LEAD)
        kinds = [(EscortKind.MEDICAL, True)]
        if not stage.ask(all_slots, plans[-1].id):
            kinds = [(EscortKind.EMPLOYEE, False), (EscortKind.EMPLOYEE, True), (EscortKind.MEDICAL, False)]
        for kind, is_reserve in kinds:
            draft = SlotDraft(kind=kind, leaves=leaves, home=journey.home, is_reserve=is_reserve)
            stage.do(add_slot, plans[-1].id, draft)
