"""Where a journey goes, in a word."""

from collections.abc import Sequence

from medhandover.journeys.model import LegDraft, going


def town_of(legs: Sequence[LegDraft]) -> str:
    """Return the place where the last leg arrives, without the code of its airport; empty while none is planned."""
    carried = going(legs)
    return carried[-1].arrives_at.removesuffix(f" ({carried[-1].arrives_airport})") if carried else ""
