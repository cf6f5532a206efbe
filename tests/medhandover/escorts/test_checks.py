from datetime import UTC, date, datetime
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from medhandover.advice.conditions import ConditionCode
from medhandover.escorts.checks import employee_findings, medical_findings, paper_findings
from medhandover.escorts.eligibility import overlap
from medhandover.escorts.model import Escort, EscortKind, Qualification, Slot, SlotDraft
from medhandover.kernel.clock import Moment, moment
from medhandover.kernel.findings import Weight
from medhandover.kernel.ids import CaseId, EscortId, PlanId, SlotId
from medhandover.settings.model import Settings

DEPARTURE = date(2026, 12, 3)
SETTINGS = Settings()
WHO = EscortId("e")
TIMES = st.datetimes(datetime(2026, 1, 1), datetime(2026, 2, 1), timezones=st.just(UTC))  # noqa: DTZ001


def slot(**other: Any) -> Slot:
    fields: dict[str, Any] = {"kind": EscortKind.EMPLOYEE, "escort": WHO, **other}
    return Slot(
        id=SlotId("s"),
        plan=PlanId("p"),
        case=CaseId("c"),
        leaves=moment("2026-12-03T03:30"),
        home=moment("2026-12-05T20:00"),
        **fields,
    )


def escort(**other: Any) -> Escort:
    fields: dict[str, Any] = {"kind": EscortKind.EMPLOYEE, "passport_until": date(2027, 6, 5), **other}
    return Escort(id=WHO, name="K. Visser (verzonnen)", phone="+31 00 000 00 01", **fields)


def missing(*slots: Slot) -> list[str]:
    return [each.where for each in employee_findings(slots, DEPARTURE, SETTINGS) if each.rule == "R19"]


def papers(who: Escort, **other: Any) -> list[str]:
    return [each.rule for each in paper_findings([slot(**other)], {WHO: who}, "AM", SETTINGS)]


RESERVE = {"is_reserve": True}


def test_r19_the_employee_and_a_reserve_travel_along() -> None:
    assert missing() == ["escorts.employee", "escorts.reserve"]
    assert missing(slot()) == ["escorts.reserve"]
    assert missing(slot(), slot(**RESERVE)) == []


def test_r19_an_empty_place_is_nobody() -> None:
    assert missing(slot(escort=None), slot(escort=None, **RESERVE)) == ["escorts.employee", "escorts.reserve"]


def test_r22_security_and_medical_escorts_do_not_count_as_the_employee() -> None:
    others = [slot(kind=kind) for kind in (EscortKind.SECURITY, EscortKind.MEDICAL)]
    assert missing(*others) == ["escorts.employee", "escorts.reserve"]


def test_r19_the_reserve_may_be_missing_with_a_reason() -> None:
    assert missing(slot(), slot(escort=None, no_reserve_reason="griep", **RESERVE)) == []


def test_r19_from_the_day_before_an_activated_reserve_needs_no_new_one() -> None:
    late, early = datetime(2026, 12, 2, 9, tzinfo=UTC), datetime(2026, 11, 20, 9, tzinfo=UTC)
    assert missing(slot(activated_at=late, **RESERVE)) == []
    assert missing(slot(activated_at=early, **RESERVE)) == ["escorts.reserve"]


def test_r19_a_journey_without_a_day_still_needs_its_employee() -> None:
    assert [each.due_on for each in employee_findings([], None, SETTINGS)] == [None, None]


def test_r23_the_passport_lasts_six_months_after_the_return() -> None:
    assert papers(escort()) == []
    assert papers(escort(passport_until=date(2027, 6, 4))) == ["R23"]
    assert papers(escort(passport_until=None)) == ["R23"]


def test_r23_a_visa_that_is_there_lasts_through_the_return() -> None:
    assert papers(escort(visas=("AM:2026-12-05",))) == []
    assert papers(escort(visas=("AM:2026-12-04", "GE:2027-01-01"))) == ["R23"]


def test_r21_a_medical_escort_is_qualified_and_registered_through_the_return() -> None:
    nurse = {"kind": EscortKind.MEDICAL, "qualification": Qualification.NURSE, "registered_until": date(2026, 12, 5)}
    assert papers(escort(**nurse), kind=EscortKind.MEDICAL) == []
    assert papers(escort(**{**nurse, "registered_until": date(2026, 12, 4)})) == ["R21"]
    assert papers(escort(kind=EscortKind.MEDICAL)) == ["R21", "R21"]


def test_papers_of_a_reserve_warn_and_an_empty_place_has_none() -> None:
    found = list(paper_findings([slot(**RESERVE)], {WHO: escort(passport_until=None)}, "AM", SETTINGS))
    assert [each.weight for each in found] == [Weight.WARN]
    assert list(paper_findings([slot(escort=None)], {}, "AM", SETTINGS)) == []


@given(TIMES, TIMES, TIMES, TIMES)
def test_r23_overlap_is_mutual_and_meeting_ends_do_not_overlap(
    one: datetime, two: datetime, three: datetime, four: datetime
) -> None:
    first = SlotDraft(kind=EscortKind.EMPLOYEE, leaves=Moment(min(one, two)), home=Moment(max(one, two)))
    second = SlotDraft(kind=EscortKind.EMPLOYEE, leaves=Moment(min(three, four)), home=Moment(max(three, four)))
    assert overlap(first, second) == overlap(second, first)
    after = SlotDraft(kind=EscortKind.EMPLOYEE, leaves=first.home, home=Moment(datetime(2027, 1, 1, tzinfo=UTC)))
    assert not overlap(first, after)


def unmet(code: ConditionCode, who: Escort, **other: Any) -> list[str]:
    place = slot(**{"kind": EscortKind.MEDICAL, **other})
    return [each.rule for each in medical_findings([place], {WHO: who}, [code], DEPARTURE, SETTINGS)]


def medic(qualification: Qualification) -> Escort:
    return escort(kind=EscortKind.MEDICAL, qualification=qualification)


def test_r21_a_medical_escort_travels_along_when_bma_asks_for_one() -> None:
    found = list(medical_findings([], {}, [ConditionCode.ARTS, ConditionCode.ROLSTOEL], DEPARTURE, SETTINGS))
    assert [(each.rule, each.due_on) for each in found] == [("R21", date(2026, 11, 12))]
    assert [each.due_on for each in medical_findings([], {}, [ConditionCode.VPK], None, SETTINGS)] == [None]
    assert unmet(ConditionCode.ARTS, medic(Qualification.DOCTOR)) == []


def test_r21_the_qualification_is_the_one_that_bma_asks_for() -> None:
    assert unmet(ConditionCode.VPK, medic(Qualification.DOCTOR)) == []
    assert unmet(ConditionCode.PSY_VPK, medic(Qualification.NURSE)) == ["R21"]
    assert unmet(ConditionCode.PSY_VPK, medic(Qualification.PSYCHIATRIC_NURSE)) == []
    assert unmet(ConditionCode.ARTS, medic(Qualification.PSYCHIATRIC_NURSE)) == ["R21"]
    assert unmet(ConditionCode.SPECIALIST, medic(Qualification.DOCTOR)) == ["R21"]


def test_r22_employee_and_security_escort_are_no_medical_escort() -> None:
    for kind in (EscortKind.EMPLOYEE, EscortKind.SECURITY):
        assert unmet(ConditionCode.VPK, medic(Qualification.NURSE), kind=kind) == ["R21"]


def test_r21_a_reserve_counts_when_it_took_over() -> None:
    nurse = medic(Qualification.NURSE)
    assert unmet(ConditionCode.VPK, nurse, **RESERVE) == ["R21"]
    assert unmet(ConditionCode.VPK, nurse, activated_at=datetime(2026, 12, 2, tzinfo=UTC), **RESERVE) == []
    assert unmet(ConditionCode.VPK, nurse, escort=None) == ["R21"]
