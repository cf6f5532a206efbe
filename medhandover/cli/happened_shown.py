"""How records of the journey's end are told at the command line: handover, journal, report, after-care, refusals."""

from collections.abc import Iterator, Set
from dataclasses import fields
from typing import Any

from medhandover.cli.contact import section
from medhandover.cli.session import Session, is_mark, is_record
from medhandover.handovers.model import Outcome
from medhandover.handovers.queries import AfterCareRow, ContactRow, EventRow, HandoverRow, ReportRow
from medhandover.kernel.codes import Country, Tongue
from medhandover.kernel.labels import label_of
from medhandover.kernel.languages import N_, show
from medhandover.refusals.queries import RefusalRecord, RefusalRow, RefusalsOfCase

UNREAD = frozenset({"id", "version", "journal", "contacts", "refusal", "decisions", "conditions"})
SUMMED = frozenset({"person", "file", "medicine", "is_seal_intact", "is_read_back"})
"""What a handover with items says item by item, and one that did not take place has nothing to say about."""


def tell_handover(session: Session, seen: HandoverRow) -> None:
    """Print the record of the handover, or that there is none yet, and the journal."""
    if seen.outcome is None:
        session.tell(N_("The handover is not recorded yet."))
    else:
        is_summed = bool(seen.items) or seen.outcome is Outcome.NOT_DONE
        section(session, N_("Handover"), lines_of(session, seen, UNREAD | (SUMMED if is_summed else set())))
    section(session, N_("Journal"), (_event(session, each) for each in seen.journal))


def tell_after(session: Session, reports: tuple[ReportRow, ...], care: AfterCareRow) -> None:
    """Print the return reports and the after-care."""
    for each in reports:
        section(session, N_("Return report"), lines_of(session, each))
    if care.is_wanted is not None or care.contacts:
        told = [*lines_of(session, care), *(_contact(session, each) for each in care.contacts)]
        section(session, N_("After-care"), told)


def tell_refusals(session: Session, told: RefusalsOfCase) -> None:
    """Print what was refused in a case, each kind under a heading of its own, or that nothing was."""
    if not (told.by_person or told.by_receiver or told.unable):
        session.tell(N_("Nothing was refused in this case."))
    for number, row in enumerate(told.by_person, 1):
        lines = [*_unfinished(session, row), *lines_of(session, row)]
        section(session, session.say(N_("Refusal {number} of the person"), number=number), lines)
    for refused in told.by_receiver:
        section(session, N_("Refused by the receiver: no refusal of the person"), lines_of(session, refused))
    for unable in told.unable:
        section(session, N_("Not able to decide: no refusal of the person"), lines_of(session, unable))


def tell_refusal(session: Session, seen: RefusalRecord) -> None:
    """Print one refusal whole: its items, then what followed and what was decided."""
    section(session, N_("Refused by the person"), lines_of(session, seen.refusal))
    told = [*_unfinished(session, seen), *lines_of(session, seen, UNREAD | {"additions"})]
    section(session, N_("Recorded"), told)
    section(session, N_("What followed"), (_line(session, each) for each in (*seen.additions, *seen.decisions)))


def _unfinished(session: Session, row: RefusalRow | RefusalRecord) -> Iterator[str]:
    if row.finished_at is None:
        yield session.say(N_("This record is not finished: it may still be changed."))


def lines_of(session: Session, row: Any, but: Set[str] = UNREAD) -> Iterator[str]:
    """Yield a line for each field that holds something; records inside it on lines of their own, ids never."""
    for each in fields(row):
        value = getattr(row, each.name)
        if each.name in but or value in (None, "", ()) or is_mark(value):
            continue
        label = session.say(label_of(each.name))
        inner = value if isinstance(value, tuple) else (value,)
        if all(map(is_record, inner)):
            yield f"{label}:"
            yield from (f"  {_line(session, one)}" for one in inner)
        else:
            yield f"{label}: {_word(session, each.name, value)}"


def _line(session: Session, row: Any) -> str:
    """Return a small record on one line: what it is, and behind a colon the rest; yes, no and numbers by name."""
    words = []
    for each in fields(row):
        value = getattr(row, each.name)
        if each.name in UNREAD or value in (None, "", ()) or is_mark(value):
            continue
        is_named = isinstance(value, int)
        name = f"{session.say(label_of(each.name)).lower()} " if is_named else ""
        words.append(f"{name}{_word(session, each.name, value)}")
    return f"{words[0]}: {', '.join(words[1:])}" if words[1:] else "".join(words)


def _word(session: Session, name: str, value: Any) -> str:
    told = Tongue(value) if name.endswith("language") else value
    return show(session.language, Country(value) if name == "country" else told)


def _event(session: Session, event: EventRow) -> str:
    """Return one event of the journal, at the clock of its place (R48)."""
    words = [f"{event.number}  {show(session.language, event.at)}  {show(session.language, event.kind)}: {event.what}"]
    words += [f"({event.place})"] if event.place else []
    words += [f"[{event.by or event.recorder}]"]
    if event.is_late:
        words.append(session.say(N_("written down later")))
    if event.corrects is not None:
        words.append(session.say(N_("corrects {number}"), number=event.corrects))
    if event.corrected_by is not None:
        words.append(session.say(N_("corrected in {number}"), number=event.corrected_by))
    return "  ".join(words)


def _contact(session: Session, contact: ContactRow) -> str:
    """Return one contact of after-care on one line."""
    words = (contact.step, contact.at, contact.channel, contact.outcome)
    told = [show(session.language, each) for each in words]
    who = ", ".join(each for each in (contact.contacted, contact.function) if each)
    chase = f"{session.say(label_of('next_on'))}: {show(session.language, contact.next_on)}" if contact.next_on else ""
    return "  ".join(each for each in (*told, who, contact.remark, chase, f"[{contact.recorder}]") if each)
