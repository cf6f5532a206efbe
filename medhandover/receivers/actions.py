"""What may be done with receivers."""

from medhandover.kernel.declare import action
from medhandover.kernel.fields import refuse
from medhandover.kernel.ids import ReceiverId, new_id
from medhandover.kernel.roles import CASE_WORKERS, Level
from medhandover.kernel.shapes import fill, values_of
from medhandover.receivers.model import Receiver, ReceiverDraft, wrong_fields
from medhandover.receivers.store import index_receiver
from medhandover.storage.work import Work


@action("receiver:record", may=CASE_WORKERS, level=Level.P1)
def record_receiver(work: Work, receiver: ReceiverDraft) -> ReceiverId:
    """Enter a receiver in the directory; raises WrongFields."""
    refuse(wrong_fields(receiver))
    made = Receiver(id=ReceiverId(new_id()), recorded_at=work.now, **values_of(receiver))
    work.add(made)
    work.flush()
    index_receiver(work, made)
    work.concerns(None, "receiver", made.id, country=made.country)
    return made.id


@action("receiver:change", may=CASE_WORKERS, level=Level.P1)
def change_receiver(work: Work, known: ReceiverId, version: int, receiver: ReceiverDraft) -> None:
    """Replace what is known of a receiver; raises WrongFields, Conflict."""
    changed = work.get_version(Receiver, known, version)
    refuse(wrong_fields(receiver))
    fill(changed, receiver)
    index_receiver(work, changed)
    work.concerns(None, "receiver", known)
