"""What the record of a handover is compared with: the agreed receiver, the journey, what travelled along (FM-22)."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from datetime import datetime

from medhandover.handovers.model import EntryKind, HandoverDraft, IdentitySeen, JournalEntry, Outcome
from medhandover.journeys.model import Leg
from medhandover.kernel.fields import Wrong
from medhandover.kernel.ids import AttachmentId
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import record
from medhandover.search.model import fold

HANDED_OVER = frozenset({Outcome.COMPLETE, Outcome.PARTIAL})
"""The outcomes in which somebody took the person over."""


@record
class Agreed:
    """What was agreed and what travelled along.

    `names` are who accepted, or the carer; `medicines` the units counted before departure by position; `envelopes` the
    numbers of the sealed files; `documents` the files of the case.
    """

    function: str = ""
    names: tuple[str, ...] = ()
    is_carer: bool = False
    departure: datetime | None = None
    arrival: datetime | None = None
    envelopes: frozenset[str] = frozenset()
    medicines: Mapping[int, int | None] = field(default_factory=dict)
    documents: frozenset[AttachmentId] = frozenset()


def means_the_same(one: str, other: str) -> bool:
    """Tell whether two wordings are the same but for capitals, accents, blanks and signs."""
    return re.findall(r"\w+", fold(one)) == re.findall(r"\w+", fold(other))


def arrived_at(legs: Sequence[Leg], journal: Iterable[JournalEntry]) -> datetime | None:
    """Return when the last leg arrived: as the journal has it, else as it was planned; None without a journey."""
    if not legs:
        return None
    entries = list(journal)
    corrected = {each.corrects for each in entries}
    moments = [
        each.at.at
        for each in entries
        if each.kind is EntryKind.ARRIVED and each.number not in corrected and each.at.at >= legs[-1].departs.at
    ]
    return min(moments, default=legs[-1].arrives.at)


def wrong_receiver(draft: HandoverDraft, agreed: Agreed) -> Iterator[Wrong]:
    """Yield what keeps a handover to somebody else than agreed from being complete (FM-22).

    The function counts where one was agreed, the person for a carer and where no function was; who writes it down can
    confirm with a reason that another wording means the same.
    """
    if (draft.is_same_function or draft.is_same_person) and not draft.same_why:
        yield Wrong(path="same_why", sentence=N_("Say why this is the agreed function or person."))
    if draft.outcome is not Outcome.COMPLETE:
        return
    sentence = N_("Agreed was a handover to: {agreed}. To somebody else it is not complete.")
    has_function = agreed.function and not agreed.is_carer
    if has_function and not draft.is_same_function and not means_the_same(draft.function, agreed.function):
        yield Wrong(path="function", sentence=sentence, values={"agreed": agreed.function})
    is_known = draft.is_same_person or any(means_the_same(draft.received_by, each) for each in agreed.names)
    if not has_function and agreed.names and not is_known:
        yield Wrong(path="received_by", sentence=sentence, values={"agreed": agreed.names})
    yield from _on_duty(draft, agreed)


def _on_duty(draft: HandoverDraft, agreed: Agreed) -> Iterator[Wrong]:
    if agreed.is_carer:
        if draft.identity is IdentitySeen.NOT_SEEN:
            sentence = N_("A carer shows who it is: say which paper was seen, or that the carer is known.")
            yield Wrong(path="identity", sentence=sentence)
    elif draft.is_on_duty is None:
        sentence = N_("Say whether the receiver was on duty as agreed.")
        yield Wrong(path="is_on_duty", sentence=sentence)
    elif not draft.is_on_duty:
        sentence = N_("The agreed person was not on duty, so the handover is not complete.")
        yield Wrong(path="is_on_duty", sentence=sentence)


def wrong_moment(draft: HandoverDraft, agreed: Agreed) -> Iterator[Wrong]:
    """Yield that the person was handed over before the journey began or arrived."""
    if draft.outcome not in HANDED_OVER:
        return
    if agreed.departure and draft.at.at < agreed.departure:
        sentence = N_("At this moment the journey had not begun. Correct the time or its zone.")
        yield Wrong(path="at", sentence=sentence)
    elif agreed.arrival and draft.at.at < agreed.arrival:
        sentence = N_("At this moment the journey had not arrived. Correct the time, or note the arrival first.")
        yield Wrong(path="at", sentence=sentence)


def wrong_documents(draft: HandoverDraft, agreed: Agreed) -> Iterator[Wrong]:
    """Yield each photo or receipt that is no file of this case."""
    named = {"receipt": (draft.receipt,) if draft.receipt else (), "photos": draft.photos}
    for path, ids in named.items():
        if not agreed.documents.issuperset(ids):
            yield Wrong(path=path, sentence=N_("This is no file of this case. Add the file first."))
