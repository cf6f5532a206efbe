from typing import Any

import pytest

from medhandover.handovers.agreed import Agreed
from medhandover.handovers.items import left_unsaid, missing_things, tidied, wrong_items
from medhandover.handovers.model import HandedItem, HandoverDraft, Isbar, ItemKind, ItemState, Outcome, ReadBack
from medhandover.kernel.signatures import Signature, SignerRole
from tests.medhandover.handovers.test_completeness import AT, record

AGREED = Agreed(envelopes=frozenset({"VB-1"}), medicines={1: 66, 2: None})
PERSON = HandedItem(kind=ItemKind.PERSON, state=ItemState.GIVEN)
FILE = HandedItem(kind=ItemKind.FILE, state=ItemState.GIVEN, number="VB-1", seal="S-9", is_seal_intact=True)
TABLETS = HandedItem(kind=ItemKind.MEDICINE, state=ItemState.GIVEN, position=1, handed=60, counted=60)


def item(kind: ItemKind, state: ItemState = ItemState.GIVEN, **other: Any) -> HandedItem:
    return HandedItem(kind=kind, state=state, **other)


def wrong(*items: HandedItem, **other: Any) -> list[str]:
    return [each.path for each in wrong_items(record(items=items, **other), AGREED)]


def test_r42_what_was_handed_over_rightly_is_taken() -> None:
    belongings = item(ItemKind.BELONGINGS, ItemState.WITH_PERSON, what="koffer, volgens de lijst")
    assert wrong(PERSON, FILE, TABLETS, belongings, item(ItemKind.AIDS, what="rolstoel")) == []


@pytest.mark.parametrize(
    ("path", "wrong_item"),
    [
        ("items.0.remark", item(ItemKind.MONEY, ItemState.MISSING)),
        ("items.0.what", item(ItemKind.OTHER)),
        ("items.0.number", item(ItemKind.FILE, number="VB-2", is_seal_intact=True)),
        ("items.0.is_seal_intact", item(ItemKind.FILE, number="VB-1")),
        ("items.0.remark", item(ItemKind.FILE, number="VB-1", is_seal_intact=False)),
        ("items.0.number", item(ItemKind.MONEY, number="12")),
        ("items.0.position", item(ItemKind.MEDICINE, position=3, handed=1)),
        ("items.0.position", item(ItemKind.MEDICINE, handed=1)),
        ("items.0.position", item(ItemKind.MONEY, handed=1)),
        ("items.0.handed", item(ItemKind.MEDICINE, position=1)),
        ("items.0.handed", item(ItemKind.MEDICINE, position=1, handed=67)),
        ("items.0.handed", item(ItemKind.MEDICINE, position=1, handed=-1)),
        ("items.0.remark", item(ItemKind.MEDICINE, position=1, handed=66, counted=64)),
    ],
)
def test_r42_what_cannot_be_of_an_item_is_refused(path: str, wrong_item: HandedItem) -> None:
    assert wrong(wrong_item, file=ItemState.NONE) == [path]


def test_r42_nothing_stands_there_twice() -> None:
    assert wrong(TABLETS, TABLETS) == ["items.1"]


def test_r42_the_items_and_the_answer_for_the_whole_say_the_same() -> None:
    assert wrong(item(ItemKind.FILE, ItemState.KEPT, number="VB-1")) == ["file"]


def test_r42_the_answers_for_the_whole_follow_from_items_and_signatures() -> None:
    lost = item(ItemKind.MEDICINE, ItemState.MISSING, position=2, remark="koffer kwijt")
    draft = HandoverDraft(
        outcome=Outcome.PARTIAL,
        at=AT,
        place="kliniek",
        items=(PERSON, FILE, TABLETS, lost, item(ItemKind.MEDICATION_LIST)),
        read_back=ReadBack(repeated=(Isbar.SITUATION,), said="opname"),
        signatures=(
            Signature(role=SignerRole.RECEIVER, name="dr. V (verzonnen)"),
            Signature(role=SignerRole.EMPLOYEE, name="K. Visser (verzonnen)"),
        ),
    )
    made = tidied(draft)
    assert (made.person, made.file, made.list) == (ItemState.GIVEN,) * 3
    assert (made.medicine, made.is_seal_intact) == (ItemState.MISSING, True)
    assert (made.is_signed_by_receiver, made.is_signed_by_employee, made.is_read_back) == (True, True, True)


def test_r42_what_was_said_of_the_whole_stays_without_items() -> None:
    made = tidied(record(is_seal_intact=False))
    assert (made.file, made.is_seal_intact, made.is_signed_by_receiver) == (ItemState.GIVEN, False, True)


def unsaid(*items: HandedItem, **other: Any) -> list[object]:
    draft = record(**{"items": items, "file": ItemState.NONE, **other})
    return [next(iter(each.values.values())) for each in left_unsaid(draft, AGREED)]


def test_r42_nothing_that_travelled_along_is_left_unsaid() -> None:
    assert unsaid() == ["VB-1", 1]
    assert unsaid(FILE) == [1]
    assert unsaid(FILE, TABLETS) == []
    assert unsaid(file=ItemState.GIVEN, medicine=ItemState.KEPT) == []
    assert unsaid(item(ItemKind.MEDICINE, position=2, handed=1), file=ItemState.GIVEN) == [1]
    assert unsaid(outcome=Outcome.NOT_DONE) == []


def lost(*items: HandedItem, **other: Any) -> list[str]:
    return [each.path for each in missing_things(record(items=items, **other))]


def test_r43_with_something_missing_a_handover_is_not_complete() -> None:
    purse = item(ItemKind.MONEY, ItemState.MISSING, remark="kwijt op de luchthaven")
    assert lost(purse) == ["items.0.state"]
    assert lost(file=ItemState.MISSING) == ["file"]
    assert lost(purse, outcome=Outcome.PARTIAL) == lost(FILE) == []
