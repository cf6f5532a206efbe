"""What a list of receivers says otherwise than the directory, before anything is changed."""

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass

from medhandover.kernel.coded import Coded
from medhandover.kernel.declare import query
from medhandover.kernel.fields import refuse
from medhandover.kernel.ids import ReceiverId
from medhandover.kernel.languages import N_
from medhandover.kernel.roles import CASE_WORKERS, Level
from medhandover.kernel.shapes import record
from medhandover.kernel.steps import each_told
from medhandover.receivers.lines import ReceiverLine, differing, known_as, merged, wrong_columns
from medhandover.receivers.store import receiver_of
from medhandover.storage.work import Work


@record
class ReceiverDifference:
    """A field that the directory has otherwise than the file, both as text; `is_new`: the receiver is not known yet."""

    line: int
    name: str
    field: str
    here: str
    file: str
    is_new: bool = False


@query("receiver:differences", may=CASE_WORKERS, level=Level.P1)
def receiver_differences(work: Work, lines: tuple[ReceiverLine, ...]) -> tuple[ReceiverDifference, ...]:
    """Return what a list of receivers says otherwise than the directory, field by field; raises WrongFields."""
    work.concerns(None, "receivers", "", lines=len(lines))
    refuse(wrong_columns(lines))
    return tuple(_differences(work, lines))


def _differences(work: Work, lines: Iterable[ReceiverLine]) -> Iterator[ReceiverDifference]:
    for each in each_told(work.tell, N_("Comparing the list with the directory"), lines):
        known = next(iter(known_as(work, each)), None)
        draft = merged(work, each, known)
        if known is None:
            yield ReceiverDifference(
                line=each.line, name=draft.name, field="name", here="", file=draft.name, is_new=True
            )
            continue
        for name in differing(known, draft, each.columns):
            here, told = (_shown(work, name, getattr(one, name)) for one in (known, draft))
            yield ReceiverDifference(line=each.line, name=draft.name, field=name, here=here, file=told)


def _shown(work: Work, name: str, value: object) -> str:
    """Return a value as text: codes by their code, an institution by its name."""
    if name == "institution" and value:
        above = receiver_of(work, ReceiverId(str(value)))
        return above.name if above else ""
    return _text(value)


def _text(value: object) -> str:
    if value is None or value is False:
        return ""
    if isinstance(value, tuple):
        return ", ".join(_text(each) for each in value)
    if is_dataclass(value):
        return " ".join(text for text in (_text(getattr(value, each.name)) for each in fields(value)) if text)
    return value.value if isinstance(value, Coded) else str(value)
