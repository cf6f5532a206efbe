from datetime import date

import pytest

from medhandover.advice.requests import AdviceRequestDraft, RequestKind, wrong_ending, wrong_request
from tests.medhandover.advice.test_pending import request

TODAY = date(2026, 11, 24)


def test_r07_a_request_says_what_is_asked_and_lies_in_the_past() -> None:
    draft = AdviceRequestDraft(kind=RequestKind.SUPPLEMENT, asked_on=date(2026, 11, 25), why="")
    assert [each.path for each in wrong_request(draft, TODAY)] == ["asked_on", "why"]


@pytest.mark.parametrize(("day", "is_wrong"), [(1, True), (2, False), (24, False), (25, True)])
def test_r07_a_request_ends_between_its_day_and_today(day: int, is_wrong: bool) -> None:
    assert bool(list(wrong_ending(request(), "answered_on", date(2026, 11, day), TODAY))) is is_wrong
