"""For whom the flight notice is: a sheet for each airline or organiser, with what it was or will be told (R29, R50)."""

from collections.abc import Sequence

from medhandover.advice.conditions import ConditionCode
from medhandover.journeys.model import ANNOUNCED, Leg
from medhandover.journeys.notices import AirlineNotice, Handling, Need, NeedKind, flight_name
from medhandover.kernel.shapes import record
from medhandover.papers.facts import PaperFacts

NOTHING = Handling()
"""The handling of a notice that says nothing of it."""


@record
class Sheet:
    """What one airline or organiser gets: its flights, and the notice that stands for them, None while none does.

    `codes` are the conditions that must be met: without a notice they say what is asked, and the rest is for the pen.
    """

    airline: str
    legs: tuple[Leg, ...]
    notice: AirlineNotice | None
    codes: frozenset[ConditionCode]

    @property
    def handling(self) -> Handling:
        """Return the handling part as it was told."""
        return (self.notice.handling if self.notice else None) or NOTHING

    @property
    def needs(self) -> Sequence[Need]:
        """Return the needs as they were told."""
        return self.notice.needs if self.notice else ()

    def asks(self, kinds: frozenset[NeedKind], code: ConditionCode | None = None) -> bool | None:
        """Tell whether one of `kinds` is needed; without a notice yes where `code` is a condition, else not known."""
        if self.notice:
            return any(each.kind in kinds for each in self.needs)
        return True if code in self.codes else None

    def told(self, is_so: bool) -> bool | None:
        """Return what a notice says of something; None while there is no notice."""
        return is_so if self.notice else None


def sheets(told: PaperFacts) -> list[Sheet]:
    """Return the sheets in the order of the flights; flights of one airline that are told the same share a sheet."""
    found: list[Sheet] = []
    for leg in told.facts.legs:
        if leg.transport not in ANNOUNCED:
            continue
        notice = standing_notice(told, leg)
        made = Sheet(
            airline=notice.airline if notice else leg.provider, legs=(leg,), notice=notice, codes=told.facts.codes
        )
        same = next((number for number, each in enumerate(found) if _is_same(each, made)), None)
        if same is None:
            found.append(made)
        else:
            kept = found[same]
            found[same] = Sheet(airline=kept.airline, legs=(*kept.legs, leg), notice=kept.notice, codes=made.codes)
    return found


def standing_notice(told: PaperFacts, leg: Leg) -> AirlineNotice | None:
    """Return the newest notice for this flight at this moment: one for another departure counts for no other (R50)."""
    for each in reversed(told.facts.notices):
        is_meant = flight_name(each.flight) == flight_name(leg.number) and each.given_for == leg.departs
        if is_meant and each.withdrawn_at is None:
            return each
    return None


def _is_same(one: Sheet, other: Sheet) -> bool:
    def said(sheet: Sheet) -> object:
        notice = sheet.notice
        return notice and (notice.needs, notice.handling, notice.is_vulnerable)

    return one.airline == other.airline and said(one) == said(other)
