import pytest

from medhandover.plans.following import unanswered
from medhandover.readiness.queries import chip_counts
from medhandover.readiness.waiting import waiting_counts
from medhandover.refusals.lists import open_alarms, open_offers
from tests.stories.casework import FIRST
from tests.stories.steps import accompanying, ending, planning
from tests.stories.usual import STAGES


@pytest.mark.parametrize("stage", ["begun", "on the way"])
def test_the_numbers_are_those_of_the_lists_and_say_nothing_of_anybody(stage: str) -> None:
    work = STAGES[stage]()
    for step in (
        accompanying.another_case_is_opened,
        accompanying.a_duplicate_is_merged,
        accompanying.another_case_is_opened,
        planning.somebody_is_called,
        planning.somebody_is_called,
        planning.somebody_calls_back,
        planning.somebody_is_called,
        ending.the_receiver_refuses,
        ending.somebody_refuses,
        ending.a_refusal_is_finished,
    ):
        step(work)
    office = work.office
    work.sits_down(FIRST)
    lines = len(work.rows("log_lines"))
    counts = office.ask(waiting_counts)
    assert len(work.rows("log_lines")) == lines
    assert counts.unanswered == len(office.ask(unanswered))
    assert counts.offers == len(office.ask(open_offers))
    assert counts.alarms == len(office.ask(open_alarms))
    assert counts.worklist == office.ask(chip_counts).going_on
    assert counts.unanswered
