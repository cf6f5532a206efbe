"""How receivers are kept."""

from sqlalchemy import select

from medhandover.kernel.ids import ReceiverId
from medhandover.receivers.model import Receiver
from medhandover.search.store import index
from medhandover.storage.tables import keep
from medhandover.storage.work import Work

receivers_table = keep(Receiver, "receivers", indexed=["country"])


def receiver_of(work: Work, receiver: ReceiverId | None) -> Receiver | None:
    """Return a receiver, or None where none is named; raises NotFound."""
    return work.get(Receiver, receiver) if receiver else None


def receivers(work: Work) -> tuple[Receiver, ...]:
    """Return every receiver by country and name."""
    ordered = select(Receiver).order_by(receivers_table.c.country, receivers_table.c.name)
    return tuple(work.all(ordered))


def index_receiver(work: Work, receiver: Receiver) -> None:
    """Make the receiver findable by its names, city and contact."""
    names = (receiver.name, receiver.original_name, receiver.city, receiver.contact_name)
    index(work, "receiver", receiver.id, *names)
