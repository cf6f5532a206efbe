from datetime import date

import pytest

from medhandover.kernel.fields import WrongFields
from medhandover.kernel.problem import NotAllowed
from medhandover.kernel.roles import Role
from medhandover.letters import actions, queries
from medhandover.letters.model import Paper, PaperLanguage
from medhandover.plans.actions import agree_payment
from medhandover.plans.model import Payer, PaymentDraft
from tests.medhandover.letters.test_model import NOW_READS, explanation
from tests.medhandover.plans.test_actions import World
from tests.offices import Team, memory_office

TEXTS = (Paper.LETTER, PaperLanguage.HY, "V. Taler (verzonnen)")


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
        team.office.do(actions.give_approval, Paper.LETTER, PaperLanguage.HY, " ")
    assert [each.path for each in refused.value.wrong] == ["translator"]


def test_r33_what_is_approved_is_what_was_read(team: Team) -> None:
    read = {(row.paper, row.language): row.text_hash for row in team.office.ask(queries.all_texts)}
    with pytest.raises(actions.TextsChanged):
        team.office.do(actions.give_approval, *TEXTS, NOW_READS)
    team.office.do(actions.give_approval, *TEXTS, read[TEXTS[:2]])
    approved = [row for row in team.office.ask(queries.all_texts) if row.approver]
    assert [(row.paper, row.language) for row in approved] == [TEXTS[:2]]
    assert "refuse" in team.office.ask(queries.seen_texts, *TEXTS[:2]).phrases


def test_r33_who_travels_along_approves_no_texts(team: Team) -> None:
    with pytest.raises(NotAllowed):
        team.as_(Role.EMPLOYEE).do(actions.give_approval, *TEXTS)


def test_r30_an_explanation_is_of_the_letter_as_it_read() -> None:
    world = World()
    do = world.team.office.do
    do(actions.record_explanation, world.plan, explanation())
    do(agree_payment, world.plan, PaymentDraft(payer=Payer.DTV, paid_until=date(2027, 3, 3)))
    do(actions.record_explanation, world.plan, explanation())
    rows = world.team.office.ask(queries.all_explanations, world.plan)
    assert [row.interpreter for row in rows] == ["tolk 0001"] * 2
    assert len({row.letter_hash for row in rows}) == 2


def test_r30_an_explanation_that_cannot_be_is_not_recorded() -> None:
    world = World()
    with pytest.raises(WrongFields) as refused:
        world.team.office.do(actions.record_explanation, world.plan, explanation(place=""))
    assert [each.path for each in refused.value.wrong] == ["place"]
    assert world.team.office.ask(queries.all_explanations, world.plan) == ()
