from datetime import date, timedelta

import pytest

from medhandover.kernel.roles import Role
from medhandover.plans.actions import cancel_plan, open_plan
from medhandover.plans.agreeing import record_agreement
from medhandover.plans.agreements import AgreementDraft, Audience, Topic
from medhandover.plans.contacting import note_contact
from medhandover.plans.escalating import raise_escalation
from medhandover.plans.escalations import EscalationDraft, EscalationReason
from medhandover.plans.following import (
    all_agreements,
    cases_by_receiver,
    missing_agreements,
    own_escalations,
    unanswered,
)
from medhandover.plans.tasks import TaskCode
from tests.medhandover.plans.test_actions import World
from tests.medhandover.plans.test_contacting import asked
from tests.offices import NOW, memory_office, open_case


@pytest.fixture
def world() -> World:
    return World()


def test_what_must_be_asked_again_first_stands_first_in_all_open_plans(world: World) -> None:
    do, ask = world.team.office.do, world.team.office.ask
    other = do(open_plan, open_case(world.team, v_number="1234567891"), world.draft())
    do(note_contact, world.plan, asked(asked="later", next_chase_on=date(2026, 11, 28)))
    do(note_contact, other, asked(asked="eerst", next_chase_on=date(2026, 11, 25)))
    do(note_contact, world.plan, asked(asked="ooit", at=NOW - timedelta(days=2)))
    do(note_contact, world.plan, asked(asked="klaar", is_answered=True, answered="Ja."))
    assert [each.asked for each in ask(unanswered)] == ["eerst", "later", "ooit"]
    assert len({each.document_number for each in ask(unanswered)}) == 2
    do(cancel_plan, other, 1, "rechter schorst het vertrek")
    assert [each.asked for each in ask(unanswered)] == ["later", "ooit"]


def test_the_list_can_be_of_ones_own_contacts_and_cases() -> None:
    made = World()
    made.team = memory_office((Role.COORDINATOR, Role.PLANNER))
    world = _Two(made)
    assert len(world.team.as_(Role.PLANNER).ask(unanswered)) == 1
    assert world.team.as_(Role.PLANNER).ask(unanswered, is_mine=True) == ()
    assert len(world.team.as_(Role.COORDINATOR).ask(unanswered, is_mine=True)) == 1


class _Two:
    """An office with two persons; the coordinator noted the only contact."""

    def __init__(self, made: World) -> None:
        self.team = made.team
        case = open_case(self.team)
        plan = self.team.office.do(open_plan, case, made.draft(receiver=None))
        self.team.office.do(note_contact, plan, asked())


def test_cases_are_found_by_the_receiver_of_their_plan_with_folded_words(world: World) -> None:
    ask = world.team.office.ask
    assert [each.case for each in ask(cases_by_receiver, "klíniek voor")] == [world.case]
    row = ask(cases_by_receiver, "KLINIEK")[0]
    assert (row.receiver_name, row.is_open, row.name) == ("Kliniek Voorbeeld", True, "Voorbeeldyan, Anahit")
    assert ask(cases_by_receiver, "ziekenhuis") == ()


def test_an_audience_reads_only_what_is_shared_with_it(world: World) -> None:
    do, ask = world.team.office.do, world.team.office.ask
    shared = (Audience.PERSON, Audience.PARTNER)
    do(record_agreement, world.plan, AgreementDraft(topic=Topic.HOUSING, what="bij een tante", audiences=shared))
    do(record_agreement, world.plan, AgreementDraft(topic=Topic.SCHOOL, what="school 12", wishes="Ik wil afscheid."))
    assert {each.topic for each in ask(all_agreements, world.plan)} == {Topic.HOUSING, Topic.SCHOOL}
    assert [each.topic for each in ask(all_agreements, world.plan, Audience.PERSON)] == [Topic.HOUSING]
    assert ask(all_agreements, world.plan, Audience.ESCORT) == ()
    assert ask(missing_agreements, world.plan) == (Topic.LIVELIHOOD,)


def test_what_was_raised_with_somebody_stands_in_the_own_list(world: World) -> None:
    me = world.team.ids[Role.COORDINATOR]
    draft = EscalationDraft(raised_to=me, reason=EscalationReason.NO_ANSWER, task=TaskCode.ACCEPTANCE)
    world.team.office.do(raise_escalation, world.plan, draft)
    assert [each.task for each in world.team.office.ask(own_escalations)] == [TaskCode.ACCEPTANCE]
