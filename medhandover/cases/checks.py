"""What must hold of the person before departure: alive (R08), watched over (FM-28), known by the right number (R53)."""

from collections.abc import Iterator, Sequence
from datetime import date

from medhandover.cases.model import V_NUMBER_DIGITS, Case
from medhandover.cases.watches import Watch
from medhandover.kernel.clock import home_day
from medhandover.kernel.findings import Finding, Met, Said
from medhandover.kernel.languages import N_


def person_findings(case: Case) -> Iterator[Said]:
    """Yield what is said of the person as such; nobody may set a death aside (R08)."""
    if case.died_on is not None:
        sentence = N_("The person died on {day}. Cancel the plan, or take the death back if it was a mistake.")
        on = case.died_on
        values = {"day": date(on.year, on.month, on.day) if on.day else str(on)}
        yield Finding(rule="R08", sentence=sentence, values=values, source="S18", where="person.died_on")
    if len(case.v_number) == V_NUMBER_DIGITS:
        yield Met(rule="R53", sentence=N_("The V-number has ten digits and stands in this case only."))
    else:
        sentence = N_("The V-number has {count} digits, confirmed by a colleague, and stands in this case only.")
        yield Met(rule="R53", sentence=sentence, values={"count": len(case.v_number)})


def watch_findings(watches: Sequence[Watch]) -> Iterator[Said]:
    """Yield for each watch that stands whether anybody was told to keep it (FM-28); no watch asks for nothing."""
    for watch in watches:
        if watch.ended_on is not None:
            continue
        if not watch.told:
            sentence = N_("Watch must be kept over the person since {day}, and nobody was told. Tell who must know.")
            values = {"day": watch.raised_on}
            yield Finding(rule="FM-28", sentence=sentence, values=values, source="FM-28", where="person.watch")
        for told in watch.told:
            sentence = N_("{name}, {function} of {organisation}, was told on {day} to keep watch over the person.")
            named = {"name": told.name, "function": told.function, "organisation": told.organisation}
            yield Met(rule="FM-28", sentence=sentence, values={**named, "day": home_day(told.told_at)})
