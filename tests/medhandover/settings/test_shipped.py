from datetime import date

import pytest

from medhandover.settings.dated import Certainty, DatedTable, in_force, wrong_row
from medhandover.settings.shipped import shipped_rows

TODAY = date(2026, 11, 24)
FILLED = sorted(set(DatedTable) - {DatedTable.HOLIDAYS})


@pytest.mark.parametrize("table", FILLED)
def test_r54_every_shipped_row_is_right_has_its_source_and_says_how_certain_it_is(table: DatedTable) -> None:
    rows = shipped_rows(table)
    assert rows
    for each in rows:
        assert not list(wrong_row(each)), each.key
        assert each.text.nl and each.text.en and each.source
        assert each.certainty is not Certainty.OWN
        assert each.is_shipped


@pytest.mark.parametrize("table", FILLED)
def test_no_two_shipped_rows_hold_for_one_key_on_one_day(table: DatedTable) -> None:
    rows = shipped_rows(table)
    assert not [
        (one.id, two.id)
        for one in rows
        for two in rows
        if one is not two and one.name == two.name and one.overlaps(two)
    ]
    assert len({each.id for each in rows}) == len(rows)


def test_holidays_are_of_the_office_alone() -> None:
    assert shipped_rows(DatedTable.HOLIDAYS) == ()


def test_r06_the_thresholds_are_sixty_thirty_and_fourteen_days() -> None:
    rows = in_force(shipped_rows(DatedTable.THRESHOLDS), [], TODAY)
    assert {int(each.amount or 0) for each in rows} == {60, 30, 14}


def test_the_languages_that_run_from_right_to_left_say_so() -> None:
    rows = shipped_rows(DatedTable.LANGUAGES)
    assert {each.key for each in rows if each.is_right_to_left} == {"ar", "fa", "prs", "ps", "ckb", "ur"}


def test_a_reference_of_law_holds_from_its_day() -> None:
    rows = shipped_rows(DatedTable.LEGAL)
    assert "hvj_c_69_21" not in {each.key for each in in_force(rows, [], date(2022, 11, 21))}
    assert "hvj_c_69_21" in {each.key for each in in_force(rows, [], date(2022, 11, 22))}
