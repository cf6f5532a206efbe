"""Whether airline and organiser know in time what is needed on board, for the flight as it is planned now (R29)."""

from collections.abc import Collection, Iterator, Sequence
from datetime import timedelta

from medhandover.advice.conditions import ConditionCode
from medhandover.journeys.model import ANNOUNCED, ORGANISED, Leg
from medhandover.journeys.notices import WHEELCHAIRS, AirlineAnswer, AirlineNotice, Battery, Need, NeedKind, flight_name
from medhandover.kernel.clock import home_day
from medhandover.kernel.findings import Finding, Met, Said, Weight
from medhandover.kernel.languages import N_
from medhandover.settings.model import Settings

ASKED: dict[ConditionCode, frozenset[NeedKind]] = {
    ConditionCode.ROLSTOEL: WHEELCHAIRS,
    ConditionCode.BRANCARD: frozenset({NeedKind.STRETCHER}),
    ConditionCode.ZUURSTOF: frozenset({NeedKind.OXYGEN}),
    ConditionCode.APPARATUUR: frozenset({NeedKind.EQUIPMENT}),
    ConditionCode.BEENRUIMTE: frozenset({NeedKind.EXTRA_SEAT, NeedKind.LEGROOM}),
    ConditionCode.DIEET: frozenset({NeedKind.MEAL}),
    ConditionCode.ISOLATIE: frozenset({NeedKind.CLEARANCE}),
}
"""Which needs on board meet which condition; any of them does (domain 1.5)."""


def notice_findings(
    legs: Sequence[Leg], notices: Sequence[AirlineNotice], codes: Collection[ConditionCode], settings: Settings
) -> Iterator[Said]:
    """Yield, per flight, what its airline or organiser does not know yet, and by what it is known (R29).

    `codes` are those of the conditions that are not set aside.
    """
    asked = sorted(code for code in codes if code in ASKED)
    standing = [each for each in notices if each.withdrawn_at is None]
    for leg in legs:
        if leg.transport not in ANNOUNCED or not (asked or (codes and leg.transport in ORGANISED)):
            continue
        mine = [each for each in standing if _is_of(each, leg)]
        holding = [each for each in mine if each.given_for.at == leg.departs.at]
        yield from _told_of(leg, asked, mine, holding, settings)
    for notice in standing:
        if any(_is_of(notice, leg) for leg in legs):
            yield from _battery_findings(notice, settings)


def _is_of(notice: AirlineNotice, leg: Leg) -> bool:
    if notice.flight and leg.number:
        return flight_name(notice.flight) == flight_name(leg.number)
    return notice.departs_from == leg.departs_from


def _told_of(
    leg: Leg,
    asked: Sequence[ConditionCode],
    mine: Sequence[AirlineNotice],
    holding: Sequence[AirlineNotice],
    settings: Settings,
) -> Iterator[Said]:
    live = [each for each in holding if each.answer is not AirlineAnswer.REFUSED]
    told = {need.kind for each in live for need in each.needs}
    missing = tuple(code for code in asked if not told & ASKED[code])
    if len(holding) > len(live) and (missing or not live):
        sentence = N_("The airline of flight {flight} refused. Choose another flight, or arrange it otherwise.")
        yield _finding(leg, sentence, {}, settings)
    elif mine and not holding:
        sentence = N_("The notice for flight {flight} was given for {given}; it departs on {departs}. Give it again.")
        yield _finding(leg, sentence, {"given": mine[-1].given_for, "departs": leg.departs}, settings)
    elif missing:
        sentence = N_("The airline of flight {flight} does not know of: {missing}.")
        yield _finding(leg, sentence, {"missing": missing}, settings)
    elif leg.transport in ORGANISED and not any(each.is_vulnerable for each in live):
        sentence = N_("The organiser of flight {flight} does not know that a vulnerable person travels along (FM-16).")
        yield _finding(leg, sentence, {}, settings)
    else:
        yield from _answered(leg, live, settings)


def _answered(leg: Leg, live: Sequence[AirlineNotice], settings: Settings) -> Iterator[Said]:
    waiting = [each for each in live if each.answer is AirlineAnswer.WAITING]
    if waiting:
        in_time = leg.departs.at - timedelta(hours=settings.airline_notice_hours)
        sentence = N_("The airline of flight {flight} has not confirmed yet what is needed on board.")
        if any(each.sent_at.at > in_time for each in waiting):
            sentence = N_("The airline of flight {flight} was told less than {hours} hours before. Have it confirmed.")
        yield _finding(leg, sentence, {"hours": settings.airline_notice_hours}, settings)
    for each in live:
        if each.answer is AirlineAnswer.CONFIRMED:
            yield Met(
                rule="R29",
                sentence=N_("{airline} confirmed for flight {flight} on {departs}: {needs}. Reference: {reference}."),
                values={
                    "airline": each.airline,
                    "flight": leg.number or leg.departs_from,
                    "departs": leg.departs,
                    "needs": tuple(need.kind for need in each.needs),
                    "reference": each.reference or None,
                },
            )


def _battery_findings(notice: AirlineNotice, settings: Settings) -> Iterator[Finding]:
    """Yield each battery that an airline must approve and did not: a prompt, the airline decides (standards 5.7)."""
    for need in notice.needs:
        if need.battery is Battery.NONE or need.approval:
            continue
        limit = settings.wheelchair_wh_limit if need.kind in WHEELCHAIRS else settings.battery_wh_limit
        is_lithium = need.battery in {Battery.LITHIUM_ION, Battery.LITHIUM_METAL}
        is_large = need.battery_wh is not None and need.battery_wh > limit
        if _is_special(need, settings) or is_large or (is_lithium and not need.has_un38_3):
            yield Finding(
                rule="R29",
                sentence=N_("The battery of “{kind}” on flight {flight} needs the approval of the airline."),
                values={"kind": need.kind, "flight": notice.flight or notice.departs_from},
                source="standards 5.7",
                where="journey.notices",
                weight=Weight.WARN,
            )


def _is_special(need: Need, settings: Settings) -> bool:
    grams = need.battery_grams or 0
    is_many = need.spares > settings.battery_spares_limit or grams > settings.battery_grams_limit
    return need.battery is Battery.SPILLABLE or is_many


def _finding(leg: Leg, sentence: str, values: dict[str, object], settings: Settings) -> Finding:
    return Finding(
        rule="R29",
        sentence=sentence,
        values={"flight": leg.number or leg.departs_from, **values},
        source="S59",
        where="journey.notices",
        weight=Weight.WARN,
        due_on=home_day(leg.departs.at - timedelta(hours=settings.airline_notice_hours)),
    )
