"""The curtain before the stage: the stories of a demo are loaded when somebody wants to see them."""

from collections.abc import Callable
from datetime import date

from medhandover.exchange.model import CaseFile
from medhandover.office import Office, Place

STEPS = 265
"""How many steps the stories take together, for a bar of progress."""


def invented_office(place: Place, today: date, seed: int, tell: Callable[[], None] = lambda: None) -> Office:
    """Fill a new demo office and return it, as `medhandover.demo.office` says."""
    from medhandover.demo.office import invented_office as invent  # noqa: PLC0415 - the lazy door: a demo is wanted

    return invent(place, today, seed, tell)


def example_file(today: date, seed: int) -> CaseFile:
    """Return an invented case file, as `medhandover.demo.example` says."""
    from medhandover.demo.example import example_file as make  # noqa: PLC0415 - the lazy door: an example is wanted

    return make(today, seed)
