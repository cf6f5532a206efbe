import pytest

from medhandover.kernel.fields import WrongFields
from medhandover.kernel.problem import NotAllowed
from medhandover.kernel.roles import Role
from medhandover.letters import actions, queries
from medhandover.letters.model import Paper, PaperLanguage
from tests.medhandover.letters.test_model import NOW_READS, explanation
from tests.medhandover.plans.test_actions import World
from tests.offices import Team, memory_office

TEXTS = (Paper.LETTER, PaperLanguage.HY, NOW_READS, "V. Taler (verzonnen)")


@pytest.fixture
def team() -> Team:
    return memory_office((Role.COORDINATOR, Role.TRANSLATOR, Role.EMPLOYEE))


def test_r33_a_text_is_approved_under_the_own_name(team: Team) -> None:
    team.as_(Role.TRANSLATOR).do(actions.give_approval, *TEXTS)
    rows = team.office.ask(queries.all_approvals)
    assert [(row.translator, row.approver) for row in rows] == [("V. Taler (verzonnen)", team.office.actor.shown)]


def test_r33_the_same_texts_are_approved_once_until_withdrawn(team: Team) -> None:
    made = team.office.do(actions.give_approval, *TEXTS)
    with pytest.raises(actions.AlreadyApproved):
        team.office.do(actions.give_approval, *TEXTS)
    team.office.do(actions.withdraw_approval, made, 1)
    with pytest.raises(actions.AlreadyWithdrawn):
        team.office.do(actions.withdraw_approval, made, 2)
    team.office.do(actions.give_approval, *TEXTS)
    assert [row.withdrawn_at is None for row in team.office.ask(queries.all_approvals)].count(True) == 1


def test_r33_an_approval_names_translator_and_texts(team: Team) -> None:
    with pytest.raises(WrongFields) as refused:
        team.office.do(actions.give_approval, Paper.LETTER, PaperLanguage.HY, "x", " ")
    assert [each.path for each in refused.value.wrong] == ["text_hash", "translator"]


def test_r33_who_travels_along_approves_no_texts(team: Team) -> None:
    with pytest.raises(NotAllowed):
        team.as_(Role.EMPLOYEE).do(actions.give_approval, *TEXTS)


def test_r30_an_explanation_is_of_the_letter_as_it_read() -> None:
    world = World()
    world.team.office.do(actions.record_explanation, world.plan, explanation(), NOW_READS)
    rows = world.team.office.ask(queries.all_explanations, world.plan)
    assert [(row.letter_hash, row.interpreter) for row in rows] == [(NOW_READS, "tolk 0001")]


def test_r30_an_explanation_that_cannot_be_is_not_recorded() -> None:
    world = World()
    with pytest.raises(WrongFields) as refused:
        world.team.office.do(actions.record_explanation, world.plan, explanation(place=""), "x")
    assert [each.path for each in refused.value.wrong] == ["place", "letter_hash"]
    assert world.team.office.ask(queries.all_explanations, world.plan) == ()
