from datetime import date

import pytest

from medhandover.advice.statements import Issuer, WrittenStatement, wrong_statement

SINCE, TODAY = date(2026, 7, 6), date(2026, 11, 24)


@pytest.mark.parametrize(
    ("path", "day", "reference"),
    [
        ("statement.dated_on", date(2026, 7, 5), "V-2"),
        ("statement.dated_on", date(2026, 11, 25), "V-2"),
        ("statement.reference", date(2026, 11, 1), ""),
    ],
)
def test_r03_a_statement_is_named_and_lies_between_advice_and_today(path: str, day: date, reference: str) -> None:
    statement = WrittenStatement(issuer=Issuer.BMA, dated_on=day, reference=reference)
    assert [each.path for each in wrong_statement(statement, SINCE, TODAY)] == [path]


def test_r03_a_statement_is_of_bma_or_ind_and_of_nobody_else() -> None:
    assert {each.value for each in Issuer} == {"BMA", "IND"}
    statement = WrittenStatement(issuer=Issuer.IND, dated_on=SINCE, reference="V-2")
    assert not list(wrong_statement(statement, SINCE, TODAY))
    assert str(statement) == "IND 2026-07-06 V-2"
