from datetime import date
from typing import Any

import pytest

from medhandover.kernel.clock import moment
from medhandover.kernel.ids import ReceiverId
from medhandover.plans.answers import (
    accepting_answer,
    agreed_answers,
    answer_state,
    confirmations,
    named_answer,
    open_request,
    term_of,
    wrong_acceptance,
)
from medhandover.plans.coverage import is_accepted, newest_answer
from medhandover.plans.model import AcceptanceDraft, AcceptanceState, EvidenceKind, Term
from tests.medhandover.plans.test_checks import AT, LATER, answer, plan

TODAY = date(2026, 11, 24)
STATE = AcceptanceState


def test_an_answer_for_another_moment_is_to_be_confirmed_again_and_one_that_ends_before_it_has_expired() -> None:
    assert answer_state(plan(), answer()) is STATE.WRITTEN
    assert answer_state(plan(handover=LATER), answer()) is STATE.RENEW
    assert answer_state(plan(), answer(valid_until_on=date(2026, 12, 2))) is STATE.EXPIRED
    assert answer_state(plan(), answer(valid_until_on=date(2026, 12, 3))) is STATE.WRITTEN
    assert answer_state(plan(handover=LATER), answer(STATE.DECLINED)) is STATE.DECLINED
    assert answer_state(plan(), answer(STATE.OTHER_DATE, LATER)) is STATE.OTHER_DATE


def test_an_expired_acceptance_accepts_nobody() -> None:
    assert is_accepted(plan(), [answer()])
    assert not is_accepted(plan(), [answer(valid_until_on=date(2026, 12, 2))])


def test_a_proposal_of_another_date_is_an_acceptance_once_the_handover_is_moved_to_it() -> None:
    proposed = answer(STATE.OTHER_DATE, LATER)
    assert not is_accepted(plan(), [proposed])
    assert is_accepted(plan(handover=LATER), [proposed])


def test_a_request_or_a_word_by_phone_takes_nothing_from_what_was_written() -> None:
    spoken = answer(STATE.READY, evidence_kind=EvidenceKind.PHONE_NOTE)
    for later in (answer(STATE.REQUESTED, LATER), spoken):
        assert newest_answer(plan(), [first := answer(), later]) is first
        assert is_accepted(plan(), [first, later])
        assert newest_answer(plan(), [later]) is later


def test_a_confirmation_rests_on_the_acceptance_before_it_and_need_not_repeat_its_terms() -> None:
    first, ready = answer(ward="2", dated_on=date(2026, 11, 1)), answer(STATE.READY, ward="", name="")
    assert agreed_answers(plan(), [first, ready]) == [ready, first]
    assert term_of([ready, first], Term.WARD) == "2"
    assert term_of([ready], Term.WARD) == ""
    assert accepting_answer(plan(), [first, ready]) is first
    assert accepting_answer(plan(handover=LATER), [first, answer(STATE.READY, LATER)]) is not first


def test_a_confirmation_without_a_name_takes_no_name_out_of_letters_and_papers() -> None:
    first, ready = answer(), answer(STATE.READY, name="")
    assert named_answer(plan(), [first, ready]) is first
    assert named_answer(plan(), [taken_back := answer(STATE.WITHDRAWN)]) is taken_back


def test_what_was_agreed_before_a_refusal_no_longer_counts() -> None:
    taken_back = [answer(), answer(STATE.READY), answer(STATE.WITHDRAWN)]
    assert agreed_answers(plan(), taken_back) == []
    assert confirmations(plan(), taken_back) == []
    assert confirmations(plan(), [*taken_back, ready := answer(STATE.READY)]) == [ready]


def draft(**other: Any) -> AcceptanceDraft:
    fields: dict[str, Any] = {"state": STATE.WRITTEN, "dated_on": TODAY, "accepted_for": AT, **other}
    return AcceptanceDraft(**fields)


def test_two_requests_to_the_same_receiver_are_not_open_at_once_but_one_after_a_refusal_is_fine() -> None:
    asked, known = draft(state=STATE.REQUESTED), ReceiverId("r")
    assert open_request(known, [first := answer(STATE.REQUESTED)], asked) is first
    assert open_request(known, [answer(STATE.REQUESTED), answer(STATE.DECLINED)], asked) is None
    assert open_request(known, [answer(STATE.REQUESTED, LATER)], asked) is None
    assert open_request(ReceiverId("other"), [answer(STATE.REQUESTED)], asked) is None
    assert open_request(known, [answer(STATE.REQUESTED)], draft()) is None


def test_a_whole_answer_is_not_wrong() -> None:
    whole = draft(
        duty_phone="+374 00 000002",
        phone_24h="+374 00 000003",
        admission_from=AT,
        admission_until=LATER,
        valid_until_on=date(2026, 12, 31),
        language="hy",
    )
    assert list(wrong_acceptance(whole, TODAY, plan())) == []
    assert list(wrong_acceptance(draft(state=STATE.OTHER_DATE, accepted_for=LATER), TODAY, plan())) == []


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("dated_on", {"dated_on": date(2026, 11, 25)}),
        ("state", {"state": STATE.RENEW}),
        ("state", {"state": STATE.EXPIRED}),
        ("evidence_kind", {"evidence_kind": EvidenceKind.PHONE_NOTE}),
        ("accepted_for", {"accepted_for": None}),
        ("accepted_for", {"state": STATE.OTHER_DATE}),
        ("reason", {"state": STATE.DECLINED}),
        ("reason", {"state": STATE.WITHDRAWN}),
        ("name", {"state": STATE.READY, "evidence_kind": EvidenceKind.PHONE_NOTE}),
        ("admission_until", {"admission_from": LATER, "admission_until": LATER}),
        ("admission_until", {"admission_until": moment("2026-12-03T16:00 Asia/Yerevan")}),
        ("valid_until_on", {"valid_until_on": date(2026, 11, 23)}),
        ("duty_phone", {"duty_phone": "010 123456"}),
        ("phone_24h", {"phone_24h": "bel de portier"}),
        ("language", {"language": "quatsch"}),
    ],
)
def test_r13_what_cannot_be_an_answer_is_refused(path: str, other: dict[str, Any]) -> None:
    assert [each.path for each in wrong_acceptance(draft(**other), TODAY, plan())] == [path]
