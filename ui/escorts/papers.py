"""Which papers of an escort run out, in words."""

from collections.abc import Iterator
from datetime import date, timedelta

from medhandover.escorts.credentials import VisaState
from medhandover.escorts.queries import EscortRow
from medhandover.kernel.languages import N_, Language, country_name, say

SOON = timedelta(days=183)
"""How long before its last day a paper is spoken of."""


def papers_told(language: Language, row: EscortRow, today: date) -> str:
    """Return a line for each paper that is missing, has run out or soon will; one line where all is well."""
    return "\n".join(_lines(language, row, today)) or say(language, N_("papers valid"))


def _lines(language: Language, row: EscortRow, today: date) -> Iterator[str]:
    if row.passport_until is None:
        yield say(language, N_("no passport known"))
    else:
        yield from _ending(language, N_("passport"), row.passport_until, today)
    for visa in row.visas:
        if visa.state is VisaState.GRANTED and visa.until_on is not None:
            what = say(language, N_("visa {country}"), country=country_name(language, visa.country))
            yield from _ending(language, what, visa.until_on, today)
    if row.registered_until is not None:
        yield from _ending(language, N_("registration"), row.registered_until, today)


def _ending(language: Language, what: str, last: date, today: date) -> Iterator[str]:
    if last < today:
        yield say(language, N_("{what} ended on {day}"), what=say(language, what), day=last)
    elif last <= today + SOON:
        left = (last - today).days
        yield say(
            language, N_("{what} ends on {day}, {count} days left"), what=say(language, what), day=last, count=left
        )
