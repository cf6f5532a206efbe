"""What may be seen of receivers."""

from medhandover.kernel.declare import query
from medhandover.kernel.ids import ReceiverId
from medhandover.kernel.roles import PERSON_READERS, Level
from medhandover.kernel.shapes import record
from medhandover.receivers.model import Receiver, ReceiverKind, ReceiverType
from medhandover.receivers.store import receivers
from medhandover.search.store import found
from medhandover.storage.work import Work


@record
class ReceiverRow:
    """A receiver in the directory; phones in E.164."""

    id: ReceiverId
    version: int
    name: str
    original_name: str
    kind: ReceiverKind
    type: ReceiverType
    country: str
    city: str
    phone: str
    phone_24h: str
    contact_name: str
    contact_function: str
    languages: tuple[str, ...]


@query("receiver:list", may=PERSON_READERS, level=Level.P1)
def all_receivers(work: Work, country: str = "", text: str = "") -> tuple[ReceiverRow, ...]:
    """Return the receivers of a country, or of every country, whose names begin with the words of `text`."""
    ids = set(found(work, "receiver", text)) if text else None
    chosen = [
        each for each in receivers(work) if (not country or each.country == country) and (ids is None or each.id in ids)
    ]
    work.concerns(None, "receivers", "", country=country, text=text)
    return tuple(row_of(each) for each in chosen)


def row_of(receiver: Receiver) -> ReceiverRow:
    """Return a receiver as a line of a list."""
    return ReceiverRow(**{name: getattr(receiver, name) for name in ReceiverRow.__dataclass_fields__})
