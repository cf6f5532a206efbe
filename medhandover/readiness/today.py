"""Under way today: for the duty officer, who is where, whom to call, and what is still open (FM-21)."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from sqlalchemy import or_, select

from medhandover.escorts.model import EscortKind
from medhandover.handovers.store import journal_of
from medhandover.journeys.model import Leg
from medhandover.journeys.queries import LegRow, leg_rows
from medhandover.kernel.clock import Moment
from medhandover.kernel.coded import Coded
from medhandover.kernel.declare import query
from medhandover.kernel.findings import Finding, TimeState, Weight
from medhandover.kernel.ids import CaseId
from medhandover.kernel.languages import N_, Language, say
from medhandover.kernel.roles import PERSON_READERS
from medhandover.kernel.shapes import record
from medhandover.medication.dosing import doses_on
from medhandover.plans.model import Plan
from medhandover.readiness.checks import findings_at
from medhandover.readiness.facts import facts_of
from medhandover.readiness.model import Facts
from medhandover.readiness.states import PlanState, state_of
from medhandover.readiness.store import standings_table
from medhandover.receivers.store import receiver_of
from medhandover.settings.store import settings_of
from medhandover.storage.work import Work

RELEASED = (PlanState.READY, PlanState.EXCEPTED, PlanState.ON_THE_WAY)
"""States in which a journey begins with its departure; the kept state may be one of before it."""
MOST_POINTS = 3
MOST_INTAKES = 3
JUST_LEFT = timedelta(hours=24)
"""How long after its departure a journey that was not released is still shown."""


class Reach(Coded):
    """Dutch: wie te bellen."""

    EMPLOYEE = "dtv_medewerker", "accompanying employee"
    MEDICAL = "medisch", "medical escort"
    RESERVE = "reserve", "reserve"
    RECEIVER = "ontvanger", "receiver"
    BACKUP = "reserve_ontvanger", "back-up receiver"
    DUTY = "dienstdoende", "duty officer"


@record
class PhoneRow:
    """A number to call: whose, by kind and name; `phone` in E.164, a receiver's day and night where there is one."""

    whose: Reach
    name: str
    phone: str


@record
class NextIntake:
    """A coming moment of intake, on two clocks and without the medicine's name (domain 4.2)."""

    position: int
    home: Moment
    place: Moment


@record
class TodayRow:
    """One journey under way or about to begin: where the person is now, whom to call, what is open, what was noted.

    `is_late`: the handover should have been by now, and no outcome is recorded.
    """

    case: CaseId
    document_number: str
    name: str
    state: PlanState
    journey_version: int
    legs: tuple[LegRow, ...]
    handover: Moment | None
    where_dutch: str
    where_english: str
    phones: tuple[PhoneRow, ...]
    open_points: int
    first_dutch: tuple[str, ...]
    first_english: tuple[str, ...]
    intakes: tuple[NextIntake, ...]
    noted_at: Moment | None
    noted: str
    is_late: bool

    def where(self, language: Language) -> str:
        """Return where the person is now, in `language`."""
        return self.where_dutch if language == "nl" else self.where_english

    def first(self, language: Language) -> tuple[str, ...]:
        """Return the first open points, in `language`."""
        return self.first_dutch if language == "nl" else self.first_english


@query("journey:today", may=PERSON_READERS)
def under_way(work: Work, hours: int = 0) -> tuple[TodayRow, ...]:
    """Return the journeys under way now, or that depart within some hours, by departure.

    Without `hours` the setting holds. A journey is under way until its outcome is recorded.
    """
    ahead = timedelta(hours=hours or settings_of(work).today_hours)
    since, until = Moment(work.now - JUST_LEFT), Moment(work.now + ahead)
    departure = standings_table.c.departure
    is_released = standings_table.c.state.in_([each.value for each in RELEASED])
    near = or_(is_released & (departure <= until), departure.between(since, until))
    chosen = select(standings_table.c.id).where(near).order_by(departure, standings_table.c.id)
    rows = [row for case in work.session.scalars(chosen).all() if (row := _row(work, CaseId(case), until)) is not None]
    work.concerns(None, "journeys under way", "", ids=[row.case for row in rows])
    return tuple(rows)


def _row(work: Work, case: CaseId, until: Moment) -> TodayRow | None:
    """Return the row of a case; None once its outcome is recorded, it was cancelled, or its journey moved away."""
    facts = facts_of(work, case)
    plan, journey = facts.plan, facts.journey
    if plan is None or journey is None or facts.handover is not None or not facts.legs:
        return None
    if facts.legs[0].departs.at > until.at:
        return None
    found = findings_at(facts, work.now)
    points = _open(work, found)
    events = journal_of(work, plan.id)
    dutch, english = (_where(facts.legs, plan.handover, work, language) for language in ("nl", "en"))
    return TodayRow(
        case=case,
        document_number=facts.case.document_number,
        name=facts.case.name,
        state=state_of(facts, found, work.now),
        journey_version=journey.version,
        legs=leg_rows(facts.legs),
        handover=plan.handover,
        where_dutch=dutch,
        where_english=english,
        phones=tuple(_phones(work, facts, plan)),
        open_points=len(points),
        first_dutch=tuple(each.say("nl") for each in points[:MOST_POINTS]),
        first_english=tuple(each.say("en") for each in points[:MOST_POINTS]),
        intakes=tuple(_intakes(work, facts)),
        noted_at=events[-1].at if events else None,
        noted=events[-1].what if events else "",
        is_late=_is_late(facts, plan, work),
    )


def _is_late(facts: Facts, plan: Plan, work: Work) -> bool:
    """Tell whether the planned moment of the handover is past, or that of arriving where none is planned."""
    planned = plan.handover or facts.legs[-1].arrives
    return planned.at < work.now


def _open(work: Work, found: Sequence[Finding]) -> list[Finding]:
    """Return what is open now, overdue first, then what stops departure."""
    now = [(each.time_state(work.now), each) for each in found]
    left = [(state, each) for state, each in now if state is not TimeState.LATER]
    left.sort(key=lambda one: (one[0] is not TimeState.OVERDUE, one[1].weight is not Weight.BLOCK, one[1].rule))
    return [each for _, each in left]


def _where(legs: Sequence[Leg], handover: Moment | None, work: Work, language: Language) -> str:
    """Return where the person is now by the journey as planned."""
    begun = [each for each in legs if each.departs.at <= work.now]
    if not begun:
        told = N_("Departs on {at} from {place}.")
        return say(language, told, at=legs[0].departs, place=legs[0].departs_from)
    last = begun[-1]
    if work.now < last.arrives.at:
        told = N_("On the way to {place}, leg {position} {number}; arrives on {at}.")
        return say(language, told, place=last.arrives_at, position=last.position, number=last.number, at=last.arrives)
    coming = [each for each in legs if each.departs.at > work.now]
    if coming:
        told = N_("In {place} until {at}.")
        return say(language, told, place=last.arrives_at, at=coming[0].departs)
    told = N_("Arrived in {place} on {at}; handover planned for {handover}.")
    return say(language, told, place=last.arrives_at, at=last.arrives, handover=handover)


def _phones(work: Work, facts: Facts, plan: Plan) -> Iterator[PhoneRow]:
    kinds = {EscortKind.EMPLOYEE: Reach.EMPLOYEE, EscortKind.MEDICAL: Reach.MEDICAL}
    for slot in facts.slots:
        escort = facts.escorts.get(slot.escort) if slot.escort else None
        if escort is not None and slot.kind in kinds and slot.released_at is None:
            is_waiting = slot.is_reserve and slot.activated_at is None
            yield PhoneRow(
                whose=Reach.RESERVE if is_waiting else kinds[slot.kind], name=escort.name, phone=escort.phone
            )
    for whose, receiver in (
        (Reach.RECEIVER, facts.receiver),
        (Reach.BACKUP, receiver_of(work, plan.backup_receiver)),
    ):
        if receiver is not None:
            yield PhoneRow(whose=whose, name=receiver.name, phone=receiver.phone_24h or receiver.phone)
    if facts.settings.duty_phone:
        yield PhoneRow(whose=Reach.DUTY, name=facts.settings.organisation, phone=facts.settings.duty_phone)


def _intakes(work: Work, facts: Facts) -> list[NextIntake]:
    """Return the next moments of intake of all medicines together; none after a death."""
    if facts.case.died_on is not None:
        return []
    coming = [
        NextIntake(position=medicine.position, home=dose.home, place=dose.place)
        for medicine in facts.medicines
        for dose in doses_on(medicine, list(facts.legs), facts.settings)
        if dose.at >= work.now
    ]
    return sorted(coming, key=lambda each: (each.home.at, each.position))[:MOST_INTAKES]
