"""What may be done with cases."""

from medhandover.cases.model import Case, Document, DocumentDraft, PersonDraft, tidy, wrong_fields
from medhandover.cases.store import case_with_number, concerned_case, index_case, next_document_number
from medhandover.kernel.declare import action
from medhandover.kernel.fields import Wrong, refuse
from medhandover.kernel.ids import AttachmentId, CaseId, StaffId, new_id
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import Conflict, Problem
from medhandover.kernel.roles import CASE_WORKERS, Level, Role
from medhandover.kernel.shapes import fill, values_of
from medhandover.storage.attachments import StoredAttachment
from medhandover.storage.work import Work


class KnownPerson(Problem):
    """A V-number stands in one case only (R53)."""

    sentence = "There is already a case with this V-number: {number}. Open that one."


@action("case:open", may=CASE_WORKERS, level=Level.P1)
def open_case(work: Work, person: PersonDraft) -> CaseId:
    """Open a case for a person; raises WrongFields, KnownPerson (R53)."""
    refuse(wrong_fields(tidy(person)))
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
    refuse(wrong_fields(tidy(person)))
    known = case_with_number(work, person.v_number)
    if known and known.id != case:
        raise KnownPerson(number=known.document_number)
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
def assign_case(work: Work, case: CaseId, director: StaffId | None, coordinator: StaffId | None) -> None:
    """Say who directs the departure and who coordinates the handover."""
    changed = concerned_case(work, case, director=director, coordinator=coordinator)
    changed.director, changed.coordinator = director, coordinator
