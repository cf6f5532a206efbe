from datetime import date
from typing import Any

from medhandover.cases.model import Sex
from medhandover.escorts.countries import VisaNeed
from medhandover.escorts.credentials import Training, TrainingKind, Visa, VisaState
from medhandover.escorts.model import Escort, Slot
from medhandover.escorts.suitability import briefing_findings, suitability_findings
from medhandover.kernel.findings import Finding, Met
from medhandover.kernel.ids import EscortId, SlotId
from tests.medhandover.escorts.people import (
    DEPARTURE,
    LEAVES,
    WHO,
    a_slot,
    an_absence,
    an_escort,
    around,
    terms,
    wishes,
)

OTHER = EscortId("o")


def said(who: Escort | None = None, place: Slot | None = None, **facts: Any) -> list[Finding | Met]:
    away, duties, ties = (facts.pop(name, []) for name in ("absences", "duties", "conflicts"))
    known = around(place or a_slot(), **{"escorts": {WHO: who or an_escort()}, "departure": DEPARTURE, **facts})
    return list(suitability_findings(known, duties, away, ties))


def weights(*args: Any, **facts: Any) -> list[tuple[str, str]]:
    return [(each.rule, each.weight.value) for each in said(*args, **facts) if isinstance(each, Finding)]


def test_r23_says_who_is_free_with_papers_that_last() -> None:
    assert [each.say("en") for each in said()] == [
        "K. Visser (verzonnen) is free, and the papers last through the return."
    ]


def test_r23_the_first_four_constraints_stop_departure() -> None:
    duty = a_slot(id=SlotId("x"))
    asked = {"AM": terms(visa=VisaNeed.BEFORE)}
    assert weights(duties=[duty]) == [("R23", "B")]
    assert weights(absences=[an_absence(date(2026, 12, 1), date(2026, 12, 9))]) == [("R23", "B")]
    assert weights(an_escort(passport_until=None)) == [("R23", "B")]
    assert weights(terms=asked) == [("R23", "B")]


def test_r23_a_visa_that_is_applied_for_stops_departure_until_it_is_granted() -> None:
    asked = Visa(country="AM", state=VisaState.REQUESTED, requested_on=date(2026, 11, 1), processing_days=5)
    found = [
        each
        for each in said(an_escort(visas=(asked,)), terms={"AM": terms(visa=VisaNeed.BEFORE)})
        if isinstance(each, Finding)
    ]
    assert [(each.weight.value, each.due_on) for each in found] == [("B", date(2026, 11, 26))]


def test_r23_of_a_reserve_papers_only_warn() -> None:
    assert weights(an_escort(passport_until=None), a_slot(is_reserve=True)) == [("R23", "W")]


def test_r23_everything_after_the_fourth_warns() -> None:
    old = Training(kind=TrainingKind.BLS, until_on=date(2026, 12, 4))
    assert weights(an_escort(trainings=(old,))) == [("R23", "W")]
    assert weights(conflicts=[WHO]) == [("R23", "W")]
    assert weights(an_escort(max_nights=1)) == [("R23", "W")]
    assert weights(terms={}) == [("R23", "W")]


def test_r23_nothing_is_said_of_an_empty_place_or_a_duty_that_ended() -> None:
    assert said(an_escort(passport_until=None), a_slot(escort=None)) == []
    assert said(an_escort(passport_until=None), a_slot(released_at=LEAVES.at)) == []


def test_r23_the_same_is_said_once() -> None:
    places = (a_slot(), a_slot(id=SlotId("o"), escort=OTHER))
    known = around(*places, escorts={WHO: an_escort(), OTHER: an_escort(id=OTHER, name="B")}, terms={})
    found = [each for each in suitability_findings(known, [], [], []) if isinstance(each, Finding)]
    assert len(found) == 1


def test_r23_a_female_escort_is_asked_of_all_who_travel_together() -> None:
    asked = wishes(is_female_wanted=True)
    assert weights(an_escort(gender=Sex.MALE), wishes=asked) == [("R23", "W")]
    told = said(an_escort(gender=Sex.FEMALE), wishes=asked)
    assert "A female escort was asked for; K. Visser (verzonnen) travels along." in [each.say("en") for each in told]
    assert weights(an_escort(gender=Sex.MALE), a_slot(escort=None), wishes=asked) == []


def test_r23_somebody_of_all_who_travel_together_can_talk_with_the_person() -> None:
    places = (a_slot(), a_slot(id=SlotId("o"), escort=OTHER))

    def found(*languages: tuple[str, ...], **facts: Any) -> int:
        crowd = {key: an_escort(id=key, languages=spoken) for key, spoken in zip((WHO, OTHER), languages, strict=True)}
        known = around(*places, escorts=crowd, person_languages=("hy", "ru"), **facts)
        return len([each for each in suitability_findings(known, [], [], []) if isinstance(each, Finding)])

    assert found(("nl",), ("en",)) == 1
    assert found(("nl",), ("ru",)) == 0
    assert found(("nl",), ("en",), has_interpreter=True) == 0
    assert found((), ()) == 0
    assert found(("nl",), ("ru",), wishes=wishes(languages=("hy",))) == 1


def test_r19_the_task_is_handed_over_before_departure() -> None:
    found = list(briefing_findings(around(a_slot(), escorts={WHO: an_escort()}, departure=DEPARTURE)))
    assert [(each.rule, each.weight.value, each.due_on) for each in found] == [("R19", "W", date(2026, 12, 2))]
    assert found[0].not_before is not None
    assert (DEPARTURE.at - found[0].not_before).days == 7
    for done in ({"briefed_for": LEAVES}, {"escort": None}, {"replaces": SlotId("x")}, {"released_at": LEAVES.at}):
        assert not list(briefing_findings(around(a_slot(**done), escorts={WHO: an_escort()}, departure=DEPARTURE)))
