"""What must hold of the journey: it joins, there is time to change and a bed, and the way back is late enough (R24)."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from itertools import pairwise

from medhandover.journeys.model import AIRBORNE, Leg, LegDraft, Overnight
from medhandover.kernel.clock import Moment
from medhandover.kernel.findings import Finding, Met, Said, Weight
from medhandover.kernel.languages import N_
from medhandover.settings.model import Settings


def return_findings(returns: Moment | None, handover: Moment | None, settings: Settings) -> Iterator[Said]:
    """Yield that the employee starts back before the handover, or too soon after it (R24, FM-23)."""
    if returns is None or handover is None:
        return
    values = {"returns": returns, "handover": handover}
    if returns.at < handover.at:
        yield Finding(
            rule="R24",
            sentence=N_("The employee starts back on {returns}, before the handover of {handover}."),
            values=values,
            source="FM-23",
            where="journey.returns",
        )
    elif returns.at < handover.at + timedelta(hours=settings.return_margin_hours):
        sentence = N_("The employee's flight back leaves too soon after the planned handover.")
        yield Finding(rule="R24", sentence=sentence, source="FM-23", where="journey.returns", weight=Weight.WARN)
    else:
        sentence = N_("The employee starts back on {returns}, after the handover of {handover} and its margin.")
        yield Met(rule="R24", sentence=sentence, values=values)


def handover_findings(legs: Sequence[Leg], handover: Moment | None, airport_minutes: int | None) -> Iterator[Finding]:
    """Yield that the handover is planned before the arrival, or too soon for the way from the airport."""
    if not legs or handover is None:
        return
    arrives = legs[-1].arrives
    if handover.at < arrives.at:
        yield Finding(
            rule="R10",
            sentence=N_("The handover of {handover} is planned before the arrival of {arrives}."),
            values={"handover": handover, "arrives": arrives},
            source="FM-21",
            where="receiver.handover",
        )
    elif airport_minutes and handover.at < arrives.at + timedelta(minutes=airport_minutes):
        yield Finding(
            rule="R10",
            sentence=N_("The way from the airport takes {minutes} minutes; the handover is planned sooner."),
            values={"minutes": airport_minutes},
            source="domain 3.7",
            where="receiver.handover",
            weight=Weight.WARN,
        )


def connection_findings(legs: Sequence[Leg], settings: Settings) -> Iterator[Finding]:
    """Yield each change that is too short for its kind, or whose check-in is over before the leg before arrives."""
    for before, after in pairwise(legs):
        wait, least = after.departs.at - before.arrives.at, _least_minutes(before, after, settings)
        sentence = ""
        if wait < timedelta(minutes=least):
            sentence = N_("Between leg {before} and leg {after} are {minutes} minutes; at least {least} are needed.")
        elif after.check_in is not None and after.check_in.at < before.arrives.at:
            sentence = N_("The check-in of leg {after} is over before leg {before} arrives.")
        if sentence:
            values = {
                "before": before.position,
                "after": after.position,
                "minutes": wait // timedelta(minutes=1),
                "least": least,
            }
            yield Finding(
                rule="R10",
                sentence=sentence,
                values=values,
                source="FM-21",
                where="journey.legs",
                weight=Weight.WARN,
            )


def _least_minutes(before: LegDraft, after: LegDraft, settings: Settings) -> int:
    if after.transport in AIRBORNE:
        from_air = before.transport in AIRBORNE
        return settings.connection_flight_minutes if from_air else settings.connection_to_flight_minutes
    if before.transport in AIRBORNE:
        return settings.connection_from_flight_minutes
    return settings.connection_land_minutes


def night_findings(
    legs: Sequence[Leg],
    stays: Sequence[Overnight],
    handover: Moment | None,
    settings: Settings,
    *,
    is_observed: bool,
) -> Iterator[Finding]:
    """Yield each long wait without a place to stay, also the one until the handover, and a stay nobody watches.

    `is_observed`: a condition asks for continuous observation, also at night (CONTINU_OBS).
    """
    longest = timedelta(hours=settings.stay_gap_hours)
    pairs = pairwise(legs)
    gaps = [(before.arrives.at, after.departs.at, before.position) for before, after in pairs]
    if legs and handover is not None:
        gaps.append((legs[-1].arrives.at, handover.at, legs[-1].position))
    for since, until, position in gaps:
        if until - since > longest and not _slept(stays, since, until):
            yield Finding(
                rule="R10",
                sentence=N_("After leg {position} one waits {hours} hours; no place to stay is entered."),
                values={"position": position, "hours": (until - since) // timedelta(hours=1)},
                source="domain 3.6",
                where="journey.stays",
                weight=Weight.WARN,
            )
    for stay in stays if is_observed else ():
        if not stay.watched_by:
            yield Finding(
                rule="R10",
                sentence=N_("BMA asks for observation at all hours; nobody is named who keeps watch at {place}."),
                values={"place": stay.place},
                source="domain 1.5",
                where="journey.stays",
                weight=Weight.WARN,
            )


def _slept(stays: Sequence[Overnight], since: datetime, until: datetime) -> bool:
    return any(each.since.at < until and since < each.until.at for each in stays)


def confirmed_findings(legs: Sequence[Leg]) -> Iterator[Said]:
    """Yield each leg that its provider confirmed for another departure: to be confirmed again (R50)."""
    for leg in legs:
        if leg.confirmed_for is not None and leg.confirmed_for.at != leg.departs.at:
            yield Finding(
                rule="R50",
                sentence=N_("Leg {position} was confirmed for {given}; it departs on {departs}. Confirm it again."),
                values={"position": leg.position, "given": leg.confirmed_for, "departs": leg.departs},
                source="FM-21",
                where="journey.legs",
                weight=Weight.WARN,
            )


def cancelled_findings(legs: Sequence[Leg], cancelled: Sequence[Leg]) -> Iterator[Finding]:
    """Yield that a cancelled leg leaves a gap: what is left does not go from the first place to the last (FM-21)."""
    if not cancelled:
        return
    every = sorted((*legs, *cancelled), key=lambda each: each.position)
    is_whole = bool(legs) and all(is_joined(*pair) for pair in pairwise(legs))
    if is_whole and _starts(every[0]) == _starts(legs[0]) and _ends(every[-1]) == _ends(legs[-1]):
        return
    yield Finding(
        rule="R10",
        sentence=N_("Leg {position} is cancelled, and nothing takes its place. Plan the journey anew."),
        values={"position": cancelled[0].position},
        source="FM-21",
        where="journey.legs",
    )


def is_joined(before: LegDraft, after: LegDraft) -> bool:
    """Tell whether a leg departs where the one before arrives, by airport where both say it, else by name."""
    if before.arrives_airport and after.departs_airport:
        return before.arrives_airport == after.departs_airport
    return _folded(before.arrives_at) == _folded(after.departs_from)


def leg_warnings(legs: Sequence[Leg]) -> Iterator[Finding]:
    """Yield what looks wrong and stops nothing: legs that do not join, countries that are not known."""
    for before, after in pairwise(legs):
        if not is_joined(before, after):
            yield _warning(
                N_("Leg {position} departs from {place}; the leg before it arrives at {other}."),
                {"position": after.position, "place": after.departs_from, "other": before.arrives_at},
            )
    for leg in legs:
        for place, country in ((leg.departs_from, leg.departs_country), (leg.arrives_at, leg.arrives_country)):
            if not country:
                sentence = N_("Leg {position}: the country of {place} is not entered.")
                yield _warning(sentence, {"position": leg.position, "place": place})


def _warning(sentence: str, values: dict[str, object]) -> Finding:
    return Finding(
        rule="R10", sentence=sentence, values=values, source="FM-21", where="journey.legs", weight=Weight.REMARK
    )


def _starts(leg: LegDraft) -> str:
    return leg.departs_airport or _folded(leg.departs_from)


def _ends(leg: LegDraft) -> str:
    return leg.arrives_airport or _folded(leg.arrives_at)


def _folded(place: str) -> str:
    return " ".join(place.split()).casefold()
