"""What a receiver's refusal means for the plan that still names it (R46)."""

from collections.abc import Iterable, Iterator

from medhandover.kernel.findings import Finding
from medhandover.kernel.ids import ReceiverId
from medhandover.kernel.languages import N_
from medhandover.refusals.model import ReceiverRefusal


def receiver_refusal_findings(receiver: ReceiverId | None, refusals: Iterable[ReceiverRefusal]) -> Iterator[Finding]:
    """Yield that the plan names a receiver that did not take this person; the back-up takes its place (R46)."""
    for each in refusals:
        if each.receiver == receiver:
            yield Finding(
                rule="R46",
                sentence=N_("The receiver refused this person ({reason}). Name the back-up receiver."),
                values={"reason": each.reason},
                source="FM-01",
                where="receiver.receiver",
            )
