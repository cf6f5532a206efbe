"""Keeps dropped and chosen files as documents of a case."""

from collections.abc import Sequence
from io import BytesIO
from typing import BinaryIO

from medhandover.cases.model import DocumentDraft, Subject
from medhandover.kernel.ids import AttachmentId, CaseId
from medhandover.kernel.problem import NotFound, Problem
from medhandover.office import Office
from medhandover.rights import ACTIONS
from ui.widgets.drops import Dropped


class NoFileThere(Problem):
    """A folder was dropped, or the file is gone."""

    sentence = "{name} is a folder or is gone. Choose files: PDF, PNG, JPEG, DOCX, EML or MSG, at most 50 MB each."


def keep_files(
    office: Office, case: CaseId, about: Subject, files: Sequence[Dropped], thing: str = ""
) -> tuple[AttachmentId, ...]:
    """Keep files, encrypted, as documents of a case; raises NoFileThere and what the office refuses."""
    for each in files:
        if each.path is not None and not each.path.is_file():
            raise NoFileThere(name=each.name)
    return tuple(_keep(office, case, DocumentDraft(about=about, filename=one.name, thing=thing), one) for one in files)


def _keep(office: Office, case: CaseId, draft: DocumentDraft, file: Dropped) -> AttachmentId:
    if file.path is None:
        return _entered(office, case, draft, BytesIO(file.content))
    with file.path.open("rb") as source:
        return _entered(office, case, draft, source)


def _entered(office: Office, case: CaseId, draft: DocumentDraft, source: BinaryIO) -> AttachmentId:
    """Enter a kept file; what is refused leaves none behind."""
    kept = office.place.attachments
    if kept is None:
        raise NotFound(what="document")
    stored = kept.put(source, draft.filename)
    try:
        made: AttachmentId = office.do(ACTIONS["document:add"], case, draft, stored)
    except BaseException:
        kept.remove(stored.id)
        raise
    return made
