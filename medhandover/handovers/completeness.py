"""What the record of a handover must hold (R42), and when it may be called complete (R43)."""

from collections.abc import Iterator, Sequence

from medhandover.handovers.agreed import HANDED_OVER, Agreed, wrong_documents, wrong_moment, wrong_receiver
from medhandover.handovers.items import left_unsaid, missing_things, wrong_items
from medhandover.handovers.model import HandoverDraft, ItemState, Outcome
from medhandover.kernel.codes import is_language
from medhandover.kernel.fields import Wrong
from medhandover.kernel.interpreting import InterpreterKind
from medhandover.kernel.languages import N_
from medhandover.kernel.signatures import WITNESSES, SignerRole, has_refused, has_signed, wrong_signatures
from medhandover.plans.coverage import Covered, CoverState

SPOKEN = frozenset({InterpreterKind.PRESENT, InterpreterKind.PHONE})


def missing_fields(draft: HandoverDraft) -> Iterator[Wrong]:
    """Yield what the record still lacks: who, function, place, what was handed over, and both signatures (R42)."""
    if not draft.place:
        yield Wrong(path="place", sentence=N_("This must be recorded of every handover (R42)."))
    if draft.outcome not in HANDED_OVER:
        if not draft.remarks:
            yield Wrong(path="remarks", sentence=N_("Say what happened instead of the handover."))
        if draft.person is ItemState.GIVEN:
            yield Wrong(path="person", sentence=N_("Nobody took the person over, so the person was not handed over."))
        return
    yield from _interpreter(draft)
    for path in ("received_by", "function", "handed_over_by", "is_read_back"):
        if not getattr(draft, path):
            yield Wrong(path=path, sentence=N_("This must be recorded of every handover (R42)."))
    yield from _signed(draft)
    if draft.read_back and not (draft.read_back.repeated and draft.read_back.said):
        yield Wrong(path="read_back", sentence=N_("Say which parts the receiver repeated, and in which words."))
    if draft.person is not ItemState.GIVEN:
        yield Wrong(path="person", sentence=N_("A handover without the person is none."))
    if draft.file is ItemState.GIVEN and draft.is_seal_intact is None:
        yield Wrong(path="is_seal_intact", sentence=N_("Say whether the seal of the file was intact."))


def _interpreter(draft: HandoverDraft) -> Iterator[Wrong]:
    if draft.interpreter_kind is None and not draft.interpreter:
        sentence = N_("Name the interpreter, or say that none was needed and why (FM-19).")
        yield Wrong(path="interpreter", sentence=sentence)
    elif draft.interpreter_kind in SPOKEN:
        if not draft.interpreter:
            yield Wrong(path="interpreter", sentence=N_("Say name or number of the interpreter."))
        if not is_language(draft.interpreter_language):
            sentence = N_("{code} is not a language code. Write two or three letters, such as hy for Armenian.")
            yield Wrong(path="interpreter_language", sentence=sentence, values={"code": draft.interpreter_language})
    elif draft.interpreter_kind is not None and not draft.no_interpreter_reason:
        yield Wrong(path="no_interpreter_reason", sentence=N_("Say why there was no interpreter (FM-19)."))


def _signed(draft: HandoverDraft) -> Iterator[Wrong]:
    """Yield each missing signature; one that was refused with a reason stands when a witness signed (R42)."""
    has_witness = has_signed(draft.signatures, *WITNESSES)
    for path, role in (
        ("is_signed_by_receiver", SignerRole.RECEIVER),
        ("is_signed_by_employee", SignerRole.EMPLOYEE),
    ):
        if getattr(draft, path):
            continue
        if role is SignerRole.EMPLOYEE or not has_refused(draft.signatures, role):
            yield Wrong(path=path, sentence=N_("Both who hands over and who receives sign (R42)."))
        elif not has_witness:
            sentence = N_("The receiver would not sign: a witness signs in its place.")
            yield Wrong(path="signatures", sentence=sentence)


def contradictions(draft: HandoverDraft, agreed: Agreed) -> Iterator[Wrong]:
    """Yield what cannot all be true of a tidied record, and what of the journey is left unsaid (R42)."""
    yield from wrong_signatures(draft.signatures)
    yield from wrong_items(draft, agreed)
    yield from left_unsaid(draft, agreed)
    yield from wrong_moment(draft, agreed)
    yield from wrong_documents(draft, agreed)


def left_open(draft: HandoverDraft, agreed: Agreed, covered: Sequence[Covered]) -> Iterator[Wrong]:
    """Yield what keeps a handover from being complete: somebody else (FM-22), a thing missing, conditions not met."""
    yield from wrong_receiver(draft, agreed)
    yield from missing_things(draft)
    if draft.outcome is not Outcome.COMPLETE:
        return
    for each in covered:
        if each.state not in {CoverState.COVERED, CoverState.SET_ASIDE}:
            yield Wrong(
                path="outcome",
                sentence=N_("Condition {number} ({code}) is not met; the handover is not complete (R43)."),
                values={"number": each.number, "code": each.code},
            )
