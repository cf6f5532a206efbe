"""What stops or turns on the way: suspended, advised anew, refused consent, cancelled, died."""

from medhandover.advice.comparison import Change
from medhandover.advice.conditions import ConditionCode
from medhandover.advice.open_points import all_requests, all_signals
from medhandover.advice.queries import all_conditions
from medhandover.cases.circle import all_deaths
from medhandover.cases.model import Departure
from medhandover.cases.queries import CaseRow, seen_person
from medhandover.consents.queries import all_consents
from medhandover.journeys.notices import AirlineAnswer
from medhandover.journeys.queries import all_notices, seen_journey
from medhandover.office import Office
from medhandover.plans.comparing import compared_advices
from medhandover.plans.progress import all_suspensions
from medhandover.plans.queries import all_plans
from medhandover.plans.suspensions import SuspensionKind
from medhandover.readiness.queries import gate
from medhandover.refusals.decision import DecisionKind
from medhandover.refusals.model import Situation
from medhandover.refusals.queries import all_refusals
from tests.medhandover.demo.conftest import plan_of

Cases = dict[str, CaseRow]


def test_dialysis_on_the_way_to_conakry_waits_for_bma_with_the_airlines_told(office: Office, cases: Cases) -> None:
    case = cases["opgeschort"]
    assert case.destination == "GN"
    codes = {each.code for each in office.ask(all_conditions, case.id)}
    assert {ConditionCode.DIALYSE, ConditionCode.ROLSTOEL, ConditionCode.KOEL} <= codes
    journey = office.ask(seen_journey, case.id)
    assert journey is not None
    assert len(journey.legs) == 2
    assert [each.answer for each in office.ask(all_notices, case.id)] == [AirlineAnswer.CONFIRMED] * 2
    assert [each.is_open for each in office.ask(all_requests, case.id)] == [True]
    assert [each.is_open for each in office.ask(all_signals, case.id)] == [True]
    assert [each.kind for each in office.ask(all_suspensions, plan_of(office, case))] == [SuspensionKind.MEDICAL]


def test_a_newer_advice_is_compared_and_takes_the_ground_of_arrangements(office: Office, cases: Cases) -> None:
    found = office.ask(compared_advices, cases["herbeoordeling"].id)
    assert {each.change for each in found.conditions} == set(Change)
    assert len(found.ungrounded) == 2
    assert [each.is_set_aside for each in found.conditions if each.change is Change.VANISHED] == [True]


def test_a_dublin_transfer_goes_on_while_bma_is_asked_about_the_refused_consent(office: Office, cases: Cases) -> None:
    case = cases["geaccepteerd DE"]
    assert office.ask(seen_person, case.id).departure is Departure.DUBLIN
    assert [each.is_refused for each in office.ask(all_consents, case.id)] == [False, True, True]
    refusal = office.ask(all_refusals, case.id).by_person[0]
    assert (refusal.situation, refusal.decision) == (Situation.CONSENT, DecisionKind.ASK)
    assert {"R35", "R44"} <= {each.rule for each in office.ask(gate, case.id).findings}


def test_a_cancelled_plan_says_why_and_a_death_is_to_be_followed_up(office: Office, cases: Cases) -> None:
    assert "zelf vertrokken" in office.ask(all_plans, cases["geannuleerd"].id)[-1].cancelled_reason
    assert len(office.ask(all_deaths, cases["overleden"].id)) == 1
    assert "R08" in {each.rule for each in office.ask(gate, cases["overleden"].id).findings}
