"""What may be seen of journeys: every moment with the clock of its place."""

from collections.abc import Sequence
from datetime import datetime

from medhandover.cases.store import concerned_case
from medhandover.journeys.checks import leg_warnings
from medhandover.journeys.delays import DelayReason
from medhandover.journeys.model import Leg, Overnight, Seat, Transport, going
from medhandover.journeys.notices import AirlineAnswer, Handling, Need
from medhandover.journeys.store import delays_of, journey_of, legs_of, notices_of
from medhandover.kernel.clock import Moment
from medhandover.kernel.declare import query
from medhandover.kernel.findings import Finding
from medhandover.kernel.ids import CaseId, DelayId, JourneyId, NoticeId, StaffId
from medhandover.kernel.languages import Language
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
    departs_airport: str
    departs_terminal: str
    departs_country: str
    arrives_airport: str
    arrives_terminal: str
    arrives_country: str
    check_in: Moment | None
    provider: str
    provider_phone: str
    vehicle: str
    seats: tuple[Seat, ...]
    booking: str
    confirmed_for: Moment | None
    is_cancelled: bool
    notes: str


@record
class JourneyWarning:
    """What looks wrong in a journey and stops nothing, in both languages."""

    dutch: str
    english: str

    def say(self, language: Language) -> str:
        """Return the sentence in `language`."""
        return self.dutch if language == "nl" else self.english


@record
class JourneyRow:
    """A journey with its legs and stays; `returns` and `home` are the employee's way back."""

    id: JourneyId
    version: int
    meeting_point: str
    returns: Moment | None
    home: Moment | None
    legs: tuple[LegRow, ...]
    stays: tuple[Overnight, ...]
    warnings: tuple[JourneyWarning, ...]


@record
class NoticeRow:
    """What the airline of one flight was told, for which departure, and what it answered."""

    id: NoticeId
    version: int
    flight: str
    departs_from: str
    given_for: Moment
    airline: str
    needs: tuple[Need, ...]
    is_vulnerable: bool
    handling: Handling | None
    sent_at: Moment
    sent_by: str
    answer: AirlineAnswer
    answered_at: Moment | None
    reference: str
    withdrawn_at: datetime | None


@record
class DelayRow:
    """A delay as it was told; `departed` is when the leg would have left before, `departs_from` where from."""

    id: DelayId
    position: int
    departs_from: str
    minutes: int
    is_cancelled: bool
    departed: Moment
    reason: DelayReason
    said_by: str
    is_handover_moved: bool
    recorded_by: StaffId
    recorded_at: datetime


@query("journey:see", may=PERSON_READERS)
def seen_journey(work: Work, case: CaseId) -> JourneyRow | None:
    """Return the journey of a case; nothing while it is not planned."""
    concerned_case(work, case, "journey")
    journey = journey_of(work, case)
    if journey is None:
        return None
    legs = legs_of(work, journey.id)
    return JourneyRow(
        id=journey.id,
        version=journey.version,
        meeting_point=journey.meeting_point,
        returns=journey.returns,
        home=journey.home,
        legs=leg_rows(legs),
        stays=journey.stays,
        warnings=tuple(_warning(each) for each in leg_warnings(going(legs))),
    )


def _warning(finding: Finding) -> JourneyWarning:
    return JourneyWarning(dutch=finding.say("nl"), english=finding.say("en"))


def leg_rows(legs: Sequence[Leg]) -> tuple[LegRow, ...]:
    """Return legs as rows."""
    names = LegRow.__dataclass_fields__
    return tuple(LegRow(**{name: getattr(leg, name) for name in names}) for leg in legs)


@query("notice:list", may=PERSON_READERS)
def all_notices(work: Work, case: CaseId) -> tuple[NoticeRow, ...]:
    """Return what airlines were told of a case's flights, oldest first."""
    concerned_case(work, case, "notices")
    names = NoticeRow.__dataclass_fields__
    return tuple(NoticeRow(**{name: getattr(each, name) for name in names}) for each in notices_of(work, case))


@query("journey:delays", may=PERSON_READERS)
def all_delays(work: Work, case: CaseId) -> tuple[DelayRow, ...]:
    """Return every delay of a case's journey as it was told, oldest first."""
    concerned_case(work, case, "delays")
    journey = journey_of(work, case)
    where = {each.position: each.departs_from for each in legs_of(work, journey.id if journey else None)}
    names = DelayRow.__dataclass_fields__.keys() - {"departs_from"}
    return tuple(
        DelayRow(departs_from=where.get(each.position, ""), **{name: getattr(each, name) for name in names})
        for each in delays_of(work, case)
    )
