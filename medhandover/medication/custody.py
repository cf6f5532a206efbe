"""The chain of custody of the sealed medical file (R39, FM-08, FM-26): each receipt is a step; a breach is settled."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from medhandover.kernel.clock import Moment
from medhandover.kernel.coded import Coded
from medhandover.kernel.fields import Wrong
from medhandover.kernel.ids import CaseId, EnvelopeId, EnvelopeMoveId, SealBreachId, StaffId
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import entity, record
from medhandover.medication.model import Envelope


class Holder(Coded):
    """Dutch: wie de envelop heeft."""

    MEDICAL_SERVICE = "medische_dienst", "medical service"
    OFFICE = "kantoor", "office of the service"
    TRANSPORT = "vervoer", "transport service"
    EMPLOYEE = "dtv_medewerker", "accompanying employee"
    MEDICAL_ESCORT = "medisch_begeleider", "medical escort"
    PERSON = "betrokkene", "the person"
    RECEIVER = "ontvanger", "receiver"


TRAVELLING = frozenset({Holder.EMPLOYEE, Holder.MEDICAL_ESCORT})
"""In whose hands the file travels."""


class BreachKind(Coded):
    """Dutch: wat er met de envelop gebeurde."""

    OPENED = "geopend", "opened"
    LOST = "kwijt", "lost"


class Settlement(Coded):
    """Dutch: hoe het voorval met de envelop is afgehandeld."""

    REPLACED = "vervangen", "replaced by another envelope"
    FOUND = "teruggevonden", "found, with its seal intact"
    GIVEN_UP = "opgegeven", "goes no further"


@entity
class EnvelopeMoveDraft:
    """A step of the chain: who gave the envelope to whom, when and where, with the seal as it was seen.

    `seal_number` is what stands on the seal; `is_signed`: who took it signed for it.
    """

    given_by: str
    given_by_kind: Holder
    taken_by: str
    taken_by_kind: Holder
    at: Moment
    is_seal_intact: bool
    place: str = ""
    seal_number: str = ""
    is_signed: bool = True
    remark: str = ""


@entity
class EnvelopeMove(EnvelopeMoveDraft):
    """A step as it was recorded; never changed; `sequence` counts those of one envelope."""

    id: EnvelopeMoveId
    envelope: EnvelopeId
    case: CaseId
    sequence: int
    recorded_by: StaffId
    recorded_at: datetime


@entity
class BreachDraft:
    """An envelope that was opened or lost: what, when found, by whom and where; never what was in it."""

    kind: BreachKind
    found_at: Moment
    found_by: str
    place: str = ""
    remark: str = ""


@entity
class SealBreach(BreachDraft):
    """A breach as it was recorded; `due_at` is when it must be reported or settled (AVG art. 33).

    It is settled once: how, whether it was reported as a data breach or why not, and by which envelope it is replaced.
    """

    id: SealBreachId
    envelope: EnvelopeId
    case: CaseId
    due_at: datetime
    recorded_by: StaffId
    recorded_at: datetime
    settlement: Settlement | None = None
    settled_at: datetime | None = None
    settled_by: StaffId | None = None
    reported_at: Moment | None = None
    not_reported_reason: str = ""
    replaced_by: EnvelopeId | None = None
    version: int = 1


@record
class Custody:
    """Where an envelope is, and whether it still counts after what happened to it.

    `elsewhere` is who has it, or None while it is with one of those who travel along: a step from one of them to
    another changes nothing of what a release rests on.
    """

    envelope: EnvelopeId
    elsewhere: Holder | None
    counts: bool

    @property
    def is_travelling(self) -> bool:
        """Tell whether it is in the hands of who travels along."""
        return self.elsewhere is None


def custody_of(
    envelopes: Sequence[Envelope], moves: Sequence[EnvelopeMove], breaches: Sequence[SealBreach]
) -> tuple[Custody, ...]:
    """Return where each envelope is; moves and breaches stand in the order in which they happened."""
    broken = {each.envelope for each in breaches if each.settlement is not Settlement.FOUND}
    return tuple(
        Custody(
            envelope=each.id,
            elsewhere=None if (holder := holder_of(each.id, moves)) in TRAVELLING else holder,
            counts=each.id not in broken,
        )
        for each in envelopes
    )


def holder_of(envelope: EnvelopeId, moves: Sequence[EnvelopeMove]) -> Holder:
    """Return who took an envelope last; before its first step the medical service that sealed it has it."""
    taken = (each.taken_by_kind for each in reversed(moves) if each.envelope == envelope)
    return next(taken, Holder.MEDICAL_SERVICE)


def is_whole(draft: EnvelopeMoveDraft, envelope: Envelope) -> bool:
    """Tell whether the seal is unbroken and the one that was put on it."""
    is_same = not (draft.seal_number and envelope.seal_number) or draft.seal_number == envelope.seal_number
    return draft.is_seal_intact and is_same


def wrong_move(
    draft: EnvelopeMoveDraft, envelope: Envelope, before: EnvelopeMove | None, now: datetime
) -> Iterator[Wrong]:
    """Tell what is wrong with a step: a link that does not join the one before, or a moment that cannot be."""
    for path in ("given_by", "taken_by"):
        if not getattr(draft, path).strip():
            yield Wrong(path=path, sentence=N_("This cannot be empty."))
    if draft.at.at > now:
        yield Wrong(path="at", sentence=N_("This step is in the future."))
    elif draft.at.day < envelope.sealed_on or (before is not None and draft.at.at < before.at.at):
        yield Wrong(path="at", sentence=N_("This step comes before the sealing or before the step before it."))
    holder = before.taken_by_kind if before else Holder.MEDICAL_SERVICE
    if draft.given_by_kind is not holder:
        sentence = N_("The envelope was last with: {holder}. Record first how it came to somebody else.")
        yield Wrong(path="given_by_kind", sentence=sentence, values={"holder": holder})
    if draft.given_by.strip() == draft.taken_by.strip() and draft.given_by.strip():
        yield Wrong(path="taken_by", sentence=N_("Nobody hands an envelope to the same person."))


def wrong_breach(draft: BreachDraft, now: datetime) -> Iterator[Wrong]:
    """Tell what is wrong with a breach: found by nobody, or in the future."""
    if not draft.found_by.strip():
        yield Wrong(path="found_by", sentence=N_("This cannot be empty."))
    if draft.found_at.at > now:
        yield Wrong(path="found_at", sentence=N_("This was not found yet: the moment is in the future."))


def wrong_settlement(
    breach: SealBreach,
    how: Settlement,
    replaced_by: EnvelopeId | None,
    reported_at: Moment | None,
    not_reported_reason: str,
    now: datetime,
) -> Iterator[Wrong]:
    """Tell what is wrong with a settlement: reported or not, and replaced by what."""
    if (reported_at is None) != bool(not_reported_reason.strip()):
        sentence = N_("Say when it was reported as a data breach, or why not; one of both.")
        yield Wrong(path="reported_at", sentence=sentence)
    if reported_at is not None and not breach.found_at.at <= reported_at.at <= now:
        sentence = N_("It is reported after it was found, and not in the future.")
        yield Wrong(path="reported_at", sentence=sentence)
    if (how is Settlement.REPLACED) != (replaced_by is not None) or replaced_by == breach.envelope:
        sentence = N_("Name the other envelope that replaces this one, and only then.")
        yield Wrong(path="replaced_by", sentence=sentence)
    if how is Settlement.FOUND and breach.kind is BreachKind.OPENED:
        yield Wrong(path="how", sentence=N_("An envelope that was opened does not count again. Replace it."))
