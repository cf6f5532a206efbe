"""What was handed over, thing by thing (R42): counted, sealed, given or missing, and nothing left unsaid."""

from collections.abc import Iterator, Sequence

from medhandover.handovers.agreed import HANDED_OVER, Agreed
from medhandover.handovers.model import HandedItem, HandoverDraft, ItemKind, ItemState, Outcome
from medhandover.kernel.fields import Wrong
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import values_of
from medhandover.kernel.signatures import SignerRole, has_signed

WHOLE = {
    ItemKind.PERSON: "person",
    ItemKind.FILE: "file",
    ItemKind.MEDICINE: "medicine",
    ItemKind.MEDICATION_LIST: "list",
}
"""The kinds of which the record also keeps one answer for the whole."""
GRAVITY = (ItemState.MISSING, ItemState.RETURNED, ItemState.KEPT, ItemState.WITH_PERSON, ItemState.GIVEN)
"""Which state counts for the whole when its parts differ: the worst first."""


def tidied(draft: HandoverDraft) -> HandoverDraft:
    """Return the record with the answers for the whole that follow from its items and signatures."""
    given = values_of(draft)
    for kind, name in WHOLE.items():
        if given[name] is ItemState.NONE:
            given[name] = _whole(draft.items, kind)
    seals = [each.is_seal_intact for each in draft.items if each.kind is ItemKind.FILE]
    if draft.is_seal_intact is None and seals and None not in seals:
        given["is_seal_intact"] = all(seals)
    given["is_signed_by_receiver"] |= has_signed(draft.signatures, SignerRole.RECEIVER)
    given["is_signed_by_employee"] |= has_signed(draft.signatures, SignerRole.EMPLOYEE)
    given["is_read_back"] |= draft.read_back is not None
    return HandoverDraft(**given)


def _whole(items: Sequence[HandedItem], kind: ItemKind) -> ItemState:
    states = {each.state for each in items if each.kind is kind}
    return next((each for each in GRAVITY if each in states), ItemState.NONE)


def wrong_items(draft: HandoverDraft, agreed: Agreed) -> Iterator[Wrong]:
    """Tell what is wrong with the items, each on its own and beside the others."""
    seen: set[tuple[object, ...]] = set()
    for index, item in enumerate(draft.items):
        path = f"items.{index}"
        yield from _wrong_item(item, path, agreed)
        key = (item.kind, item.number, item.position, item.what)
        if key in seen:
            yield Wrong(path=path, sentence=N_("This item stands here twice."))
        seen.add(key)
    for kind, name in WHOLE.items():
        told, whole = getattr(draft, name), _whole(draft.items, kind)
        if ItemState.NONE not in (told, whole) and told is not whole:
            sentence = N_("The items say something else: {state}.")
            yield Wrong(path=name, sentence=sentence, values={"state": whole})


def _wrong_item(item: HandedItem, path: str, agreed: Agreed) -> Iterator[Wrong]:
    if item.state is ItemState.MISSING and not item.remark:
        yield Wrong(path=f"{path}.remark", sentence=N_("Say since when it is missing and what was done."))
    if item.kind is ItemKind.FILE:
        yield from _wrong_file(item, path, agreed)
    elif item.is_seal_intact is not None or item.seal or item.number:
        yield Wrong(path=f"{path}.number", sentence=N_("Only a sealed file has a number and a seal."))
    if item.kind is ItemKind.MEDICINE:
        yield from _wrong_medicine(item, path, agreed)
    elif item.position is not None or item.handed is not None or item.counted is not None:
        yield Wrong(path=f"{path}.position", sentence=N_("Only a medicine has a position and a count."))
    if item.kind is ItemKind.OTHER and not item.what:
        yield Wrong(path=f"{path}.what", sentence=N_("Say what this is."))


def _wrong_file(item: HandedItem, path: str, agreed: Agreed) -> Iterator[Wrong]:
    if item.number not in agreed.envelopes:
        sentence = N_("No sealed file of this case has this number.")
        yield Wrong(path=f"{path}.number", sentence=sentence)
    if item.state is ItemState.GIVEN and item.is_seal_intact is None:
        yield Wrong(path=f"{path}.is_seal_intact", sentence=N_("Say whether the seal of the file was intact."))
    if item.is_seal_intact is False and not item.remark:
        yield Wrong(path=f"{path}.remark", sentence=N_("The seal is broken: say what was seen and who was told."))


def _wrong_medicine(item: HandedItem, path: str, agreed: Agreed) -> Iterator[Wrong]:
    if item.position is None or item.position not in agreed.medicines:
        yield Wrong(path=f"{path}.position", sentence=N_("The case has no medicine with this position."))
        return
    for name in ("handed", "counted"):
        if (getattr(item, name) or 0) < 0:
            yield Wrong(path=f"{path}.{name}", sentence=N_("This cannot be less than nothing."))
    if item.state is ItemState.GIVEN and item.handed is None:
        yield Wrong(path=f"{path}.handed", sentence=N_("Say how many units were handed over."))
    had = agreed.medicines[item.position]
    if item.handed is not None and had is not None and item.handed > had:
        sentence = N_("Before departure {had} units were counted. More cannot be handed over.")
        yield Wrong(path=f"{path}.handed", sentence=sentence, values={"had": had})
    if item.counted is not None and item.counted != (item.handed or 0) and not item.remark:
        sentence = N_("The receiver counted another number than was handed over: say why.")
        yield Wrong(path=f"{path}.remark", sentence=sentence)


def left_unsaid(draft: HandoverDraft, agreed: Agreed) -> Iterator[Wrong]:
    """Yield each sealed file and medicine that travelled along and of which nothing is said (R42)."""
    if draft.outcome not in HANDED_OVER:
        return
    numbers = {each.number for each in draft.items if each.kind is ItemKind.FILE}
    if numbers or draft.file is ItemState.NONE:
        for number in sorted(agreed.envelopes - numbers):
            sentence = N_("Sealed file {number} travelled along: say what became of it.")
            yield Wrong(path="items", sentence=sentence, values={"number": number})
    counted = {each.position for each in draft.items if each.kind is ItemKind.MEDICINE}
    if counted or draft.medicine is ItemState.NONE:
        for position in sorted(each for each, had in agreed.medicines.items() if had and each not in counted):
            sentence = N_("Medicine {position} travelled along: say what became of it.")
            yield Wrong(path="items", sentence=sentence, values={"position": position})


def missing_things(draft: HandoverDraft) -> Iterator[Wrong]:
    """Yield each missing thing with which a handover is not complete (R43)."""
    if draft.outcome is not Outcome.COMPLETE:
        return
    lost = [(name, getattr(draft, name)) for name in WHOLE.values()]
    lost += [(f"items.{index}.state", each.state) for index, each in enumerate(draft.items) if each.kind not in WHOLE]
    for path, state in lost:
        if state is ItemState.MISSING:
            yield Wrong(path=path, sentence=N_("Something is missing, so the handover is not complete (R43)."))
