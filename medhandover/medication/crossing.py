"""Whether a controlled medicine has its paper in every country of transit and in the destination (R26, FM-25)."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from medhandover.journeys.model import LegDraft
from medhandover.kernel.clock import Moment
from medhandover.kernel.findings import Finding, Met, Said, Weight
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import record
from medhandover.medication.controlled import ControlledKind, ControlledPaper, PaperState, schengen_of
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
    for leg, after in zip(legs, [*legs[1:], None], strict=True):
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
    standing = [each for each in papers if each.withdrawn_at is None]
    due_on = legs[0].departs.day - timedelta(days=settings.controlled_due_days)
    found = list(crossings(legs, handover))
    unknown = sorted({n for n, leg in enumerate(legs, 1) if not (leg.departs_country and leg.arrives_country)})
    for medicine in controlled:
        mine = [each for each in standing if each.medicine == medicine.id]
        taken = days_taken(medicine, legs[0].departs.day, days)
        for position in unknown:
            sentence = N_("Leg {leg} does not say its countries: whether medicine {number} needs papers is not known.")
            yield _finding(medicine, sentence, {"leg": position}, due_on, "journey.legs")
        for crossing in found:
            yield from _crossed(medicine, crossing, mine, taken, due_on, settings, (limits or {}).get(crossing.country))


def _crossed(
    medicine: Medicine,
    crossing: Crossing,
    papers: Sequence[ControlledPaper],
    taken: int,
    due_on: date,
    settings: Settings,
    limit: int | None,
) -> Iterator[Said]:
    """Yield what is said of one medicine in one country; in a Schengen destination the whole supply is covered."""
    schengen = schengen_of(settings)
    is_schengen = crossing.country in schengen
    last = crossing.last
    if is_schengen and crossing.is_last:
        last = max(last, crossing.first + (taken - 1) * DAY)
    fitting = [each for each in papers if _fits(each, crossing.country, is_schengen=is_schengen)]
    there = [each for each in fitting if each.state is PaperState.PRESENT]
    values = {"country": crossing.country, "first": crossing.first, "last": last, "most": limit, "days": taken}
    where = "medication.controlled"
    if not _covers(there, crossing.first, last):
        sentence = N_("Medicine {number} is controlled: no paper covers {first} to {last} in {country}.")
        if _covers(fitting, crossing.first, last):
            sentence = N_("Medicine {number} is controlled: its paper for {country} is asked for and not there yet.")
        elif is_schengen and there:
            sentence = N_("Medicine {number}: the forms do not cover {first} to {last}. Ask for forms that adjoin.")
        yield _finding(medicine, sentence, values, due_on, where)
        return
    allowed = [each.days_covered for each in there if each.days_covered is not None]
    most = min([*allowed, *([limit] if limit is not None else [])], default=None)
    if most is not None and most < taken:
        sentence = N_("Medicine {number}: {country} allows {most} days of supply; {days} travel along.")
        yield _finding(medicine, sentence, {**values, "most": most}, due_on, where)
        return
    yield Met(
        rule="R26",
        sentence=N_("Medicine {number} has its paper for {country}: {kind}, {paper}."),
        values={
            "number": medicine.position,
            "country": crossing.country,
            "kind": there[-1].kind,
            "paper": there[-1].number or there[-1].authority or there[-1].source,
        },
    )


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


def _finding(medicine: Medicine, sentence: str, values: dict[str, object], due_on: date, where: str) -> Finding:
    return Finding(
        rule="R26",
        sentence=sentence,
        values={"number": medicine.position, **values},
        source="FM-25",
        where=where,
        weight=Weight.WARN,
        due_on=due_on,
    )
