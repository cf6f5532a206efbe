from dataclasses import replace
from datetime import date

import pytest

from medhandover.kernel.fields import WrongFields
from medhandover.kernel.problem import Conflict
from medhandover.plans.agreeing import change_agreement, finish_agreement, record_agreement
from medhandover.plans.agreements import AgreementDraft, Audience, Topic
from medhandover.plans.following import all_agreements
from tests.medhandover.plans.test_actions import World

FAREWELL = AgreementDraft(
    topic=Topic.FAREWELL,
    what="afscheid in de klas",
    who="leerkracht (verzonnen)",
    due_on=date(2026, 11, 30),
    wishes="Ik wil taart meenemen.",
    audiences=(Audience.PERSON, Audience.SCHOOL),
)


def test_an_agreement_is_changed_and_carried_out_and_the_wish_stays_word_for_word() -> None:
    world = World()
    do = world.team.office.do
    made = do(record_agreement, world.plan, FAREWELL)
    with pytest.raises(WrongFields):
        do(change_agreement, made, 1, replace(FAREWELL, audiences=()))
    do(change_agreement, made, 1, replace(FAREWELL, due_on=date(2026, 11, 27)))
    with pytest.raises(Conflict):
        do(finish_agreement, made, 1, date(2026, 11, 24))
    with pytest.raises(WrongFields):
        do(finish_agreement, made, 2, date(2026, 11, 25))
    do(finish_agreement, made, 2, date(2026, 11, 24))
    row = world.team.office.ask(all_agreements, world.plan)[0]
    assert (row.due_on, row.done_on, row.wishes) == (date(2026, 11, 27), date(2026, 11, 24), "Ik wil taart meenemen.")
