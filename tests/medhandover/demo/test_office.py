"""The whole demo: every state is there, the worklist is right, the log is whole, and it is the same again."""

from datetime import date

from sqlalchemy import select

from medhandover.audit.queries import verify_log
from medhandover.audit.store import lines_table
from medhandover.cases.queries import all_cases
from medhandover.demo.curtain import STEPS
from medhandover.demo.stage import PASSWORD
from medhandover.kernel.findings import TimeState, Weight
from medhandover.office import Office
from medhandover.readiness.queries import gate, worklist
from medhandover.readiness.states import PlanState
from medhandover.staff.signing import Credentials
from tests.medhandover.demo.conftest import Played


def test_every_state_of_a_plan_is_there(office: Office) -> None:
    states = [office.ask(gate, each.id).state for each in office.ask(all_cases)]
    assert len(states) == 21
    assert set(states) == set(PlanState)


def test_the_bar_of_progress_knows_how_many_steps_there_are(played: Played) -> None:
    assert played.steps == STEPS


def test_the_worklist_knows_where_every_case_stands(office: Office) -> None:
    rows = {each.case: each for each in office.ask(worklist, False, True)}
    for each in office.ask(all_cases):
        answer = office.ask(gate, each.id)
        now = [one for one in answer.findings if one.weight is Weight.BLOCK and one.state is not TimeState.LATER]
        assert (rows[each.id].state, rows[each.id].open_findings) == (answer.state, len(now)), each.document_number


def test_the_log_is_whole_and_its_head_is_vouched_for(played: Played) -> None:
    office = played.office
    office.sign_in(Credentials("smit", PASSWORD))
    head = played.head
    assert office.ask(verify_log, head.count, head.head) is None
    office.sign_in(Credentials("jansen", PASSWORD))


def test_everything_was_done_in_the_order_of_time_and_nothing_in_the_future(played: Played) -> None:
    with played.office.place.reader.connect() as connection:
        told = connection.scalars(select(lines_table.c.at).order_by(lines_table.c.number)).all()
    assert list(told) == sorted(told)
    assert told[-1] <= played.office.clock.now()
    assert len(told) > 1000


def test_the_same_seed_and_day_give_the_same_office_but_for_ids(played: Played) -> None:
    assert played.rows == Played().rows


def test_another_day_and_seed_give_other_people_in_the_same_states(played: Played) -> None:
    other = Played(date(2028, 2, 29), 5).office
    mine, theirs = ({each.name for each in one.ask(all_cases)} for one in (played.office, other))
    assert len(theirs - mine) > 5
    assert {other.ask(gate, each.id).state for each in other.ask(all_cases)} == set(PlanState)
