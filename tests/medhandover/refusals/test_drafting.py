from datetime import date, timedelta

import pytest

from medhandover.kernel.clock import moment
from medhandover.kernel.roles import Role
from medhandover.plans.actions import agree_payment
from medhandover.plans.model import Payer, PaymentDraft
from medhandover.refusals.drafting import refusal_draft
from medhandover.refusals.model import LaterUse, RefusalDraft, Situation
from tests.medhandover.plans.test_actions import World
from tests.medhandover.refusals.test_actions import UNTIL


@pytest.fixture
def world() -> World:
    return World()


def drafted(world: World, situation: Situation = Situation.CLINIC) -> RefusalDraft:
    draft: RefusalDraft = world.team.office.ask(refusal_draft, world.plan, situation)
    return draft


def test_r45_a_later_use_is_filled_in_only_when_accepted_and_paid_until_a_day_to_come(world: World) -> None:
    assert drafted(world).later_use is LaterUse.UNKNOWN
    world.team.office.do(agree_payment, world.plan, UNTIL)
    assert drafted(world).later_use is LaterUse.UNKNOWN
    world.accept()
    told = drafted(world)
    assert (told.later_use, told.later_use_until) == (LaterUse.POSSIBLE, date(2027, 3, 3))
    assert drafted(world, Situation.INFORMATION).later_use is LaterUse.UNKNOWN
    world.team.office.do(agree_payment, world.plan, PaymentDraft(payer=Payer.UNKNOWN, paid_until=date(2027, 3, 3)), 1)
    assert drafted(world).later_use is LaterUse.UNKNOWN
    world.team.office.do(agree_payment, world.plan, UNTIL, 2)
    world.team.clock.set(moment("2027-03-04T08:00").at + timedelta(hours=1))
    world.team.as_(Role.COORDINATOR)
    assert drafted(world).later_use is LaterUse.UNKNOWN


def test_the_draft_names_the_offer_and_the_physical_condition_and_says_nothing_for_the_person(world: World) -> None:
    world.team.office.do(agree_payment, world.plan, UNTIL)
    told = drafted(world)
    assert told.offered == "Kliniek Voorbeeld; do 3 dec 2026 17:00 Yerevan; betaald tot en met wo 3 mrt 2027"
    assert (told.conditions, told.country, told.own_words_language) == ((world.condition,), "AM", "hy")
    assert (told.own_words, told.is_signed, told.at) == ("", False, None)
    assert drafted(world, Situation.INFORMATION).conditions == ()
