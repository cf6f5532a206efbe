"""Entering a list of receivers at once (from a file): all of them or none, each wrong cell told by line and field."""

from collections.abc import Iterator, Sequence

from medhandover.kernel.clock import home_day
from medhandover.kernel.declare import action
from medhandover.kernel.fields import Wrong, refuse
from medhandover.kernel.languages import N_
from medhandover.kernel.roles import CASE_WORKERS, Level
from medhandover.kernel.shapes import record
from medhandover.kernel.steps import each_told
from medhandover.receivers.actions import change_receiver, record_receiver
from medhandover.receivers.lines import ReceiverLine, differing, institution_of, known_as, merged, wrong_columns
from medhandover.receivers.model import ReceiverKind, wrong_days, wrong_fields
from medhandover.storage.work import Work


@record
class Imported:
    """How many receivers were entered and how many changed; the others stood there as the file says."""

    entered: int
    changed: int


@action("receiver:import", may=CASE_WORKERS, level=Level.P1)
def import_receivers(work: Work, lines: tuple[ReceiverLine, ...], is_update: bool = False) -> Imported:
    """Enter a list of receivers, all or nothing; known ones only as an update; raises WrongFields.

    What is known is told by name, city and country, whatever the spelling. A check by a second source and a status are
    not taken over from a file.
    """
    refuse(wrong_columns(lines))
    refuse(_wrong(work, lines, is_update=is_update))
    entered = changed = 0
    first = sorted(lines, key=lambda each: (each.receiver.kind is not ReceiverKind.INSTITUTION, each.line))
    for each in each_told(work.tell, N_("Entering the list"), first):
        known = next(iter(known_as(work, each)), None)
        draft = merged(work, each, known)
        if known is None:
            record_receiver(work, draft)
            entered += 1
        elif differing(known, draft, each.columns):
            change_receiver(work, known.id, known.version, draft)
            changed += 1
    work.concerns(None, "receivers", "", entered=entered, changed=changed)
    return Imported(entered=entered, changed=changed)


def _wrong(work: Work, lines: Sequence[ReceiverLine], *, is_update: bool) -> Iterator[Wrong]:
    """Tell everything that is wrong with a list, by line and field, before anything is entered."""
    today = home_day(work.now)
    for each in each_told(work.tell, N_("Checking the list"), lines):
        known = known_as(work, each)
        draft = merged(work, each, known[0] if known else None)
        for wrong in (*wrong_fields(draft), *wrong_days(draft, today)):
            yield Wrong(path=f"{each.line}.{wrong.path}", sentence=wrong.sentence, values=wrong.values)
        if known and not is_update:
            sentence = N_(
                "{name} in {city} stands in the directory already. Use an update, which shows the difference."
            )
            values = {"name": draft.name, "city": draft.city}
            yield Wrong(path=f"{each.line}.name", sentence=sentence, values=values)
        if len(known) > 1:
            sentence = N_("{count} receivers in the directory are called so in this city. Change them one by one.")
            yield Wrong(path=f"{each.line}.name", sentence=sentence, values={"count": len(known)})
        yield from _wrong_beside(work, each, lines)


def _wrong_beside(work: Work, line: ReceiverLine, lines: Sequence[ReceiverLine]) -> Iterator[Wrong]:
    """Tell what is wrong with a line beside the others: the same receiver twice, an institution that is nowhere."""
    first = next(each.line for each in lines if each.place == line.place)
    if first != line.line:
        sentence = N_("This receiver stands on line {line} too.")
        yield Wrong(path=f"{line.line}.name", sentence=sentence, values={"line": first})
    place = (line.institution_name.casefold(), *line.place[1:])
    is_in_file = any(each.place == place and each.receiver.kind is ReceiverKind.INSTITUTION for each in lines)
    if line.institution_name and not is_in_file and institution_of(work, line) is None:
        sentence = N_("There is no institution {name} in this city, in the directory or in the file.")
        yield Wrong(path=f"{line.line}.institution", sentence=sentence, values={"name": line.institution_name})
