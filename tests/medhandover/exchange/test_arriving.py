import json
from datetime import date, timedelta
from typing import Any

from medhandover.advice.queries import all_conditions
from medhandover.consents.actions import record_consent
from medhandover.consents.model import ConsentDraft, LegalGround, Purpose
from medhandover.exchange.actions import import_case
from medhandover.exchange.model import CaseFile
from medhandover.exchange.queries import exported_case
from medhandover.exchange.reading import read_json, written
from medhandover.handovers.actions import add_to_journal
from medhandover.handovers.model import JournalDraft
from medhandover.handovers.queries import seen_handover
from medhandover.kernel.clock import Moment
from medhandover.kernel.roles import Role
from medhandover.plans.coverage import CoverState
from medhandover.plans.queries import all_plans
from medhandover.readiness.queries import gate
from medhandover.refusals.actions import begin_refusal, finish_refusal
from medhandover.refusals.model import Situation
from medhandover.refusals.queries import all_refusals, seen_refusal
from tests.medhandover.plans.test_actions import World
from tests.medhandover.refusals.test_completeness import AT, draft
from tests.offices import memory_office


def refused(world: World) -> None:
    """Refuse a consent and its condition, and correct the journal."""
    do = world.team.office.do
    no = ConsentDraft(
        purpose=Purpose.RECEIVER,
        recipient="Kliniek",
        decided_on=date(2026, 11, 20),
        is_refused=True,
        ground=LegalGround.NONE,
    )
    told: dict[str, Any] = {"situation": Situation.CONSENT, "conditions": (world.condition,)}
    known = do(begin_refusal, world.plan, draft(**told, consent=do(record_consent, world.case, no)))
    do(finish_refusal, known, 1)
    do(add_to_journal, world.plan, JournalDraft(at=AT, what="aangekomen"))
    early = Moment(AT.at - timedelta(hours=1), AT.zone)
    do(add_to_journal, world.plan, JournalDraft(at=early, what="een uur eerder aangekomen", corrects=1))


def test_a_refusal_and_a_journal_arrive_in_another_office_as_they_left() -> None:
    world = World()
    world.team.clock.set(AT.at + timedelta(hours=2))
    world.team.as_(Role.COORDINATOR).give_reason(world.case, "uitwisseling")
    refused(world)
    file = read_json(CaseFile, written_text(world.team.office.ask(exported_case, world.case)))
    other = memory_office((Role.COORDINATOR,))
    other.clock.set(AT.at + timedelta(hours=3))
    office = other.as_(Role.COORDINATOR)
    case = office.do(import_case, file)
    assert office.ask(gate, case).covered[0].state is CoverState.REFUSED
    row = office.ask(all_refusals, case).by_person[0]
    kept = office.ask(seen_refusal, row.id)
    office.give_reason(case, "uitwisseling")
    assert row.conditions == tuple(each.id for each in office.ask(all_conditions, case))
    assert (kept.refusal.own_words, kept.refusal.consent, kept.finished_at) == ("Չեմ ուզում։", None, None)
    journal = office.ask(seen_handover, office.ask(all_plans, case)[-1].id).journal
    assert [(each.number, each.what, each.corrected_by) for each in journal] == [
        (2, "een uur eerder aangekomen", None),
        (1, "aangekomen", 2),
    ]


def written_text(file: CaseFile) -> str:
    """Return a case file as it is written."""

    return json.dumps(written(CaseFile, file))
