"""Whether a controlled medicine has its paper in every country of transit and in the destination (R26, FM-25)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from medhandover.journeys.model import LegDraft
from medhandover.kernel.clock import Moment
from medhandover.kernel.codes import Country
from medhandover.kernel.findings import Finding, Met, Said, Weight
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import record
from medhandover.medication.controlled import ControlledKind, ControlledPaper, is_there, schengen_of
from medhandover.medication.model import Medicine, days_taken
from medhandover.settings.model import Settings

DAY = timedelta(days=1)


@record
class Crossing:
    """A country on the way and the days on which the medicines are there; `is_last` is the destination."""

    country: str
    first: date
    last: date
    is_last: bool = False


def crossings(legs: Sequence[LegDraft], handover: Moment | None) -> Iterator[Crossing]:
    """Yield each known country after the first departure, with the days there; the destination until the handover."""
    home = legs[0].departs_country if legs else ""
    for number, leg in enumerate(legs, 1):
        after = legs[number] if number < len(legs) else None
        if after is None:
            last = max(leg.arrives.day, handover.day) if handover else leg.arrives.day
        else:
            last = after.departs.day
        if leg.arrives_country and (after is None or leg.arrives_country != home):
            yield Crossing(country=leg.arrives_country, first=leg.arrives.day, last=last, is_last=after is None)


def controlled_findings(
    medicines: Sequence[Medicine],
    papers: Sequence[ControlledPaper],
    legs: Sequence[LegDraft],
    handover: Moment | None,
    days: int,
    settings: Settings,
    limits: Mapping[str, int] | None = None,
) -> Iterator[Said]:
    """Yield, per controlled medicine and country, what has no paper that covers the days there (R26).

    `days` are those of the supply; `limits` the most days of supply that a country allows (INCB), where it is known.
    """
    controlled = [each for each in medicines if each.is_controlled]
    if not controlled or not legs:
        return
    leaves_on = legs[0].departs.day
    due_on = leaves_on - timedelta(days=settings.controlled_due_days)
    unknown = [n for n, leg in enumerate(legs, 1) if not (leg.departs_country and leg.arrives_country)]
    found, schengen = list(crossings(legs, handover)), schengen_of(settings)
    for medicine in controlled:
        mine = [each for each in papers if each.medicine == medicine.id and each.withdrawn_at is None]
        taken = days_taken(medicine, leaves_on, days)
        for position in unknown:
            sentence = N_("Leg {leg} does not say its countries: whether medicine {number} needs papers is not known.")
            yield _finding(sentence, {"number": medicine.position, "leg": position}, due_on, "journey.legs")
        for each in found:
            is_schengen = each.country in schengen
            fitting = [paper for paper in mine if _fits(paper, each.country, is_schengen=is_schengen)]
            wanted = _wanted(each, taken, is_schengen=is_schengen)
            limit = (limits or {}).get(each.country)
            yield from _judged(medicine.position, wanted, fitting, taken, limit, due_on)


def _wanted(crossing: Crossing, taken: int, *, is_schengen: bool) -> Crossing:
    """Return the days that papers must cover: in a Schengen destination those of the whole supply."""
    if not (is_schengen and crossing.is_last):
        return crossing
    return replace(crossing, last=max(crossing.last, crossing.first + (taken - 1) * DAY))


def _judged(
    number: int, wanted: Crossing, fitting: Sequence[ControlledPaper], taken: int, limit: int | None, due_on: date
) -> Iterator[Said]:
    """Yield what is said of one medicine in one country, by the papers that fit there."""
    there = [each for each in fitting if is_there(each)]
    values: dict[str, object] = {
        "number": number,
        "country": Country(wanted.country),
        "first": wanted.first,
        "last": wanted.last,
        "days": taken,
    }
    if not _covers(there, wanted.first, wanted.last):
        sentence = N_("Medicine {number} is controlled: no paper covers {first} to {last} in {country}.")
        if _covers(fitting, wanted.first, wanted.last):
            sentence = N_("Medicine {number} is controlled: its paper for {country} is asked for and not there yet.")
        elif any(each.kind is ControlledKind.SCHENGEN for each in there):
            sentence = N_("Medicine {number}: the forms do not cover {first} to {last}. Ask for forms that adjoin.")
        yield _finding(sentence, values, due_on, "medication.controlled")
        return
    allowed = [each.days_covered for each in there if each.days_covered is not None]
    most = min([*allowed, *([] if limit is None else [limit])], default=taken)
    if most < taken:
        sentence = N_("Medicine {number}: {country} allows {most} days of supply; {days} travel along.")
        yield _finding(sentence, {**values, "most": most}, due_on, "medication.controlled")
        return
    paper = there[-1]
    values |= {"kind": paper.kind, "paper": paper.number or paper.authority or paper.source}
    sentence = N_("Medicine {number} has its paper for {country}: {kind}, {paper}.")
    yield Met(rule="R26", sentence=sentence, values=values)


def _fits(paper: ControlledPaper, country: str, *, is_schengen: bool) -> bool:
    if paper.kind is ControlledKind.SCHENGEN:
        return is_schengen
    is_enough = paper.kind is ControlledKind.NOT_NEEDED or not is_schengen
    return paper.country == country and is_enough


def _covers(papers: Sequence[ControlledPaper], first: date, last: date) -> bool:
    """Tell whether papers with adjoining days cover every day; one without days covers them all."""
    needed = first
    for paper in sorted(papers, key=lambda each: each.valid_from or date.min):
        begins, ends = paper.valid_from or date.min, paper.valid_until or date.max
        if begins <= needed <= ends:
            if ends >= last:
                return True
            needed = ends + DAY
    return False


def _finding(sentence: str, values: dict[str, object], due_on: date, where: str) -> Finding:
    return Finding(
        rule="R26", sentence=sentence, values=values, source="FM-25", where=where, weight=Weight.WARN, due_on=due_on
    )
