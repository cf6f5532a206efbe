from datetime import date
from typing import Any

import pytest

from medhandover.kernel.clock import moment
from medhandover.kernel.fields import WrongFields
from medhandover.kernel.ids import RefusalId
from medhandover.refusals import actions, queries
from medhandover.refusals.completeness import MANDATORY, missing_items
from medhandover.refusals.model import (
    Capacity,
    CardState,
    IncapacityDraft,
    LaterUse,
    ReceiverRefusalDraft,
    RefusalDraft,
    Situation,
)
from tests.medhandover.plans.test_actions import World

AT = moment("2026-12-03T17:20 Asia/Yerevan")
TEXTS: dict[str, Any] = dict.fromkeys(MANDATORY, "verzonnen")


def draft(**other: Any) -> RefusalDraft:
    fields: dict[str, Any] = {
        **TEXTS,
        "situation": Situation.CLINIC,
        "at": AT,
        "asked_again_at": AT,
        "reported_at": AT,
        "interpreter": "T. Olk (verzonnen)",
        "own_words_translation": "verzonnen",
        "is_signed": True,
        **other,
    }
    return RefusalDraft(**fields)


def missing(is_minor: bool = False, **other: Any) -> list[str]:
    return [each.path for each in missing_items(draft(**other), is_minor)]


@pytest.fixture
def world() -> World:
    return World()


def begun(world: World, **other: Any) -> RefusalId:
    return world.team.office.do(actions.begin_refusal, world.plan, draft(**other))


@pytest.mark.parametrize("path", MANDATORY)
def test_r44_no_mandatory_item_may_be_missing(path: str) -> None:
    empty: dict[str, Any] = {path: None if path in {"at", "asked_again_at", "reported_at"} else ""}
    assert missing(**empty) == [path]


def test_r44_a_complete_record_misses_nothing() -> None:
    assert missing() == []


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("interpreter", {"interpreter": ""}),
        ("second_witness", {"is_signed": False}),
        ("card_language", {"card": CardState.DECLINED}),
        ("doctor", {"capacity": Capacity.DOUBT, "doctor": "dr. V"}),
        ("representative_present", {"is_minor": True}),
    ],
)
def test_r44_what_depends_on_another_answer_is_asked_for(path: str, other: dict[str, Any]) -> None:
    assert missing(**other) == [path]


def test_r44_each_of_them_has_its_way_out() -> None:
    assert missing(interpreter="", no_interpreter_reason="geen tolk bereikbaar") == []
    assert missing(is_signed=False, second_witness="G. Tuige") == []
    assert missing(capacity=Capacity.DOUBT, doctor="dr. V", doctor_outcome="wilsbekwaam") == []
    assert missing(is_minor=True, representative_present="voogd", child_view="wil naar oma") == []


def test_r45_later_use_is_promised_only_with_how_and_until_when() -> None:
    assert missing(later_use=LaterUse.POSSIBLE, later_use_how="bel de kliniek") == ["later_use"]
    assert missing(later_use=LaterUse.IMPOSSIBLE) == ["later_use_why_not"]
    assert missing(later_use=LaterUse.UNKNOWN) == []


def test_r45_nothing_is_promised_that_is_over_or_not_possible() -> None:
    promised: dict[str, Any] = {"later_use_how": "bel de kliniek", "later_use_until": date(2026, 12, 2)}
    assert missing(later_use=LaterUse.POSSIBLE, **promised) == ["later_use_until"]
    assert missing(later_use=LaterUse.UNKNOWN, later_use_how="bel") == ["later_use"]


def test_r44_words_in_another_language_are_translated() -> None:
    assert missing(own_words_translation="") == ["own_words_translation"]
    assert missing(own_words_translation="", own_words_language="nl") == []


def test_r44_a_parent_who_refuses_speaks_for_a_child_with_a_view_of_its_own() -> None:
    assert missing(situation=Situation.FAMILY) == ["representative_present"]


def test_r45_only_a_true_promise_may_be_said(world: World) -> None:
    begun(world, later_use=LaterUse.POSSIBLE)
    begun(world, later_use=LaterUse.POSSIBLE, later_use_how="bel", later_use_until=date(2027, 3, 3))
    rows = world.team.office.ask(queries.all_refusals, world.case).by_person
    assert sorted(row.may_use_later for row in rows) == [False, True]


def test_r44_a_record_is_saved_unfinished_and_finished_only_when_complete(world: World) -> None:
    known = begun(world, own_words="")
    with pytest.raises(WrongFields):
        world.team.office.do(actions.finish_refusal, known, 1)
    world.team.office.do(actions.change_refusal, known, 1, draft())
    world.team.office.do(actions.finish_refusal, known, 2)
    assert world.team.office.ask(queries.all_refusals, world.case).by_person[0].finished_at is not None


def test_a_finished_record_is_only_added_to(world: World) -> None:
    known = begun(world)
    world.team.office.do(actions.finish_refusal, known, 1)
    with pytest.raises(actions.RecordFinished):
        world.team.office.do(actions.change_refusal, known, 2, draft(own_words="anders"))
    with pytest.raises(WrongFields):
        world.team.office.do(actions.add_to_refusal, known, " ", AT)
    world.team.office.do(actions.add_to_refusal, known, "wil toch naar de kliniek", AT)
    row = world.team.office.ask(queries.all_refusals, world.case).by_person[0]
    assert (row.own_words, row.additions) == ("verzonnen", ("wil toch naar de kliniek",))


def test_r46_a_receiver_that_refuses_is_no_refusal_of_the_person(world: World) -> None:
    fields: dict[str, Any] = {
        "receiver": world.receiver,
        "at": AT,
        "who": "balie",
        "reason": "geen bed",
        "alarm_to": "coördinator",
        "alarm_at": AT,
        "backup": "tweede kliniek gebeld",
    }
    for path in ("alarm_to", "backup"):
        with pytest.raises(WrongFields) as refused:
            half = ReceiverRefusalDraft(**{**fields, path: ""})
            world.team.office.do(actions.record_receiver_refusal, world.plan, half)
        assert [each.path for each in refused.value.wrong] == [path]
    world.team.office.do(actions.record_receiver_refusal, world.plan, ReceiverRefusalDraft(**fields))
    kept = world.team.office.ask(queries.all_refusals, world.case)
    assert (len(kept.by_person), len(kept.by_receiver)) == (0, 1)


def test_incapacity_is_no_refusal(world: World) -> None:
    unable = IncapacityDraft(
        at=AT, place="kliniek", doctor="dr. V", outcome="niet wilsbekwaam", representative="zus", decision="opname"
    )
    world.team.office.do(actions.record_incapacity, world.plan, unable)
    kept = world.team.office.ask(queries.all_refusals, world.case)
    assert (kept.by_person, kept.incapacities) == ((), 1)


def test_w11_and_w12_are_no_situations_of_a_refusal() -> None:
    assert not {"W11", "W12"} & {each.value.partition("_")[0] for each in Situation}
