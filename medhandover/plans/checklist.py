"""What is looked at in the last days before departure (R28, domain 3.4 step 16), item by item."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import ClassVar

from medhandover.kernel.clock import HOME_ZONE, Moment, home_day, zone_of
from medhandover.kernel.coded import Coded
from medhandover.kernel.fields import Wrong
from medhandover.kernel.findings import Finding, Met, Said
from medhandover.kernel.ids import CaseId, CheckId, PlanId, StaffId
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import entity
from medhandover.settings.model import Settings


class CheckItem(Coded):
    """Dutch: punt van de controle voor vertrek (R28)."""

    DOCUMENTS = "documenten", "travel documents"
    LUGGAGE = "bagage", "luggage"
    BELONGINGS = "bezittingen", "belongings, with their list"
    MEDICINES = "medicijnen", "medicines"
    REMOVABILITY = "verwijderbaarheid", "removability check"
    MEDICAL = "medische_check", "medical check"
    FIRST_DAYS = "eerste_dagen", "money and papers for the first days"
    PHONE = "telefoon", "reachable by phone"


ITEMS = tuple(CheckItem)


class CheckState(Coded):
    """Dutch: uitkomst van een controle."""

    YES = "ja", "in order"
    NO = "nee", "not in order"
    NOT_ASKED = "nvt", "does not apply"


@entity
class CheckDraft:
    """One item and how it was found; what is not in order, or does not apply, says why.

    `is_each_once`: a list of these has every item once at the most.
    """

    is_each_once: ClassVar[bool] = True
    item: CheckItem
    state: CheckState
    note: str = ""


@entity
class Check(CheckDraft):
    """One look at one item, by whom and when, for the handover as it was planned.

    Of each item the look with the highest `sequence` counts; older ones stay.
    """

    id: CheckId
    plan: PlanId
    case: CaseId
    sequence: int
    checked_by: StaffId
    checked_at: datetime
    given_for: Moment | None = None
    version: int = 1


def wrong_checks(drafts: Iterable[CheckDraft]) -> Iterator[Wrong]:
    """Tell what is wrong with what was looked at: the same item twice, or a no without a word of why."""
    seen: set[CheckItem] = set()
    for index, each in enumerate(drafts):
        if each.item in seen:
            yield Wrong(path=f"checks.{index}.item", sentence=N_("This item stands in the list twice."))
        seen.add(each.item)
        if each.state is not CheckState.YES and not each.note.strip():
            sentence = N_("Say why this is not in order, or does not apply.")
            yield Wrong(path=f"checks.{index}.note", sentence=sentence)
    if not seen:
        yield Wrong(path="checks", sentence=N_("Name at least one item."))


def newest_checks(
    checks: Iterable[Check], handover: Moment | None, departure_on: date, days: int
) -> dict[CheckItem, Check]:
    """Return the newest look at each item that counts: for this handover, and not more than `days` before departure."""
    first = _first(departure_on, days)
    return {each.item: each for each in checks if each.checked_at >= first and each.given_for == handover}


@lru_cache(4096)
def _first(departure_on: date, days: int) -> datetime:
    """Return when the last days before a departure begin, in UTC."""
    return datetime.combine(departure_on - timedelta(days=days), time(), zone_of(HOME_ZONE)).astimezone(UTC)


def checklist_findings(
    checks: Iterable[Check], handover: Moment | None, departure: Moment | None, settings: Settings
) -> Iterator[Said]:
    """Yield what was not looked at yet in the last days, and what was not in order (R28)."""
    if departure is None:
        return
    day = departure.day
    counting = newest_checks(checks, handover, day, settings.check_days)
    missing = tuple(each for each in ITEMS if each not in counting)
    wrong = tuple(item for item, each in counting.items() if each.state is CheckState.NO)
    for items, sentence in (
        (missing, N_("Not looked at in the last days before departure: {items}.")),
        (wrong, N_("Looked at and not in order: {items}.")),
    ):
        if items:
            yield Finding(
                rule="R28",
                sentence=sentence,
                values={"items": items},
                source="S07, S09",
                where="journey.checklist",
                not_before=departure.at - timedelta(days=settings.check_days),
                due_on=day - timedelta(days=settings.last_check_days),
            )
    if not missing and not wrong:
        last = max(each.checked_at for each in counting.values())
        yield Met(rule="R28", sentence=N_("All looked at, the last on {day}."), values={"day": home_day(last)})
