"""Medicines that travel along (domain 1.6, 4.2): generic name, dose, times, and what was counted."""

import math
import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal

from medhandover.kernel.clock import Moment
from medhandover.kernel.codes import is_language
from medhandover.kernel.fields import Wrong
from medhandover.kernel.ids import CaseId, EnvelopeId, MedicineId
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import entity

_CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d")


@entity
class MedicineDraft:
    """One medicine: `inn` the generic name, `times` clock times at the destination (`08:00`), `per_day` units a day.

    `counted` is the number of units handed to the traveller, counted by `counted_by` on `counted_on`.
    """

    inn: str
    strength: str
    form: str
    dose: str
    per_day: Decimal
    route: str = ""
    atc: str = ""
    times: tuple[str, ...] = ()
    counted: int | None = None
    counted_on: date | None = None
    counted_by: str = ""
    is_controlled: bool = False
    remark: str = ""


@entity
class Medicine(MedicineDraft):
    """A medicine of a case."""

    id: MedicineId
    case: CaseId
    position: int
    stopped_at: datetime | None = None
    version: int = 1


@entity
class EnvelopeDraft:
    """The sealed medical file (M2): number, seal and language only; its content never enters the program (R39)."""

    number: str
    sealed_by: str
    sealed_on: date
    language: str
    pages: int | None = None


@entity
class Envelope(EnvelopeDraft):
    """The envelope of a case."""

    id: EnvelopeId
    case: CaseId
    recorded_at: datetime
    version: int = 1


def days_of_supply(medicine: MedicineDraft) -> int | None:
    """Return for how many whole days the counted units last; None while not counted or taken only when needed."""
    if medicine.counted is None or medicine.per_day <= 0:
        return None
    return int(medicine.counted / medicine.per_day)


def days_needed(leaves: Moment, arrives: Moment, bridging: int, margin: int) -> int:
    """Return for how many days to hand out: every day begun of the journey, bridging days and the delay margin (R25).

    Counted in UTC from leaving to arriving; a journey is at least one day.
    """
    journey = max(1, math.ceil((arrives.at - leaves.at) / timedelta(days=1)))
    return journey + bridging + margin


def units_needed(medicine: MedicineDraft, days: int) -> int:
    """Return how many whole units `days` days take (R25)."""
    return math.ceil(medicine.per_day * days)


def wrong_medicine(draft: MedicineDraft, today: date) -> Iterator[Wrong]:
    """Tell what is wrong with a medicine: nameless, clock times that do not exist, a count that nobody made."""
    for path in ("inn", "strength", "form", "dose"):
        if not getattr(draft, path).strip():
            yield Wrong(path=path, sentence=N_("This cannot be empty."))
    if draft.per_day < 0:
        yield Wrong(path="per_day", sentence=N_("This cannot be less than nothing."))
    if not all(_CLOCK.fullmatch(each) for each in draft.times):
        yield Wrong(path="times", sentence=N_("Write times of the day as 08:00 or 21:30."))
    yield from wrong_count(draft.counted, draft.counted_on, draft.counted_by, today)


def wrong_count(counted: int | None, counted_on: date | None, counted_by: str, today: date) -> Iterator[Wrong]:
    """Tell what is wrong with a count: below nothing, without day or person, or in the future."""
    if counted is None:
        return
    if counted < 0:
        yield Wrong(path="counted", sentence=N_("This cannot be less than nothing."))
    if counted_on is None or counted_on > today:
        yield Wrong(path="counted_on", sentence=N_("Say on which day it was counted, today or before."))
    if not counted_by.strip():
        yield Wrong(path="counted_by", sentence=N_("Say who counted."))


def wrong_envelope(draft: EnvelopeDraft, today: date) -> Iterator[Wrong]:
    """Tell what is wrong with an envelope: number, who sealed it, day and language are needed (R39)."""
    for path in ("number", "sealed_by"):
        if not getattr(draft, path).strip():
            yield Wrong(path=path, sentence=N_("This cannot be empty."))
    if draft.sealed_on > today:
        yield Wrong(path="sealed_on", sentence=N_("The day of sealing is in the future."))
    if not is_language(draft.language):
        sentence = N_("{code} is not a language code. Write two or three letters, such as hy for Armenian.")
        yield Wrong(path="language", sentence=sentence, values={"code": draft.language})
    if draft.pages is not None and draft.pages < 1:
        yield Wrong(path="pages", sentence=N_("An envelope holds at least one page."))
