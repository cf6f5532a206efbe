from datetime import timedelta
from typing import Any

import pytest

from medhandover.kernel.clock import Moment
from medhandover.kernel.fields import WrongFields
from medhandover.kernel.ids import CaseId, EnvelopeId
from medhandover.kernel.problem import Conflict, NotAllowed
from medhandover.kernel.roles import Role
from medhandover.medication import handing, queries
from medhandover.medication.actions import record_envelope
from medhandover.medication.custody import BreachDraft, BreachKind, Holder, Settlement
from medhandover.settings.actions import change_setting
from tests.medhandover.medication.test_custody import step
from tests.medhandover.medication.test_model import envelope
from tests.offices import NOW, Team, memory_office, open_case

LOST = BreachDraft(kind=BreachKind.LOST, found_at=Moment(NOW), found_by="P. Bakker (verzonnen)")
UNREPORTED: dict[str, Any] = {"not_reported_reason": "teruggevonden in dezelfde kamer"}


@pytest.fixture
def team() -> Team:
    return memory_office((Role.COORDINATOR, Role.MEDICAL_ESCORT, Role.EMPLOYEE, Role.PLANNER, Role.ADMINISTRATOR))


@pytest.fixture
def case(team: Team) -> CaseId:
    return open_case(team)


@pytest.fixture
def made(team: Team, case: CaseId) -> EnvelopeId:
    return team.office.do(record_envelope, case, envelope(seal_number="Z-1"))


def row(team: Team, case: CaseId) -> queries.EnvelopeRow:
    return team.office.ask(queries.all_envelopes, case)[0]


def test_fm08_each_receipt_is_a_step_of_the_chain_and_stays(team: Team, case: CaseId, made: EnvelopeId) -> None:
    team.office.do(handing.move_envelope, made, step(seal_number="Z-1"))
    nurse = team.as_(Role.MEDICAL_ESCORT)
    on = step(
        given_by="P. Bakker (verzonnen)",
        given_by_kind=Holder.MEDICAL_ESCORT,
        taken_by="dr. A (verzonnen)",
        taken_by_kind=Holder.RECEIVER,
        remark="getekend",
    )
    nurse.do(handing.move_envelope, made, on)
    found = row(team, case)
    assert [(each.given_by_kind, each.taken_by_kind) for each in found.moves] == [
        (Holder.MEDICAL_SERVICE, Holder.MEDICAL_ESCORT),
        (Holder.MEDICAL_ESCORT, Holder.RECEIVER),
    ]
    assert (found.holder, found.counts_now, found.breaches) == (Holder.RECEIVER, True, ())


def test_fm08_a_step_that_does_not_join_is_refused_and_planners_hand_nothing(team: Team, made: EnvelopeId) -> None:
    with pytest.raises(WrongFields):
        team.office.do(handing.move_envelope, made, step(given_by_kind=Holder.RECEIVER))
    with pytest.raises(NotAllowed):
        team.as_(Role.PLANNER).do(handing.move_envelope, made, step())


@pytest.mark.parametrize("other", [{"is_seal_intact": False}, {"seal_number": "Z-2"}])
def test_fm26_a_broken_or_another_seal_is_recorded_as_a_breach_at_once(
    team: Team, case: CaseId, made: EnvelopeId, other: dict[str, Any]
) -> None:
    team.office.do(handing.move_envelope, made, step(**other))
    found = row(team, case)
    assert [(each.kind, each.found_by) for each in found.breaches] == [(BreachKind.OPENED, "P. Bakker (verzonnen)")]
    assert not found.counts_now


def test_fm26_a_lost_envelope_starts_the_clock_of_72_hours(team: Team, case: CaseId, made: EnvelopeId) -> None:
    team.as_(Role.ADMINISTRATOR).do(change_setting, "breach_report_hours", "48")
    team.as_(Role.EMPLOYEE).do(handing.record_breach, made, LOST)
    assert row(team, case).breaches[0].due_at == NOW + timedelta(hours=48)
    with pytest.raises(WrongFields):
        team.office.do(handing.record_breach, made, BreachDraft(**{**vars(LOST), "found_by": ""}))


def test_fm26_a_breach_is_settled_once_by_the_coordinator(team: Team, case: CaseId, made: EnvelopeId) -> None:
    lost = team.office.do(handing.record_breach, made, LOST)
    with pytest.raises(NotAllowed):
        team.as_(Role.EMPLOYEE).do(handing.settle_breach, lost, 1, Settlement.FOUND, **UNREPORTED)
    office = team.as_(Role.COORDINATOR)
    with pytest.raises(WrongFields):
        office.do(handing.settle_breach, lost, 1, Settlement.FOUND)
    with pytest.raises(Conflict):
        office.do(handing.settle_breach, lost, 9, Settlement.FOUND, **UNREPORTED)
    office.do(handing.settle_breach, lost, 1, Settlement.FOUND, **UNREPORTED)
    assert (row(team, case).counts_now, row(team, case).breaches[0].settlement) == (True, Settlement.FOUND)
    with pytest.raises(handing.BreachSettled):
        office.do(handing.settle_breach, lost, 2, Settlement.FOUND, **UNREPORTED)


def test_fm26_an_envelope_of_another_case_replaces_nothing(team: Team, case: CaseId, made: EnvelopeId) -> None:
    lost = team.office.do(handing.record_breach, made, LOST)
    strange = team.office.do(record_envelope, open_case(team, v_number="1234567891"), envelope(number="E-2"))
    with pytest.raises(WrongFields):
        team.office.do(handing.settle_breach, lost, 1, Settlement.REPLACED, Moment(NOW), replaced_by=strange)
    own = team.office.do(record_envelope, case, envelope(number="E-3", seal_number="Z-3"))
    team.office.do(handing.settle_breach, lost, 1, Settlement.REPLACED, Moment(NOW), replaced_by=own)
    found = next(each for each in team.office.ask(queries.all_envelopes, case) if each.id == made)
    assert found.breaches[0].replaced_by == own
