from datetime import date

import pytest

from medhandover.advice import actions, coding, queries
from medhandover.advice.conditions import ConditionCode
from medhandover.advice.recodings import Coding, CodingStep
from medhandover.advice.requirements import Asks, Requirement
from medhandover.kernel.fields import WrongFields
from medhandover.kernel.ids import CaseId
from medhandover.kernel.problem import Conflict
from medhandover.kernel.roles import Role
from tests.medhandover.advice.test_actions import LITERAL, SECOND, conditioned, given
from tests.offices import Team

RIGHT = Coding(code=ConditionCode.FYS_BEH, is_arranged_first=True)
WHY = "BMA noemt een behandelaar, geen instelling"


@pytest.fixture
def row(team: Team, case: CaseId) -> queries.ConditionRow:
    """A condition that the first coordinator coded; the second one is signed in."""
    made = conditioned(team, given(team, case))
    team.office.sign_in(SECOND)
    return made


def only(team: Team, case: CaseId) -> queries.ConditionRow:
    return team.office.ask(queries.all_conditions, case)[0]


def test_r02_a_wrong_coding_is_sent_back_corrected_and_checked_again(
    team: Team, case: CaseId, row: queries.ConditionRow
) -> None:
    team.office.do(coding.send_coding_back, row.id, row.version, WHY)
    with pytest.raises(actions.SentBack):
        team.office.do(actions.check_condition, row.id, 2)
    team.as_(Role.COORDINATOR)
    team.office.do(coding.recode_condition, row.id, 2, RIGHT, "code hersteld")
    recoded = only(team, case)
    assert (recoded.code, recoded.is_arranged_first, recoded.sent_back_at) == (ConditionCode.FYS_BEH, True, None)
    with pytest.raises(actions.OwnCoding):
        team.office.do(actions.check_condition, row.id, recoded.version)
    team.office.sign_in(SECOND)
    team.office.do(actions.check_condition, row.id, recoded.version)
    assert only(team, case).checked_by is not None


def test_r02_the_literal_sentence_and_every_step_are_kept(team: Team, case: CaseId, row: queries.ConditionRow) -> None:
    team.office.do(coding.send_coding_back, row.id, 1, WHY)
    team.office.do(coding.recode_condition, row.id, 2, RIGHT, "code hersteld")
    assert only(team, case).literal == LITERAL
    steps = team.office.ask(queries.coding_history, row.id)
    assert [(each.sequence, each.step, each.reason) for each in steps] == [
        (1, CodingStep.SENT_BACK, WHY),
        (2, CodingStep.RECODED, "code hersteld"),
    ]
    assert (steps[1].code_before, steps[1].code_after) == (ConditionCode.FYS_INST, ConditionCode.FYS_BEH)


def test_r02_who_recodes_does_not_check_whoever_coded_first(
    team: Team, case: CaseId, row: queries.ConditionRow
) -> None:
    team.office.do(coding.recode_condition, row.id, 1, RIGHT, WHY)
    with pytest.raises(actions.OwnCoding):
        team.office.do(actions.check_condition, row.id, 2)
    team.as_(Role.COORDINATOR)
    team.office.do(actions.check_condition, row.id, 2)
    assert only(team, case).checked_by == team.ids[Role.COORDINATOR]


def test_r02_nobody_sends_the_own_coding_back_but_a_checked_one_may_be_opened_again(
    team: Team, case: CaseId, row: queries.ConditionRow
) -> None:
    team.as_(Role.COORDINATOR)
    with pytest.raises(actions.OwnCoding):
        team.office.do(coding.send_coding_back, row.id, 1, WHY)
    team.office.sign_in(SECOND)
    team.office.do(actions.check_condition, row.id, 1)
    with pytest.raises(actions.AlreadySettled):
        team.office.do(coding.recode_condition, row.id, 2, RIGHT, WHY)
    team.as_(Role.COORDINATOR)
    team.office.do(coding.send_coding_back, row.id, 2, WHY)
    assert (only(team, case).checked_by, only(team, case).sent_back_at is not None) == (None, True)
    with pytest.raises(actions.SentBack):
        team.office.do(coding.send_coding_back, row.id, 3, WHY)


def test_a_correction_has_a_reason_a_right_coding_and_the_newest_version(team: Team, row: queries.ConditionRow) -> None:
    with pytest.raises(WrongFields):
        team.office.do(coding.send_coding_back, row.id, 1, " ")
    with pytest.raises(WrongFields):
        team.office.do(coding.recode_condition, row.id, 1, RIGHT, "")
    wrong = Coding(code=ConditionCode.TOLK, requirement=(Requirement(what=Asks.OXYGEN, value="2"),))
    with pytest.raises(WrongFields):
        team.office.do(coding.recode_condition, row.id, 1, wrong, WHY)
    with pytest.raises(Conflict):
        team.office.do(coding.recode_condition, row.id, 7, RIGHT, WHY)
    assert team.office.ask(queries.coding_history, row.id) == ()


def test_a_condition_that_was_set_aside_is_not_recoded(team: Team, case: CaseId, row: queries.ConditionRow) -> None:
    team.as_(Role.COORDINATOR)
    newer = given(team, case, date(2026, 10, 1))
    team.office.do_together(SECOND, actions.lapse_condition, row.id, 1, newer)
    for change in (coding.send_coding_back, coding.recode_condition):
        more = () if change is coding.send_coding_back else (RIGHT,)
        with pytest.raises(actions.AlreadySettled):
            team.office.do(change, row.id, 2, *more, WHY)
