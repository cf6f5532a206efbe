from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from medhandover.advice.conditions import ConditionCode
from medhandover.advice.model import Origin
from medhandover.kernel.findings import Finding
from medhandover.kernel.ids import AdviceId, ConditionId, EvidenceId, StaffId
from medhandover.plans.checks import coverage_findings
from medhandover.plans.coverage import Covered, CoverState, Lack, coverage
from medhandover.plans.model import Evidence
from medhandover.plans.proofs import Fault
from tests.medhandover.plans.test_checks import AT, LATER, answer, arrangement, condition, met, missing, plan, proof

DEPARTS = date(2026, 12, 2)


def sheet(*proofs: Evidence, code: ConditionCode = ConditionCode.TOLK, **other: Any) -> Covered:
    asked: dict[str, Any] = {"departure_on": DEPARTS, **other}
    arranged = asked.pop("arrangements", [arrangement()])
    return coverage(plan(), [condition(code, **asked.pop("fields", {}))], arranged, proofs, [], **asked)[0]


def test_what_the_person_refuses_is_met_by_no_proof_until_it_is_set_aside() -> None:
    refused = frozenset({ConditionId("x")})
    assert sheet(proof()).state is CoverState.COVERED
    assert sheet(proof(), refused=refused).state is CoverState.REFUSED
    assert sheet(proof(), refused=frozenset({ConditionId("other")})).state is CoverState.COVERED
    aside = sheet(proof(), refused=refused, fields={"set_aside_at": answer().recorded_at})
    assert aside.state is CoverState.SET_ASIDE


def test_a_condition_says_why_its_proof_does_not_hold() -> None:
    old = proof()
    old.valid_days_before = 3
    assert (sheet(old).state, sheet(old).fault) == (CoverState.RENEW, Fault.AGED)
    assert sheet(old, proof()).state is CoverState.COVERED
    unaccepted = sheet(proof(), code=ConditionCode.FYS_INST)
    assert (unaccepted.state, unaccepted.fault) == (CoverState.RENEW, Fault.ANSWER)
    assert sheet().fault is Fault.NONE


def test_r10_an_arrangement_has_somebody_responsible_and_a_day_before_departure() -> None:
    assert sheet().lacks == ()
    bare = sheet(arrangements=[arrangement(responsible="", due_on=None)])
    assert bare.lacks == (Lack.RESPONSIBLE, Lack.DAY)
    late = sheet(arrangements=[arrangement(due_on=date(2026, 12, 3))])
    assert late.lacks == (Lack.IN_TIME,)
    assert sheet(arrangements=[arrangement(responsible="", owner=StaffId("s"))]).lacks == ()
    assert sheet(arrangements=[]).lacks == ()
    found = missing(coverage_findings([bare]))
    assert [each.say("en") for each in found][1:] == [
        "The arrangement for condition 2 (Interpreter at handover) does not say: "
        "somebody responsible, a day by which it is done."
    ]


def test_r10_the_sheet_says_who_sees_to_a_condition_and_by_when() -> None:
    two = [arrangement(owner=StaffId("s")), arrangement(responsible="F. Yilmaz (verzonnen)", due_on=date(2026, 11, 30))]
    told = sheet(arrangements=two)
    assert told.responsible == "M. Jansen (verzonnen); F. Yilmaz (verzonnen)"
    assert (told.owner, told.due_on) == (StaffId("s"), date(2026, 11, 30))
    assert missing(coverage_findings([told]))[0].due_on == date(2026, 11, 30)


def test_r10_it_is_said_by_what_a_condition_is_met() -> None:
    assert met(coverage_findings([sheet(proof())])) == [
        "Condition 2 (Interpreter at handover) is met by: opname. Proof: brief 20 nov."
    ]


def test_a_condition_of_bma_that_is_not_met_is_never_forced_and_an_own_measure_may_be() -> None:
    assert not missing(coverage_findings([sheet()]))[0].is_forceable
    own = sheet(fields={"origin": Origin.DTV})
    assert missing(coverage_findings([own]))[0].is_forceable


PROOFS = st.builds(
    lambda at, day, until, days: Evidence(
        **{
            **{name: getattr(proof(), name) for name in ("arrangement", "plan", "case", "kind", "sender", "what")},
            "id": EvidenceId(f"{at}{day}{until}{days}"),
            "recorded_by": proof().recorded_by,
            "recorded_at": proof().recorded_at,
            "given_for": at,
            "dated_on": day,
            "valid_until_on": until,
            "valid_days_before": days,
        }
    ),
    st.sampled_from([AT, LATER, None]),
    st.dates(date(2026, 11, 1), date(2026, 12, 2)),
    st.none() | st.dates(date(2026, 12, 1), date(2026, 12, 6)),
    st.none() | st.integers(0, 30),
)


@given(
    st.lists(PROOFS, max_size=3),
    PROOFS,
    st.sampled_from(list(ConditionCode)),
    st.booleans(),
    st.booleans(),
)
def test_adding_evidence_never_adds_a_finding(
    given_before: list[Evidence], more: Evidence, code: ConditionCode, is_accepted: bool, is_refused: bool
) -> None:
    answers = [answer()] if is_accepted else []
    refused = frozenset({ConditionId("x")}) if is_refused else frozenset()

    def found(proofs: list[Evidence]) -> list[Finding]:
        asked = [condition(code), condition(code, advice=AdviceId("older"))]
        kept = coverage(plan(), asked, [arrangement(due_on=None)], proofs, answers, refused, DEPARTS)
        return missing(coverage_findings(kept))

    before, after = found(given_before), found([*given_before, more])
    assert len(after) <= len(before)
    assert {each.rule for each in after} <= {each.rule for each in before}
