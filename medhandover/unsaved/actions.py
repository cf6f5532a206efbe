"""What may be done with unsaved text: kept while it is typed, or thrown away."""

from datetime import timedelta
from typing import Any

from medhandover.cases.store import concerned_case
from medhandover.kernel.declare import action
from medhandover.kernel.ids import CaseId, UnsavedId
from medhandover.kernel.problem import NotFound
from medhandover.kernel.roles import EVERYBODY, Level
from medhandover.kernel.typed import typed_text
from medhandover.settings.store import settings_of
from medhandover.storage.work import Work
from medhandover.unsaved.model import UnsavedOfficeText, UnsavedText
from medhandover.unsaved.store import is_taken, old_office_texts, own_unsaved

THING = "unsaved text"


@action("unsaved:keep", may=EVERYBODY, level=Level.OPEN, after_closing=True, is_quiet=True)
def keep_unsaved(
    work: Work,
    unsaved: UnsavedId,
    form: str,
    opening: dict[str, Any],
    typed: dict[str, Any],
    case: CaseId | None = None,
) -> None:
    """Keep what stands in a form as it was typed, in place of what stood there; raises NotFound.

    `unsaved` is made by the form when it opens. That a text about a person is kept stands in the log once, and nothing
    of what was typed does.
    """
    kept = own_unsaved(work, unsaved)
    if kept is not None:
        kept.opening, kept.typed, kept.kept_at = typed_text(opening), typed_text(typed), work.now
        return
    if is_taken(work, unsaved):
        raise NotFound(what=THING)
    held: dict[str, Any] = {
        "id": unsaved,
        "author": work.actor.id,
        "form": form,
        "opening": typed_text(opening),
        "typed": typed_text(typed),
        "kept_at": work.now,
    }
    if case is None:
        work.add(UnsavedOfficeText(**held))
        return
    concerned_case(work, case, THING, unsaved)
    work.add(UnsavedText(case=case, **held))


@action("unsaved:expire", may=EVERYBODY, level=Level.OPEN, is_quiet=True)
def expire_unsaved(work: Work) -> int:
    """Throw away text about no case that nobody went on with for as long as the office keeps it; returns how many.

    That it went stands in the log, with how many and after how many days. Text about a person goes with the case.
    """
    days = settings_of(work).unsaved_days
    gone = old_office_texts(work, work.now - timedelta(days=days))
    for each in gone:
        work.session.delete(each)
    if gone:
        work.concerns(None, THING, "", count=len(gone), days=days)
    return len(gone)


@action("unsaved:discard", may=EVERYBODY, level=Level.OPEN, after_closing=True, is_quiet=True)
def discard_unsaved(work: Work, unsaved: UnsavedId) -> None:
    """Throw away what was typed and not saved; nothing of it is kept; raises NotFound."""
    kept = own_unsaved(work, unsaved)
    if kept is None:
        raise NotFound(what=THING)
    if isinstance(kept, UnsavedText):
        work.concerns(kept.case, THING, unsaved)
    work.session.delete(kept)
