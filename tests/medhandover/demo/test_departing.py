"""Who leaves tomorrow or is under way: each named story can be found by a question."""

from medhandover.advice.conditions import ConditionCode
from medhandover.advice.examinations import ExaminationOutcome
from medhandover.advice.open_points import all_examinations
from medhandover.advice.queries import all_conditions
from medhandover.cases.circle import all_watches
from medhandover.cases.queries import CaseRow
from medhandover.copies.breaches import ReportedTo
from medhandover.copies.model import CopyState
from medhandover.copies.queries import all_breaches, all_copies
from medhandover.demo.stage import PASSWORD
from medhandover.escorts.directory import seen_wishes
from medhandover.journeys.queries import all_delays
from medhandover.kernel.findings import TimeState
from medhandover.medication.custody import Settlement
from medhandover.medication.queries import all_envelopes
from medhandover.office import Office
from medhandover.plans.following import all_escalations, own_escalations, unanswered
from medhandover.plans.queries import all_plans
from medhandover.readiness.queries import gate
from medhandover.readiness.states import PlanState
from medhandover.readiness.today import Reach, under_way
from medhandover.receivers.model import ReceiverKind
from medhandover.receivers.queries import seen_receiver
from medhandover.staff.signing import Credentials
from tests.medhandover.demo.conftest import plan_of

Cases = dict[str, CaseRow]


def test_a_psychiatric_handover_in_yerevan_is_ready_with_watch_kept_and_an_examination(
    office: Office, cases: Cases
) -> None:
    case = cases["gereed"]
    assert case.destination == "AM"
    assert office.ask(gate, case.id).findings == ()
    codes = {each.code for each in office.ask(all_conditions, case.id)}
    assert {ConditionCode.PSY_VPK, ConditionCode.MED_VOORAF} <= codes
    watch = office.ask(all_watches, case.id)[0]
    assert (watch.is_standing, len(watch.told)) == (True, 1)
    assert office.ask(all_examinations, case.id)[0].outcome is ExaminationOutcome.FIT
    wishes = office.ask(seen_wishes, plan_of(office, case))
    assert wishes is not None
    assert wishes.is_female_wanted


def test_a_carer_waits_at_the_airport_for_somebody_who_is_on_the_way(office: Office, cases: Cases) -> None:
    case = cases["onderweg"]
    plan = office.ask(all_plans, case.id)[-1]
    assert plan.receiver is not None
    assert office.ask(seen_receiver, plan.receiver).kind is ReceiverKind.CARER
    assert {ConditionCode.FYS_MANTEL, ConditionCode.FYS_LUCHT} <= {
        each.code for each in office.ask(all_conditions, case.id)
    }
    row = next(each for each in office.ask(under_way) if each.case == case.id)
    assert row.state is PlanState.ON_THE_WAY
    assert row.open_points > 0
    assert "broer" in row.noted
    assert {Reach.EMPLOYEE, Reach.RECEIVER, Reach.BACKUP, Reach.DUTY} <= {each.whose for each in row.phones}
    assert office.ask(all_delays, case.id)[0].minutes == 25


def test_a_lost_dossier_has_hours_left_and_its_plan_is_released_with_an_exception(office: Office, cases: Cases) -> None:
    case = cases["vrijgegeven_met_uitzondering"]
    breach = next(each for each in office.ask(all_breaches) if each.case == case.id)
    assert breach.hours_left is not None
    assert 0 < breach.hours_left < 72
    assert [each.to for each in breach.reports] == [ReportedTo.OFFICER]
    assert CopyState.LOST in {each.state for each in office.ask(all_copies, case.id)}
    lost, whole = office.ask(all_envelopes, case.id)
    assert [each.settlement for each in lost.breaches] == [Settlement.REPLACED]
    assert whole.breaches == ()
    assert {each.rule for each in office.ask(gate, case.id).findings} == {"R38", "R49"}


def test_a_moved_flight_asks_for_everything_again_and_the_clinic_does_not_answer(office: Office, cases: Cases) -> None:
    case = cases["ontvanger_benoemd"]
    rules = {each.rule for each in office.ask(gate, case.id).findings if each.state is not TimeState.LATER}
    assert {"R10", "R12", "R13", "R17", "R28", "R30", "R50"} <= rules
    contact = next(each for each in office.ask(unanswered) if each.case == case.id)
    assert (contact.is_to_chase, contact.chased) == (True, 1)
    assert len(office.ask(all_escalations, plan_of(office, case))) == 1
    office.sign_in(Credentials("dewit", PASSWORD))
    assert [each.case for each in office.ask(own_escalations)] == [case.id]
    office.sign_in(Credentials("jansen", PASSWORD))
