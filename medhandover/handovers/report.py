"""The return report (D11, domain 3.4 step 20): what happened, what went otherwise, what to know next time, expenses."""

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal

from babel.numbers import list_currencies

from medhandover.kernel.coded import Coded
from medhandover.kernel.fields import Wrong
from medhandover.kernel.ids import CaseId, PlanId, ReportId, StaffId
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import entity, record


class DeviationKind(Coded):
    """Dutch: soort afwijking."""

    TIME = "tijd", "time"
    PLACE = "plaats", "place"
    RECEIVER = "ontvanger", "receiver"
    MEDICINE = "medicatie", "medication"
    FILE = "dossier", "sealed file"
    BELONGINGS = "bezittingen", "belongings"
    CARE = "zorg", "care on the way"
    SAFETY = "veiligheid", "safety"
    OTHER = "overig", "other"


class Recommendation(Coded):
    """Dutch: aanbeveling over de ontvanger."""

    AGAIN = "opnieuw", "can be asked again"
    AGAIN_IF = "opnieuw_mits", "can be asked again, on a condition"
    NOT_AGAIN = "niet_opnieuw", "not to be asked again"
    NOT_SEEN = "niet_gezien", "the receiver was not seen"


@record
class Deviation:
    """One thing that went otherwise than agreed, and what was done about it."""

    kind: DeviationKind
    what: str
    done: str = ""


@record
class Expense:
    """Money spent on the way; `amount` in `currency` (ISO 4217)."""

    what: str
    amount: Decimal
    currency: str = "EUR"
    spent_on: date | None = None
    has_receipt: bool = False


@entity
class ReportDraft:
    """What who travelled along reports after coming home; a journey without deviations says so."""

    events: str
    recommendation: Recommendation
    is_as_agreed: bool = False
    deviations: tuple[Deviation, ...] = ()
    about_receiver: str = ""
    expenses: tuple[Expense, ...] = ()
    are_papers_filed: bool = False
    papers_where: str = ""


@entity
class ReturnReport(ReportDraft):
    """A report of a plan; never changed, a later one adds to it (R48)."""

    id: ReportId
    plan: PlanId
    case: CaseId
    recorded_by: StaffId
    recorded_at: datetime


def wrong_report(draft: ReportDraft, today: date) -> Iterator[Wrong]:
    """Tell what is wrong with a report: empty, contradicting itself, or with expenses that cannot be."""
    if not draft.events.strip():
        yield Wrong(path="events", sentence=N_("This cannot be empty."))
    if draft.is_as_agreed == bool(draft.deviations):
        sentence = N_("Either everything went as agreed, or name what went otherwise.")
        yield Wrong(path="deviations", sentence=sentence)
    for index, each in enumerate(draft.deviations):
        if not each.what:
            yield Wrong(path=f"deviations.{index}.what", sentence=N_("This cannot be empty."))
    if draft.recommendation in {Recommendation.AGAIN_IF, Recommendation.NOT_AGAIN} and not draft.about_receiver:
        yield Wrong(path="about_receiver", sentence=N_("Say why, or on which condition."))
    if not draft.are_papers_filed and not draft.papers_where:
        sentence = N_("Say where the signed papers are while they are not filed.")
        yield Wrong(path="papers_where", sentence=sentence)
    for index, expense in enumerate(draft.expenses):
        yield from _wrong_expense(expense, f"expenses.{index}", today)


def _wrong_expense(expense: Expense, path: str, today: date) -> Iterator[Wrong]:
    if not expense.what:
        yield Wrong(path=f"{path}.what", sentence=N_("This cannot be empty."))
    if expense.amount <= 0:
        yield Wrong(path=f"{path}.amount", sentence=N_("An expense is more than nothing."))
    if expense.currency not in list_currencies():
        yield Wrong(path=f"{path}.currency", sentence=N_("Write a currency with three capitals, such as EUR."))
    if expense.spent_on is not None and expense.spent_on > today:
        yield Wrong(path=f"{path}.spent_on", sentence=N_("This day has not come yet."))
