from collections.abc import Sequence

import pytest
from sqlalchemy.orm import Session

from medhandover.kernel.ids import CaseId
from medhandover.kernel.problem import NotFound
from medhandover.plans.joining import join_party
from medhandover.plans.store import plans_of
from medhandover.readiness.facts import facts_of, facts_of_many
from medhandover.readiness.fingerprint import fingerprint
from medhandover.storage.work import Work
from tests.benchmarks.many import multiply
from tests.benchmarks.played import NOW, Played, in_memory, statements


@pytest.fixture(scope="module")
def place() -> Played:
    return in_memory()


@pytest.fixture(scope="module")
def cases(place: Played) -> list[CaseId]:
    return multiply(place.engine, place.case, 50)


def asked_for(place: Played, cases: Sequence[CaseId]) -> int:
    with place.looking() as work, statements(place.engine) as heard:
        assert len(facts_of_many(work, cases)) == len(cases)
    return len(heard)


def test_as_many_statements_read_four_cases_and_forty(place: Played, cases: list[CaseId]) -> None:
    assert asked_for(place, cases[:4]) == asked_for(place, cases[:40]) < 80


def test_a_case_read_alone_has_the_facts_that_it_has_among_others(place: Played, cases: list[CaseId]) -> None:
    with place.looking() as work:
        together = facts_of_many(work, cases)
        for case in (cases[0], cases[-1]):
            alone = facts_of(work, case)
            assert fingerprint(alone) == fingerprint(together[case])
            assert [each.id for each in alone.handings] == [each.id for each in together[case].handings]


def test_a_plan_that_is_named_is_read_in_place_of_the_open_one(place: Played, cases: list[CaseId]) -> None:
    with place.looking() as work:
        plan = plans_of(work, cases[0])[0]
        found = facts_of(work, cases[0], plan)
        assert found.plan is not None
        assert found.plan.id == plan.id


def test_a_case_that_is_not_there_is_not_found(place: Played) -> None:
    with place.looking() as work, pytest.raises(NotFound):
        facts_of(work, CaseId("niemand"))


def test_families_cost_no_statement_for_each_of_them(place: Played, cases: list[CaseId]) -> None:
    families = cases[40:48]
    with Session(place.engine) as session, session.begin():
        work = Work(session, place.office.actor, NOW)
        plans = [plans_of(work, case)[0].id for case in families]
    for one, other in zip(plans[::2], plans[1::2], strict=True):
        place.office.do(join_party, one, other)
    assert asked_for(place, families[:2]) == asked_for(place, families)
    assert asked_for(place, families[:1]) == asked_for(place, families[:7:2])
    with place.looking() as work:
        found = facts_of_many(work, families)
    assert [[one.plan for one in found[case].fellows] for case in families[:2]] == [[plans[1]], [plans[0]]]
