"""Whether there is enough to take along (R25): counted units last for journey, bridging and delay, signed and cool."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from itertools import combinations, pairwise

from medhandover.kernel.clock import Moment
from medhandover.kernel.days import share_a_day
from medhandover.kernel.findings import Finding, Met, Said, Weight
from medhandover.kernel.languages import N_
from medhandover.medication.counts import CountKind, SupplyCount, latest
from medhandover.medication.model import Medicine, days_needed, days_of_supply, days_taken


def supply_findings(
    medicines: Iterable[Medicine],
    departure: Moment | None,
    handover: Moment | None,
    bridging: int,
    margin: int,
    *,
    is_asked: bool,
    counts: Sequence[SupplyCount] = (),
) -> Iterator[Said]:
    """Yield each medicine, by its place in the list, that is not counted or does not last long enough (R25).

    `bridging` are the days BMA asks for, `margin` those for delay; `is_asked`: a condition asks for medication.
    Medicines are not named: who reads the gate need not see them (domain 4.2).
    """
    taken = list(medicines)
    if is_asked and not taken:
        sentence = N_("BMA asks for medication to be taken along; no medicine is entered.")
        yield Finding(rule="R25", sentence=sentence, source="S07, S33", where="medication.medicines")
    if departure is None or handover is None or not taken:
        return
    leaves_on, days = departure.day, days_needed(departure, handover, bridging, margin)
    for each in taken:
        needed = days_taken(each, leaves_on, days)
        yield from _supply(each, needed, latest(counts, each.id, CountKind.HANDED_OUT))


def _supply(medicine: Medicine, needed: int, count: SupplyCount | None) -> Iterator[Said]:
    lasts = days_of_supply(medicine)
    values = {
        "number": medicine.position,
        "lasts": lasts,
        "needed": needed,
        "counted": medicine.counted,
        "who": medicine.counted_by,
        "day": medicine.counted_on,
    }
    if medicine.counted is None:
        sentence = N_("Medicine {number} is not counted yet.")
        yield Finding(rule="R25", sentence=sentence, values=values, source="S07, S33", where="medication.supply")
        return
    if lasts is not None and lasts < needed:
        sentence = N_("Medicine {number} lasts {lasts} days; {needed} are needed.")
        yield Finding(rule="R25", sentence=sentence, values=values, source="S07, S33", where="medication.supply")
    elif lasts is None:
        sentence = N_("Medicine {number}, taken when needed: {counted} units counted by {who} on {day}.")
        yield Met(rule="R25", sentence=sentence, values=values)
    else:
        sentence = N_("Medicine {number} lasts {lasts} days, {needed} are needed; counted by {who} on {day}.")
        yield Met(rule="R25", sentence=sentence, values=values)
    if count is None or count.signing is None:
        yield _warning(N_("Nobody signed yet for having received medicine {number}."), medicine, "medication.supply")


def intake_findings(medicines: Sequence[Medicine], *, is_supervised: bool, is_for_journey: bool) -> Iterator[Finding]:
    """Yield what is not agreed of the intake on the way: who hands out (MED_TOEZ), and where it travels (MED_REIS)."""
    if is_supervised and medicines and not any(each.is_supervised for each in medicines):
        sentence = N_("BMA asks for intake under supervision; no medicine says so.")
        yield Finding(
            rule="R25", sentence=sentence, source="domain 1.5", where="medication.medicines", weight=Weight.WARN
        )
    yield from _twice(medicines)
    for each in medicines:
        if each.is_supervised and not each.kept_by.is_escort:
            sentence = N_("Medicine {number} is taken under supervision, but nobody who travels along keeps it.")
            yield _warning(sentence, each, "medication.medicines")
        if is_for_journey and not each.is_in_hand_luggage:
            sentence = N_("Medicine {number} is needed on the way, but is not in the hand luggage.")
            yield _warning(sentence, each, "medication.medicines")


def _twice(medicines: Sequence[Medicine]) -> Iterator[Finding]:
    """Yield each pair of one medicine at one time of the day: perhaps entered twice, perhaps taken twice."""
    for first, second in combinations(medicines, 2):
        is_same = (first.inn.casefold(), first.route) == (second.inn.casefold(), second.route)
        is_together = share_a_day(first.start_on, first.stop_on, second.start_on, second.stop_on)
        if is_same and is_together and set(first.times) & set(second.times):
            sentence = N_(
                "Medicines {first} and {second} are the same one at the same time. "
                "Stop one of them, or change its times."
            )
            values = {"first": first.position, "second": second.position}
            yield Finding(
                rule="R25", sentence=sentence, values=values, source="domain 1.6", where="medication.medicines",
                weight=Weight.WARN,
            )  # fmt: skip


def cold_findings(
    medicines: Sequence[Medicine], departure: Moment | None, handover: Moment | None, *, is_asked: bool
) -> Iterator[Said]:
    """Yield each cool medicine that stays cool shorter than it travels (KOEL, R25).

    A cool box keeps cold from departure, and anew from each place where its ice is renewed, until the handover.
    """
    cool = [each for each in medicines if each.needs_cooling]
    if is_asked and not cool:
        sentence = N_("BMA asks for a cold chain; no medicine says that it must be kept cool.")
        yield Finding(rule="R25", sentence=sentence, source="domain 1.5", where="medication.medicines")
    if departure is None or handover is None:
        return
    for each in cool:
        yield from _cold(each, departure.at, handover.at)


def _cold(medicine: Medicine, departs: datetime, until: datetime) -> Iterator[Said]:
    hours = -((departs - until) // timedelta(hours=1))
    if medicine.max_hours_uncooled is not None and hours <= medicine.max_hours_uncooled:
        return
    values = {"number": medicine.position, "hours": hours, "box": medicine.cool_box, "most": medicine.cool_box_hours}
    if medicine.cool_box_hours is None:
        sentence = N_("Medicine {number} must be kept cool for {hours} hours; no cool box is named.")
    else:
        renewed = [each.at.at for each in medicine.ice_points if departs < each.at.at < until]
        steps = [departs, *renewed, until]
        longest = max(after - before for before, after in pairwise(steps))
        if longest <= timedelta(hours=medicine.cool_box_hours):
            sentence = N_("Medicine {number} stays cool in box {box}: {hours} hours on the way.")
            yield Met(rule="R25", sentence=sentence, values=values)
            return
        values["hours"] = -(-longest // timedelta(hours=1))
        sentence = N_("Medicine {number} travels {hours} hours without new ice; box {box} keeps cold for {most} hours.")
    yield Finding(rule="R25", sentence=sentence, values=values, source="domain 1.5", where="medication.cooling")


def _warning(sentence: str, medicine: Medicine, where: str) -> Finding:
    return Finding(
        rule="R25",
        sentence=sentence,
        values={"number": medicine.position},
        source="FM-11",
        where=where,
        weight=Weight.WARN,
    )
