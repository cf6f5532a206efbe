"""How close a timeline is looked at: pixels of an hour, and what a column of its head is."""

from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import record

HOURS, DAYS, WEEKS = "hours", "days", "weeks"
"""What stands at the head of a column."""


@record
class Zoom:
    """A way to look: its name (a message id), pixels of an hour, what a column is, and how many hours of a day one is.

    `step` is how many hours an arrow scrolls.
    """

    name: str
    hour_width: float
    columns: str
    step: int


ZOOMS = (
    Zoom(name=N_("Hour"), hour_width=20.0, columns=HOURS, step=6),
    Zoom(name=N_("Day"), hour_width=4.0, columns=DAYS, step=24),
    Zoom(name=N_("Week"), hour_width=40 / 24, columns=DAYS, step=48),
    Zoom(name=N_("Month"), hour_width=10 / 24, columns=WEEKS, step=7 * 24),
)
"""From near to far."""
HOUR, DAY, WEEK, MONTH = range(4)
"""Their places in the list."""
