"""Help after the return from dated tables: which schemes hold on a day for a kind of departure (domain 5.6, block 12).

Amounts and terms never stand in a text: they come with the rows, which somebody dated.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from datetime import date

from medhandover.cases.model import Departure
from medhandover.kernel.shapes import record
from medhandover.settings.dated import DatedRow

OWN_ACCORD = frozenset({Departure.INDEPENDENT, Departure.INDEPENDENT_IOM})
"""Who leaves of the own accord."""
MEANT_FOR: Mapping[str, frozenset[Departure]] = {
    "rean": OWN_ACCORD,
    "avrr_nl": OWN_ACCORD,
    "eurp": OWN_ACCORD | {Departure.FORCED},
    "post_arrival": OWN_ACCORD,
    "infoterugkeer": OWN_ACCORD,
}
"""For which departures a known scheme is; a scheme that an office adds is for every one but a transfer."""
TRANSFERS = frozenset({Departure.DUBLIN, Departure.INTRA_EU, Departure.READMISSION})
"""Departures without help after the return: the other state takes over."""
LEAST, MOST = "_minst", "_meest"
"""How the keys of the lowest and the highest amount of a scheme end in the table of amounts."""


@record
class Scheme:
    """A support scheme as its row has it: `text` by language, `amount` as it is said; it holds between the days."""

    key: str
    text: Mapping[str, str]
    amount: str = ""
    from_on: date | None = None
    until_on: date | None = None

    def say(self, language: str) -> str:
        """Return the text in `language`, else in English, else in Dutch, with the amount behind it."""
        told = next(self.text[each] for each in (language, "en", "nl") if self.text.get(each))
        return f"{told}: {self.amount}" if self.amount else told


def schemes_of(rows: Iterable[DatedRow], amounts: Iterable[DatedRow], country: str) -> Iterator[Scheme]:
    """Yield the rows of the table of support that hold everywhere or in `country`, each with its amount, if any.

    A row has an amount of its own, or a lowest and a highest one in the table of amounts (`rean_minst`, `rean_meest`).
    """
    known = {each.key: each for each in amounts}
    for each in rows:
        if each.country in ("", country):
            least, most = known.get(each.key + LEAST), known.get(each.key + MOST)
            said = _amount(each) if each.amount is not None else ""
            if not said and least and most:
                said = f"{_amount(least)} - {_amount(most)}"
            yield Scheme(
                key=each.key, text=asdict(each.text), amount=said, from_on=each.from_on, until_on=each.until_on
            )


def _amount(row: DatedRow) -> str:
    return f"{row.currency} {row.amount:f}".strip() if row.amount is not None else ""


def schemes_on(rows: Iterable[Scheme], departure: Departure, day: date) -> tuple[Scheme, ...]:
    """Return the schemes that hold on `day` for this kind of departure, in the order of the rows."""
    return tuple(
        each
        for each in rows
        if _is_for(each.key, departure)
        and (each.from_on is None or each.from_on <= day)
        and (each.until_on is None or day <= each.until_on)
    )


def _is_for(key: str, departure: Departure) -> bool:
    return departure in MEANT_FOR.get(key, frozenset(Departure) - TRANSFERS)
