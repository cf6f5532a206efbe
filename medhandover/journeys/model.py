"""The journey: zoned legs from departure to the place of handover (domain 3.6)."""

from collections.abc import Iterator, Sequence

from medhandover.kernel.clock import Moment
from medhandover.kernel.coded import Coded
from medhandover.kernel.fields import Wrong
from medhandover.kernel.ids import CaseId, JourneyId, LegId
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import entity


class Transport(Coded):
    """Dutch: vervoer (domain 9.2)."""

    SCHEDULED = "lijnvlucht", "scheduled flight"
    CHARTER = "charter", "government flight or charter"
    FRONTEX = "frontex", "Frontex joint flight"
    AMBULANCE = "ambulancevlucht", "ambulance flight"
    LAND = "over_land", "over land"


@entity
class LegDraft:
    """One leg: `number` is the flight or train, the places are names or airport codes."""

    departs_from: str
    departs: Moment
    arrives_at: str
    arrives: Moment
    number: str = ""
    transport: Transport = Transport.SCHEDULED


@entity
class Leg(LegDraft):
    """A leg of a journey; `position` counts from 1."""

    id: LegId
    journey: JourneyId
    position: int


@entity
class JourneyDraft:
    """What is agreed of the whole journey; `returns` and `home` are when the employee starts back and is home again."""

    meeting_point: str = ""
    returns: Moment | None = None
    home: Moment | None = None


@entity
class Journey(JourneyDraft):
    """A person's journey; a case has one at a time, changed in place; `changes` counts how often."""

    id: JourneyId
    case: CaseId
    changes: int = 0
    version: int = 1


def wrong_legs(legs: Sequence[LegDraft]) -> Iterator[Wrong]:
    """Tell what is wrong with the legs: each arrives after it departs, and departs after the one before arrived."""
    before: LegDraft | None = None
    for index, leg in enumerate(legs):
        if leg.arrives.at <= leg.departs.at:
            yield Wrong(path=f"legs.{index}.arrives", sentence=N_("The arrival is not after the departure."))
        if before and leg.departs.at < before.arrives.at:
            yield Wrong(path=f"legs.{index}.departs", sentence=N_("This leg departs before the one before it arrives."))
        before = leg
    if not legs:
        yield Wrong(path="legs", sentence=N_("A journey has at least one leg."))


def departure_of(legs: Sequence[Leg]) -> Moment | None:
    """Return when the first leg departs."""
    return legs[0].departs if legs else None


def arrival_of(legs: Sequence[Leg]) -> Moment | None:
    """Return when the last leg arrives."""
    return legs[-1].arrives if legs else None
