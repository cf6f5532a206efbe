"""What was or will be sent, to whom, when and on which ground: one line per transmission, only ever added to (R35)."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime

from medhandover.consents.model import Consent, LegalGround, Purpose, Shared
from medhandover.kernel.coded import Coded
from medhandover.kernel.codes import is_country
from medhandover.kernel.days import months_after
from medhandover.kernel.fields import Wrong
from medhandover.kernel.ids import CaseId, ConsentId, StaffId, TransmissionId
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import entity

OTHER_GROUNDS = frozenset({LegalGround.VITAL, LegalGround.PUBLIC_HEALTH})
"""Grounds beside consent."""


class TransmissionKind(Coded):
    """Dutch: wat wordt verzonden."""

    ENVELOPE = "envelop", "sealed medical file"
    DOSSIER = "dossier", "handover dossier"
    REQUEST = "verzoek", "request to the receiver"
    CERTIFICATE = "verklaring", "common health certificate"


class Channel(Coded):
    """Dutch: verzendwijze."""

    BY_HAND = "meegegeven", "carried by hand"
    POST = "post", "by post"
    SECURE_EMAIL = "beveiligde_e-mail", "by secured e-mail"
    DUBLINET = "dublinet", "through DubliNet"


class TransmissionState(Coded):
    """Dutch: stand van de verzending."""

    PLANNED = "gepland", "planned"
    DONE = "verzonden", "sent"
    DROPPED = "vervallen", "not sent after all"


@entity
class TransmissionDraft:
    """What is entered of a transmission: `sent_on` is the day, planned or done.

    `has_medical` is False for a paper in functional words only: it needs no ground. `consent` is the decision it rests
    on, found by the program when it is left out; `shares` is what it tells.
    """

    kind: TransmissionKind
    recipient: str
    sent_on: date
    country: str = ""
    purpose: Purpose = Purpose.RECEIVER
    ground: LegalGround = LegalGround.CONSENT
    consent: ConsentId | None = None
    channel: Channel = Channel.BY_HAND
    has_medical: bool = True
    shares: tuple[Shared, ...] = ()
    sender: str = ""


@entity
class Transmission(TransmissionDraft):
    """One line: planned, sent, or not sent after all; the last two `follow` a planned one, which itself stays."""

    id: TransmissionId
    case: CaseId
    state: TransmissionState
    recorded_by: StaffId
    recorded_at: datetime
    follows: TransmissionId | None = None


def wrong_transmission(draft: TransmissionDraft, today: date, *, is_done: bool) -> Iterator[Wrong]:
    """Tell what is wrong with a transmission; a Dublin certificate goes through DubliNet only (R37)."""
    if not draft.recipient.strip():
        yield Wrong(path="recipient", sentence=N_("This cannot be empty."))
    if is_done and draft.sent_on > today:
        yield Wrong(path="sent_on", sentence=N_("What was sent, was sent today or earlier."))
    if not is_done and draft.sent_on < today:
        yield Wrong(path="sent_on", sentence=N_("What is planned, is sent today or later."))
    if draft.country and not is_country(draft.country):
        yield Wrong(path="country", sentence=N_("A country is written with two capitals, such as AM for Armenia."))
    if (draft.kind is TransmissionKind.CERTIFICATE) is not (draft.channel is Channel.DUBLINET):
        sentence = N_("A common health certificate goes through DubliNet, and nothing else does.")
        yield Wrong(path="channel", sentence=sentence)
    is_sealed = draft.kind in {TransmissionKind.ENVELOPE, TransmissionKind.CERTIFICATE}
    if is_sealed and not draft.has_medical:
        yield Wrong(path="has_medical", sentence=N_("A sealed file and a health certificate hold medical data."))


def still_planned(transmissions: Iterable[Transmission]) -> list[Transmission]:
    """Return what is planned and neither sent nor dropped."""
    known = list(transmissions)
    followed = {each.follows for each in known if each.follows}
    return [each for each in known if each.state is TransmissionState.PLANNED and each.id not in followed]


def holds_on(consent: Consent, day: date, months: int) -> bool:
    """Tell whether a consent held on `day`: given before, not refused, not yet taken back, not run out."""
    if consent.is_refused or consent.ground is not LegalGround.CONSENT or day < consent.decided_on:
        return False
    until = consent.valid_until or months_after(consent.decided_on, months)
    return day <= until and (consent.withdrawn_on is None or day < consent.withdrawn_on)


def consent_for(draft: TransmissionDraft, consents: Sequence[Consent], months: int) -> Consent | None:
    """Return the consent that a transmission rests on: the one it names, else the decision of its day that holds."""
    decided = [each for each in consents if each.purpose is draft.purpose and each.decided_on <= draft.sent_on]
    newest = max(decided, key=lambda each: each.sequence, default=None)
    if draft.consent is not None and (newest is None or newest.id != draft.consent):
        return None
    if newest is None or not holds_on(newest, draft.sent_on, months):
        return None
    is_within = not newest.shares or set(draft.shares) <= set(newest.shares)
    return newest if is_within else None


def has_ground(draft: TransmissionDraft, consents: Sequence[Consent], months: int) -> bool:
    """Tell whether a transmission has a ground on its day (R35)."""
    if not draft.has_medical or draft.ground in OTHER_GROUNDS:
        return True
    return draft.ground is LegalGround.CONSENT and consent_for(draft, consents, months) is not None
