"""How journeys are kept: one per case, its legs beside it, and what airlines were told and delays did."""

from collections.abc import Iterable, Sequence

from sqlalchemy import delete

from medhandover.journeys.delays import Delay
from medhandover.journeys.model import Journey, Leg, LegDraft
from medhandover.journeys.notices import AirlineNotice
from medhandover.kernel.ids import CaseId, JourneyId, LegId, new_id
from medhandover.kernel.shapes import values_of
from medhandover.storage.belonging import Belonging
from medhandover.storage.tables import keep
from medhandover.storage.work import Work

journeys_table = keep(Journey, "journeys", belongs={"case": "cases"}, unique=[("case",)])
legs_table = keep(Leg, "legs", belongs={"journey": "journeys"}, unique=[("journey", "position")])
notices_table = keep(AirlineNotice, "airline_notices", belongs={"journey": "journeys", "case": "cases"})
delays_table = keep(Delay, "delays", belongs={"journey": "journeys", "case": "cases"})

JOURNEY = Belonging(Journey, journeys_table.c.case)
LEGS = Belonging(Leg, legs_table.c.journey, legs_table.c.position)
NOTICES = Belonging(AirlineNotice, notices_table.c.case, notices_table.c.recorded_at, notices_table.c.id)
DELAYS = Belonging(Delay, delays_table.c.case, delays_table.c.sequence)


def journey_of(work: Work, case: CaseId) -> Journey | None:
    """Return the journey of a case."""
    return work.only(JOURNEY, case)


def legs_of(work: Work, journey: JourneyId | None) -> Sequence[Leg]:
    """Return the legs of a journey in order, cancelled ones too; none without a journey."""
    return work.of(LEGS, journey)


def replace_legs(work: Work, journey: JourneyId, legs: Iterable[LegDraft]) -> None:
    """Put other legs in place of those of a journey."""
    work.flush()
    work.session.execute(delete(Leg).where(legs_table.c.journey == journey))
    for position, leg in enumerate(legs, 1):
        work.add(Leg(id=LegId(new_id()), journey=journey, position=position, **values_of(leg)))


def notices_of(work: Work, case: CaseId) -> Sequence[AirlineNotice]:
    """Return what airlines were told of a case's flights, oldest first, withdrawn notices too."""
    return work.of(NOTICES, case)


def delays_of(work: Work, case: CaseId) -> Sequence[Delay]:
    """Return the delays of a case's journey, oldest first."""
    return work.of(DELAYS, case)
