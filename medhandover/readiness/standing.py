"""Where each case stands, kept beside it: refreshed by whoever touches the case, looked at anew once it may differ."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, select, update

from medhandover.kernel.clock import HOME_ZONE, zone_of
from medhandover.kernel.findings import Finding, TimeState
from medhandover.kernel.ids import CaseId
from medhandover.kernel.shapes import fill
from medhandover.plans.coverage import CoverState
from medhandover.plans.store import fellow_cases
from medhandover.readiness.checks import findings_at_of_many, stops
from medhandover.readiness.facts import facts_of_many
from medhandover.readiness.model import Facts, Standing
from medhandover.readiness.states import state_of
from medhandover.readiness.store import standings_table
from medhandover.settings.store import next_setting_on
from medhandover.storage.work import Work

SHARED = frozenset({"settings", "escorts", "receivers", "letters"})
"""Features of which a change may concern every case."""
PORTION = 500
"""How many cases are looked at anew when somebody signs in, at the most."""


def standings_of(work: Work, cases: Iterable[CaseId]) -> dict[CaseId, Standing]:
    """Return where cases stand at this moment, with a number of statements that does not grow with them."""
    found, setting_on = facts_of_many(work, tuple(cases)), next_setting_on(work)
    judged = findings_at_of_many(tuple(found.values()), work.now)
    return {
        case: _standing(facts, findings, work.now, setting_on)
        for (case, facts), findings in zip(found.items(), judged, strict=True)
    }


def fresh(work: Work, standings: Iterable[Standing]) -> dict[CaseId, Standing]:
    """Return where cases stand: what is kept, and anew, all of them together, where time may have changed it."""
    kept = {each.id: each for each in standings}
    old = [each.id for each in kept.values() if each.next_change_at is not None and each.next_change_at <= work.now]
    return kept | standings_of(work, old) if old else kept


def refresh(work: Work, cases: Iterable[CaseId]) -> None:
    """Keep where these cases stand now, in the transaction that touched them."""
    made = standings_of(work, cases)
    kept = {each.id: each for each in work.all(select(Standing).where(standings_table.c.id.in_(made)))}
    for case, standing in made.items():
        if case in kept:
            fill(kept[case], standing)
        else:
            work.add(standing)


def restate(work: Work) -> None:
    """Keep where the touched cases stand now, and those that travel together with them.

    What touches no case may touch them all, such as a setting: every standing is then looked at anew.
    """
    touched = {entry.case for entry in work.entries if entry.case and entry.declared.kind == "action"}
    if touched:
        refresh(work, sorted(touched | fellow_cases(work, touched)))
    elif work.entries[-1].declared.feature in SHARED:
        work.session.execute(update(standings_table).values(next_change_at=work.now))


def has_stale(work: Work) -> bool:
    """Tell whether time or a change that concerns all may have changed where any case stands."""
    return work.session.scalar(select(standings_table.c.id).where(_is_stale(work)).limit(1)) is not None


def renew(work: Work, most: int = PORTION) -> int:
    """Look anew at the cases of which where they stand may have changed, those that leave first; returns how many."""
    departure = standings_table.c.departure
    first = select(standings_table.c.id).where(_is_stale(work)).order_by(departure.is_(None), departure).limit(most)
    stale = [CaseId(each) for each in work.session.scalars(first)]
    if stale:
        refresh(work, stale)
    return len(stale)


def _is_stale(work: Work) -> ColumnElement[bool]:
    return standings_table.c.next_change_at <= work.now


def _standing(facts: Facts, found: list[Finding], at: datetime, setting_on: date | None) -> Standing:
    now = [each for each in stops(found) if each.time_state(at) is not TimeState.LATER]
    first = min(now, key=lambda each: (each.due_on is None, each.due_on, each.rule), default=None)
    late = [each.due_on for each in now if each.due_on and each.time_state(at) is TimeState.OVERDUE]
    return Standing(
        id=facts.case.id,
        state=state_of(facts, found, at).value,
        departure=facts.departure,
        covered=sum(each.state is CoverState.COVERED for each in facts.covered),
        conditions=sum(each.state is not CoverState.SET_ASIDE for each in facts.covered),
        open_findings=len(now),
        overdue_findings=sum(each.time_state(at) is TimeState.OVERDUE for each in now),
        first_rule=first.rule if first else "",
        first_dutch=first.say("nl") if first else "",
        first_english=first.say("en") if first else "",
        next_change_at=_next_change(facts, found, at, setting_on),
        as_of=at,
        overdue_since=min(late) if late else None,
        to_renew=sum(each.state is CoverState.RENEW for each in facts.covered),
    )


def _next_change(facts: Facts, found: list[Finding], now: datetime, setting_on: date | None) -> datetime | None:
    """Return when time alone changes the answer next: a due day, a turn that comes, a setting's day, the departure."""
    zone = zone_of(HOME_ZONE)
    moments = [each.not_before for each in found if each.not_before]
    days = [each.due_on for each in found if each.due_on]
    moments += [datetime(day.year, day.month, day.day, tzinfo=zone) + timedelta(days=1) for day in days]
    moments += [datetime(setting_on.year, setting_on.month, setting_on.day, tzinfo=zone)] if setting_on else []
    handover = facts.plan.handover if facts.plan else None
    moments += [each.at for each in (facts.departure, handover) if each]
    return min((each for each in moments if each > now), default=None)
