"""Who is still being prepared: begun, processed, and with an advice that runs out."""

from medhandover.cases.queries import CaseRow, all_representatives, seen_person
from medhandover.cases.representatives import RepresentativeKind
from medhandover.kernel.findings import TimeState
from medhandover.office import Office
from medhandover.plans.model import AcceptanceState
from medhandover.plans.queries import all_answers
from medhandover.readiness.queries import gate
from medhandover.refusals.queries import all_refusals
from tests.medhandover.demo.conftest import plan_of

Cases = dict[str, CaseRow]


def test_an_advice_ends_before_the_handover_and_the_receiver_declined(office: Office, cases: Cases) -> None:
    case = cases["in_voorbereiding"]
    rules = {each.rule for each in office.ask(gate, case.id).findings if each.state is not TimeState.LATER}
    assert {"R05", "R06", "R11"} <= rules
    assert [each.state for each in office.ask(all_answers, plan_of(office, case))] == [AcceptanceState.DECLINED]


def test_who_cannot_decide_has_a_daughter_and_a_record_that_is_no_refusal(office: Office, cases: Cases) -> None:
    case = cases["in_voorbereiding"]
    assert office.ask(seen_person, case.id).is_incapable
    assert [each.kind for each in office.ask(all_representatives, case.id)] == [RepresentativeKind.RELATIVE]
    found = office.ask(all_refusals, case.id)
    assert (found.by_person, len(found.unable)) == ((), 1)


def test_a_new_advice_waits_for_the_second_person(office: Office, cases: Cases) -> None:
    assert "R02" in {each.rule for each in office.ask(gate, cases["concept"].id).findings}
    assert "R02" not in {each.rule for each in office.ask(gate, cases["advies_verwerkt"].id).findings}
