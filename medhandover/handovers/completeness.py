"""What the record of a handover must hold (R42), and when it may be called complete (R43)."""

from collections.abc import Iterator, Sequence

from medhandover.handovers.model import HandoverDraft, ItemState, Outcome
from medhandover.kernel.fields import Wrong
from medhandover.kernel.languages import N_
from medhandover.plans.coverage import Covered, CoverState

HANDED_OVER = frozenset({Outcome.COMPLETE, Outcome.PARTIAL})


def missing_fields(draft: HandoverDraft) -> Iterator[Wrong]:
    """Yield what the record still lacks: who, function, place, what was handed over, and both signatures (R42)."""
    if not draft.place:
        yield Wrong(path="place", sentence=N_("This must be recorded of every handover (R42)."))
    if draft.outcome not in HANDED_OVER:
        if not draft.remarks:
            yield Wrong(path="remarks", sentence=N_("Say what happened instead of the handover."))
        return
    if not draft.interpreter:
        sentence = N_("Name the interpreter, or say that none was needed and why (FM-19).")
        yield Wrong(path="interpreter", sentence=sentence)
    for path in ("received_by", "function", "handed_over_by", "is_read_back"):
        if not getattr(draft, path):
            yield Wrong(path=path, sentence=N_("This must be recorded of every handover (R42)."))
    for path in ("is_signed_by_receiver", "is_signed_by_employee"):
        if not getattr(draft, path):
            yield Wrong(path=path, sentence=N_("Both who hands over and who receives sign (R42)."))
    if draft.person is not ItemState.GIVEN:
        yield Wrong(path="person", sentence=N_("A handover without the person is none."))
    if draft.file is ItemState.GIVEN and draft.is_seal_intact is None:
        yield Wrong(path="is_seal_intact", sentence=N_("Say whether the seal of the file was intact."))


def left_open(draft: HandoverDraft, agreed_function: str, covered: Sequence[Covered]) -> Iterator[Wrong]:
    """Yield what keeps a handover from being complete: another function (FM-22), conditions not met (R43)."""
    if draft.outcome is not Outcome.COMPLETE:
        return
    if agreed_function and draft.function.casefold() != agreed_function.casefold():
        sentence = N_("Agreed was a handover to: {agreed}. To somebody else it is not complete.")
        yield Wrong(path="function", sentence=sentence, values={"agreed": agreed_function})
    for each in covered:
        if each.state not in {CoverState.COVERED, CoverState.SET_ASIDE}:
            yield Wrong(
                path="outcome",
                sentence=N_("Condition {number} ({code}) is not met; the handover is not complete (R43)."),
                values={"number": each.number, "code": each.code},
            )
