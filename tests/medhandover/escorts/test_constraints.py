import time
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from medhandover.cases.model import Sex
from medhandover.escorts.constraints import JUDGES, counts, judge, judges_of, ranked, troubles
from medhandover.escorts.judging import KINDS, Constraint, Verdict
from medhandover.escorts.model import EscortKind
from medhandover.kernel.ids import EscortId
from medhandover.kernel.languages import say
from tests.medhandover.escorts.people import a_slot, a_trip, an_absence, an_escort, candidate, wishes


def test_q15_there_are_fifteen_constraints_in_the_order_of_the_standard() -> None:
    assert [each.number for each in Constraint] == list(range(1, 16))
    assert list(JUDGES) == list(KINDS) == list(Constraint)


def test_q15_everybody_gets_fifteen_verdicts_each_with_a_sentence_in_two_languages() -> None:
    for who in (candidate(), candidate(an_escort(passport_until=None, is_active=False), has_conflict=True)):
        found = judge(who, a_trip(terms={}, wishes=wishes(is_female_wanted=True)))
        assert [each.constraint for each in found] == list(Constraint)
        for each in found:
            assert each.say("nl") != each.say("en")
            assert "{" not in each.say("nl") + each.say("en") + each.say_mend("nl") + each.say_mend("en")


def test_what_each_constraint_says_when_nothing_is_wrong_stands_in_the_catalogue() -> None:
    assert [told for _, told in JUDGES.values() if say("nl", told) == told] == []


def test_troubles_are_what_is_known_not_to_pass() -> None:
    who, trip = candidate(an_escort(passport_until=None)), a_trip()
    known = [each for each in judge(who, trip) if each.verdict is not Verdict.PASS and not each.is_unknown]
    assert list(troubles(who, trip, judges_of(Constraint))) == known
    assert [each.constraint for each in troubles(who, trip, judges_of((Constraint.PASSPORT,)))] == [Constraint.PASSPORT]
    assert [each.constraint for each in judge(who, trip) if each.is_unknown] == [
        Constraint.TRAINING,
        Constraint.LANGUAGE,
        Constraint.ABROAD,
    ]


def test_candidates_are_ranked_by_fails_then_warnings_then_journeys() -> None:
    full: dict[str, Any] = {"gender": Sex.FEMALE}
    good = candidate(an_escort(id=EscortId("a"), name="A (verzonnen)", **full))
    busy = candidate(
        an_escort(id=EscortId("b"), name="0 (verzonnen)", **full),
        duties=[a_slot(leaves=good_leaves(), home=good_leaves(2), escort=EscortId("b"))],
    )
    tied = candidate(an_escort(id=EscortId("c"), name="B (verzonnen)", **full), has_conflict=True)
    away = candidate(
        an_escort(id=EscortId("d"), name="C (verzonnen)"), absences=[an_absence(date(2026, 12, 1), date(2026, 12, 9))]
    )
    order = [each.escort.id for each, _ in ranked([away, tied, busy, good], a_trip())]
    assert order == ["a", "b", "c", "d"]


def good_leaves(day: int = 1) -> Any:
    from_moment = a_slot().leaves
    return type(from_moment)(from_moment.at.replace(month=11, day=day))


@given(st.lists(st.sampled_from(tuple(EscortKind)), max_size=4), st.booleans(), st.booleans())
def test_who_fails_finally_never_ranks_before_who_does_not(
    kinds: list[EscortKind], is_active: bool, has_conflict: bool
) -> None:
    crowd = [candidate(an_escort(id=EscortId(str(at)), kind=kind)) for at, kind in enumerate(kinds)]
    crowd.append(candidate(an_escort(id=EscortId("x"), is_active=is_active), has_conflict=has_conflict))
    fails = [counts(judged)[0] for _, judged in ranked(crowd, a_trip())]
    assert fails == sorted(fails)


def test_sixty_people_are_judged_for_a_place_in_a_moment() -> None:
    crowd = [candidate(an_escort(id=EscortId(str(number)))) for number in range(60)]
    begin = time.perf_counter()
    assert len(ranked(crowd, a_trip())) == 60
    assert time.perf_counter() - begin < 1
