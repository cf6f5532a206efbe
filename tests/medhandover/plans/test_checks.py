from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from medhandover.advice.conditions import ConditionCode
from medhandover.advice.model import Condition
from medhandover.kernel.clock import Moment, moment
from medhandover.kernel.findings import Finding, Met, Said, TimeState, Weight
from medhandover.kernel.ids import (
    AcceptanceId,
    AdviceId,
    ArrangementId,
    CaseId,
    ConditionId,
    EvidenceId,
    PlanId,
    ReceiverId,
    StaffId,
)
from medhandover.plans.checks import (
    acceptance_findings,
    coverage_findings,
    ready_findings,
    receiver_findings,
    terms_findings,
)
from medhandover.plans.coverage import Covered, CoverState, coverage
from medhandover.plans.model import Acceptance, AcceptanceState, Arrangement, Evidence, EvidenceKind, Plan
from medhandover.receivers.model import Receiver, ReceiverKind, ReceiverType
from medhandover.settings.model import Settings

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
AT = moment("2026-12-03T17:00 Asia/Yerevan")
LATER = moment("2026-12-04T17:00 Asia/Yerevan")
SETTINGS = Settings()
CASE, STAFF = CaseId("c"), StaffId("s")


def plan(**other: Any) -> Plan:
    fields: dict[str, Any] = {
        "receiver": ReceiverId("r"),
        "handover": AT,
        "receiver_function": "arts van dienst",
        **other,
    }
    return Plan(id=PlanId("p"), case=CASE, attempt=1, advice=AdviceId("a"), opened_by=STAFF, opened_at=NOW, **fields)


def receiver(kind: ReceiverKind = ReceiverKind.INSTITUTION) -> Receiver:
    return Receiver(
        id=ReceiverId("r"),
        recorded_at=NOW,
        name="Kliniek Voorbeeld",
        kind=kind,
        type=ReceiverType.PSYCHIATRIC,
        country="AM",
        city="Yerevan",
        zone="Asia/Yerevan",
        phone="+374 00 000001",
    )


def condition(code: ConditionCode = ConditionCode.FYS_INST, **other: Any) -> Condition:
    fields: dict[str, Any] = {"advice": AdviceId("a"), "number": 2, **other}
    return Condition(id=ConditionId("x"), case=CASE, code=code, literal="…", coded_by=STAFF, coded_at=NOW, **fields)


def answer(state: AcceptanceState = AcceptanceState.WRITTEN, at: Moment | None = AT, **other: Any) -> Acceptance:
    fields: dict[str, Any] = {
        "name": "dr. Voorbeeld",
        "function": "arts",
        "receiver": ReceiverId("r"),
        "sequence": 1,
        "dated_on": date(2026, 11, 20),
        **other,
    }
    return Acceptance(
        id=AcceptanceId("y"),
        plan=PlanId("p"),
        case=CASE,
        state=state,
        accepted_for=at,
        recorded_by=STAFF,
        recorded_at=NOW,
        **fields,
    )


def arrangement(**other: Any) -> Arrangement:
    fields: dict[str, Any] = {"responsible": "M. Jansen (verzonnen)", "due_on": date(2026, 11, 20), **other}
    return Arrangement(
        id=ArrangementId("m"),
        plan=PlanId("p"),
        case=CASE,
        condition=ConditionId("x"),
        what="opname",
        recorded_at=NOW,
        **fields,
    )


def proof(given_for: Moment | None = AT) -> Evidence:
    return Evidence(
        id=EvidenceId("e"),
        arrangement=ArrangementId("m"),
        plan=PlanId("p"),
        case=CASE,
        kind=EvidenceKind.LETTER,
        dated_on=date(2026, 11, 20),
        sender="Kliniek Voorbeeld",
        what="brief 20 nov",
        recorded_by=STAFF,
        recorded_at=NOW,
        given_for=given_for,
    )


def covered(
    plan: Plan, *proofs: Evidence, code: ConditionCode = ConditionCode.FYS_INST, answers: tuple[Acceptance, ...] = ()
) -> list[Covered]:
    return coverage(plan, [condition(code)], [arrangement()], proofs, answers)


def missing(said: Iterable[Said]) -> list[Finding]:
    return [each for each in said if isinstance(each, Finding)]


def met(said: Iterable[Said]) -> list[str]:
    return [each.say("en") for each in said if isinstance(each, Met)]


def test_r11_a_plan_names_its_receiver() -> None:
    found = missing(receiver_findings(plan(receiver=None), None, [], SETTINGS))
    assert [each.rule for each in found] == ["R11"]
    assert found[0].due_on == date(2026, 10, 15)
    assert missing(receiver_findings(plan(), receiver(), [], SETTINGS)) == []


def test_r18_the_function_of_who_takes_over_is_agreed() -> None:
    found = missing(receiver_findings(plan(receiver_function=""), receiver(), [], SETTINGS))
    assert [each.rule for each in found] == ["R18"]


def test_r18_the_receiver_is_of_the_kind_that_bma_asks_for() -> None:
    asked = covered(plan())
    assert missing(receiver_findings(plan(), receiver(), asked, SETTINGS)) == []
    assert [
        each.rule for each in missing(receiver_findings(plan(), receiver(ReceiverKind.CARER), asked, SETTINGS))
    ] == ["R18"]
    carer = covered(plan(), code=ConditionCode.FYS_MANTEL)
    assert [each.rule for each in missing(receiver_findings(plan(), receiver(), carer, SETTINGS))] == ["R18"]


def accepted(answers: list[Acceptance], kept: Plan | None = None) -> list[str]:
    found = missing(acceptance_findings(kept or plan(), receiver(), answers, SETTINGS))
    return [each.sentence for each in found if each.rule == "R13"]


def test_r13_this_receiver_accepts_this_person_in_writing() -> None:
    assert accepted([answer()]) == []
    assert accepted([answer(AcceptanceState.READY)]) == []
    assert len(accepted([])) == 1
    for state in (AcceptanceState.REQUESTED, AcceptanceState.PROVISIONAL):
        assert "not yet confirmed in writing" in accepted([answer(state)])[0]
    for state in (AcceptanceState.DECLINED, AcceptanceState.WITHDRAWN):
        assert "another receiver" in accepted([answer(), answer(state)])[0]
    assert missing(acceptance_findings(plan(), None, [], SETTINGS)) == []


def test_r13_a_phone_note_is_no_acceptance_in_writing() -> None:
    told = answer(evidence_kind=EvidenceKind.PHONE_NOTE)
    assert "not yet confirmed in writing" in accepted([told])[0]
    assert covered(plan(), proof(), answers=(told,))[0].state is CoverState.RENEW


def test_r13_an_acceptance_without_a_moment_is_none() -> None:
    nowhen = plan(handover=None)
    assert len(accepted([answer(at=None)], nowhen)) == 1
    assert covered(nowhen, proof(None), answers=(answer(at=None),))[0].state is CoverState.RENEW


def test_r13_a_moved_handover_is_accepted_anew() -> None:
    assert "confirmed again" in accepted([answer()], plan(handover=LATER))[0]


def test_r13_the_answer_of_another_receiver_is_no_answer() -> None:
    assert len(accepted([answer(receiver=ReceiverId("other"))])) == 1


def test_r13_an_acceptance_says_who_accepts() -> None:
    assert "by name and function" in accepted([answer(name="")])[0]


def test_a_condition_is_covered_by_proof_for_this_moment() -> None:
    assert covered(plan(), proof(), code=ConditionCode.TOLK)[0].state is CoverState.COVERED
    assert covered(plan(), proof(None), code=ConditionCode.TOLK)[0].state is CoverState.RENEW
    assert covered(plan(handover=None), proof(None), code=ConditionCode.TOLK)[0].state is CoverState.RENEW
    assert covered(plan(), code=ConditionCode.TOLK)[0].state is CoverState.OPEN


def test_a_physical_handover_needs_the_acceptance_too() -> None:
    assert covered(plan(), proof())[0].state is CoverState.RENEW
    assert covered(plan(), proof(), answers=(answer(),))[0].state is CoverState.COVERED


def test_r50_a_moved_handover_opens_what_was_proven_for_the_old_one() -> None:
    moved = covered(plan(handover=LATER), proof(), code=ConditionCode.TOLK)
    assert moved[0].state is CoverState.RENEW
    assert [each.rule for each in missing(coverage_findings(moved))] == ["R10"]


def test_a_condition_of_another_advice_is_not_in_the_plan() -> None:
    assert coverage(plan(), [condition(advice=AdviceId("old"))], [], [], []) == []


def test_what_was_set_aside_is_neither_open_nor_asked_of_the_receiver() -> None:
    aside = coverage(plan(), [condition(set_aside_at=NOW)], [], [], [])
    assert aside[0].state is CoverState.SET_ASIDE
    assert missing(coverage_findings(aside)) == []
    assert missing(receiver_findings(plan(), receiver(ReceiverKind.CARER), aside, SETTINGS)) == []


@given(st.lists(st.sampled_from([AT, LATER, None]), max_size=4), st.sampled_from(list(ConditionCode)))
def test_no_condition_is_covered_without_proof_for_this_moment(
    moments: list[Moment | None], code: ConditionCode
) -> None:
    state = covered(plan(), *(proof(at) for at in moments), code=code, answers=(answer(),))[0].state
    assert (state is CoverState.COVERED) == (AT in moments)


def test_r13_a_proposal_of_another_date_asks_to_move_or_to_agree_anew() -> None:
    assert "proposes" in accepted([answer(AcceptanceState.OTHER_DATE, LATER)])[0]
    assert accepted([answer(AcceptanceState.OTHER_DATE, LATER)], plan(handover=LATER)) == []


def test_r13_an_acceptance_that_ends_before_the_handover_is_confirmed_again() -> None:
    assert "holds until" in accepted([answer(valid_until_on=date(2026, 12, 2))])[0]


def test_r13_it_is_said_who_accepted_and_when() -> None:
    ready = answer(AcceptanceState.READY, dated_on=date(2026, 12, 1), name="dr. Nacht")
    told = met(acceptance_findings(plan(), receiver(), [answer(), ready], SETTINGS))
    assert told == ["Accepted in writing on Fri 20 Nov 2026 by dr. Nacht, arts."]


TERMS: dict[str, Any] = {
    "place": "Kliniek Voorbeeld",
    "ward": "2",
    "language": "hy",
    "costs": "opname",
    "period": "tot 3 maart",
    "phone_24h": "+374 00 000003",
}


def terms(kind: ReceiverKind = ReceiverKind.INSTITUTION, **other: Any) -> list[str]:
    found = missing(terms_findings(plan(), receiver(kind), [answer(**{**TERMS, **other})]))
    assert all(each.rule == "R14" for each in found)
    return [each.say("en").partition("say: ")[2] or each.say("en") for each in found]


def test_r14_an_acceptance_says_all_its_terms() -> None:
    assert terms() == []
    assert terms(ward="", costs="") == ["ward, costs."]
    assert terms(ReceiverKind.PRACTITIONER, ward="") == []
    assert missing(terms_findings(plan(), receiver(), [])) == []
    assert len(met(terms_findings(plan(), receiver(), [answer(**TERMS)]))) == 1


def test_r14_for_an_informal_carer_identity_and_relation_stand_in_for_ward_and_price() -> None:
    assert terms(ReceiverKind.CARER, ward="", costs="", period="", function="", phone_24h="") == []
    assert terms(ReceiverKind.CARER, language="") == ["language."]


def test_fm01_the_receiver_can_be_called_by_day_and_night() -> None:
    found = missing(terms_findings(plan(), receiver(), [answer(**{**TERMS, "phone_24h": ""})]))
    assert [each.weight for each in found] == [Weight.WARN]
    known = receiver()
    known.phone_24h = "+374 00 000003"
    assert missing(terms_findings(plan(), known, [answer(**{**TERMS, "phone_24h": ""})])) == []


DUTY: dict[str, Any] = {"duty_name": "dr. Nacht", "duty_phone": "+374 00 000002"}


def ready(*answers: Acceptance, kind: ReceiverKind = ReceiverKind.INSTITUTION, at: Moment = AT) -> list[Finding]:
    return missing(ready_findings(plan(handover=at), receiver(kind), [answer(), *answers], SETTINGS))


def confirmed(**other: Any) -> Acceptance:
    return answer(AcceptanceState.READY, **{"dated_on": date(2026, 12, 1), **DUTY, **other})


def test_r17_the_receiver_confirms_once_more_in_the_last_days() -> None:
    assert ready(confirmed()) == []
    found = ready()
    assert [(each.rule, each.weight) for each in found] == [("R17", Weight.BLOCK)]
    assert found[0].due_on == date(2026, 12, 2)
    assert found[0].time_state(NOW) is TimeState.LATER
    assert found[0].time_state(datetime(2026, 12, 1, tzinfo=UTC)) is TimeState.OPEN
    assert found[0].time_state(datetime(2026, 12, 3, tzinfo=UTC)) is TimeState.OVERDUE


def test_r17_a_confirmation_too_early_or_for_another_moment_is_asked_again() -> None:
    assert ready(confirmed(dated_on=date(2026, 11, 30))) == []
    assert "too early" in ready(confirmed(dated_on=date(2026, 11, 29)))[0].sentence
    assert "another moment" in ready(confirmed(), at=LATER)[0].sentence
    assert "not confirmed" in ready(confirmed(), answer(AcceptanceState.WITHDRAWN))[0].sentence


def test_r17_by_phone_it_is_a_warning_until_the_mail_comes() -> None:
    spoken = confirmed(evidence_kind=EvidenceKind.PHONE_NOTE)
    assert [each.weight for each in ready(spoken)] == [Weight.WARN]
    assert ready(spoken, confirmed()) == []
    assert accepted([answer(), spoken]) == []


def test_r17_it_says_who_is_on_duty_and_under_which_number() -> None:
    found = ready(confirmed(duty_name="", duty_phone=""))
    assert "person on duty, phone of the person on duty" in found[0].say("en")
    assert ready(confirmed(duty_name="", duty_phone=""), kind=ReceiverKind.CARER) == []
    assert missing(ready_findings(plan(), None, [], SETTINGS)) == []


@given(st.lists(st.sampled_from(list(AcceptanceState)), max_size=4), st.sampled_from([AT, LATER]), st.booleans())
def test_a_later_request_or_confirmation_never_adds_a_finding(
    states: list[AcceptanceState], at: Moment, is_spoken: bool
) -> None:
    kind = EvidenceKind.PHONE_NOTE if is_spoken else EvidenceKind.EMAIL
    answers = [answer(state, AT, **TERMS) for state in states]
    before = len(_all(answers))
    assert len(_all([*answers, answer(AcceptanceState.REQUESTED, at)])) <= before
    assert len(_all([*answers, confirmed(evidence_kind=kind, **TERMS)])) <= before


def _all(answers: list[Acceptance]) -> list[Finding]:
    kept, known = plan(), receiver()
    return [
        *missing(acceptance_findings(kept, known, answers, SETTINGS)),
        *missing(terms_findings(kept, known, answers)),
        *missing(ready_findings(kept, known, answers, SETTINGS)),
    ]
