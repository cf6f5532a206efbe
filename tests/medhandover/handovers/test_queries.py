from datetime import timedelta

import pytest

from medhandover.handovers import queries
from medhandover.handovers.actions import add_to_journal, record_handover
from medhandover.handovers.following import choose_aftercare, record_aftercare
from medhandover.handovers.model import EntryKind, IdentitySeen, JournalDraft, Outcome
from medhandover.kernel.clock import Moment
from medhandover.kernel.roles import Role
from tests.medhandover.handovers.test_completeness import AT, record
from tests.medhandover.handovers.test_following import AGREED, contact, days_later
from tests.medhandover.plans.test_actions import World


@pytest.fixture
def world() -> World:
    made = World()
    made.team.clock.set(AT.at + timedelta(minutes=30))
    made.team.as_(Role.COORDINATOR)
    return made


def test_before_the_handover_there_is_nothing_to_see(world: World) -> None:
    seen = world.team.office.ask(queries.seen_handover, world.plan)
    assert (seen.outcome, seen.journal) == (None, ())


def test_r48_the_journal_shows_what_was_corrected_and_by_which_entry(world: World) -> None:
    first, second = Moment(AT.at - timedelta(hours=3), AT.zone), Moment(AT.at - timedelta(minutes=5), AT.zone)
    add = world.team.office.do
    add(add_to_journal, world.plan, JournalDraft(at=second, what="aangekomen", kind=EntryKind.ARRIVED, place="EVN"))
    add(add_to_journal, world.plan, JournalDraft(at=first, what="eerder aangekomen", by="K. V.", corrects=1))
    rows = world.team.office.ask(queries.seen_handover, world.plan).journal
    assert [(row.number, row.corrects, row.corrected_by) for row in rows] == [(2, 1, None), (1, None, 2)]
    assert [(row.is_late, row.place, row.by) for row in rows] == [(True, "", "K. V."), (False, "EVN", "")]


def test_a_recorded_handover_is_seen_whole(world: World) -> None:
    told = record(outcome=Outcome.PARTIAL, identity=IdentitySeen.STAFF_CARD, organisation="Kliniek Voorbeeld")
    world.team.office.do(record_handover, world.plan, told)
    seen = world.team.office.ask(queries.seen_handover, world.plan)
    assert (seen.outcome, seen.at, seen.organisation) == (Outcome.PARTIAL, AT, "Kliniek Voorbeeld")
    assert (seen.identity, seen.recorded_by) == (IdentitySeen.STAFF_CARD, world.team.ids[Role.COORDINATOR])


def test_after_care_is_seen_with_every_contact(world: World) -> None:
    empty = world.team.office.ask(queries.seen_aftercare, world.plan)
    assert (empty.is_wanted, empty.basis, empty.contacts) == (None, None, ())
    world.team.office.do(record_handover, world.plan, record(outcome=Outcome.PARTIAL))
    world.team.office.do(choose_aftercare, world.plan, AGREED)
    days_later(world, 2)
    world.team.office.do(record_aftercare, world.plan, contact(world))
    seen = world.team.office.ask(queries.seen_aftercare, world.plan)
    assert [(each.contacted, each.remark) for each in seen.contacts] == [("dr. V (verzonnen)", "")]
