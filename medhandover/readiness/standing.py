"""Where each case stands, kept beside it: refreshed by whoever touches the case, looked at anew once it may differ."""

from datetime import date, datetime, timedelta

from sqlalchemy import update

from medhandover.kernel.clock import HOME_ZONE, zone_of
from medhandover.kernel.findings import Finding, TimeState
from medhandover.kernel.ids import CaseId
from medhandover.kernel.shapes import values_of
from medhandover.plans.coverage import CoverState
from medhandover.readiness.checks import findings_of, stops
from medhandover.readiness.facts import facts_of
from medhandover.readiness.model import Facts, Standing
from medhandover.readiness.states import state_of
from medhandover.readiness.store import standings_table
from medhandover.settings.store import next_setting_on
from medhandover.storage.work import Work


def standing_of(work: Work, case: CaseId) -> Standing:
    """Return where a case stands at this moment."""
    facts = facts_of(work, case)
    found = findings_of(facts)
    now = [each for each in stops(found) if each.time_state(work.now) is not TimeState.LATER]
    first = min(now, key=lambda each: (each.due_on is None, each.due_on, each.rule), default=None)
    late = [each.due_on for each in now if each.due_on and each.time_state(work.now) is TimeState.OVERDUE]
    return Standing(
        id=case,
        state=state_of(facts, found, work.now).value,
        departure=facts.departure,
        covered=sum(each.state is CoverState.COVERED for each in facts.covered),
        conditions=sum(each.state is not CoverState.SET_ASIDE for each in facts.covered),
        open_findings=len(now),
        overdue_findings=sum(each.time_state(work.now) is TimeState.OVERDUE for each in now),
        first_rule=first.rule if first else "",
        first_dutch=first.say("nl") if first else "",
        first_english=first.say("en") if first else "",
        next_change_at=_next_change(facts, found, work.now, next_setting_on(work)),
        as_of=work.now,
        overdue_since=min(late) if late else None,
    )


def fresh(work: Work, standing: Standing) -> Standing:
    """Return what is kept of where a case stands, or look anew where time may have changed it."""
    is_old = standing.next_change_at is not None and standing.next_change_at <= work.now
    return standing_of(work, standing.id) if is_old else standing


def refresh(work: Work, case: CaseId) -> None:
    """Keep where a case stands now, in the transaction that touched it."""
    made = standing_of(work, case)
    known = work.session.get(Standing, case)
    if known is None:
        work.add(made)
        return
    for name, value in values_of(made).items():
        setattr(known, name, value)


def doubt(work: Work) -> None:
    """Let every standing be looked at anew: something changed that many cases rest on, such as a setting."""
    work.session.execute(update(standings_table).values(next_change_at=work.now))


def _next_change(facts: Facts, found: list[Finding], now: datetime, setting_on: date | None) -> datetime | None:
    """Return when time alone changes the answer next: a due day, a turn that comes, a setting's day, the departure."""
    zone = zone_of(HOME_ZONE)
    moments = [each.not_before for each in found if each.not_before]
    days = [each.due_on for each in found if each.due_on]
    moments += [datetime(day.year, day.month, day.day, tzinfo=zone) + timedelta(days=1) for day in days]
    moments += [datetime(setting_on.year, setting_on.month, setting_on.day, tzinfo=zone)] if setting_on else []
    departure = facts.departure
    moments += [departure.at] if departure else []
    return min((each for each in moments if each > now), default=None)
