"""Checking what is known of a receiver (R15): by whom, how and when, and until when that counts."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from functools import lru_cache
from operator import attrgetter

from medhandover.kernel.coded import Coded
from medhandover.kernel.days import months_after
from medhandover.kernel.fields import Wrong
from medhandover.kernel.ids import ReceiverId, StaffId, VerificationId
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import entity, record
from medhandover.receivers.model import Receiver, ReceiverKind

IDENTIFYING = ("name", "country", "city", "address", "phone", "phone_24h")
"""Fields whose change takes the ground from every earlier check."""


class CheckedHow(Coded):
    """Dutch: hoe gecontroleerd (domain 3.7)."""

    PHONE = "telefoon", "phone"
    EMAIL = "e-mail", "e-mail"
    VISIT = "bezoek", "visit"
    EMBASSY = "ambassade", "embassy"
    PARTNER = "lokale_partner", "local partner"
    WEBSITE = "website", "website"


class Confirmed(Coded):
    """Dutch: wat is bevestigd."""

    NAME = "naam", "name"
    ADDRESS = "adres", "address"
    PHONES = "telefoons", "phone numbers"
    CAPACITY = "capaciteit", "capacity"
    HOURS = "openingstijden", "opening hours"


class CheckResult(Coded):
    """Dutch: uitkomst van de controle."""

    RIGHT = "klopt", "right"
    PARTLY = "deels", "partly right"
    WRONG = "klopt_niet", "not right"


@entity
class VerificationDraft:
    """What is entered of a check: the day, how, through which source, what was confirmed, and the outcome."""

    verified_on: date
    how: CheckedHow
    source: str
    confirmed: tuple[Confirmed, ...] = ()
    result: CheckResult = CheckResult.RIGHT
    remark: str = ""


@entity
class Verification(VerificationDraft):
    """One check of a receiver, never changed; `identity` stands for the name, address and phones that were checked."""

    id: VerificationId
    receiver: ReceiverId
    number: int
    identity: str
    by: StaffId
    by_name: str
    recorded_at: datetime


_rank = attrgetter("verified_on", "number")
"""What orders the checks of one receiver: the later one counts."""


@record
class Checked:
    """How far a receiver is checked: what counts, one check a source, newest first; and why others do not.

    `wrong` is the last check that did not hold, unless something newer counts; `is_changed`: the receiver was changed
    after its last check.
    """

    counting: tuple[Verification, ...]
    wrong: Verification | None
    is_changed: bool


def identity_of(receiver: Receiver) -> str:
    """Return what stands for name, address and phones of a receiver: SHA-256."""
    return _hashed(_identifying(receiver))


_identifying = attrgetter(*IDENTIFYING)


@lru_cache(4096)
def _hashed(values: tuple[str, ...]) -> str:
    told = "\n".join([" ".join(each.split()) for each in values])
    return hashlib.sha256(told.encode()).hexdigest()


def checked(receiver: Receiver, verifications: Sequence[Verification]) -> Checked:
    """Return which checks of a receiver count, whatever their age: right, of what it is now, none wrong later."""
    if not verifications:
        return NOTHING
    identity, is_changed = identity_of(receiver), True
    counting: dict[tuple[CheckedHow, str], Verification] = {}
    wrong = None
    for each in sorted(verifications, key=_rank, reverse=True):
        is_of_now = each.identity == identity
        is_changed = is_changed and not is_of_now
        result = each.result
        wrong = wrong or (each if result is CheckResult.WRONG else None)
        if wrong is None and is_of_now and result is CheckResult.RIGHT:
            counting.setdefault((each.how, " ".join(each.source.casefold().split())), each)
    return Checked(counting=tuple(counting.values()), wrong=wrong, is_changed=is_changed)


NOTHING = Checked(counting=(), wrong=None, is_changed=False)
"""How far a receiver is checked that nobody has looked at."""


def relied_on(receiver: Receiver, found: Checked) -> Sequence[Verification]:
    """Return the newest checks that together are enough (R15), or fewer when there are not enough.

    Two sources; for an informal carer a call by a colleague who did not enter the carer (domain 9.1c), or calls by two
    colleagues where nobody knows who did.
    """
    if receiver.kind is not ReceiverKind.CARER:
        return found.counting[:2]
    calls = [each for each in found.counting if each.how is CheckedHow.PHONE and each.by != receiver.recorded_by]
    if receiver.recorded_by is not None:
        return calls[:1]
    callers: dict[StaffId, Verification] = {}
    for each in calls:
        callers.setdefault(each.by, each)
    return list(callers.values())[:2]


def needed(receiver: Receiver) -> int:
    """Return how many checks must be relied on."""
    return 1 if receiver.kind is ReceiverKind.CARER and receiver.recorded_by is not None else 2


def valid_until(verifications: Iterable[Verification], months: int) -> date | None:
    """Return the last day on which all of them are valid; None where there is none."""
    oldest = min((each.verified_on for each in verifications), default=None)
    return months_after(oldest, months) if oldest else None


def verified_until(receiver: Receiver, verifications: Sequence[Verification], months: int) -> date | None:
    """Return until when a receiver counts as checked (R15); None while it does not."""
    relied = relied_on(receiver, checked(receiver, verifications))
    has_identity = receiver.kind is not ReceiverKind.CARER or receiver.identity is not None
    return valid_until(relied, months) if len(relied) >= needed(receiver) and has_identity else None


def first_valid_on(day: date, months: int) -> date:
    """Return the first day on which a check can be made that is still valid on `day`."""
    first = months_after(day, -months)
    while months_after(first, months) < day:
        first += timedelta(days=1)
    return first


def wrong_verification(draft: VerificationDraft, today: date) -> Iterator[Wrong]:
    """Tell what is wrong with a check."""
    if draft.verified_on > today:
        yield Wrong(path="verified_on", sentence=N_("This day lies in the future."))
    if not draft.source.strip():
        yield Wrong(path="source", sentence=N_("Name the source: who said so, or which page."))
    if draft.result is not CheckResult.WRONG and not draft.confirmed:
        yield Wrong(path="confirmed", sentence=N_("Say what was confirmed."))
    if draft.result is not CheckResult.RIGHT and not draft.remark.strip():
        yield Wrong(path="remark", sentence=N_("Say what does not hold."))
