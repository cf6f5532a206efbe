"""What may be done with cases: opened, changed, given files, assigned, and the person's death noted."""

from collections.abc import Iterator

from medhandover.cases.deaths import Death, DeathDraft, wrong_death
from medhandover.cases.families import MIRRORED, Tie
from medhandover.cases.model import Case, Document, DocumentDraft, PersonDraft, tidy, wrong_fields
from medhandover.cases.plausible import wrong_days, wrong_parent
from medhandover.cases.representatives import RepresentativeKind
from medhandover.cases.store import (
    case_with_number,
    concerned_case,
    deaths_of,
    index_case,
    kept_case,
    links_of,
    next_document_number,
    numbered_case,
    open_cases_of,
    representatives_of,
)
from medhandover.kernel.clock import home_day
from medhandover.kernel.declare import action
from medhandover.kernel.fields import Wrong, refuse
from medhandover.kernel.ids import AttachmentId, CaseId, DeathId, StaffId, new_id
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Conflict, Problem
from medhandover.kernel.roles import CASE_WORKERS, Level, Role
from medhandover.kernel.shapes import fill, values_of
from medhandover.staff.absences import Away
from medhandover.staff.queries import away_today
from medhandover.staff.store import account
from medhandover.storage.attachments import StoredAttachment
from medhandover.storage.work import Work


class KnownPerson(Problem):
    """A V-number stands in one case only (R53)."""

    sentence = "There is already a case with this V-number: {number}. Open that one."


class DeathKnown(Problem):
    """A death is noted once; a wrong one is marked as a mistake first."""

    sentence = "The death of this person is noted already. If it is wrong, say first that it was a mistake."


class NoDeathKnown(Problem):
    """Only a noted death can be a mistake."""

    sentence = "No death of this person is noted. There is nothing to take back."


@action("case:open", may=CASE_WORKERS, level=Level.P1)
def open_case(work: Work, person: PersonDraft) -> CaseId:
    """Open a case for a person; raises WrongFields, KnownPerson (R53)."""
    _check(work, person)
    known = case_with_number(work, person.v_number)
    if known:
        raise KnownPerson(number=known.document_number)
    case = Case(
        id=CaseId(new_id()),
        document_number=next_document_number(work, work.now),
        opened_at=work.now,
        director=work.actor.id if Role.CASE_DIRECTOR in work.actor.roles else None,
        coordinator=work.actor.id if Role.COORDINATOR in work.actor.roles else None,
        **values_of(person),
    )
    work.add(case)
    work.flush()
    index_case(work, case)
    concerned_case(work, case.id)
    return case.id


@action("case:change", may=CASE_WORKERS, level=Level.P1)
def change_person(work: Work, case: CaseId, version: int, person: PersonDraft) -> None:
    """Replace what is known of the person; raises WrongFields, KnownPerson, Conflict."""
    changed = concerned_case(work, case)
    if changed.version != version:
        raise Conflict()
    _check(work, person)
    known = numbered_case(work, person.v_number)
    if known and known.id != case:
        raise KnownPerson(number=kept_case(work, known.id).document_number)
    refuse(_wrong_family(work, changed, person))
    before = values_of(changed)
    fill(changed, person)
    index_case(work, changed)
    work.concerns(case, fields=[name for name, value in values_of(person).items() if before[name] != value])


@action("document:add", may=CASE_WORKERS, level=Level.M1)
def add_document(work: Work, case: CaseId, document: DocumentDraft, stored: StoredAttachment) -> AttachmentId:
    """Enter an encrypted file in the case, with what it is about (domain 2.3, 9.1a); raises WrongFields."""
    concerned_case(work, case, "document", stored.id, about=document.about.value, belongs_to=document.thing)
    if not document.filename.strip():
        refuse([Wrong(path="filename", sentence=N_("This cannot be empty."))])
    made = Document(
        id=stored.id,
        case=case,
        kind=stored.kind.value,
        size=stored.size,
        sha256=stored.sha256,
        added_by=work.actor.id,
        added_at=work.now,
        **values_of(document),
    )
    work.add(made)
    return made.id


@action("case:assign", may=CASE_WORKERS, level=Level.P1)
def assign_case(work: Work, case: CaseId, director: StaffId | None, coordinator: StaffId | None) -> tuple[Away, ...]:
    """Say who directs the departure and who coordinates the handover; tells who of them is away today."""
    changed = concerned_case(work, case, director=director, coordinator=coordinator)
    news = {"director": director, "coordinator": coordinator}
    refuse(_wrong_people(work, {name: new for name, new in news.items() if new != getattr(changed, name)}))
    changed.director, changed.coordinator = director, coordinator
    return away_today(work, director, coordinator)


@action("case:reassign", may=CASE_WORKERS, level=Level.P1)
def reassign_cases(work: Work, leaver: StaffId, successor: StaffId) -> tuple[Away, ...]:
    """Give all open cases of one colleague to another; tells whether that one is away today; raises WrongFields."""
    if leaver == successor:
        refuse([Wrong(path="successor", sentence=N_("Choose another colleague than the one whose cases these are."))])
    account(work, leaver)
    found = open_cases_of(work, leaver)
    for case in found:
        given = [successor if each == leaver else each for each in (case.director, case.coordinator)]
        assign_case(work, case.id, *given)
    work.concerns(None, "cases", "", leaver=leaver, successor=successor, count=len(found))
    return away_today(work, successor)


@action("case:death", may=CASE_WORKERS, level=Level.P1, inverse="case:death_mistake")
def record_death(work: Work, case: CaseId, death: DeathDraft) -> DeathId:
    """Note that the person died: nobody departs, and the plan is to be cancelled; raises WrongFields, DeathKnown."""
    changed = concerned_case(work, case)
    if changed.died_on is not None:
        raise DeathKnown()
    refuse(wrong_death(death, changed, home_day(work.now)))
    made = Death(id=DeathId(new_id()), case=case, recorded_by=work.actor.id, recorded_at=work.now, **values_of(death))
    work.add(made)
    changed.died_on = death.died_on
    work.concerns(case, "death", made.id, source=made.source.value)
    return made.id


@action("case:death_mistake", may=CASE_WORKERS, level=Level.P1)
def take_back_death(work: Work, case: CaseId, reason: str) -> None:
    """Say with a reason that the noted death was a mistake; it stays readable; raises NoDeathKnown, WrongFields."""
    changed = concerned_case(work, case)
    if not reason.strip():
        refuse([Wrong(path="reason", sentence=N_("This cannot be empty."))])
    known = next((each for each in deaths_of(work, case) if each.mistaken_at is None), None)
    if known is None:
        raise NoDeathKnown()
    known.mistaken_at, known.mistaken_by, known.mistake_reason = work.now, work.actor.id, reason.strip()
    changed.died_on = None
    work.concerns(case, "death", known.id)


def _check(work: Work, person: PersonDraft) -> None:
    refuse([*wrong_fields(tidy(person)), *wrong_days(person, home_day(work.now))])


def _wrong_family(work: Work, case: Case, person: PersonDraft) -> Iterator[Wrong]:
    """Tell which parent or child of the person does not go with the date of birth that is entered now."""
    for parent in representatives_of(work, case.id):
        if parent.kind is RepresentativeKind.PARENT and parent.born_on is not None:
            yield from wrong_parent("born_on", parent.born_on, person.born_on)
    for link in links_of(work, [case.id]):
        tie, end = link.seen_from(case.id)
        if tie in MIRRORED:
            ages = (person.born_on, kept_case(work, end).born_on)
            yield from wrong_parent("born_on", *(ages if tie is Tie.PARENT_OF else ages[::-1]))


def _wrong_people(work: Work, news: dict[str, StaffId | None]) -> Iterator[Wrong]:
    """Tell who of the newly assigned has left or has no role for it."""
    needed = {"director": Role.CASE_DIRECTOR, "coordinator": Role.COORDINATOR}
    for path, staff in news.items():
        chosen = account(work, staff) if staff else None
        if chosen is not None and (chosen.disabled_at is not None or needed[path] not in chosen.roles):
            sentence = N_("{name} has left or does not have the role {role}. Choose another colleague.")
            yield Wrong(path=path, sentence=sentence, values={"name": chosen.shown, "role": needed[path]})
