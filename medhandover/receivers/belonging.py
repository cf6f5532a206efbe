"""To which institution a practitioner or ward belongs: an institution, and never in a circle."""

from collections.abc import Iterator

from medhandover.kernel.fields import Wrong
from medhandover.kernel.ids import ReceiverId
from medhandover.kernel.languages import N_
from medhandover.receivers.model import Receiver, ReceiverDraft, ReceiverKind
from medhandover.receivers.store import parts_of
from medhandover.storage.work import Work


def wrong_institution(work: Work, draft: ReceiverDraft, known: ReceiverId | None) -> Iterator[Wrong]:
    """Tell what is wrong with where a receiver belongs; `known` is the receiver itself, None for a new one."""
    above = work.session.get(Receiver, draft.institution) if draft.institution else None
    if draft.institution and (above is None or above.kind is not ReceiverKind.INSTITUTION):
        yield Wrong(path="institution", sentence=N_("This is no institution in the directory. Choose one, or none."))
    elif known and _is_below(work, above, known):
        sentence = N_("An institution cannot belong to itself, nor to one of its own parts.")
        yield Wrong(path="institution", sentence=sentence)
    if known and draft.kind is not ReceiverKind.INSTITUTION and parts_of(work, known):
        sentence = N_("Practitioners or wards belong to this institution, so it stays one.")
        yield Wrong(path="kind", sentence=sentence)


def _is_below(work: Work, above: Receiver | None, known: ReceiverId) -> bool:
    """Tell whether following the institutions upwards from `above` leads to `known`."""
    seen: set[ReceiverId] = set()
    while above is not None and above.id not in seen:
        if above.id == known:
            return True
        seen.add(above.id)
        above = work.session.get(Receiver, above.institution) if above.institution else None
    return False
