from datetime import date

import pytest

from medhandover.advice import asking, open_points
from medhandover.advice.requests import AdviceRequestDraft, RequestKind
from medhandover.advice.statements import Issuer, WrittenStatement
from medhandover.kernel.fields import WrongFields
from medhandover.kernel.ids import AdviceRequestId, CaseId
from medhandover.kernel.problem import Conflict, NotAllowed
from medhandover.kernel.roles import Role
from tests.medhandover.advice.test_actions import given
from tests.offices import Team, open_case

QUESTION = AdviceRequestDraft(
    kind=RequestKind.QUESTION, asked_on=date(2026, 11, 2), why="Geldt de overbrugging ook voor de tweede medicatie?"
)
LETTER = WrittenStatement(issuer=Issuer.IND, dated_on=date(2026, 11, 9), reference="V-7 (verzonnen)")


def asked(team: Team, case: CaseId) -> AdviceRequestId:
    return team.office.do(asking.open_request, case, QUESTION)


def test_r07_several_requests_may_be_open_at_once(team: Team, case: CaseId) -> None:
    asked(team, case)
    asked(team, case)
    rows = team.office.ask(open_points.all_requests, case)
    assert [(row.is_open, row.asked_of, row.why) for row in rows] == [(True, Issuer.IND, QUESTION.why)] * 2


def test_r07_a_request_is_answered_by_a_letter(team: Team, case: CaseId) -> None:
    team.office.do(asking.answer_request, asked(team, case), 1, date(2026, 11, 10), statement=LETTER)
    row = team.office.ask(open_points.all_requests, case)[0]
    assert (row.is_open, row.statement, row.answered_on) == (False, LETTER, date(2026, 11, 10))
    assert row.ended_by_name == "Medical Coordinator (verzonnen)"


def test_r07_a_request_is_answered_by_an_advice_of_this_case_that_came_after_it(team: Team, case: CaseId) -> None:
    request = asked(team, case)
    older, newer = given(team, case), given(team, case, date(2026, 11, 9))
    other = given(team, open_case(team, v_number="1234567891"), date(2026, 11, 9))
    for wrong in (older, other):
        with pytest.raises(WrongFields) as refused:
            team.office.do(asking.answer_request, request, 1, date(2026, 11, 10), advice=wrong)
        assert [each.path for each in refused.value.wrong] == ["advice"]
    with pytest.raises(WrongFields):
        team.office.do(asking.answer_request, request, 1, date(2026, 11, 8), advice=newer)
    team.office.do(asking.answer_request, request, 1, date(2026, 11, 10), advice=newer)
    assert team.office.ask(open_points.all_requests, case)[0].advice == newer


def test_r07_an_answer_is_an_advice_or_a_letter_on_a_day_that_can_be(team: Team, case: CaseId) -> None:
    request = asked(team, case)
    newer = given(team, case, date(2026, 11, 9))
    for day, fields in (
        (date(2026, 11, 10), {}),
        (date(2026, 11, 10), {"advice": newer, "statement": LETTER}),
        (date(2026, 11, 1), {"statement": LETTER}),
        (date(2026, 11, 25), {"statement": LETTER}),
        (date(2026, 11, 8), {"statement": LETTER}),
    ):
        with pytest.raises(WrongFields):
            team.office.do(asking.answer_request, request, 1, day, **fields)
    assert team.office.ask(open_points.all_requests, case)[0].is_open


def test_r07_a_request_is_withdrawn_with_a_day_a_reason_and_who(team: Team, case: CaseId) -> None:
    request = asked(team, case)
    with pytest.raises(WrongFields) as refused:
        team.office.do(asking.withdraw_request, request, 1, date(2026, 11, 1), " ")
    assert [each.path for each in refused.value.wrong] == ["withdrawn_on", "reason"]
    team.office.do(asking.withdraw_request, request, 1, date(2026, 11, 3), "vraag was al beantwoord")
    row = team.office.ask(open_points.all_requests, case)[0]
    assert (row.is_open, row.withdrawn_reason) == (False, "vraag was al beantwoord")
    assert row.ended_by_name == "Medical Coordinator (verzonnen)"


def test_r07_a_request_ends_once_and_on_its_newest_version(team: Team, case: CaseId) -> None:
    request = asked(team, case)
    with pytest.raises(Conflict):
        team.office.do(asking.withdraw_request, request, 2, date(2026, 11, 3), "x")
    team.office.do(asking.withdraw_request, request, 1, date(2026, 11, 3), "x")
    with pytest.raises(asking.RequestEnded):
        team.office.do(asking.answer_request, request, 2, date(2026, 11, 10), statement=LETTER)


def test_who_travels_along_asks_bma_nothing(team: Team, case: CaseId) -> None:
    team.as_(Role.EMPLOYEE)
    with pytest.raises(NotAllowed):
        asked(team, case)
    assert team.office.ask(open_points.all_requests, case) == ()


def test_a_request_that_cannot_be_is_not_kept(team: Team, case: CaseId) -> None:
    with pytest.raises(WrongFields):
        draft = AdviceRequestDraft(kind=RequestKind.NEW_ADVICE, asked_on=date(2027, 1, 1), why="x")
        team.office.do(asking.open_request, case, draft)
    assert team.office.ask(open_points.all_requests, case) == ()
