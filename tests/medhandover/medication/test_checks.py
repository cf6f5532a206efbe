from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from medhandover.kernel.clock import moment
from medhandover.kernel.findings import Finding, Met, Said, Weight
from medhandover.kernel.ids import CaseId
from medhandover.medication.checks import cold_findings, intake_findings, supply_findings
from medhandover.medication.counts import SupplyCount
from medhandover.medication.model import IcePoint, Keeper, Medicine, days_taken
from tests.medhandover.medication.test_counts import MEDICINE, count, signing
from tests.medhandover.medication.test_model import medicine

DEPARTURE, HANDOVER = moment("2026-12-03T06:40"), moment("2026-12-03T17:00 Asia/Yerevan")


def taken(**other: Any) -> Medicine:
    own: dict[str, Any] = {name: other.pop(name) for name in ("id", "position") if name in other}
    kept: dict[str, Any] = {"id": MEDICINE, "position": 1, **own}
    return Medicine(case=CaseId("c"), **kept, **vars(medicine(**other)))


def supply(*medicines: Medicine, counts: tuple[SupplyCount, ...] = (), is_asked: bool = False) -> list[Said]:
    return list(supply_findings(medicines, DEPARTURE, HANDOVER, 28, 3, is_asked=is_asked, counts=counts))


def blocks(found: list[Said]) -> list[str]:
    return [each.say("en") for each in found if isinstance(each, Finding) and each.weight is Weight.BLOCK]


def test_r25_what_is_asked_is_entered_counted_and_enough() -> None:
    assert blocks(supply(is_asked=True)) == ["BMA asks for medication to be taken along; no medicine is entered."]
    assert blocks(supply(taken(counted=None))) == ["Medicine 1 is not counted yet."]
    assert blocks(supply(taken(counted=63))) == ["Medicine 1 lasts 31 days; 32 are needed."]
    enough = supply(taken(counted=64), counts=(count(64, signing=signing()),))
    assert [each.say("en") for each in enough] == [
        "Medicine 1 lasts 32 days, 32 are needed; counted by K. Visser (verzonnen) on Tue 24 Nov 2026."
    ]


def test_r25_no_sentence_names_a_medicine() -> None:
    told = [*supply(taken(counted=1)), *supply(taken(counted=64)), *supply(taken(per_day=Decimal(0)))]
    assert len(told) == 6
    assert not [each for each in told if "sertraline" in each.say("nl") + each.say("en")]


def test_r25_what_was_counted_is_signed_for() -> None:
    unsigned = supply(taken(counted=64), counts=(count(64),))
    assert [each.weight for each in unsigned if isinstance(each, Finding)] == [Weight.WARN]
    signed = supply(taken(counted=64), counts=(count(64), count(64, signing=signing())))
    assert [type(each) for each in signed] == [Met]


def test_r25_what_is_taken_when_needed_is_counted_and_has_no_days() -> None:
    found = supply(taken(per_day=Decimal(0)), counts=(count(33, signing=signing()),))
    assert [type(each) for each in found] == [Met]


@pytest.mark.parametrize(
    ("other", "days"),
    [
        ({}, 34),
        ({"stop_on": date(2026, 12, 3)}, 1),
        ({"stop_on": date(2026, 12, 2)}, 0),
        ({"stop_on": date(2027, 12, 3)}, 34),
        ({"start_on": date(2026, 11, 1)}, 34),
        ({"start_on": date(2026, 12, 5)}, 32),
        ({"start_on": date(2026, 12, 5), "stop_on": date(2026, 12, 6)}, 2),
    ],
)
def test_r25_a_medicine_is_needed_on_the_days_on_which_it_is_taken(other: dict[str, Any], days: int) -> None:
    assert days_taken(medicine(**other), date(2026, 12, 3), 34) == days


def test_r25_supervised_intake_is_in_the_hands_of_who_travels_along() -> None:
    def said(*medicines: Medicine) -> list[str]:
        return [each.say("en") for each in intake_findings(medicines, is_supervised=True, is_for_journey=False)]

    assert said(taken()) == ["BMA asks for intake under supervision; no medicine says so."]
    assert "nobody who travels along keeps it" in said(taken(is_supervised=True, kept_by=Keeper.PERSON))[0]
    assert said(taken(is_supervised=True, kept_by=Keeper.MEDICAL)) == []
    assert said() == []


def test_r25_the_same_medicine_at_the_same_time_is_said() -> None:
    def said(**other: Any) -> list[str]:
        second = taken(position=2, **{"times": ("08:00",), "per_day": Decimal(1), **other})
        pair = [taken(times=("08:00", "20:00")), second]
        return [each.say("en") for each in intake_findings(pair, is_supervised=False, is_for_journey=False)]

    assert said() == ["Medicines 1 and 2 are the same one at the same time. Stop one of them, or change its times."]
    assert said(times=("12:00",)) == said(inn="paracetamol") == said(route="intraveneus") == []


def test_r25_what_is_needed_on_the_way_is_in_the_hand_luggage() -> None:
    found = list(intake_findings([taken()], is_supervised=False, is_for_journey=True))
    assert [each.weight for each in found] == [Weight.WARN]
    assert not list(intake_findings([taken(is_in_hand_luggage=True)], is_supervised=False, is_for_journey=True))


def cold(*medicines: Medicine, is_asked: bool = True) -> list[Said]:
    return list(cold_findings(medicines, DEPARTURE, HANDOVER, is_asked=is_asked))


def test_r25_a_cold_chain_lasts_from_departure_to_handover() -> None:
    assert "must be kept cool" in blocks(cold(taken()))[0]
    assert blocks(cold(taken(needs_cooling=True))) == [
        "Medicine 1 must be kept cool for 8 hours; no cool box is named."
    ]
    short = taken(needs_cooling=True, cool_box="K-1", cool_box_hours=7)
    assert blocks(cold(short)) == ["Medicine 1 travels 8 hours without new ice; box K-1 keeps cold for 7 hours."]
    enough = cold(taken(needs_cooling=True, cool_box="K-1", cool_box_hours=8))
    assert [type(each) for each in enough] == [Met]


def test_r25_new_ice_on_the_way_makes_a_short_box_last() -> None:
    ice = IcePoint(place="Wenen (verzonnen)", at=moment("2026-12-03T08:30 Europe/Vienna"))
    iced = taken(needs_cooling=True, cool_box="K-1", cool_box_hours=6, ice_points=(ice,))
    assert [type(each) for each in cold(iced)] == [Met]
    late = IcePoint(place="Jerevan (verzonnen)", at=moment("2026-12-03T18:00 Asia/Yerevan"))
    assert len(blocks(cold(taken(needs_cooling=True, cool_box="K-1", cool_box_hours=6, ice_points=(late,))))) == 1


def test_r25_what_may_be_uncooled_as_long_as_the_journey_needs_no_box() -> None:
    assert cold(taken(needs_cooling=True, max_hours_uncooled=8)) == []
    assert len(blocks(cold(taken(needs_cooling=True, max_hours_uncooled=7)))) == 1
    assert cold(taken(), is_asked=False) == []


def test_before_the_journey_is_planned_only_what_is_not_entered_is_said() -> None:
    bare = list(supply_findings([taken(counted=1)], None, None, 28, 3, is_asked=True))
    assert bare == []
    assert not list(cold_findings([taken(needs_cooling=True)], None, None, is_asked=True))
