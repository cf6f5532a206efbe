from datetime import date

import pytest

from medhandover.handovers.drafting import handover_draft
from medhandover.handovers.model import HandoverDraft, ItemKind
from medhandover.medication.actions import record_envelope, record_medicine
from medhandover.medication.model import EnvelopeDraft
from medhandover.plans.actions import change_plan
from tests.medhandover.medication.test_model import medicine
from tests.medhandover.plans.test_actions import AT, World


@pytest.fixture
def world() -> World:
    return World()


def drafted(world: World) -> HandoverDraft:
    draft: HandoverDraft = world.team.office.ask(handover_draft, world.plan)
    return draft


def test_the_draft_holds_what_was_agreed_and_what_travels_along(world: World) -> None:
    do = world.team.office.do
    world.accept()
    do(change_plan, world.plan, 1, world.draft(receiver_function="arts van dienst", handover_place="ingang"))
    do(record_medicine, world.case, medicine(counted=66, counted_on=date(2026, 11, 20), counted_by="P. B. (verzonnen)"))
    do(
        record_envelope,
        world.case,
        EnvelopeDraft(number="VB-1", sealed_by="md", sealed_on=date(2026, 11, 20), language="hy"),
    )
    told = drafted(world)
    assert (told.at, told.place, told.received_by, told.function) == (AT, "ingang", "dr. V", "arts van dienst")
    assert [(each.kind, each.number, each.handed) for each in told.items if each.number or each.handed] == [
        (ItemKind.FILE, "VB-1", None),
        (ItemKind.MEDICINE, "", 66),
    ]
    assert "voorbeeldine" not in str(told)


def test_nothing_is_signed_or_confirmed_beforehand(world: World) -> None:
    told = drafted(world)
    assert (told.signatures, told.is_on_duty, told.is_read_back, told.is_seal_intact) == ((), None, False, None)
    assert ItemKind.MEDICATION_LIST not in {each.kind for each in told.items}
