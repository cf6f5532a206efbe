"""Units of a medicine as they were counted (R25): handed out and signed for, returned, or left with the receiver."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from medhandover.kernel.clock import Moment
from medhandover.kernel.coded import Coded
from medhandover.kernel.fields import Wrong
from medhandover.kernel.ids import CaseId, CountId, MedicineId, StaffId
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import entity, record
from medhandover.medication.model import wrong_count


class CountKind(Coded):
    """Dutch: wat er met de getelde medicijnen gebeurde."""

    HANDED_OUT = "uitgegeven", "handed out for the journey"
    LEFT = "achtergelaten", "left with the receiver"
    RETURNED = "terug", "returned"


@record
class Signing:
    """Who signed for what was counted: given to whom (name and function), when and where, and a second signature."""

    given_to: str
    at: Moment
    place: str
    function: str = ""
    second: str = ""


@entity
class SupplyCount:
    """A count as it was made; never changed. The last one of each kind counts; `signing` is None while nobody signed.

    `counted` are whole units.
    """

    id: CountId
    case: CaseId
    medicine: MedicineId
    sequence: int
    kind: CountKind
    counted: int
    counted_on: date
    counted_by: str
    recorded_by: StaffId
    recorded_at: datetime
    signing: Signing | None = None


def latest(counts: Sequence[SupplyCount], medicine: MedicineId, kind: CountKind) -> SupplyCount | None:
    """Return the last count of a kind; `counts` stand in the order in which they were recorded."""
    return next((each for each in reversed(counts) if each.medicine == medicine and each.kind is kind), None)


def wrong_signing(signing: Signing | None, now: datetime) -> Iterator[Wrong]:
    """Tell what is wrong with a signature: nobody, nowhere, in the future, or the same person twice."""
    if signing is None:
        return
    for path in ("given_to", "place"):
        if not getattr(signing, path).strip():
            yield Wrong(path=f"signing.{path}", sentence=N_("This cannot be empty."))
    if signing.at.at > now:
        yield Wrong(path="signing.at", sentence=N_("Nobody signs in the future."))
    if signing.second.strip() and signing.second.strip() == signing.given_to.strip():
        yield Wrong(path="signing.second", sentence=N_("The second signature is of somebody else."))


def wrong_rest(
    kind: CountKind, counted: int, counted_on: date, counted_by: str, counts: Sequence[SupplyCount], today: date
) -> Iterator[Wrong]:
    """Tell what is wrong with what is left or returned: more than was handed out, or before it was.

    `counts` are those of the same medicine, in the order in which they were recorded.
    """
    yield from wrong_count(counted, counted_on, counted_by, today)
    if kind is CountKind.HANDED_OUT:
        sentence = N_("Say whether the units were left with the receiver or returned.")
        yield Wrong(path="kind", sentence=sentence)
        return
    handed = next((each for each in reversed(counts) if each.kind is CountKind.HANDED_OUT), None)
    if handed is None:
        yield Wrong(path="counted", sentence=N_("Nothing of this medicine was handed out yet. Count it first."))
        return
    other = CountKind.LEFT if kind is CountKind.RETURNED else CountKind.RETURNED
    beside = next((each.counted for each in reversed(counts) if each.kind is other), 0)
    if counted + beside > handed.counted:
        sentence = N_("More is left and returned than the {count} units that were handed out.")
        yield Wrong(path="counted", sentence=sentence, values={"count": handed.counted})
    if counted_on < handed.counted_on:
        yield Wrong(path="counted_on", sentence=N_("Nothing is left or returned before it was handed out."))
