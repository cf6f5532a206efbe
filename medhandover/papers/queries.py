"""What may be seen before a paper is printed: its whole content, with version and number of the next copy."""

import hashlib
from dataclasses import replace

from medhandover.cases.store import concerned_case
from medhandover.copies.actions import PRINTERS
from medhandover.copies.model import Recipient, next_number
from medhandover.copies.store import copies_of
from medhandover.kernel.clock import Moment
from medhandover.kernel.codes import Tongue
from medhandover.kernel.declare import query
from medhandover.kernel.ids import CaseId, PlanId
from medhandover.kernel.problem import Problem
from medhandover.kernel.roles import CASE_WORKERS, MEDICAL_READERS, Level
from medhandover.kernel.shapes import record
from medhandover.letters.model import MEDICAL, Paper, PaperLanguage, is_approved
from medhandover.letters.store import approvals
from medhandover.papers.blocks import Document
from medhandover.papers.choices import NotItsVersion, versions_of
from medhandover.papers.composing import VERSIONS, content_of, document_of
from medhandover.papers.facts import PaperFacts, paper_facts
from medhandover.papers.quotes import quotes_of
from medhandover.papers.readers import NotItsReader, may_read
from medhandover.papers.stamp import Stamp
from medhandover.papers.wordscan import guard, guard_filed, secrets_of
from medhandover.settings.store import settings_of
from medhandover.storage.work import Work

TREATED_OR_TREATING = frozenset(
    {Recipient.PERSON, Recipient.PARENTS, Recipient.GUARDIAN, Recipient.ESCORT, Recipient.FILE}
)
"""Whose copy of a medical paper needs no consent: nothing of it goes to a receiver."""
DIAGNOSED = frozenset({Paper.DOSSIER, Paper.REQUEST})
"""The papers that may name the diagnosis, with consent."""


class NotItsLanguage(Problem):
    """The dossier is in the language that was agreed with the receiver (R38)."""

    sentence = "The dossier of this plan is agreed in: {agreed}. It cannot be printed in: {asked}."


class MedicalPaper(Problem):
    """Dossier, medicine card, request and evidence pack hold medical data and are asked for as such (R40)."""

    sentence = "This paper holds medical data. Ask for it as a medical paper, with a reason."


@record
class Composed:
    """A paper ready to be drawn, as the next copy of its content; `is_concept`: its texts are not approved (R33).

    `text_hash` stands for the texts it was composed of, in all its languages (SHA-256).
    """

    document: Document
    plan: PlanId
    content_hash: str
    text_hash: str
    version: int
    number: int
    is_concept: bool


@record
class Meant:
    """For whom a copy is as the paper says it, what its file is called, and whether it is only a preview."""

    whom: str
    file_name: str
    is_preview: bool


@query("medical:compose", may=MEDICAL_READERS & PRINTERS, level=Level.M1)
def compose_medical(
    work: Work,
    case: CaseId,
    paper: Paper,
    language: PaperLanguage,
    recipient: Recipient,
    whom: str,
    file_name: str = "",
    is_preview: bool = False,
) -> Composed:
    """Return a paper with medical data; without consent a copy for the receiver holds none of it (R35).

    `whom` is the copy's recipient as the paper says it, `file_name` what the file will be called: it travels too. The
    dossier is in the language agreed with the receiver (R38). A preview looks like no copy. Raises NotItsLanguage.
    """
    concerned_case(work, case, "paper", paper.value, language=language.value, is_preview=is_preview)
    if paper is Paper.EVIDENCE:
        raise NotItsReader(reader=recipient)
    told = replace(paper_facts(work, case), is_for_receiver=recipient not in TREATED_OR_TREATING)
    if paper is Paper.DOSSIER and told.plan.file_language != language.value:
        raise NotItsLanguage(agreed=Tongue(told.plan.file_language or "–"), asked=Tongue(language.value))
    return _composed(work, told, paper, language, Meant(whom=whom, file_name=file_name, is_preview=is_preview))


@query("evidence:compose", may=CASE_WORKERS, level=Level.M1)
def compose_evidence(
    work: Work,
    case: CaseId,
    language: PaperLanguage,
    recipient: Recipient,
    whom: str,
    file_name: str = "",
    is_preview: bool = False,
) -> Composed:
    """Return the evidence that the handover is arranged (R32), for person or lawyer; raises NotItsReader.

    `whom` and `file_name` as for the dossier.
    """
    concerned_case(work, case, "paper", Paper.EVIDENCE.value, language=language.value, is_preview=is_preview)
    may_read(recipient, Paper.EVIDENCE.value)
    meant = Meant(whom=whom, file_name=file_name, is_preview=is_preview)
    return _composed(work, paper_facts(work, case), Paper.EVIDENCE, language, meant)


@query("paper:compose", may=PRINTERS)
def compose_paper(
    work: Work,
    case: CaseId,
    paper: Paper,
    language: PaperLanguage,
    whom: str,
    file_name: str = "",
    is_preview: bool = False,
) -> Composed:
    """Return a paper without medical data; the other fields as for medical ones. Raises MedicalPaper.

    A letter is for its own reader: an adult, a child of that age, a minor's parents; raises NotItsVersion.
    """
    concerned_case(work, case, "paper", paper.value, language=language.value, is_preview=is_preview)
    if paper in MEDICAL:
        raise MedicalPaper()
    told = paper_facts(work, case)
    if paper in VERSIONS and VERSIONS[paper] not in versions_of(told):
        raise NotItsVersion(versions=versions_of(told))
    return _composed(work, told, paper, language, Meant(whom=whom, file_name=file_name, is_preview=is_preview))


def _composed(work: Work, told: PaperFacts, paper: Paper, language: PaperLanguage, meant: Meant) -> Composed:
    case = told.facts.case
    content = content_of(paper, told, language)
    approved = approvals(work)
    used = [each.texts for each in (content.twin.first, content.twin.other) if each]
    is_concept = not all(is_approved(approved, each.paper, each.language, each.text_hash) for each in used)
    version, number = next_number(copies_of(work, case.id), paper.value, language.value, content.content_hash)
    stamp = Stamp(
        document=case.document_number,
        content_hash=content.content_hash,
        version=version,
        number=number,
        total=settings_of(work).copy_total,
        whom=meant.whom,
        printed_at=Moment(work.now),
        printed_by=work.actor.shown,
        is_concept=is_concept,
        is_demo=work.is_demo,
        is_preview=meant.is_preview,
    )
    document = document_of(content, stamp)
    may_tell = paper in DIAGNOSED and told.may_tell
    secrets = secrets_of(told.facts, may_tell=may_tell, may_number=paper is Paper.COVER)
    if paper is Paper.REPORT:
        guard_filed(document, secrets, meant.file_name)
    else:
        guard(document, secrets, meant.file_name, quotes_of(told) if paper is Paper.EVIDENCE else frozenset())
    return Composed(
        document=document,
        plan=told.plan.id,
        content_hash=content.content_hash,
        text_hash=hashlib.sha256("".join(each.text_hash for each in used).encode()).hexdigest(),
        version=stamp.version,
        number=stamp.number,
        is_concept=stamp.is_concept,
    )
