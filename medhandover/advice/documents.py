"""Whether the file that a statement or an examination names stands in the case."""

from collections.abc import Iterator

from medhandover.cases.store import documents_of
from medhandover.kernel.fields import Wrong
from medhandover.kernel.ids import AttachmentId, CaseId
from medhandover.kernel.languages import N_
from medhandover.storage.work import Work


def wrong_document(work: Work, case: CaseId, document: AttachmentId | None, path: str) -> Iterator[Wrong]:
    """Tell that a named file is none of the case's documents."""
    if document is not None and document not in {each.id for each in documents_of(work, case)}:
        yield Wrong(path=path, sentence=N_("This file is no document of the case. Add it first."))
