from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from medhandover.kernel.roles import Role
from medhandover.plans.escalating import raise_escalation
from medhandover.plans.escalations import EscalationDraft, EscalationReason
from medhandover.plans.tasks import TaskCode
from tests.medhandover.handovers.test_following import consent, days_later, handed_over
from tests.medhandover.plans.test_actions import AT, World
from tests.ui.conftest import Told
from tests.ui.looking import shoot_both, window_at
from tests.ui.pictures import unnamed


def test_what_was_raised_with_me_is_seen_opened_and_settled(told: Told, world: World) -> None:
    me = world.team.office.actor.id
    draft = EscalationDraft(
        raised_to=me, reason=EscalationReason.NO_ANSWER, task=TaskCode.ACCEPTANCE, remark="geen antwoord (verzonnen)"
    )
    world.team.office.do(raise_escalation, world.plan, draft)
    window = window_at(told, "follow")
    raised = window.page.views[0]
    QTest.keyClick(raised.table, Qt.Key.Key_Return)
    assert told.opened == [("case/receiver", world.case)]
    window.open("follow")
    raised = window.page.views[0]
    raised.row_buttons.click("escalation:settle")
    window.page.offering.dialog.fill({"how": "gebeld en opgelost (verzonnen)"})
    window.page.offering.dialog.give()
    assert (raised.model.rowCount(), told.problems, told.crashes) == (0, [], [])


def test_fm17_after_care_that_is_due_is_seen_and_recorded_from_the_list(told: Told, world: World) -> None:
    world.team.clock.set(AT.at + timedelta(minutes=30))
    world.team.as_(Role.COORDINATOR)
    consent(world)
    handed_over(world)
    days_later(world, 2)
    world.team.as_(Role.COORDINATOR)
    window = window_at(told, "follow")
    owed = window.page.views[2]
    assert owed.model.rowCount() == 1
    assert unnamed(window) == []
    shoot_both(window, "follow")
    owed = window.page.views[2]
    owed.row_buttons.click("aftercare:record")
    dialog = window.page.offering.dialog
    assert "plan" not in dialog.form.fields
    dialog.done(0)
    assert (told.problems, told.crashes) == ([], [])
