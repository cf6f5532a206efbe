from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from medhandover.consents.actions import record_consent
from medhandover.consents.model import ConsentDraft, LegalGround, Purpose
from medhandover.kernel.clock import Moment, moment
from medhandover.kernel.findings import NEVER_FORCEABLE, Finding, Met, Said, TimeState, Weight
from medhandover.kernel.ids import EnvelopeId
from medhandover.medication.actions import record_envelope
from medhandover.medication.custody import BreachDraft, BreachKind, EnvelopeMoveDraft, Holder, SealBreach, Settlement
from medhandover.medication.custody import custody_of as where
from medhandover.medication.handing import move_envelope, record_breach, settle_breach
from medhandover.medication.queries import all_envelopes
from medhandover.medication.sealed import breach_findings, envelope_findings, language_findings
from medhandover.plans.actions import change_plan
from medhandover.plans.queries import all_plans
from medhandover.readiness.queries import FindingRow, gate
from medhandover.receivers.actions import change_receiver
from medhandover.settings.model import Settings
from tests.medhandover.medication.test_custody import breach, sealed, taken
from tests.medhandover.plans.test_actions import World
from tests.medhandover.readiness.test_checks import ENVELOPE, HANDED, arrange
from tests.offices import NOW

DEPARTURE = moment("2026-12-03T06:40")
SETTINGS = Settings()


def said(*, moves: tuple[Any, ...] = (), breaches: tuple[SealBreach, ...] = (), **other: Any) -> list[Said]:
    envelopes = [sealed(**other)]
    return list(envelope_findings(envelopes, where(envelopes, moves, breaches), moves, DEPARTURE, SETTINGS))


def missing(found: list[Said]) -> list[str]:
    return [each.say("en") for each in found if isinstance(each, Finding)]


def test_r39_a_sealed_file_is_there_with_its_seal_before_departure() -> None:
    none = list(envelope_findings([], (), (), DEPARTURE, SETTINGS))
    assert isinstance(none[0], Finding)
    assert (none[0].weight, none[0].due_on, none[0].rule in NEVER_FORCEABLE) == (Weight.BLOCK, date(2026, 11, 12), True)
    assert "no seal number" in missing(said(moves=(taken(),), seal_number=""))[0]
    assert "sealed after" in missing(said(moves=(taken(),), sealed_on=date(2026, 12, 4)))[0]
    whole = said(moves=(taken(),))
    assert [type(each) for each in whole] == [Met]
    assert whole[0].say("nl").startswith("Envelop E-0001, zegel Z-1, is bij: medisch begeleider, sinds")


def test_r39_only_in_the_last_day_it_must_be_in_the_hands_of_who_travels_along() -> None:
    found = said()
    assert isinstance(found[0], Finding)
    assert "medical service" in found[0].say("en")
    day_before = DEPARTURE.at - timedelta(hours=24)
    assert found[0].time_state(day_before - timedelta(minutes=1)) is TimeState.LATER
    assert found[0].time_state(day_before) is TimeState.OPEN
    assert missing(said(moves=(taken(), taken(sequence=2, taken_by_kind=Holder.OFFICE))))


def test_fm26_a_lost_envelope_is_no_envelope_until_it_is_found_or_another_travels() -> None:
    assert "that counts" in missing(said(moves=(taken(),), breaches=(breach(),)))[0]
    assert not missing(said(moves=(taken(),), breaches=(breach(settlement=Settlement.FOUND),)))
    other = sealed(id=EnvelopeId("other"), number="E-0002")
    envelopes, moves = [sealed(), other], [taken(), taken(envelope=EnvelopeId("other"))]
    found = list(envelope_findings(envelopes, where(envelopes, moves, [breach()]), moves, DEPARTURE, SETTINGS))
    assert [type(each) for each in found] == [Met]


def test_fm26_a_breach_blocks_until_it_is_settled_within_its_hours() -> None:
    found = list(breach_findings([sealed()], [breach(due_at=NOW + timedelta(hours=72))]))
    assert isinstance(found[0], Finding)
    assert (found[0].rule, found[0].weight, found[0].due_on) == ("R39", Weight.BLOCK, date(2026, 11, 27))
    assert found[0].say("nl").startswith("Envelop E-0001: kwijt. Meld dit als datalek of handel het af voor")
    settled = list(breach_findings([sealed()], [breach(settlement=Settlement.FOUND)]))
    assert [type(each) for each in settled] == [Met]
    assert not list(breach_findings([sealed()], [breach(settlement=Settlement.GIVEN_UP)]))


def language(agreed: str, read: tuple[str, ...], **other: Any) -> list[Said]:
    envelopes = [sealed(**other)] if other else []
    return list(language_findings(envelopes, where(envelopes, (), ()), agreed, read, DEPARTURE, SETTINGS))


@pytest.mark.parametrize(
    ("agreed", "read", "other", "told"),
    [
        ("", ("hy",), {"language": "hy"}, "not agreed"),
        ("hy", (), {"language": "hy"}, "not known which languages"),
        ("en", ("hy",), {"language": "en"}, "the receiver reads: Armenian"),
        ("hy", ("hy",), {"language": "en"}, "Enclose a translation"),
    ],
)
def test_r38_the_file_is_in_a_language_that_is_agreed_and_read(
    agreed: str, read: tuple[str, ...], other: dict[str, Any], told: str
) -> None:
    found = language(agreed, read, **other)
    assert told in missing(found)[0]
    assert len(found) == 1


def test_r38_a_translation_enclosed_will_do() -> None:
    assert [type(each) for each in language("hy", ("hy", "ru"), language="nl", translations=("hy",))] == [Met]
    assert [type(each) for each in language("hy", ("hy",), language="hy")] == [Met]
    assert language("hy", ("hy",)) == []


@pytest.fixture
def world() -> World:
    made = World()
    arrange(made)
    return made


def open_rules(world: World) -> list[FindingRow]:
    return [each for each in world.team.office.ask(gate, world.case).findings if each.weight is Weight.BLOCK]


def kept_by(world: World, rule: str) -> tuple[str, ...]:
    rules = world.team.office.ask(gate, world.case).rules
    return next(each.kept_english for each in rules if each.rule == rule)


def test_r39_the_way_out_of_a_lost_envelope_is_another_one_and_a_settlement(world: World) -> None:
    do, envelope = world.team.office.do, world.team.office.ask(all_envelopes, world.case)[0]
    assert "is with: accompanying employee" in kept_by(world, "R39")[0]
    lost = BreachDraft(kind=BreachKind.LOST, found_at=Moment(NOW), found_by="K. Visser 0 (verzonnen)")
    breached = do(record_breach, envelope.id, lost)
    assert [each.rule for each in open_rules(world)] == ["R39", "R39"]
    again = do(record_envelope, world.case, replace(ENVELOPE, number="E-0002"))
    do(settle_breach, breached, 1, Settlement.REPLACED, Moment(NOW), replaced_by=again)
    assert [each.english for each in open_rules(world)] == [
        "Envelope E-0002 is not yet in the hands of who travels along; it is with: medical service."
    ]
    do(move_envelope, again, HANDED)
    assert open_rules(world) == []


def test_r39_a_seal_broken_in_the_last_hours_takes_the_release_away(world: World) -> None:
    envelope = world.team.office.ask(all_envelopes, world.case)[0].id
    broken = EnvelopeMoveDraft(
        given_by="K. Visser 0 (verzonnen)",
        given_by_kind=Holder.EMPLOYEE,
        taken_by="P. Bakker (verzonnen)",
        taken_by_kind=Holder.MEDICAL_ESCORT,
        at=Moment(NOW),
        is_seal_intact=False,
    )
    world.team.office.do(move_envelope, envelope, broken)
    assert {each.rule for each in open_rules(world)} == {"R39"}


def test_r39_where_nothing_may_be_sent_no_file_is_asked(world: World) -> None:
    refused = ConsentDraft(
        purpose=Purpose.RECEIVER,
        recipient="Kliniek Voorbeeld",
        decided_on=date(2026, 11, 24),
        is_refused=True,
        ground=LegalGround.NONE,
    )
    world.team.office.do(record_consent, world.case, refused)
    assert {"R38", "R39"} & {each.rule for each in open_rules(world)} == set()
    assert kept_by(world, "R39") == ()


def test_r38_the_ways_out_are_the_plan_the_receiver_and_the_envelope(world: World) -> None:
    do, ask = world.team.office.do, world.team.office.ask
    version = ask(all_plans, world.case)[0].version
    function = {"receiver_function": "arts van dienst"}
    do(change_plan, world.plan, version, world.draft(file_language="ru", **function))
    assert "the receiver reads: Armenian" in next(each.english for each in open_rules(world) if each.rule == "R38")
    do(change_receiver, world.receiver, 1, replace(world.clinic, languages=("hy", "ru")))
    assert "Enclose a translation" in next(each.english for each in open_rules(world) if each.rule == "R38")
    do(record_envelope, world.case, replace(ENVELOPE, number="E-0002", translations=("ru",)))
    assert "R38" not in {each.rule for each in open_rules(world)}
