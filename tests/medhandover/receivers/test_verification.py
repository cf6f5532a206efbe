from datetime import date, timedelta
from typing import Any

from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from medhandover.kernel.days import months_after
from medhandover.kernel.ids import ReceiverId, StaffId, VerificationId
from medhandover.receivers.model import Receiver
from medhandover.receivers.verification import (
    IDENTIFYING,
    CheckedHow,
    CheckResult,
    Verification,
    checked,
    first_valid_on,
    identity_of,
    relied_on,
    valid_until,
    verified_until,
)
from tests.medhandover.receivers.test_actions import CARER, receiver
from tests.offices import NOW

DAY = date(2026, 11, 1)
JAN, PIET, ANS = (StaffId(name) for name in ("jan", "piet", "ans"))
DATES = st.dates(date(2024, 1, 1), date(2032, 12, 31))


def known(**other: Any) -> Receiver:
    entity = {name: other.pop(name) for name in ("recorded_by", "status") if name in other}
    return Receiver(id=ReceiverId("r"), recorded_at=NOW, **vars(receiver(**other)), **entity)


def check(number: int, how: CheckedHow = CheckedHow.PHONE, of: Receiver | None = None, **other: Any) -> Verification:
    fields: dict[str, Any] = {
        "verified_on": DAY,
        "source": "receptie",
        "by": PIET,
        "by_name": "P. (verzonnen)",
        **other,
    }
    return Verification(
        id=VerificationId(str(number)),
        receiver=ReceiverId("r"),
        number=number,
        how=how,
        identity=identity_of(of or known()),
        recorded_at=NOW,
        **fields,
    )


def numbers(who: Receiver, *given: Verification) -> list[int]:
    return [each.number for each in relied_on(who, checked(who, given))]


def test_r15_two_sources_count_and_the_same_one_twice_does_not() -> None:
    assert numbers(known(), check(1), check(2, CheckedHow.EMBASSY)) == [2, 1]
    assert numbers(known(), check(1), check(2, source=" Receptie ")) == [2]
    assert numbers(known(), check(1), check(2, source="dr. V. (verzonnen)")) == [2, 1]


def test_r15_what_is_only_partly_right_confirms_nothing() -> None:
    assert numbers(known(), check(1), check(2, CheckedHow.EMBASSY, result=CheckResult.PARTLY)) == [1]


def test_r15_a_later_check_that_does_not_hold_takes_away_all_before_it() -> None:
    wrong = check(3, CheckedHow.VISIT, result=CheckResult.WRONG)
    before = (check(1), check(2, CheckedHow.EMBASSY))
    assert numbers(known(), *before, wrong) == []
    assert checked(known(), [*before, wrong]).wrong is wrong
    earlier = check(3, CheckedHow.VISIT, result=CheckResult.WRONG, verified_on=DAY - timedelta(days=1))
    assert numbers(known(), *before, earlier) == [2, 1]
    assert numbers(known(), *before, wrong, check(4)) == [4]


def test_r15_another_name_address_or_phone_takes_the_ground_from_earlier_checks() -> None:
    given = (check(1), check(2, CheckedHow.EMBASSY))
    changes = {"name": "B", "country": "GE", "city": "B", "address": "B", "phone": "+1", "phone_24h": "+2"}
    assert set(changes) == set(IDENTIFYING)
    for name, value in changes.items():
        changed = known(**{name: value})
        assert numbers(changed, *given) == []
        assert checked(changed, given).is_changed
    assert numbers(known(contact_name="A. Nders", email="a@b.org"), *given) == [2, 1]
    assert numbers(known(name=" Kliniek  Voorbeeld"), *given) == [2, 1]


def test_r15_a_carer_needs_the_call_of_a_second_colleague() -> None:
    carer = known(**CARER, recorded_by=JAN)
    assert numbers(carer, check(1, of=carer, by=JAN)) == []
    assert numbers(carer, check(1, CheckedHow.EMAIL, of=carer)) == []
    assert numbers(carer, check(1, of=carer)) == [1]


def test_r15_of_a_carer_that_nobody_knows_who_entered_two_colleagues_call() -> None:
    carer = known(**CARER)
    assert verified_until(carer, [check(1, of=carer)], 6) is None
    twice = [check(1, of=carer), check(2, of=carer, source="zus")]
    assert verified_until(carer, twice, 6) is None
    assert verified_until(carer, [*twice, check(3, of=carer, by=ANS)], 6) == months_after(DAY, 6)


def test_r15_a_carer_whose_identity_nobody_saw_is_not_checked() -> None:
    carer = known(**{**CARER, "identity": None}, recorded_by=JAN)
    assert verified_until(carer, [check(1, of=carer)], 6) is None


def test_r15_checks_are_valid_as_long_as_the_oldest_of_them() -> None:
    older = check(1, verified_on=DAY - timedelta(days=30))
    assert valid_until([older, check(2, CheckedHow.EMBASSY)], 6) == date(2027, 4, 2)
    assert valid_until([], 6) is None


@given(DATES, st.integers(-30, 30))
def test_months_are_counted_as_everywhere_else(day: date, months: int) -> None:
    assert months_after(day, months) == day + relativedelta(months=months)


@given(DATES, st.integers(1, 24))
def test_the_first_day_of_a_valid_check_is_the_first(day: date, months: int) -> None:
    first = first_valid_on(day, months)
    assert months_after(first, months) >= day
    assert months_after(first - timedelta(days=1), months) < day
