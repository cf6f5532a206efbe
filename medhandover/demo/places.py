"""Where the demo's journeys go: the way there, who receives, the back-up, and in which language; all invented."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from medhandover.demo.props import shelf
from medhandover.journeys.model import Transport
from medhandover.kernel.shapes import record
from medhandover.receivers.details import OpeningHours
from medhandover.receivers.model import ReceiverDraft, ReceiverKind


@record
class Hop:
    """One part of the way: where it ends, how long it takes and, after another part, how long one waits (hours)."""

    to: str
    country: str
    zone: str
    hours: float
    wait: float = 0.0
    number: str = ""
    airport: str = ""
    transport: Transport = Transport.SCHEDULED


@record
class Destination:
    """A place to go to: when one leaves, the way, who receives there, and in which language the file is.

    `place` is where the handover is when that is not the receiver's own address.
    """

    country: str
    zone: str
    leaves: str
    file_language: str
    doctor: str
    function: str
    hops: tuple[Hop, ...]
    clinic: ReceiverDraft
    backup: ReceiverDraft
    place: str = ""

    @property
    def hours(self) -> float:
        """Return how long the way takes, waiting included."""
        return sum(each.hours + each.wait for each in self.hops)

    @property
    def receivers(self) -> tuple[ReceiverDraft, ...]:
        """Return the receivers of the directory; an informal carer belongs to one person only."""
        return tuple(each for each in (self.clinic, self.backup) if each.kind is not ReceiverKind.CARER)


HOURS = tuple(OpeningHours(weekday=day, opens="08:30", closes="17:00") for day in range(1, 6))
"""When an invented clinic is open; it admits people outside these hours too."""


def _open(receiver: ReceiverDraft) -> ReceiverDraft:
    return receiver if receiver.kind is ReceiverKind.CARER else replace(receiver, hours=HOURS)


@cache
def destinations() -> Mapping[str, Destination]:
    """Return every place to go to, by its key; read when a demo is played, not when a command starts."""
    told: Mapping[str, Destination] = shelf("bestemmingen", dict[str, Destination])
    return {key: replace(each, clinic=_open(each.clinic), backup=_open(each.backup)) for key, each in told.items()}
