from collections.abc import Callable
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from sqlalchemy import select

from medhandover.advice.actions import record_advice, record_condition
from medhandover.advice.conditions import ConditionCode
from medhandover.advice.model import AdviceDraft, ConditionDraft, FitToTravel
from medhandover.advice.queries import all_conditions, medical_advice
from medhandover.audit.queries import verify_log
from medhandover.cases.actions import add_document
from medhandover.cases.model import DocumentDraft, Subject
from medhandover.cases.queries import all_cases, found_cases, seen_person
from medhandover.kernel.fields import WrongFields
from medhandover.kernel.ids import CaseId, CertificateId, DestructionId
from medhandover.kernel.problem import Conflict, NotAllowed, NotFound
from medhandover.kernel.roles import Role
from medhandover.plans.actions import cancel_plan, open_plan
from medhandover.plans.model import PlanDraft
from medhandover.retention.actions import (
    ListSettled,
    NoLongerDue,
    NotApproved,
    NothingDue,
    OwnList,
    PlanStillOpen,
    approve_destruction,
    carry_out_destruction,
    close_case,
    hold_case,
    lift_hold,
    propose_destruction,
    reject_destruction,
    reopen_case,
)
from medhandover.retention.destroying import list_hash
from medhandover.retention.model import DueState, HoldDraft, RetentionClass
from medhandover.retention.queries import all_certificates, all_destructions, case_holds, retention_overview
from medhandover.retention.store import holds_table
from medhandover.settings.actions import change_setting
from tests.offices import Team, memory_office, open_case


@pytest.fixture
def team(tmp_path: Path) -> Team:
    return memory_office(tmp_path=tmp_path)


def terms(team: Team, **years: int) -> None:
    team.as_(Role.ADMINISTRATOR)
    for kind, count in years.items():
        team.office.do(change_setting, f"retention_{kind}_years", str(count))
    team.as_(Role.COORDINATOR)


def closed(team: Team, v_number: str = "1234567890") -> CaseId:
    """Return a closed case with an advice, a condition and a file."""
    office, case = team.office, open_case(team, v_number=v_number)
    draft = AdviceDraft(
        given_on=date(2026, 11, 1), reference="V-1", fit=FitToTravel.YES_IF, complaints="verzonnen klachten"
    )
    advice = office.do(record_advice, case, draft)
    office.do(record_condition, advice, ConditionDraft(code=ConditionCode.VPK, literal="„Een verpleegkundige.”"))
    stored = office.place.attachments.put(BytesIO(b"%PDF-1.7 verzonnen"), "advies.pdf")  # type: ignore[union-attr]
    office.do(add_document, case, DocumentDraft(about=Subject.ADVICE, filename="advies.pdf"), stored)
    office.do(close_case, case, office.ask(seen_person, case).version)
    return case


def later(team: Team, years: int) -> None:
    team.clock.move(timedelta(days=years * 366))
    team.as_(Role.COORDINATOR)


def approved(team: Team) -> DestructionId:
    """Propose what is due and have two others approve it."""
    made = team.office.do(propose_destruction)
    team.as_(Role.CASE_DIRECTOR).do(approve_destruction, made, 1)
    team.as_(Role.AUDITOR).do(approve_destruction, made, 2)
    team.as_(Role.COORDINATOR)
    return made


def states(team: Team) -> dict[RetentionClass, DueState]:
    return {row.kind: row.state for row in team.office.ask(retention_overview)}


def test_r52_without_a_term_nothing_is_ever_due(team: Team) -> None:
    closed(team)
    later(team, 100)
    assert set(states(team).values()) == {DueState.NO_TERM}
    with pytest.raises(NothingDue):
        team.office.do(propose_destruction)


def test_r52_nothing_is_due_before_its_day(team: Team) -> None:
    terms(team, medical=1, log=5, case=5)
    closed(team)
    assert set(states(team).values()) == {DueState.RUNNING}
    later(team, 1)
    assert states(team)[RetentionClass.MEDICAL] is DueState.DUE
    assert states(team)[RetentionClass.CASE] is DueState.RUNNING


def test_r52_nothing_is_destroyed_without_two_approvals_of_others(team: Team) -> None:
    terms(team, case=1)
    case = closed(team)
    later(team, 2)
    made = team.office.do(propose_destruction)
    with pytest.raises(OwnList):
        team.office.do(approve_destruction, made, 1)
    with pytest.raises(NotApproved):
        team.office.do(carry_out_destruction, made, 1)
    team.as_(Role.AUDITOR).do(approve_destruction, made, 1)
    with pytest.raises(OwnList):
        team.office.do(approve_destruction, made, 2)
    team.as_(Role.COORDINATOR)
    with pytest.raises(NotApproved):
        team.office.do(carry_out_destruction, made, 2)
    assert team.office.ask(seen_person, case).family_name == "Voorbeeldyan"


def test_r52_a_whole_case_goes_and_its_certificate_stays(team: Team) -> None:
    terms(team, case=1)
    gone, kept = closed(team), open_case(team, v_number="1234567891")
    later(team, 2)
    files = team.office.place.attachments
    assert files is not None
    assert len(files.ids()) == 1
    made: CertificateId = team.office.do(carry_out_destruction, approved(team), 3)
    assert files.ids() == []
    assert [row.id for row in team.office.ask(all_cases)] == [kept]
    assert team.office.ask(found_cases, "1234567890") == ()
    with pytest.raises(NotFound):
        team.office.ask(seen_person, gone)
    (row,) = team.office.ask(all_certificates)
    assert (row.id, row.number) == (made, f"VV-{team.clock.now().year}-0001")
    assert {each.what: each.count for each in row.counts}["cases"] == 1
    assert row.list_hash == list_hash(row.items)
    assert "Voorbeeldyan" not in repr(row)


def test_r52_medical_data_goes_and_the_codes_stay(team: Team) -> None:
    terms(team, medical=1)
    case = closed(team)
    later(team, 2)
    team.office.do(carry_out_destruction, approved(team), 3)
    (condition,) = team.office.ask(all_conditions, case)
    assert condition.code is ConditionCode.VPK
    assert "verpleegkundige" not in condition.literal
    team.office.give_reason(case, "controle")
    advice = team.office.ask(medical_advice, case)
    assert advice is not None
    assert not advice.complaints
    assert team.office.ask(seen_person, case).family_name == "Voorbeeldyan"
    assert states(team)[RetentionClass.MEDICAL] is DueState.DESTROYED
    with pytest.raises(NothingDue):
        team.office.do(propose_destruction)


def test_r52_what_log_lines_tell_goes_and_the_chains_hold(team: Team) -> None:
    terms(team, log=1)
    closed(team)
    later(team, 2)
    team.office.do(carry_out_destruction, approved(team), 3)
    team.as_(Role.AUDITOR)
    assert team.office.ask(verify_log, team.vouched.head.count, team.vouched.head.head) is None


def test_what_is_held_back_is_not_due_and_voids_a_list(team: Team) -> None:
    terms(team, case=1)
    case = closed(team)
    later(team, 2)
    made = approved(team)
    hold = team.office.do(hold_case, HoldDraft(case=case, reason="klacht bij de ombudsman"))
    assert states(team)[RetentionClass.CASE] is DueState.HELD
    with pytest.raises(NoLongerDue):
        team.office.do(carry_out_destruction, made, 3)
    team.office.do(lift_hold, hold, 1)
    team.office.do(carry_out_destruction, made, 3)


def test_a_case_that_was_opened_again_is_not_destroyed(team: Team) -> None:
    terms(team, case=1)
    case = closed(team)
    later(team, 2)
    made = approved(team)
    team.office.do(reopen_case, case, team.office.ask(seen_person, case).version)
    with pytest.raises(NoLongerDue):
        team.office.do(carry_out_destruction, made, 3)


def test_a_rejected_list_destroys_nothing_and_what_is_due_can_be_listed_anew(team: Team) -> None:
    terms(team, case=1)
    closed(team)
    later(team, 2)
    made = team.office.do(propose_destruction)
    assert states(team)[RetentionClass.CASE] is DueState.LISTED
    with pytest.raises(WrongFields):
        team.office.do(reject_destruction, made, 1, " ")
    team.office.do(reject_destruction, made, 1, "eerst overleg met de archivaris")
    with pytest.raises(ListSettled):
        team.as_(Role.AUDITOR).do(approve_destruction, made, 2)
    team.clock.move(timedelta(minutes=5))
    team.as_(Role.COORDINATOR).do(propose_destruction)
    assert [row.is_open for row in team.office.ask(all_destructions)] == [False, True]


def test_a_case_is_closed_after_its_plan(team: Team) -> None:
    case = open_case(team)
    plan = team.office.do(open_plan, case, PlanDraft())
    with pytest.raises(PlanStillOpen):
        team.office.do(close_case, case, 1)
    with pytest.raises(Conflict):
        team.office.do(close_case, case, 7)
    team.office.do(cancel_plan, plan, 1, "ingetrokken")
    team.office.do(close_case, case, 1)
    assert team.office.ask(seen_person, case).closed_at == team.clock.now()


def test_a_hold_needs_its_reason_and_is_lifted_once(team: Team) -> None:
    case = open_case(team)
    with pytest.raises(WrongFields):
        team.office.do(hold_case, HoldDraft(case=case, reason=""))
    hold = team.office.do(hold_case, HoldDraft(case=case, reason="verzoek van de persoon"))
    team.office.do(lift_hold, hold, 1)
    team.clock.move(timedelta(minutes=1))
    team.office.do(lift_hold, hold, 2)
    with team.office.place.reader.connect() as connection:
        assert len(connection.execute(select(holds_table)).all()) == 1


def test_the_holds_of_one_case_are_told_apart_from_those_of_others(team: Team) -> None:
    other = closed(team, "1234567899")
    for each in (open_case(team), other):
        team.office.do(hold_case, HoldDraft(case=each, reason="verzoek (verzonnen)"))
    assert [row.case for row in team.office.ask(case_holds, other)] == [other]


@pytest.mark.parametrize("role", [Role.PLANNER, Role.EMPLOYEE, Role.TRANSLATOR, Role.ADMINISTRATOR])
def test_others_destroy_nothing(team: Team, role: Role) -> None:
    act: Callable[..., object] = team.as_(role).do
    with pytest.raises(NotAllowed):
        act(propose_destruction)
