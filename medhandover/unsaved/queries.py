"""What may be seen of unsaved text: one's own."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from medhandover.cases.model import Case
from medhandover.kernel.declare import query
from medhandover.kernel.ids import CaseId, UnsavedId
from medhandover.kernel.roles import EVERYBODY, Level
from medhandover.kernel.shapes import record
from medhandover.storage.work import Work
from medhandover.unsaved.model import UnsavedText
from medhandover.unsaved.store import Unsaved, unsaved_of_actor


@record
class UnsavedRow:
    """Unsaved text: of which form and case, since when, how it is opened again, and what was typed."""

    id: UnsavedId
    form: str
    case: CaseId | None
    document_number: str
    kept_at: datetime
    opening: Mapping[str, Any]
    typed: Mapping[str, Any]


@query("unsaved:list", may=EVERYBODY, level=Level.OPEN)
def own_unsaved_texts(work: Work) -> tuple[UnsavedRow, ...]:
    """Return what whoever asks typed and did not save, the newest first; nobody sees that of another."""
    return tuple(_row(work, each) for each in unsaved_of_actor(work))


def _row(work: Work, kept: Unsaved) -> UnsavedRow:
    case = kept.case if isinstance(kept, UnsavedText) else None
    return UnsavedRow(
        id=kept.id,
        form=kept.form,
        case=case,
        document_number=work.get(Case, case).document_number if case else "",
        kept_at=kept.kept_at,
        opening=json.loads(kept.opening),
        typed=json.loads(kept.typed),
    )
