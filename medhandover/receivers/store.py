"""How receivers are kept, with the checks and experiences of each."""

from collections.abc import Mapping, Sequence

from sqlalchemy import func, select

from medhandover.kernel.ids import ReceiverId
from medhandover.receivers.experience import Experience
from medhandover.receivers.model import Receiver
from medhandover.receivers.verification import Verification
from medhandover.search.model import fold
from medhandover.search.store import index
from medhandover.storage.belonging import Belonging
from medhandover.storage.tables import keep
from medhandover.storage.work import Work

receivers_table = keep(Receiver, "receivers", indexed=["country", "city"])
verifications_table = keep(
    Verification,
    "verifications",
    belongs={"receiver": "receivers", "by": "accounts"},
    unique=[("receiver", "number")],
)
experiences_table = keep(
    Experience, "experiences", belongs={"receiver": "receivers", "case": "cases", "recorded_by": "accounts"}
)

VERIFICATIONS = Belonging(Verification, verifications_table.c.receiver, verifications_table.c.number)


def receiver_of(work: Work, receiver: ReceiverId | None) -> Receiver | None:
    """Return a receiver, or None where none is named; raises NotFound."""
    return work.get(Receiver, receiver) if receiver else None


def receivers(work: Work) -> tuple[Receiver, ...]:
    """Return every receiver by country and name."""
    ordered = select(Receiver).order_by(receivers_table.c.country, receivers_table.c.name)
    return tuple(work.all(ordered))


def receivers_in(work: Work, country: str, city: str) -> Sequence[Receiver]:
    """Return the receivers of a city, by name."""
    here = (receivers_table.c.country == country) & (receivers_table.c.city == city)
    return work.all(select(Receiver).where(here).order_by(receivers_table.c.name))


def parts_of(work: Work, institution: ReceiverId) -> Sequence[Receiver]:
    """Return the practitioners and wards that belong to an institution, by name."""
    ordered = select(Receiver).order_by(receivers_table.c.name)
    return work.all(ordered.where(receivers_table.c.institution == institution))


def alike(work: Work, name: str, city: str, country: str) -> tuple[Receiver, ...]:
    """Return the receivers of a country with the same name in the same city, whatever the spelling."""
    work.flush()
    named, table = _named(name, city), receivers_table.c
    chosen = select(table.id, table.name, table.city).where(table.country == country).order_by(table.name)
    rows = work.session.execute(chosen)
    return tuple(work.get(Receiver, each.id) for each in rows if _named(each.name, each.city) == named)


def _named(name: str, city: str) -> tuple[str, str]:
    return " ".join(fold(name).split()), " ".join(fold(city).split())


def verifications_of(work: Work, receiver: ReceiverId | None) -> Sequence[Verification]:
    """Return the checks of a receiver, in the order in which they were noted."""
    if receiver is None:
        return ()
    return work.of(VERIFICATIONS, receiver)


def every_verification(work: Work) -> Mapping[ReceiverId, list[Verification]]:
    """Return the checks of all receivers, by receiver."""
    found: dict[ReceiverId, list[Verification]] = {}
    for each in work.all(select(Verification).order_by(verifications_table.c.number)):
        found.setdefault(each.receiver, []).append(each)
    return found


def next_number(work: Work, receiver: ReceiverId) -> int:
    """Return the number of the next check of a receiver."""
    highest = select(func.max(verifications_table.c.number)).where(verifications_table.c.receiver == receiver)
    return int(work.session.scalar(highest) or 0) + 1


def experiences_of(work: Work, receiver: ReceiverId) -> Sequence[Experience]:
    """Return the experiences with a receiver, the newest first."""
    newest = (experiences_table.c.happened_on.desc(), experiences_table.c.recorded_at.desc(), experiences_table.c.id)
    return work.all(select(Experience).where(experiences_table.c.receiver == receiver).order_by(*newest))


def index_receiver(work: Work, receiver: Receiver) -> None:
    """Make the receiver findable by its names, city and contact."""
    names = (receiver.name, receiver.original_name, receiver.city, receiver.contact_name)
    index(work, "receiver", receiver.id, *names)
