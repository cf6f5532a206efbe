from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from medhandover.kernel.fields import WrongFields
from medhandover.kernel.ids import DatedRowId
from medhandover.kernel.problem import Conflict, NotAllowed, NotFound
from medhandover.kernel.roles import Role
from medhandover.settings.actions import add_row, change_setting, end_row
from medhandover.settings.dated import DatedRowDraft, DatedTable, Words
from medhandover.settings.queries import TableRow, all_settings, setting_history, table_rows
from tests.offices import NOW, Team, memory_office

TODAY = NOW.date()


@pytest.fixture
def team() -> Team:
    made = memory_office()
    made.as_(Role.ADMINISTRATOR)
    return made


def value(team: Team, key: str, on: date | None = None) -> str:
    return next(row.value for row in team.office.ask(all_settings, on) if row.key == key)


def money(**other: Any) -> DatedRowDraft:
    fields: dict[str, Any] = {"table": DatedTable.AMOUNTS, "key": "eurp_gedwongen_aankomst", "currency": "EUR", **other}
    return DatedRowDraft(**{"text": Words(nl="EURP"), "amount": Decimal(250), "from_on": date(2027, 1, 1), **fields})


def amount(team: Team, day: date) -> Decimal | None:
    rows = team.office.ask(table_rows, DatedTable.AMOUNTS, day)
    found = [row.amount for row in rows if row.key == "eurp_gedwongen_aankomst"]
    return found[0] if found else None


def shipped(team: Team, key: str = "eurp_gedwongen_aankomst") -> TableRow:
    rows = team.office.ask(table_rows, DatedTable.AMOUNTS, is_full=True)
    return next(row for row in rows if row.key == key and row.is_shipped)


def test_a_setting_holds_its_default_until_it_is_changed(team: Team) -> None:
    assert value(team, "advice_valid_months") == "6"
    team.office.do(change_setting, "advice_valid_months", "4")
    team.office.do(change_setting, "advice_valid_months", "5")
    team.office.do(change_setting, "organisation", "DTenV")
    assert (value(team, "advice_valid_months"), value(team, "organisation")) == ("5", "DTenV")


@pytest.mark.parametrize(
    ("path", "key", "text"),
    [
        ("key", "no_such", "1"),
        ("value", "advice_valid_months", "six"),
        ("value", "advice_valid_months", "-1"),
        ("value", "advice_valid_months", "0"),
        ("value", "advice_valid_months", "25"),
        ("value", "advice_valid_months", "1_0"),
        ("value", "advice_valid_months", "٤"),
    ],
)
def test_unknown_names_wrong_kinds_and_what_lies_outside_the_bounds_are_refused(
    team: Team, path: str, key: str, text: str
) -> None:
    with pytest.raises(WrongFields) as refused:
        team.office.do(change_setting, key, text)
    assert [each.path for each in refused.value.wrong] == [path]


def test_only_the_administrator_changes_settings(team: Team) -> None:
    with pytest.raises(NotAllowed):
        team.as_(Role.COORDINATOR).do(change_setting, "advice_valid_months", "12")


def test_r54_a_setting_changes_on_its_day_and_not_before(team: Team) -> None:
    later = date(2027, 1, 1)
    team.office.do(change_setting, "advice_valid_months", "3", later)
    assert value(team, "advice_valid_months") == "6"
    row = next(row for row in team.office.ask(all_settings) if row.key == "advice_valid_months")
    assert (row.coming, row.coming_on) == ("3", later)
    assert value(team, "advice_valid_months", later) == "3"
    team.clock.move(timedelta(days=60))
    team.as_(Role.ADMINISTRATOR)
    assert value(team, "advice_valid_months") == "3"
    assert value(team, "advice_valid_months", TODAY) == "6"


def test_r54_what_a_setting_was_stays_known_with_who_set_it(team: Team) -> None:
    team.office.do(change_setting, "advice_valid_months", "4")
    team.office.do(change_setting, "advice_valid_months", "3", date(2027, 1, 1))
    team.office.do(change_setting, "advice_valid_months", "5")
    rows = team.office.ask(setting_history, "advice_valid_months")
    assert [(row.value, row.from_on) for row in rows] == [("4", TODAY), ("3", date(2027, 1, 1)), ("5", TODAY)]
    assert {row.set_by for row in rows} == {"Administrator (verzonnen)"}
    assert value(team, "advice_valid_months") == "5"
    assert value(team, "advice_valid_months", date(2027, 1, 1)) == "3"


def test_r54_a_setting_does_not_change_in_the_past(team: Team) -> None:
    with pytest.raises(WrongFields) as refused:
        team.office.do(change_setting, "advice_valid_months", "4", TODAY - timedelta(days=1))
    assert [each.path for each in refused.value.wrong] == ["from_on"]


def test_r54_a_row_of_the_office_takes_the_place_of_the_shipped_one_from_its_day(team: Team) -> None:
    assert amount(team, TODAY) == 205
    team.office.do(add_row, money(until_on=date(2027, 6, 30)))
    assert amount(team, date(2026, 12, 31)) == 205
    assert amount(team, date(2027, 1, 1)) == 250
    assert amount(team, date(2027, 7, 1)) is None
    team.office.do(add_row, money(from_on=date(2027, 7, 1), amount=Decimal("260.50")))
    assert amount(team, date(2027, 7, 1)) == Decimal("260.50")


def test_r54_rows_of_one_key_do_not_overlap(team: Team) -> None:
    team.office.do(add_row, money())
    with pytest.raises(WrongFields) as refused:
        team.office.do(add_row, money(from_on=date(2028, 1, 1)))
    assert "eurp_gedwongen_aankomst" in refused.value.say("en")
    team.office.do(add_row, money(from_on=date(2026, 1, 1), until_on=date(2026, 12, 31)))
    team.office.do(add_row, money(key="iets_anders"))


def test_r54_a_row_is_ended_and_stays_known(team: Team) -> None:
    made = team.office.do(add_row, money())
    team.office.do(end_row, made, date(2027, 3, 31), 1)
    with pytest.raises(WrongFields):
        team.office.do(end_row, made, date(2027, 4, 30), 2)
    with pytest.raises(Conflict):
        team.office.do(end_row, made, date(2027, 2, 1), 1)
    assert amount(team, date(2027, 4, 1)) is None
    full = team.office.ask(table_rows, DatedTable.AMOUNTS, is_full=True)
    assert [row.until_on for row in full if row.id == made] == [date(2027, 3, 31)]
    with pytest.raises(NotFound):
        team.office.do(end_row, DatedRowId("nergens"), TODAY)


def test_r54_a_row_that_was_a_mistake_ends_before_it_begins(team: Team) -> None:
    made = team.office.do(add_row, money())
    with pytest.raises(WrongFields):
        team.office.do(end_row, made, date(2026, 12, 30), 1)
    team.office.do(end_row, made, date(2026, 12, 31), 1)
    assert amount(team, date(2027, 1, 1)) == 205
    team.office.do(add_row, money(amount=Decimal(240)))
    assert amount(team, date(2027, 1, 1)) == 240


def test_r54_a_shipped_row_is_ended_by_the_office(team: Team) -> None:
    team.office.do(end_row, shipped(team).id, date(2026, 12, 31))
    assert amount(team, date(2026, 12, 31)) == 205
    assert amount(team, date(2027, 1, 1)) is None


@pytest.mark.parametrize("role", [Role.EMPLOYEE, Role.TRANSLATOR, Role.AUDITOR])
def test_only_who_keeps_the_tables_adds_to_them(team: Team, role: Role) -> None:
    with pytest.raises(NotAllowed):
        team.as_(role).do(add_row, money())
    assert team.office.ask(table_rows, DatedTable.AMOUNTS)
