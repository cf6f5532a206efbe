"""What is taken along: enough of it, counted, and with papers that join."""

from datetime import timedelta
from itertools import pairwise

import pytest

from medhandover.cases.queries import CaseRow
from medhandover.demo.medicines import Taken
from medhandover.demo.props import shelf
from medhandover.medication.controlled import ControlledKind
from medhandover.medication.model import wrong_medicine
from medhandover.medication.queries import all_counts, all_papers
from medhandover.office import Office
from tests.medhandover.demo.conftest import TODAY

TAKEN: dict[str, Taken] = shelf("medicijnen", dict[str, Taken])
Cases = dict[str, CaseRow]


@pytest.mark.parametrize("name", TAKEN)
def test_a_medicine_would_be_taken_by_the_office(name: str) -> None:
    assert not list(wrong_medicine(TAKEN[name].medicine, TODAY))


def test_a_controlled_medicine_has_a_statement_or_forms_with_adjoining_days(office: Office, cases: Cases) -> None:
    statements = office.ask(all_papers, cases["gereed"].id)
    assert [each.kind for each in statements] == [ControlledKind.STATEMENT]
    forms = office.ask(all_papers, cases["geaccepteerd DE"].id)
    assert {each.kind for each in forms} == {ControlledKind.SCHENGEN}
    days = sorted((each.valid_from, each.valid_until) for each in forms)
    assert len(days) > 1
    for (_, until), (since, _) in pairwise(days):
        assert until and since == until + timedelta(days=1)


def test_every_count_is_signed_for(office: Office, cases: Cases) -> None:
    counts = office.ask(all_counts, cases["gereed"].id)
    assert len(counts) == 2
    assert all(each.signing for each in counts)
