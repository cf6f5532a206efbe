from typing import Any

import pytest

from medhandover.handovers.agreed import Agreed
from medhandover.handovers.completeness import contradictions, left_open, missing_fields
from medhandover.handovers.model import HandoverDraft, Isbar, ItemState, Outcome, ReadBack
from medhandover.kernel.clock import moment
from medhandover.kernel.interpreting import InterpreterKind
from medhandover.kernel.signatures import Signature, SignerRole

AT = moment("2026-12-03T17:10 Asia/Yerevan")


def record(**other: Any) -> HandoverDraft:
    fields: dict[str, Any] = {
        "outcome": Outcome.COMPLETE,
        "place": "Kliniek Voorbeeld",
        "received_by": "dr. V (verzonnen)",
        "function": "Arts van dienst",
        "handed_over_by": "K. Visser (verzonnen)",
        "person": ItemState.GIVEN,
        "file": ItemState.GIVEN,
        "is_seal_intact": True,
        "is_read_back": True,
        "is_signed_by_receiver": True,
        "is_signed_by_employee": True,
        "interpreter": "tolk nr. 0000 (verzonnen)",
        "is_on_duty": True,
        **other,
    }
    return HandoverDraft(**{"at": AT, **fields})


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("place", ""),
        ("received_by", ""),
        ("function", ""),
        ("handed_over_by", ""),
        ("is_read_back", False),
        ("is_signed_by_receiver", False),
        ("is_signed_by_employee", False),
        ("person", ItemState.WITH_PERSON),
        ("is_seal_intact", None),
    ],
)
def test_r42_every_field_of_the_handover_is_recorded(path: str, value: Any) -> None:
    assert [each.path for each in missing_fields(record(**{path: value}))] == [path]
    assert not list(missing_fields(record()))


def test_r42_a_handover_that_did_not_take_place_says_what_happened() -> None:
    draft = HandoverDraft(outcome=Outcome.NOT_DONE, at=AT, place="luchthaven")
    assert [each.path for each in missing_fields(draft)] == ["remarks"]


def missing(**other: Any) -> list[str]:
    return [each.path for each in missing_fields(record(**other))]


def test_r42_nobody_is_handed_over_where_nobody_takes_over() -> None:
    draft = record(outcome=Outcome.REFUSED, remarks="wilde niet mee")
    assert [each.path for each in missing_fields(draft)] == ["person"]


WOULD_NOT = Signature(role=SignerRole.RECEIVER, name="dr. V (verzonnen)", is_signed=False, refused_reason="mag niet")
WITNESS = Signature(role=SignerRole.WITNESS, name="L. Os (verzonnen)")


def test_r42_a_receiver_that_would_not_sign_has_a_reason_and_a_witness() -> None:
    unsigned: dict[str, Any] = {"is_signed_by_receiver": False}
    assert missing(**unsigned) == ["is_signed_by_receiver"]
    assert missing(**unsigned, signatures=(WOULD_NOT,)) == ["signatures"]
    assert missing(**unsigned, signatures=(WOULD_NOT, WITNESS)) == []
    assert missing(is_signed_by_employee=False, signatures=(WITNESS,)) == ["is_signed_by_employee"]


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("interpreter", {"interpreter": ""}),
        ("interpreter", {"interpreter_kind": InterpreterKind.PHONE, "interpreter": "", "interpreter_language": "hy"}),
        ("interpreter_language", {"interpreter_kind": InterpreterKind.PRESENT}),
        ("no_interpreter_reason", {"interpreter_kind": InterpreterKind.UNAVAILABLE}),
    ],
)
def test_fm19_the_interpreter_is_named_with_language_or_said_not_to_be_there(path: str, other: dict[str, Any]) -> None:
    assert missing(**other) == [path]


def test_fm19_each_kind_of_interpreter_can_be_recorded() -> None:
    assert missing(interpreter_kind=InterpreterKind.PHONE, interpreter_language="hy") == []
    assert missing(interpreter_kind=InterpreterKind.NOT_NEEDED, no_interpreter_reason="spreken beiden Russisch") == []


def test_r42_a_read_back_says_which_parts_and_in_which_words() -> None:
    assert missing(read_back=ReadBack(repeated=(), said="begrepen")) == ["read_back"]
    assert missing(read_back=ReadBack(repeated=(Isbar.SITUATION,), said="")) == ["read_back"]
    assert missing(read_back=ReadBack(repeated=(Isbar.SITUATION,), said="opname vandaag")) == []


def test_r42_what_contradicts_itself_is_told_all_at_once() -> None:
    draft = record(signatures=(Signature(role=SignerRole.RECEIVER, name=""),), receipt="f" * 64)
    assert [each.path for each in contradictions(draft, Agreed())] == ["signatures.0.name", "receipt"]
    assert not list(contradictions(record(), Agreed()))


def test_r43_only_complete_asks_for_everything() -> None:
    assert not list(left_open(record(), Agreed(function="arts van dienst"), []))
    draft = record(outcome=Outcome.PARTIAL, function="portier", is_on_duty=None)
    assert not list(left_open(draft, Agreed(function="arts van dienst"), []))
