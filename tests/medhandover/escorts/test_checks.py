from datetime import UTC, date, datetime
from typing import Any

from medhandover.advice.conditions import ConditionCode
from medhandover.escorts.checks import (
    companion_findings,
    duty_findings,
    employee_findings,
    medical_findings,
    registration_findings,
    span_findings,
)
from medhandover.escorts.companions import Companion, CompanionKind
from medhandover.escorts.model import Escort, EscortKind, Qualification, Slot
from medhandover.kernel.clock import moment
from medhandover.kernel.findings import Finding, Met, Said
from medhandover.kernel.ids import CompanionId, EscortId, SlotId
from medhandover.settings.model import Settings
from tests.medhandover.escorts.people import (
    CASE,
    HANDOVER,
    HOME,
    NOW,
    PLAN,
    STAFF,
    WHO,
    a_medic,
    a_slot,
    an_escort,
    around,
)
from tests.medhandover.escorts.people import DEPARTURE as DEPARTS

DEPARTURE = date(2026, 12, 3)
SETTINGS = Settings()
RESERVE: dict[str, Any] = {"id": SlotId("r"), "is_reserve": True}


def findings(said: Any) -> list[Finding]:
    return [each for each in said if isinstance(each, Finding)]


def kept(said: Any) -> list[str]:
    return [each.say("en") for each in said if isinstance(each, Met)]


def employee(*slots: Slot) -> list[Said]:
    return list(employee_findings(slots, {WHO: an_escort()}, DEPARTURE, SETTINGS))


def missing(*slots: Slot) -> list[str]:
    return [each.where for each in findings(employee(*slots))]


def test_r19_the_employee_and_a_reserve_travel_along() -> None:
    assert missing() == ["escorts.employee", "escorts.reserve"]
    assert missing(a_slot()) == ["escorts.reserve"]
    assert missing(a_slot(), a_slot(**RESERVE)) == []


def test_r19_says_who_travels_along_and_who_stands_in_reserve() -> None:
    assert kept(employee(a_slot(), a_slot(**RESERVE))) == [
        "K. Visser (verzonnen) travels along.",
        "K. Visser (verzonnen) stands in reserve.",
    ]
    assert kept(employee(a_slot(), a_slot(escort=None, no_reserve_reason="griep", **RESERVE)))[1:] == [
        "A reason says why there is no reserve."
    ]


def test_r19_the_employee_is_never_forced_and_the_reserve_may_be() -> None:
    forceable = {each.where: each.is_forceable for each in findings(employee())}
    assert forceable == {"escorts.employee": False, "escorts.reserve": True}


def test_r19_an_empty_place_is_nobody() -> None:
    assert missing(a_slot(escort=None), a_slot(escort=None, **RESERVE)) == ["escorts.employee", "escorts.reserve"]


def test_r22_security_and_medical_escorts_do_not_count_as_the_employee() -> None:
    others = [a_slot(kind=kind) for kind in (EscortKind.SECURITY, EscortKind.MEDICAL)]
    assert missing(*others) == ["escorts.employee", "escorts.reserve"]


def test_r19_the_reserve_may_be_missing_with_a_reason() -> None:
    assert missing(a_slot(), a_slot(escort=None, no_reserve_reason="griep", **RESERVE)) == []


def test_r19_from_the_day_before_an_activated_reserve_needs_no_new_one() -> None:
    late, early = datetime(2026, 12, 2, 9, tzinfo=UTC), datetime(2026, 11, 20, 9, tzinfo=UTC)
    assert missing(a_slot(activated_at=late, **RESERVE)) == []
    assert missing(a_slot(activated_at=early, **RESERVE)) == ["escorts.reserve"]


def test_r19_who_took_over_on_the_way_is_the_employee_and_needs_no_reserve() -> None:
    other = a_slot(id=SlotId("n"), replaces=SlotId("s"), escort=EscortId("n"))
    assert missing(a_slot(), other) == []
    told = list(employee_findings([a_slot(), other], {EscortId("n"): an_escort(name="N")}, DEPARTURE, SETTINGS))
    assert kept(told) == ["N travels along."]


def test_r19_a_journey_without_a_day_still_needs_its_employee() -> None:
    assert [each.due_on for each in findings(employee_findings([], {}, None, SETTINGS))] == [None, None]


def unmet(code: ConditionCode, who: Escort, **other: Any) -> list[str]:
    place = a_slot(**{"kind": EscortKind.MEDICAL, **other})
    return [each.rule for each in findings(medical_findings([place], {WHO: who}, [code], DEPARTURE, SETTINGS))]


def medic(qualification: Qualification) -> Escort:
    return an_escort(kind=EscortKind.MEDICAL, qualification=qualification)


def test_r21_a_medical_escort_travels_along_when_bma_asks_for_one() -> None:
    found = findings(medical_findings([], {}, [ConditionCode.ARTS, ConditionCode.ROLSTOEL], DEPARTURE, SETTINGS))
    assert [(each.rule, each.due_on) for each in found] == [("R21", date(2026, 11, 12))]
    assert [each.due_on for each in findings(medical_findings([], {}, [ConditionCode.VPK], None, SETTINGS))] == [None]
    assert unmet(ConditionCode.ARTS, medic(Qualification.DOCTOR)) == []


def test_r21_the_qualification_is_the_one_that_bma_asks_for() -> None:
    assert unmet(ConditionCode.VPK, medic(Qualification.DOCTOR)) == []
    assert unmet(ConditionCode.PSY_VPK, medic(Qualification.NURSE)) == ["R21"]
    assert unmet(ConditionCode.PSY_VPK, medic(Qualification.PSYCHIATRIC_NURSE)) == []
    assert unmet(ConditionCode.ARTS, medic(Qualification.PSYCHIATRIC_NURSE)) == ["R21"]
    assert unmet(ConditionCode.SPECIALIST, medic(Qualification.DOCTOR)) == ["R21"]


def test_r21_says_who_travels_along_for_which_condition() -> None:
    place = a_slot(kind=EscortKind.MEDICAL)
    told = medical_findings([place], {WHO: medic(Qualification.NURSE)}, [ConditionCode.VPK], DEPARTURE, SETTINGS)
    assert kept(told) == ["“Accompanied by nurse”: K. Visser (verzonnen) (nurse) travels along."]


def test_r22_employee_and_security_escort_are_no_medical_escort() -> None:
    for kind in (EscortKind.EMPLOYEE, EscortKind.SECURITY):
        assert unmet(ConditionCode.VPK, medic(Qualification.NURSE), kind=kind) == ["R21"]


def test_fm24_employee_and_medical_escort_are_counted_separately() -> None:
    nurse = a_slot(id=SlotId("n"), kind=EscortKind.MEDICAL)
    assert missing(nurse) == ["escorts.employee", "escorts.reserve"]
    assert unmet(ConditionCode.VPK, an_escort(), kind=EscortKind.EMPLOYEE) == ["R21"]


def test_r21_a_reserve_counts_when_it_took_over() -> None:
    nurse = medic(Qualification.NURSE)
    assert unmet(ConditionCode.VPK, nurse, is_reserve=True) == ["R21"]
    assert unmet(ConditionCode.VPK, nurse, activated_at=datetime(2026, 12, 2, tzinfo=UTC), is_reserve=True) == []
    assert unmet(ConditionCode.VPK, nurse, escort=None) == ["R21"]


def registered(who: Escort, **other: Any) -> list[Said]:
    place = a_slot(**{"kind": EscortKind.MEDICAL, **other})
    return list(registration_findings(around(place, escorts={WHO: who}, departure=DEPARTS)))


def test_r21_the_registration_is_valid_and_was_looked_up() -> None:
    assert kept(registered(a_medic())) == [
        "The registration of K. Visser (verzonnen) lasts until Sat 5 Dec 2026 and was looked up on Fri 20 Nov 2026."
    ]
    for held in ({"registered_until": date(2026, 12, 4)}, {"registration_checked_on": None}):
        found = findings(registered(a_medic(**held)))
        assert [(each.rule, each.where, each.weight.value) for each in found] == [("R21", "escorts.registration", "B")]
    assert len(findings(registered(a_medic(registered_until=None, qualification=Qualification.NONE)))) == 2


def test_r21_nothing_is_asked_of_who_is_no_medical_escort() -> None:
    assert registered(an_escort(), kind=EscortKind.EMPLOYEE) == []
    assert registered(a_medic(), escort=None) == []


def test_r50_a_moved_journey_asks_for_another_time_of_the_place() -> None:
    assert not list(span_findings([a_slot()], DEPARTS, HANDOVER))
    assert not list(span_findings([a_slot(escort=None)], moment("2026-12-01T06:00"), HANDOVER))
    for departure, home in ((moment("2026-12-03T03:00"), HOME), (DEPARTS, moment("2026-12-05T20:01"))):
        assert [each.rule for each in span_findings([a_slot()], departure, home)] == ["R50"]
    later = a_slot(id=SlotId("n"), replaces=SlotId("s"), leaves=HANDOVER)
    assert not list(span_findings([a_slot(home=HANDOVER), later], DEPARTS, HOME))


def companion(**other: Any) -> Companion:
    fields: dict[str, Any] = {"kind": CompanionKind.FAMILY, "name": "Z. Voorbeeldyan (verzonnen)", **other}
    return Companion(id=CompanionId("c"), plan=PLAN, case=CASE, recorded_by=STAFF, recorded_at=NOW, **fields)


def company(*companions: Companion, codes: tuple[ConditionCode, ...] = (ConditionCode.NIET_ALLEEN,)) -> list[Said]:
    return list(companion_findings(companions, codes, DEPARTURE, SETTINGS))


def test_r10_who_may_not_travel_alone_has_a_companion_with_a_name() -> None:
    assert [(each.rule, each.due_on) for each in findings(company())] == [("R10", date(2026, 11, 12))]
    assert company(codes=()) == []
    assert findings(company(companion())) == []
    assert kept(company(companion())) == [
        "Z. Voorbeeldyan (verzonnen) (family member) travels along, so that the person is not alone."
    ]
    for other in ({"kind": CompanionKind.INTERPRETER}, {"kind": CompanionKind.MONITOR}, {"ended_at": NOW}):
        assert len(findings(company(companion(**other)))) == 1


def test_r20_says_whose_duty_was_ended_and_when() -> None:
    ended = a_slot(released_at=datetime(2026, 12, 3, 18, tzinfo=UTC))
    assert kept(duty_findings([ended, a_slot(id=SlotId("o"))], {WHO: an_escort()})) == [
        "The duty of K. Visser (verzonnen) was ended on Thu 3 Dec 2026, after the ending was recorded."
    ]
