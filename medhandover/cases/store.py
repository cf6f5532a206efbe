"""How cases are kept, and what hangs on them from the start: documents, representatives, family, watches, deaths."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import Integer, cast, func, or_, select
from sqlalchemy.orm import Session

from medhandover.cases.deaths import Death
from medhandover.cases.families import FamilyLink
from medhandover.cases.merges import Merge
from medhandover.cases.model import Case, Document
from medhandover.cases.representatives import Representative
from medhandover.cases.watches import Watch
from medhandover.kernel.clock import home_day
from medhandover.kernel.ids import AttachmentId, CaseId, StaffId
from medhandover.kernel.problem import NotAllowed, Problem
from medhandover.kernel.roles import Level, Role
from medhandover.search.store import index
from medhandover.staff.deputies import deputised_by
from medhandover.storage.belonging import Belonging
from medhandover.storage.tables import keep
from medhandover.storage.work import Work

cases_table = keep(
    Case,
    "cases",
    belongs={"director": "accounts", "coordinator": "accounts", "merged_into": "cases"},
    unique=[("v_number",), ("document_number",)],
    indexed=["born_on"],
)
documents_table = keep(Document, "documents", belongs={"case": "cases", "added_by": "accounts"})
representatives_table = keep(Representative, "representatives", belongs={"case": "cases", "recorded_by": "accounts"})
links_table = keep(FamilyLink, "family_links", belongs={"case": "cases", "other": "cases", "recorded_by": "accounts"})
watches_table = keep(Watch, "watches", belongs={"case": "cases", "raised_by": "accounts", "ended_by": "accounts"})
deaths_table = keep(Death, "deaths", belongs={"case": "cases", "recorded_by": "accounts", "mistaken_by": "accounts"})
merges_table = keep(
    Merge,
    "merges",
    belongs={
        "duplicate": "cases",
        "kept": "cases",
        "merged_by": "accounts",
        "countersigned_by": "accounts",
        "undone_by": "accounts",
    },
)


class MergedCase(Problem):
    """A duplicate stays as it is; what follows is entered in the kept case."""

    sentence = "This case is a duplicate that was merged. Open case {number} instead."


class CaseClosed(Problem):
    """What is closed stays as it is while its retention runs; reading stays."""

    sentence = "This case is closed. Open it again first."


DOCUMENTS = Belonging(Document, documents_table.c.case, documents_table.c.added_at, documents_table.c.id)
REPRESENTATIVES = Belonging(
    Representative, representatives_table.c.case, representatives_table.c.recorded_at, representatives_table.c.id
)
WATCHES = Belonging(Watch, watches_table.c.case, watches_table.c.raised_at, watches_table.c.id)
DEATHS = Belonging(Death, deaths_table.c.case, deaths_table.c.recorded_at, deaths_table.c.id)


def documents_of(work: Work, case: CaseId) -> Sequence[Document]:
    """Return the documents of a case, oldest first."""
    return work.of(DOCUMENTS, case)


def representatives_of(work: Work, case: CaseId) -> Sequence[Representative]:
    """Return everybody who represents or represented the person of a case, in the order they were entered."""
    return work.of(REPRESENTATIVES, case)


def watches_of(work: Work, case: CaseId) -> Sequence[Watch]:
    """Return every watch that is or was kept over the person of a case, oldest first (FM-28)."""
    return work.of(WATCHES, case)


def deaths_of(work: Work, case: CaseId) -> Sequence[Death]:
    """Return every reported death of a case, mistaken ones too, oldest first."""
    return work.of(DEATHS, case)


def links_of(work: Work, cases: Collection[CaseId]) -> Sequence[FamilyLink]:
    """Return the family links of any of `cases` that still hold, whichever side entered them."""
    either = or_(links_table.c.case.in_(cases), links_table.c.other.in_(cases))
    ordered = select(FamilyLink).order_by(links_table.c.recorded_at, links_table.c.id)
    return work.all(ordered.where(either, links_table.c.ended_at.is_(None)))


def family_of(work: Work, case: CaseId) -> frozenset[CaseId]:
    """Return every case that travels together with `case`, itself among them, however many links lie between.

    A link of a merged duplicate counts for the case that it leads to. A family takes a few statements, not one a head.
    """
    found = frozenset({kept_case(work, case).id})
    fresh = found
    while fresh:
        known = set(fresh) | set(merged_into(work, fresh))
        links = [each for each in links_of(work, known) if each.travels_together]
        ends = {end for each in links for end in (each.case, each.other)} - known
        fresh = frozenset(each.merged_into or each.id for each in _cases(work, ends)) - found
        found |= fresh
    return found


def _cases(work: Work, cases: Collection[CaseId]) -> Sequence[Case]:
    return work.all(select(Case).where(cases_table.c.id.in_(cases))) if cases else ()


def merged_into(work: Work, cases: Collection[CaseId]) -> Sequence[CaseId]:
    """Return the duplicates that lead to any of `cases`."""
    return work.all(select(cases_table.c.id).where(cases_table.c.merged_into.in_(cases)))


def merges_of(work: Work, case: CaseId) -> Sequence[Merge]:
    """Return every merge that a case took part in, undone ones too, oldest first."""
    either = or_(merges_table.c.kept == case, merges_table.c.duplicate == case)
    return work.all(select(Merge).where(either).order_by(merges_table.c.merged_at, merges_table.c.id))


def kept_case(work: Work, case: CaseId) -> Case:
    """Return the case that `case` leads to: itself, unless it is a merged duplicate; raises NotFound."""
    found = work.get(Case, case)
    return work.get(Case, found.merged_into) if found.merged_into else found


def named_attachments(session: Session) -> dict[AttachmentId, str]:
    """Return every attachment that a document names, with the document number of its case."""
    rows = select(documents_table.c.id, cases_table.c.document_number).join(cases_table)
    return {AttachmentId(each.id): str(each.document_number) for each in session.execute(rows)}


def concerned_case(work: Work, case: CaseId, thing: str = "case", thing_id: str = "", **details: object) -> Case:
    """Return the case that the running declaration is about, and enter it in the log entry.

    Every feature opens a case through this door. A case director, or a colleague who stands in today, sees medical
    data of the own cases only (domain 4.2). Raises MergedCase when an action would change a duplicate, and CaseClosed
    when it would change a closed case. What comes by itself after the closing is entered all the same: after-care, a
    change of mind after a refusal, experience with a receiver, copies and data breaches, prints, holds, and what was
    left unfinished is thrown away; such an action declares `after_closing`.
    """
    found = work.get(Case, case)
    work.concerns(case, thing, thing_id or case, **details)
    declared = work.running
    if found.merged_into and declared.kind == "action":
        raise MergedCase(number=kept_case(work, case).document_number)
    if found.closed_at is not None and not declared.after_closing:
        raise CaseClosed()
    is_medical = declared.level is Level.M1
    if is_medical and work.actor.roles & {Role.COORDINATOR, Role.MEDICAL_ESCORT} == set():
        is_own = found.director == work.actor.id or found.director in deputised_by(work, work.actor.id)
        if not is_own:
            raise NotAllowed(what=declared.summary, roles={Role.COORDINATOR})
    return found


def case_with_number(work: Work, v_number: str) -> Case | None:
    """Return the case of the person with this V-number (digits); a merged duplicate leads to the kept case."""
    found = work.one(select(Case).where(cases_table.c.v_number == v_number))
    return kept_case(work, found.id) if found else None


def numbered_case(work: Work, number: str) -> Case | None:
    """Return the case with this document number or V-number (digits), a merged duplicate as it is."""
    either = or_(cases_table.c.document_number == number, cases_table.c.v_number == number)
    return work.one(select(Case).where(either))


def open_cases_of(work: Work, staff: StaffId) -> Sequence[Case]:
    """Return the cases that are not closed and that somebody directs or coordinates, in order of their number."""
    either = or_(cases_table.c.director == staff, cases_table.c.coordinator == staff)
    is_open = cases_table.c.closed_at.is_(None) & cases_table.c.merged_into.is_(None)
    return work.all(select(Case).where(either, is_open).order_by(cases_table.c.document_number))


def likely_doubles_of(work: Work, person: Case) -> Sequence[Case]:
    """Return other cases with the same date of birth that are no duplicates yet, in order of their number."""
    same = (cases_table.c.born_on == person.born_on) & (cases_table.c.id != person.id)
    ordered = select(Case).order_by(cases_table.c.document_number)
    return work.all(ordered.where(same, cases_table.c.merged_into.is_(None)))


def next_document_number(work: Work, now: datetime) -> str:
    """Return the number that stands on papers in place of the V-number: `MO-2026-0001`."""
    start = f"MO-{home_day(now).year}-"
    number = cases_table.c.document_number
    last = func.max(cast(func.substr(number, len(start) + 1), Integer))  # as a number: 10000 comes after 9999
    known = work.session.scalar(select(last).where(number.between(start, f"{start}~")))
    return f"{start}{(known or 0) + 1:04d}"


def index_case(work: Work, case: Case) -> None:
    """Make the case findable by its names in any script, its V-number and its document number.

    A duplicate is found no more under its own case: what it was found by leads to the kept one.
    """
    if case.merged_into:
        index(work, "case", case.id)
        return
    texts = [text for each in (case, *_cases(work, merged_into(work, [case.id]))) for text in _texts(each)]
    index(work, "case", case.id, *texts)


def _texts(case: Case) -> tuple[str, ...]:
    names = (case.family_name, case.given_names, case.original_name, case.original_family, case.original_given)
    return (*names, *case.aliases, case.v_number, case.document_number)
