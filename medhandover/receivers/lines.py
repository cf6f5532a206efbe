"""A list of receivers from a file, line by line, beside what the directory knows of them."""

from collections.abc import Iterable, Iterator
from dataclasses import fields

from medhandover.kernel.fields import Wrong
from medhandover.kernel.ids import ReceiverId
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import record
from medhandover.receivers.model import Receiver, ReceiverDraft, ReceiverKind, tidy
from medhandover.receivers.store import alike
from medhandover.storage.work import Work


@record
class ReceiverLine:
    """One line of a list: its number in the file, what it says, and the name of the institution it belongs to.

    `columns` are the fields that the file has; an update leaves all others as they are.
    """

    line: int
    receiver: ReceiverDraft
    columns: tuple[str, ...]
    institution_name: str = ""

    @property
    def place(self) -> tuple[str, str, str]:
        """Return by what two lines are the same receiver: name, city and country."""
        return self.receiver.name.casefold(), self.receiver.city.casefold(), self.receiver.country


def wrong_columns(lines: Iterable[ReceiverLine]) -> Iterator[Wrong]:
    """Tell which columns of a list are no fields of a receiver."""
    known = {each.name for each in fields(ReceiverDraft)}
    sentence = N_("A receiver has no field that is called {name}.")
    for each in lines:
        for name in each.columns:
            if name not in known:
                yield Wrong(path=f"{each.line}.columns", sentence=sentence, values={"name": name})


def known_as(work: Work, line: ReceiverLine) -> tuple[Receiver, ...]:
    """Return the receivers of the directory with this name in this city, whatever the spelling."""
    return alike(work, line.receiver.name, line.receiver.city, line.receiver.country)


def institution_of(work: Work, line: ReceiverLine) -> ReceiverId | None:
    """Return the institution of the directory that a line names, in the same city."""
    if not line.institution_name:
        return None
    named = alike(work, line.institution_name, line.receiver.city, line.receiver.country)
    return next((each.id for each in named if each.kind is ReceiverKind.INSTITUTION), None)


def merged(work: Work, line: ReceiverLine, known: Receiver | None) -> ReceiverDraft:
    """Return what would be entered: what is known with the columns of the file in its place."""
    base = known or line.receiver
    values = {each.name: getattr(base, each.name) for each in fields(ReceiverDraft)}
    values |= {name: getattr(line.receiver, name) for name in line.columns}
    return tidy(ReceiverDraft(**values | {"institution": institution_of(work, line) or values["institution"]}))


def differing(known: Receiver, draft: ReceiverDraft, columns: Iterable[str]) -> list[str]:
    """Return the fields of a line that the directory has otherwise."""
    return [name for name in (*columns, "institution") if getattr(known, name) != getattr(draft, name)]
