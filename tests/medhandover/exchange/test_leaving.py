import json
from dataclasses import replace
from datetime import date

import pytest

from medhandover.cases.queries import all_cases
from medhandover.exchange.actions import import_case
from medhandover.exchange.model import CaseFile, Claim
from medhandover.exchange.queries import all_statements, exported_case, file_differences
from medhandover.exchange.reading import read_json, written
from medhandover.kernel.ids import CaseId, ReceiverId
from medhandover.kernel.roles import Role
from medhandover.office import Office
from medhandover.plans.actions import agree_payment, record_arrangement
from medhandover.plans.agreeing import record_agreement
from medhandover.plans.contacting import note_contact
from medhandover.plans.following import all_agreements, all_contacts
from medhandover.plans.model import ArrangementDraft
from medhandover.plans.progress import all_milestones, all_suspensions
from medhandover.plans.promising import record_milestone
from medhandover.plans.queries import all_answers, all_plans
from medhandover.plans.suspending import suspend_plan
from medhandover.readiness.coverage import plan_coverage
from tests.medhandover.plans.test_actions import World
from tests.medhandover.plans.test_agreeing import FAREWELL
from tests.medhandover.plans.test_contacting import asked
from tests.medhandover.plans.test_promising import GUARANTEED, NAMED
from tests.medhandover.plans.test_suspending import COURT
from tests.medhandover.readiness.test_checks import PAID, TERMS
from tests.offices import memory_office


@pytest.fixture(scope="module")
def file() -> CaseFile:
    world = World()
    do = world.team.office.do
    me = world.team.ids[Role.COORDINATOR]
    do(record_arrangement, world.plan, ArrangementDraft(condition=world.condition, what="opname", owner=me))
    world.accept(**TERMS, commits_to=(world.condition,), document="a" * 64)
    do(agree_payment, world.plan, replace(PAID, guarantee="b" * 64))
    do(record_milestone, world.plan, NAMED)
    do(record_milestone, world.plan, GUARANTEED)
    do(note_contact, world.plan, asked(receiver=world.receiver))
    do(record_agreement, world.plan, FAREWELL)
    do(suspend_plan, world.plan, COURT)
    world.team.office.give_reason(world.case, "overdracht aan ander kantoor")
    told = json.dumps(written(CaseFile, world.team.office.ask(exported_case, world.case)))
    made: CaseFile = read_json(CaseFile, told)
    return made


def arrived(file: CaseFile) -> Office:
    office = memory_office((Role.COORDINATOR,)).office
    office.give_reason(office.do(import_case, file), "nieuw kantoor")
    return office


def test_ids_of_this_office_stay_here(file: CaseFile) -> None:
    assert file.plan is not None
    assert {each.arrangement.owner for each in file.plan.arrangements} == {None}
    assert {each.document for each in file.plan.acceptances} == {""}
    assert file.plan.payment is not None
    assert file.plan.payment.guarantee == ""
    assert [each.receiver for each in file.plan.contacts] == [ReceiverId("receiver")]


def test_contact_log_agreements_promise_and_suspension_arrive_and_a_guarantee_is_only_stated(file: CaseFile) -> None:
    office = arrived(file)
    case = _case(office)
    plan = office.ask(all_plans, case)[0]
    contact = office.ask(all_contacts, plan.id)[0]
    assert (contact.asked, contact.is_answered) == ("Is er een bed?", False)
    assert [each.wishes for each in office.ask(all_agreements, plan.id)] == [FAREWELL.wishes]
    assert [each.reference for each in office.ask(all_milestones, plan.id)] == ["besluit V-1"]
    assert [each.reference for each in office.ask(all_suspensions, plan.id)] == ["rechtbank V-1"]
    assert Claim.GUARANTEE in {each.kind for each in office.ask(all_statements, case)}
    condition = office.ask(plan_coverage, plan.id)[0].condition
    assert office.ask(all_answers, plan.id)[0].commits_to == (condition,)


def test_a_file_of_the_same_case_says_nothing_else_than_the_office(file: CaseFile) -> None:
    office = arrived(file)
    office.do(import_case, file, is_update=True)
    plan = office.ask(all_plans, _case(office))[0]
    assert len(office.ask(all_contacts, plan.id)) == 1
    assert len(office.ask(all_answers, plan.id)) == 1
    assert office.ask(file_differences, file) == ()


def test_an_update_adds_what_is_new_to_the_contact_log(file: CaseFile) -> None:
    office = arrived(file)
    assert file.plan is not None
    more = replace(file.plan.contacts[0], asked="Welke taal?", is_answered=True, answered="Armeens", next_chase_on=None)
    more.answered_on = date(2026, 11, 24)
    newer = replace(file, plan=replace(file.plan, contacts=(*file.plan.contacts, more)))
    office.do(import_case, newer, is_update=True)
    plan = office.ask(all_plans, _case(office))[0]
    assert {each.asked for each in office.ask(all_contacts, plan.id)} == {"Is er een bed?", "Welke taal?"}


def _case(office: Office) -> CaseId:
    return office.ask(all_cases)[0].id
