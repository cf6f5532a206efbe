"""Keeps dropped and chosen files as documents of a case."""

from collections.abc import Callable, Sequence
from io import BytesIO
from typing import Any, BinaryIO

from medhandover.cases.model import DocumentDraft, Subject
from medhandover.kernel.ids import AttachmentId, CaseId
from medhandover.kernel.languages import N_
from medhandover.kernel.problem import NotFound, Problem
from medhandover.kernel.steps import ASKING, each_told, unheard
from medhandover.office import Office
from medhandover.rights import ACTIONS
from ui.widgets.drops import Dropped


class NoFileThere(Problem):
    """A folder was dropped, or the file is gone."""

    sentence = "{name} is a folder or is gone. Choose files: PDF, PNG, JPEG, DOCX, EML or MSG, at most 50 MB each."


def keep_files(
    office: Office, case: CaseId, about: Subject, files: Sequence[Dropped], thing: str = ""
) -> tuple[AttachmentId, ...]:
    """Keep files, encrypted, as documents of a case; raises NoFileThere and what the office refuses.

    All are read before one is entered: stopped, or where one cannot be kept, none of them is.
    """
    for each in files:
        if each.path is not None and not each.path.is_file():
            raise NoFileThere(name=each.name)
    kept = office.place.attachments
    if kept is None:
        raise NotFound(what="document")
    stored: list[Any] = []
    made: list[AttachmentId] = []
    try:
        for each in each_told(office.tell, N_("The files are being kept"), files):
            stored.append(_stored(kept.put, each))
        office.tell(ASKING, 0, 0)
        office.tell = unheard
        for one, file in zip(stored, files, strict=True):
            draft = DocumentDraft(about=about, filename=file.name, thing=thing)
            made.append(office.do(ACTIONS["document:add"], case, draft, one))
    finally:
        for one in stored[len(made) :]:
            kept.remove(one.id)
    return tuple(made)


def _stored(put: Callable[[BinaryIO, str], Any], file: Dropped) -> Any:
    if file.path is None:
        return put(BytesIO(file.content), file.name)
    with file.path.open("rb") as source:
        return put(source, file.name)
