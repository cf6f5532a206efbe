"""What may be seen of journeys: every moment with the clock of its place."""

from medhandover.cases.store import concerned_case
from medhandover.journeys.model import Transport
from medhandover.journeys.store import journey_of, legs_of
from medhandover.kernel.clock import Moment
from medhandover.kernel.declare import query
from medhandover.kernel.ids import CaseId, JourneyId
from medhandover.kernel.roles import PERSON_READERS
from medhandover.kernel.shapes import record
from medhandover.storage.work import Work


@record
class LegRow:
    """One leg."""

    position: int
    number: str
    transport: Transport
    departs_from: str
    departs: Moment
    arrives_at: str
    arrives: Moment


@record
class JourneyRow:
    """A journey with its legs; `returns` and `home` are the employee's way back."""

    id: JourneyId
    version: int
    meeting_point: str
    returns: Moment | None
    home: Moment | None
    legs: tuple[LegRow, ...]


@query("journey:see", may=PERSON_READERS)
def seen_journey(work: Work, case: CaseId) -> JourneyRow | None:
    """Return the journey of a case, or None while it is not planned."""
    concerned_case(work, case, "journey")
    journey = journey_of(work, case)
    if journey is None:
        return None
    names = LegRow.__dataclass_fields__
    legs = tuple(LegRow(**{name: getattr(leg, name) for name in names}) for leg in legs_of(work, journey.id))
    return JourneyRow(
        id=journey.id,
        version=journey.version,
        meeting_point=journey.meeting_point,
        returns=journey.returns,
        home=journey.home,
        legs=legs,
    )
