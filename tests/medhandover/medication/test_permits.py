from dataclasses import replace

import pytest

from medhandover.journeys.actions import plan_journey
from medhandover.journeys.model import JourneyDraft
from medhandover.kernel.fields import WrongFields
from medhandover.kernel.ids import CaseId, MedicineId
from medhandover.kernel.problem import Conflict, NotAllowed
from medhandover.kernel.roles import Role
from medhandover.medication import permits, queries
from medhandover.medication.actions import change_medicine, record_medicine
from medhandover.medication.controlled import ControlledPaperDraft, PaperState
from tests.medhandover.medication.test_actions import recorded, uncounted
from tests.medhandover.medication.test_controlled import paper
from tests.medhandover.readiness.test_checks import LEG
from tests.offices import Team, memory_office, open_case
from tests.walks import arranged, kept, missing


@pytest.fixture
def team() -> Team:
    return memory_office((Role.COORDINATOR, Role.EMPLOYEE))


@pytest.fixture
def case(team: Team) -> CaseId:
    return open_case(team)


@pytest.fixture
def medicine(team: Team, case: CaseId) -> MedicineId:
    recorded(team, case)
    return recorded(team, case, uncounted(is_controlled=True))


def asked(medicine: MedicineId) -> ControlledPaperDraft:
    return paper(medicine=medicine, state=PaperState.REQUESTED)


def test_r26_a_paper_is_asked_for_and_arrives_and_is_read_without_the_name(
    team: Team, case: CaseId, medicine: MedicineId
) -> None:
    made = team.office.do(permits.record_paper, case, asked(medicine))
    team.office.do(permits.change_paper, made, 1, paper(medicine=medicine))
    with pytest.raises(Conflict):
        team.office.do(permits.change_paper, made, 1, paper(medicine=medicine))
    employee = team.as_(Role.EMPLOYEE)
    row = employee.ask(queries.all_papers, case)[0]
    assert (row.position, row.country, row.state) == (2, "AM", PaperState.PRESENT)
    assert "inn" not in queries.PaperRow.__dataclass_fields__
    with pytest.raises(NotAllowed):
        employee.do(permits.withdraw_paper, made, 2)


def test_r26_a_paper_withdrawn_stays_as_it_was(team: Team, case: CaseId, medicine: MedicineId) -> None:
    made = team.office.do(permits.record_paper, case, asked(medicine))
    team.office.do(permits.withdraw_paper, made, 1)
    with pytest.raises(permits.PaperWithdrawn):
        team.office.do(permits.change_paper, made, 2, asked(medicine))
    assert team.office.ask(queries.all_papers, case)[0].withdrawn_at is not None


def test_r26_only_a_controlled_medicine_of_the_case_has_papers(team: Team, case: CaseId, medicine: MedicineId) -> None:
    with pytest.raises(permits.NotControlled):
        team.office.do(permits.record_paper, open_case(team, v_number="1234567891"), asked(medicine))
    team.office.do(change_medicine, medicine, 1, uncounted())
    with pytest.raises(permits.NotControlled):
        team.office.do(permits.record_paper, case, asked(medicine))


def test_r26_a_paper_that_cannot_be_is_refused(team: Team, case: CaseId, medicine: MedicineId) -> None:
    with pytest.raises(WrongFields):
        team.office.do(permits.record_paper, case, paper(medicine=medicine, authority=""))
    assert team.office.ask(queries.all_papers, case) == ()


def test_r26_the_ways_out_are_a_paper_another_route_and_another_medicine() -> None:
    world = arranged()
    do = world.team.office.do
    controlled = do(record_medicine, world.case, uncounted(is_controlled=True))
    assert missing(world, "R26") == ["Leg 1 does not say its countries: whether medicine 1 needs papers is not known."]
    known = replace(LEG, departs_country="NL", arrives_country="AM")
    do(plan_journey, world.case, JourneyDraft(), (known,), 1)
    assert "no paper covers" in missing(world, "R26")[0]
    asked_for = do(permits.record_paper, world.case, asked(controlled))
    assert "asked for and not there yet" in missing(world, "R26")[0]
    do(permits.change_paper, asked_for, 1, paper(medicine=controlled))
    assert missing(world, "R26") == []
    assert "has its paper for Armenia" in kept(world, "R26")[0]
    do(permits.withdraw_paper, asked_for, 2)
    assert "no paper covers" in missing(world, "R26")[0]
    do(change_medicine, controlled, 1, uncounted())
    assert missing(world, "R26") == []
