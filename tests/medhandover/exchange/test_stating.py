from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from medhandover.exchange.actions import import_case
from medhandover.exchange.model import CaseFile, Claim
from medhandover.exchange.queries import all_statements, exported_case
from medhandover.exchange.reading import read_value, written
from medhandover.journeys.actions import plan_journey
from medhandover.journeys.model import JourneyDraft
from medhandover.journeys.noticing import record_notice
from medhandover.journeys.queries import all_notices, seen_journey
from medhandover.kernel.clock import Moment, moment
from medhandover.kernel.fields import WrongFields
from medhandover.kernel.ids import CaseId, LegPosition
from medhandover.kernel.roles import Role
from medhandover.medication.actions import record_medicine
from medhandover.medication.custody import BreachDraft, BreachKind
from medhandover.medication.handing import record_breach
from medhandover.medication.permits import record_paper
from medhandover.medication.queries import all_envelopes, all_papers
from tests.medhandover.journeys.test_model import stay
from tests.medhandover.journeys.test_notices import told
from tests.medhandover.medication.test_controlled import paper
from tests.medhandover.medication.test_model import medicine
from tests.medhandover.readiness.test_checks import LEG
from tests.offices import NOW, Team, memory_office
from tests.walks import arranged

FLIGHT = replace(LEG, number="XX 417", departs_country="NL", arrives_country="AM")
CANCELLED = replace(FLIGHT, departs=moment("2026-12-03T05:00"), is_cancelled=True)


@pytest.fixture(scope="module")
def file() -> CaseFile:
    world = arranged()
    do, ask = world.team.office.do, world.team.office.ask
    night = stay(since=moment("2026-12-02T20:00"), until=moment("2026-12-03T04:00"))
    do(plan_journey, world.case, JourneyDraft(stays=(night,)), (CANCELLED, FLIGHT), 1)
    do(record_notice, world.case, LegPosition(2), told())
    do(record_medicine, world.case, medicine())
    controlled = do(record_medicine, world.case, medicine(is_controlled=True))
    do(record_paper, world.case, paper(medicine=controlled))
    lost = BreachDraft(kind=BreachKind.LOST, found_at=Moment(NOW), found_by="K. Visser (verzonnen)")
    do(record_breach, ask(all_envelopes, world.case)[0].id, lost)
    world.team.office.give_reason(world.case, "export")
    made = ask(exported_case, world.case)
    again: CaseFile = read_value(CaseFile, written(CaseFile, made))
    return again


@pytest.fixture
def team() -> Team:
    """Another office, in the last days before departure."""
    made = memory_office((Role.COORDINATOR,))
    made.clock.set(datetime(2026, 12, 2, 9, tzinfo=UTC))
    made.as_(Role.COORDINATOR)
    return made


@pytest.fixture
def case(team: Team, file: CaseFile) -> CaseId:
    return team.office.do(import_case, file)


def test_the_whole_journey_travels_with_its_cancelled_legs_stays_and_notices(team: Team, case: CaseId) -> None:
    seen = team.office.ask(seen_journey, case)
    assert seen is not None
    assert [(leg.is_cancelled, leg.arrives_country) for leg in seen.legs] == [(True, "AM"), (False, "AM")]
    assert len(seen.stays) == 1
    notice = team.office.ask(all_notices, case)[0]
    assert (notice.flight, notice.given_for, notice.answered_at) == ("XX 417", FLIGHT.departs, None)


def test_r26_a_paper_travels_with_its_own_medicine(team: Team, case: CaseId) -> None:
    row = team.office.ask(all_papers, case)[0]
    assert (row.position, row.country, row.valid_from) == (2, "AM", date(2026, 12, 1))


def test_r39_a_lost_envelope_never_counts_anew_by_travelling(team: Team, case: CaseId) -> None:
    assert team.office.ask(all_envelopes, case) == ()
    kinds = {each.kind for each in team.office.ask(all_statements, case)}
    assert {Claim.CUSTODY, Claim.BREACH} <= kinds


def test_the_same_file_again_adds_no_notice_and_no_paper(team: Team, case: CaseId, file: CaseFile) -> None:
    team.office.do(import_case, file, is_update=True)
    assert len(team.office.ask(all_notices, case)) == 1
    assert len(team.office.ask(all_papers, case)) == 1


def test_a_newer_file_adds_the_notice_and_the_paper_that_are_new(team: Team, case: CaseId, file: CaseFile) -> None:
    assert file.journey is not None
    leg = replace(file.journey.legs[1], departs=moment("2026-12-03T06:00"))
    journey = replace(file.journey, legs=(file.journey.legs[0], leg))
    part = file.controlled[0]
    more = replace(part, paper=replace(part.paper, country="GE"))
    newer = replace(file, journey=journey, controlled=(part, more))
    team.office.do(import_case, newer, is_update=True)
    assert {each.given_for for each in team.office.ask(all_notices, case)} == {FLIGHT.departs, leg.departs}
    assert {each.country for each in team.office.ask(all_papers, case)} == {"AM", "GE"}


def test_a_paper_for_a_medicine_that_the_file_lacks_is_refused(team: Team, file: CaseFile) -> None:
    strange = replace(file, controlled=(replace(file.controlled[0], position=3),))
    with pytest.raises(WrongFields) as refused:
        team.office.do(import_case, strange)
    assert [each.path for each in refused.value.wrong] == ["controlled.0.position"]
