"""An invented service: people who can go, and journeys of invented persons, made through the one door."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from typing import Any

from sqlalchemy import event

from medhandover.escorts.actions import add_slot, record_escort
from medhandover.escorts.countries import CountryTermsDraft
from medhandover.escorts.manifest import record_country
from medhandover.escorts.model import EscortDraft, EscortKind, SlotDraft
from medhandover.journeys.actions import plan_journey
from medhandover.journeys.model import JourneyDraft, LegDraft
from medhandover.kernel.clock import Moment, moment
from medhandover.kernel.ids import CaseId, EscortId, PlanId, SlotId
from medhandover.plans.actions import open_plan
from medhandover.plans.model import PlanDraft
from tests.offices import memory_office, open_case

FIRST, LAST = date(2026, 11, 30), date(2026, 12, 31)
DEPARTS = moment("2026-12-03T06:40")
HOUR = timedelta(hours=1)


class Service:
    """An office with a planner at work; journeys leave on days of December 2026 for Yerevan."""

    def __init__(self) -> None:
        self.team = memory_office()
        self.office = self.team.office
        self.count = 0
        terms = CountryTermsDraft(country="AM", source="verzonnen", looked_up_on=date(2026, 11, 2))
        self.office.do(record_country, terms)

    def person(self, name: str, **other: Any) -> EscortId:
        """Enter somebody who can go anywhere for years."""
        fields: dict[str, Any] = {
            "kind": EscortKind.EMPLOYEE,
            "passport_until": date(2030, 1, 1),
            "languages": ("nl", "hy"),
            **other,
        }
        draft = EscortDraft(name=f"{name} (verzonnen)", phone="+31 00 000 00 01", **fields)
        made: EscortId = self.office.do(record_escort, draft)
        return made

    def journey(self, departs: Moment = DEPARTS, **other: Any) -> tuple[CaseId, PlanId]:
        """Plan a journey to Yerevan that departs then, is handed over 6 hours later and is home after 35."""
        self.count += 1
        case = open_case(self.team, v_number=f"{1234500000 + self.count}", family_name=f"Voorbeeld{self.count}")
        back = JourneyDraft(**{**self.back_for(departs).__dict__, **other})
        self.office.do(plan_journey, case, back, self.legs_for(departs))
        plan = self.office.do(open_plan, case, PlanDraft(handover=Moment(departs.at + 6 * HOUR, "Asia/Yerevan")))
        return case, plan

    def legs_for(self, departs: Moment) -> tuple[LegDraft, ...]:
        """Return a flight to Yerevan."""
        leg = LegDraft(
            departs_from="Schiphol (AMS)",
            departs=departs,
            arrives_at="Jerevan (EVN)",
            arrives_airport="EVN",
            arrives_country="AM",
            arrives=Moment(departs.at + 5 * HOUR, "Asia/Yerevan"),
            number="XX 417",
        )
        return (leg,)

    def back_for(self, departs: Moment) -> JourneyDraft:
        """Return the way back of who travels along."""
        return JourneyDraft(returns=Moment(departs.at + 28 * HOUR, "Asia/Yerevan"), home=Moment(departs.at + 34 * HOUR))

    def place(self, plan: PlanId, departs: Moment = DEPARTS, **other: Any) -> SlotId:
        """Open a place from three hours before the departure to 35 after it."""
        fields: dict[str, Any] = {
            "kind": EscortKind.EMPLOYEE,
            "leaves": Moment(departs.at - 3 * HOUR),
            "home": Moment(departs.at + 35 * HOUR),
            **other,
        }
        made: SlotId = self.office.do(add_slot, plan, SlotDraft(**fields))
        return made

    @contextmanager
    def counted(self) -> Iterator[list[str]]:
        """Count the statements that are sent to the reader."""
        seen: list[str] = []

        def hear(*told: Any) -> None:
            seen.append(told[2])

        event.listen(self.office.place.reader, "before_cursor_execute", hear)
        yield seen
        event.remove(self.office.place.reader, "before_cursor_execute", hear)


def days_on(days: int) -> Moment:
    """Return the departure so many days after the first one, at the same hour of the clock at home."""
    local = DEPARTS.local + timedelta(days=days)
    return Moment(local)
