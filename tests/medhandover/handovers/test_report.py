from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from medhandover.handovers.report import Deviation, DeviationKind, Expense, Recommendation, ReportDraft, wrong_report

TODAY = date(2026, 12, 5)
TAXI = Expense(what="taxi", amount=Decimal("12.50"), spent_on=date(2026, 12, 3), has_receipt=True)
LATE = Deviation(kind=DeviationKind.TIME, what="vlucht twee uur later", done="kliniek gebeld")


def report(**other: Any) -> ReportDraft:
    fields: dict[str, Any] = {
        "events": "De reis verliep rustig.",
        "recommendation": Recommendation.AGAIN,
        "deviations": (LATE,),
        "expenses": (TAXI,),
        "are_papers_filed": True,
        **other,
    }
    return ReportDraft(**fields)


def wrong(**other: Any) -> list[str]:
    return [each.path for each in wrong_report(report(**other), TODAY)]


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("events", {"events": " "}),
        ("deviations", {"is_as_agreed": True}),
        ("deviations", {"deviations": ()}),
        ("deviations.0.what", {"deviations": (Deviation(kind=DeviationKind.PLACE, what=""),)}),
        ("about_receiver", {"recommendation": Recommendation.NOT_AGAIN}),
        ("about_receiver", {"recommendation": Recommendation.AGAIN_IF}),
        ("papers_where", {"are_papers_filed": False}),
        ("expenses.0.what", {"expenses": (Expense(what="", amount=Decimal(1)),)}),
        ("expenses.0.amount", {"expenses": (Expense(what="taxi", amount=Decimal(0)),)}),
        ("expenses.0.currency", {"expenses": (Expense(what="taxi", amount=Decimal(1), currency="euro"),)}),
        ("expenses.0.spent_on", {"expenses": (Expense(what="taxi", amount=Decimal(1), spent_on=date(2027, 1, 1)),)}),
    ],
)
def test_d11_what_cannot_be_of_a_report_is_refused(path: str, other: dict[str, Any]) -> None:
    assert wrong(**other) == [path]


def test_d11_a_report_says_what_went_otherwise_or_that_nothing_did() -> None:
    assert wrong() == wrong(is_as_agreed=True, deviations=()) == []
    assert wrong(are_papers_filed=False, papers_where="bij K. Visser (verzonnen)") == []
