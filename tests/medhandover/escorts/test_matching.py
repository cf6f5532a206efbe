from hypothesis import given
from hypothesis import strategies as st

from medhandover.escorts.constraints import judge
from medhandover.escorts.judging import Constraint, Verdict
from medhandover.escorts.matching import Matching
from tests.medhandover.escorts.crowd import Crowd


@given(st.integers(0, 10_000), st.booleans())
def test_q15_many_at_once_are_judged_as_each_of_them_alone(seed: int, is_usual: bool) -> None:
    crowd = Crowd(seed, people=8, places=5, duties=6, is_usual=is_usual)
    matching = Matching(crowd.people, crowd.settings)
    for trip in crowd.trips:
        fitting = matching.fitting(trip)
        for place in range(len(crowd.people)):
            alone = judge(matching.busy.candidate(place, trip.slot), trip)
            assert {each.constraint: fitting.verdict(each.constraint, place) for each in alone} == {
                each.constraint: each.verdict for each in alone
            }


@given(st.integers(0, 10_000))
def test_whoever_gets_another_duty_is_judged_with_it_from_then_on(seed: int) -> None:
    crowd = Crowd(seed, people=4, places=4, duties=4, is_usual=False)
    matching = Matching(crowd.people, crowd.settings)
    for trip in crowd.trips:
        for place, each in enumerate(crowd.people):
            alone = judge(matching.busy.candidate(place, trip.slot), trip)
            fitting = matching.fitting(trip)
            assert [fitting.verdict(one.constraint, place) for one in alone] == [one.verdict for one in alone]
            assert fitting.warnings(place) == sum(one.verdict is Verdict.WARN for one in alone)
            assert bool(fitting.failed() >> place & 1) == any(one.verdict is Verdict.FAIL for one in alone)
            matching.give(each.escort.id, trip.slot)


def test_an_earlier_incident_warns_of_those_whom_it_ties_and_of_nobody_else() -> None:
    crowd = Crowd(1, people=3, places=1)
    who = crowd.people[1].escort.id
    fitting = Matching(crowd.people, crowd.settings).fitting(crowd.trips[0], [who])
    told = [fitting.verdict(Constraint.CONFLICT, place) for place in range(3)]
    assert told == [Verdict.PASS, Verdict.WARN, Verdict.PASS]


def test_without_people_nobody_fits() -> None:
    crowd = Crowd(1, people=1, places=1)
    assert Matching([], crowd.settings).fitting(crowd.trips[0]).failed() == 0
