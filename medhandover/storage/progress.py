"""How far a long work is, for whoever waits."""

from collections.abc import Callable

from medhandover.kernel.coded import Coded
from medhandover.kernel.shapes import record


class Step(Coded):
    """A step of backup, restore, check or a new key (stap)."""

    DATABASE = "database", "Copying the database"
    ENCRYPTION = "encryption", "Encrypting the database"
    ATTACHMENTS = "attachments", "Copying the attachments"
    CHECK = "check", "Checking the database"
    CHECK_ATTACHMENTS = "check_attachments", "Checking the attachments"
    KEY = "key", "Keeping the key"
    SWITCH = "switch", "Taking the new files into use"
    TIDY = "tidy", "Tidying up"


@record
class Progress:
    """`done` of `total` parts of a step are ready."""

    step: Step
    done: int
    total: int


Report = Callable[[Progress], None]
"""Whoever wants to hear of progress."""


def nobody(progress: Progress) -> None:
    """Hear nothing."""


def each(report: Report, step: Step) -> Callable[[int, int], None]:
    """Return a function of parts done and parts in all that reports them for `step`."""
    return lambda done, total: report(Progress(step=step, done=done, total=total))
