"""What is told of one receiver besides itself: its checks, experiences with it, days on which it is closed."""

from datetime import date

from medhandover.kernel.ids import CaseId
from medhandover.kernel.shapes import record
from medhandover.receivers.verification import CheckedHow, CheckResult, Confirmed


@record
class VerificationRow:
    """One check of a receiver; `is_of_now`: of the name, address and phones that the receiver has now."""

    verified_on: date
    how: CheckedHow
    source: str
    confirmed: tuple[Confirmed, ...]
    result: CheckResult
    remark: str
    by: str
    is_of_now: bool


@record
class ExperienceRow:
    """What happened at a receiver, how good it was (1 to 5), and with which case."""

    happened_on: date
    what: str
    rating: int
    case: CaseId | None
    remark: str


@record
class Holiday:
    """A day on which the receiver is probably closed, in words."""

    on: date
    name: str
