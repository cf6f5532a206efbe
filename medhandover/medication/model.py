"""Medicines that travel along (domain 1.6, 4.2): generic name, dose, times, cool chain, and what was counted."""

import math
import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal

from medhandover.kernel.clock import Moment
from medhandover.kernel.coded import Coded
from medhandover.kernel.codes import is_language
from medhandover.kernel.fields import Wrong
from medhandover.kernel.ids import CaseId, EnvelopeId, MedicineId
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import entity, record

_CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
_ATC = re.compile(r"[A-Z](\d{2}([A-Z]([A-Z](\d{2})?)?)?)?")


class Route(Coded):
    """Dutch: toedieningsweg."""

    ORAL = "oraal", "by mouth"
    SUBLINGUAL = "sublinguaal", "under the tongue"
    RECTAL = "rectaal", "by the rectum"
    INHALED = "inhalatie", "inhaled"
    NASAL = "nasaal", "through the nose"
    SKIN = "dermaal", "on the skin"
    PATCH = "transdermaal", "as a patch"
    SUBCUTANEOUS = "subcutaan", "injected under the skin"
    INTRAMUSCULAR = "intramusculair", "injected in a muscle"
    INTRAVENOUS = "intraveneus", "in a vein"
    EYE = "oog", "in the eye"
    EAR = "oor", "in the ear"
    TUBE = "sonde", "through a tube"
    OTHER = "anders", "another way"


class Keeper(Coded):
    """Dutch: wie de medicijnen bij zich heeft."""

    UNKNOWN = "onbekend", "not agreed yet"
    PERSON = "betrokkene", "the person"
    EMPLOYEE = "dtv_medewerker", "accompanying employee"
    MEDICAL = "medisch", "medical escort"
    FAMILY = "familie", "family"

    @property
    def is_escort(self) -> bool:
        """Tell whether it is somebody who travels along for the service."""
        return self in {Keeper.EMPLOYEE, Keeper.MEDICAL}


@record
class IcePoint:
    """Where the ice of the cool box is renewed on the way, and when."""

    place: str
    at: Moment


@entity
class MedicineDraft:
    """One medicine: `inn` the generic name, `per_day` units a day, `times` clock times of the day (`08:00`).

    The times are those of the place where the person is: at home before the journey, at the destination after it.
    `units_each` are the units of one intake; without it they are `per_day` shared out over the times. `per_day` is 0
    for what is taken only when needed, `max_per_day` then the most units of a day. `counted` is the number of units
    handed to the traveller, counted by `counted_by` on `counted_on`. Hours are those without, or in, a cool box.
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
    units_each: Decimal | None = None
    is_as_needed: bool = False
    max_per_day: Decimal | None = None
    start_on: date | None = None
    stop_on: date | None = None
    prescriber: str = ""
    kept_by: Keeper = Keeper.UNKNOWN
    is_supervised: bool = False
    is_in_hand_luggage: bool = False
    needs_cooling: bool = False
    max_hours_uncooled: int | None = None
    cool_box: str = ""
    cool_box_hours: int | None = None
    ice_points: tuple[IcePoint, ...] = ()


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
    """The sealed medical file (M2): number, seal and language only; its content never enters the program (R39).

    `translations` are the languages of translations enclosed; `addressee` is the function that may open it.
    """

    number: str
    sealed_by: str
    sealed_on: date
    language: str
    pages: int | None = None
    seal_number: str = ""
    addressee: str = ""
    translations: tuple[str, ...] = ()


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


def days_taken(medicine: MedicineDraft, leaves_on: date, days: int) -> int:
    """Return on how many of `days` days from departure a medicine is taken: it may start later or stop sooner."""
    first = max(medicine.start_on - leaves_on, timedelta()).days if medicine.start_on else 0
    last = min((medicine.stop_on - leaves_on).days + 1, days) if medicine.stop_on else days
    return max(0, last - first)


def units_needed(medicine: MedicineDraft, days: int) -> int:
    """Return how many whole units `days` days take (R25)."""
    return math.ceil(medicine.per_day * days)


def units_of(medicine: MedicineDraft) -> Decimal | None:
    """Return the units of one intake; None where that is not known."""
    if medicine.units_each is not None or not medicine.times:
        return medicine.units_each
    return medicine.per_day / len(medicine.times) if medicine.per_day > 0 else None


def wrong_medicine(draft: MedicineDraft, today: date) -> Iterator[Wrong]:
    """Tell what is wrong with a medicine: nameless, contradictory doses, days or times, a count that nobody made."""
    for path in ("inn", "strength", "form", "dose"):
        if not getattr(draft, path).strip():
            yield Wrong(path=path, sentence=N_("This cannot be empty."))
    if draft.atc and not _ATC.fullmatch(draft.atc):
        sentence = N_("An ATC code is written as N06AB06, or shorter for a group, such as N06A.")
        yield Wrong(path="atc", sentence=sentence)
    if draft.route and draft.route not in {each.value for each in Route}:
        sentence = N_("There is no such route. Choose one of: {routes}.")
        yield Wrong(path="route", sentence=sentence, values={"routes": tuple(each.value for each in Route)})
    if draft.start_on and draft.stop_on and draft.stop_on < draft.start_on:
        yield Wrong(path="stop_on", sentence=N_("A medicine cannot stop before it starts."))
    yield from _wrong_dose(draft)
    yield from _wrong_times(draft)
    yield from _wrong_cooling(draft)
    yield from wrong_count(draft.counted, draft.counted_on, draft.counted_by, today)


def _wrong_dose(draft: MedicineDraft) -> Iterator[Wrong]:
    if draft.per_day < 0:
        yield Wrong(path="per_day", sentence=N_("This cannot be less than nothing."))
    if draft.is_as_needed and (draft.per_day > 0 or draft.times):
        sentence = N_("What is taken only when needed has no fixed times and no number a day.")
        yield Wrong(path="is_as_needed", sentence=sentence)
    if draft.is_as_needed != (draft.max_per_day is not None) or (draft.max_per_day or 1) <= 0:
        sentence = N_("Say the most units of a day for what is taken only when needed, and for nothing else.")
        yield Wrong(path="max_per_day", sentence=sentence)
    if draft.units_each is not None and draft.units_each <= 0:
        yield Wrong(path="units_each", sentence=N_("One intake is more than nothing."))
    elif draft.units_each is not None and draft.times and draft.units_each * len(draft.times) != draft.per_day:
        sentence = N_("{count} times {units} units is not {per_day} a day. Correct the times, the units or the day.")
        values = {"count": len(draft.times), "units": draft.units_each, "per_day": draft.per_day}
        yield Wrong(path="per_day", sentence=sentence, values=values)


def _wrong_times(draft: MedicineDraft) -> Iterator[Wrong]:
    if not all(_CLOCK.fullmatch(each) for each in draft.times):
        yield Wrong(path="times", sentence=N_("Write times of the day as 08:00 or 21:30."))
    elif len(set(draft.times)) < len(draft.times):
        yield Wrong(path="times", sentence=N_("Two doses of one medicine cannot be at the same minute."))
    elif list(draft.times) != sorted(draft.times):
        yield Wrong(path="times", sentence=N_("Write the times in the order of the day."))


def _wrong_cooling(draft: MedicineDraft) -> Iterator[Wrong]:
    is_said = draft.cool_box or draft.ice_points or draft.max_hours_uncooled is not None
    if not draft.needs_cooling and (is_said or draft.cool_box_hours is not None):
        yield Wrong(path="needs_cooling", sentence=N_("Only a medicine that must be kept cool has a cool box."))
    for path in ("max_hours_uncooled", "cool_box_hours"):
        if getattr(draft, path) is not None and getattr(draft, path) < 0:
            yield Wrong(path=path, sentence=N_("This cannot be less than nothing."))
    if bool(draft.cool_box) != (draft.cool_box_hours is not None):
        sentence = N_("Say which cool box, and for how many hours it keeps cold; both or neither.")
        yield Wrong(path="cool_box_hours", sentence=sentence)
    moments = [each.at.at for each in draft.ice_points]
    if moments != sorted(set(moments)) or not all(each.place.strip() for each in draft.ice_points):
        sentence = N_("Write where the ice is renewed, in the order of the journey.")
        yield Wrong(path="ice_points", sentence=sentence)


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
    """Tell what is wrong with an envelope: number, who sealed it, day and languages are needed (R39)."""
    for path in ("number", "sealed_by"):
        if not getattr(draft, path).strip():
            yield Wrong(path=path, sentence=N_("This cannot be empty."))
    if draft.sealed_on > today:
        yield Wrong(path="sealed_on", sentence=N_("The day of sealing is in the future."))
    for path, codes in (("language", (draft.language,)), ("translations", draft.translations)):
        for code in codes:
            if not is_language(code):
                sentence = N_("{code} is not a language code. Write two or three letters, such as hy for Armenian.")
                yield Wrong(path=path, sentence=sentence, values={"code": code})
    if draft.language in draft.translations:
        sentence = N_("A translation is in another language than the file.")
        yield Wrong(path="translations", sentence=sentence)
    if draft.pages is not None and draft.pages < 1:
        yield Wrong(path="pages", sentence=N_("An envelope holds at least one page."))
