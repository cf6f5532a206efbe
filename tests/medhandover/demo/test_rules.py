"""What the office has set: terms of retention, another value from a later day, and rows of its own (R54)."""

from datetime import timedelta

from medhandover.demo.rules import SETTINGS, SOON
from medhandover.office import Office
from medhandover.settings.dated import Certainty, DatedTable
from medhandover.settings.queries import all_settings, table_rows
from tests.medhandover.demo.conftest import Played


def test_the_terms_of_retention_are_those_that_are_proposed(office: Office) -> None:
    rows = {each.key: each for each in office.ask(all_settings)}
    assert {key: rows[key].value for key in SETTINGS} == SETTINGS


def test_another_value_is_set_for_a_later_day(played: Played) -> None:
    coming = [each for each in played.office.ask(all_settings) if each.coming]
    assert [(each.key, each.coming_on) for each in coming] == [
        ("airline_notice_hours", played.today + timedelta(days=SOON))
    ]


def test_the_office_keeps_rows_of_its_own(office: Office) -> None:
    for table in (DatedTable.AMOUNTS, DatedTable.HOLIDAYS):
        rows = office.ask(table_rows, table, None, True)
        assert [each.certainty for each in rows].count(Certainty.OWN) == 1
