"""What may be seen of cases."""

from collections.abc import Iterator
from datetime import date, datetime

from sqlalchemy import select

from medhandover.cases.families import Tie
from medhandover.cases.model import (
    Case,
    Departure,
    Document,
    PersonDraft,
    Sex,
    Stay,
    Subject,
    TravelDocument,
    v_number_digits,
)
from medhandover.cases.plausible import unusual
from medhandover.cases.representatives import Attempt, Reachability, RepresentativeKind
from medhandover.cases.store import (
    cases_table,
    concerned_case,
    documents_of,
    kept_case,
    likely_doubles_of,
    links_of,
    numbered_case,
    representatives_of,
)
from medhandover.kernel.clock import home_day
from medhandover.kernel.days import PartialDay
from medhandover.kernel.declare import query
from medhandover.kernel.fields import Wrong
from medhandover.kernel.ids import AttachmentId, CaseId, RepresentativeId, StaffId
from medhandover.kernel.languages import N_, Language, say
from medhandover.kernel.problem import NotFound
from medhandover.kernel.roles import MEDICAL_READERS, PERSON_READERS, Level
from medhandover.kernel.shapes import record
from medhandover.search.model import words_of
from medhandover.search.store import found
from medhandover.storage.work import Work


@record
class CaseRow:
    """One line of a list of cases."""

    id: CaseId
    document_number: str
    v_number: str
    name: str
    original_name: str
    destination: str
    coordinator: StaffId | None


@record
class PersonRow:
    """A person as the case shows it; the BSN is never in it (R41)."""

    id: CaseId
    version: int
    document_number: str
    v_number: str
    name: str
    family_name: str
    given_names: str
    original_name: str
    aliases: tuple[str, ...]
    sex: Sex
    born_on: PartialDay
    nationality: str
    is_nationality_presumed: bool
    destination: str
    languages_spoken: tuple[str, ...]
    languages_read: tuple[str, ...]
    departure: Departure
    stay: Stay
    lawyer: str
    has_no_lawyer: bool
    representative: str
    wishes: str
    objections: str
    director: StaffId | None
    coordinator: StaffId | None
    opened_at: datetime
    closed_at: datetime | None
    original_family: str
    original_given: str
    place_of_birth: str
    is_number_confirmed: bool
    is_incapable: bool
    is_unaccompanied: bool
    travel_document: str
    travel_document_kind: TravelDocument
    travel_document_issued: date | None
    travel_document_until: date | None
    ind_case: str
    kmi_number: str
    stay_place: str
    cannot_read: bool
    interpreter_wanted: bool
    lawyer_phone: str
    lawyer_email: str
    lawyer_address: str
    words_language: str
    words_translation: str
    own_view: str
    own_view_on: date | None
    died_on: PartialDay | None
    merged_into: CaseId | None


@query("case:see", may=PERSON_READERS, level=Level.P1)
def seen_person(work: Work, case: CaseId) -> PersonRow:
    """Return the person of a case; raises NotFound."""
    seen = concerned_case(work, case)
    return PersonRow(**{name: getattr(seen, name) for name in PersonRow.__dataclass_fields__})


@query("case:draft", may=PERSON_READERS, level=Level.P1)
def person_draft(work: Work, case: CaseId) -> tuple[int, PersonDraft]:
    """Return version and draft of a person, to be changed and handed to `case:change`."""
    seen = concerned_case(work, case)
    return seen.version, PersonDraft(**{name: getattr(seen, name) for name in PersonDraft.__dataclass_fields__})


@record
class DocumentRow:
    """A file of a case: what it is about, how large and of which kind; its content is read apart."""

    id: AttachmentId
    about: Subject
    thing: str
    filename: str
    kind: str
    size: int
    sha256: str
    added_by: StaffId
    added_at: datetime


@query("document:list", may=MEDICAL_READERS, level=Level.M1)
def all_documents(work: Work, case: CaseId) -> tuple[DocumentRow, ...]:
    """Return the documents of a case, oldest first."""
    concerned_case(work, case, "documents")
    names = DocumentRow.__dataclass_fields__
    return tuple(DocumentRow(**{name: getattr(each, name) for name in names}) for each in documents_of(work, case))


@query("document:read", may=MEDICAL_READERS, level=Level.M1)
def document_content(work: Work, document: AttachmentId) -> bytes:
    """Return the content of a document, verified; the program itself never opens it."""
    kept = work.get(Document, document)
    concerned_case(work, kept.case, "document", document)
    return work.attachments.read(document)


@record
class RepresentativeRow:
    """Who decides or speaks for the person; `is_current`: represents today."""

    id: RepresentativeId
    version: int
    kind: RepresentativeKind
    name: str
    original_name: str
    relation: str
    born_on: PartialDay | None
    phone: str
    email: str
    address: str
    languages: tuple[str, ...]
    has_custody: bool | None
    has_sole_custody: bool
    organisation: str
    reachability: Reachability
    attempts: tuple[Attempt, ...]
    is_copy_wanted: bool
    valid_from: date | None
    ended_on: date | None
    is_current: bool


@query("representative:list", may=PERSON_READERS, level=Level.P1)
def all_representatives(work: Work, case: CaseId) -> tuple[RepresentativeRow, ...]:
    """Return everybody who represents or represented the person, in the order they were entered."""
    concerned_case(work, case, "representatives")
    names = [name for name in RepresentativeRow.__dataclass_fields__ if name != "is_current"]
    today = home_day(work.now)
    return tuple(
        RepresentativeRow(**{name: getattr(each, name) for name in names}, is_current=each.is_current_on(today))
        for each in representatives_of(work, case)
    )


@query("case:list", may=PERSON_READERS, level=Level.P1)
def all_cases(work: Work, first: int = 0, most: int = 200) -> tuple[CaseRow, ...]:
    """Return cases in order of their number, `most` of them from `first` on."""
    chosen = select(Case).where(cases_table.c.merged_into.is_(None)).order_by(cases_table.c.document_number)
    rows = tuple(row_of(case) for case in work.all(chosen.offset(first).limit(most)))
    work.concerns(None, "cases", "", first=first, ids=[row.id for row in rows])
    return rows


@query("case:find", may=PERSON_READERS, level=Level.P1)
def found_cases(work: Work, text: str) -> tuple[CaseRow, ...]:
    """Return at most fifty cases whose names or numbers hold every word of `text`, in any script or spelling.

    Whole words come first, then the beginnings of words, then their inner parts; a merged duplicate leads to the kept
    case.
    """
    ids = found(work, "case", text)
    known = {case.id: case for case in work.all(select(Case).where(cases_table.c.id.in_(ids)))}
    rows = tuple(row_of(known[CaseId(each)]) for each in ids if each in known)
    work.concerns(None, "cases", "", text=text, ids=[row.id for row in rows])
    return rows


@record
class NumberedRow:
    """The case with a number: `case` is where to work, `asked` the one that bears the number, a duplicate perhaps."""

    case: CaseId
    asked: CaseId
    document_number: str
    is_merged: bool


@query("case:number", may=PERSON_READERS, level=Level.P1)
def case_numbered(work: Work, number: str) -> NumberedRow:
    """Return the case with this document number or V-number; a merged duplicate leads to the kept case."""
    text = number.strip()
    asked = numbered_case(work, text.upper()) or numbered_case(work, v_number_digits(text))
    if asked is None:
        raise NotFound(what="case")
    work.concerns(asked.id, "case", asked.id)
    kept = kept_case(work, asked.id)
    return NumberedRow(
        case=kept.id, asked=asked.id, document_number=kept.document_number, is_merged=kept.id != asked.id
    )


@record
class WarningRow:
    """Something unusual of a person that was kept all the same: the field and a sentence in both languages."""

    path: str
    dutch: str
    english: str

    def say(self, language: Language) -> str:
        """Return the sentence in `language`."""
        return self.dutch if language == "nl" else self.english


@query("case:warnings", may=PERSON_READERS, level=Level.P1)
def case_warnings(work: Work, case: CaseId) -> tuple[WarningRow, ...]:
    """Return what is unusual of a person and should be looked at once more, likely double cases among it."""
    person = concerned_case(work, case, "warnings")
    return tuple(
        WarningRow(
            path=each.path,
            dutch=say("nl", each.sentence, **each.values),
            english=say("en", each.sentence, **each.values),
        )
        for each in (*unusual(person, home_day(work.now)), *_accompanied(work, person), *_doubles(work, person))
    )


def _accompanied(work: Work, person: Case) -> Iterator[Wrong]:
    """Yield that somebody who counts as unaccompanied travels together with a parent."""
    ties = [each.seen_from(person.id)[0] for each in links_of(work, [person.id]) if each.travels_together]
    if person.is_unaccompanied and Tie.CHILD_OF in ties:
        sentence = N_("An unaccompanied minor does not travel together with a parent. Check family and situation.")
        yield Wrong(path="is_unaccompanied", sentence=sentence)


def _doubles(work: Work, person: Case) -> Iterator[Wrong]:
    """Yield the cases whose person bears the same name and was born on the same day."""
    names = (words_of(person.family_name), words_of(person.given_names))
    for other in likely_doubles_of(work, person):
        words = words_of(other.family_name, other.given_names)
        if not person.merged_into and all(each & words for each in names if each):
            sentence = N_("Case {number} has the same name and date of birth. If it is one person, merge the cases.")
            yield Wrong(path="family_name", sentence=sentence, values={"number": other.document_number})


def row_of(case: Case) -> CaseRow:
    """Return a case as a line of a list."""
    return CaseRow(**{name: getattr(case, name) for name in CaseRow.__dataclass_fields__})
