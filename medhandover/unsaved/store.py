"""How unsaved text is kept: until its form is saved, or its author throws it away."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select

from medhandover.kernel.ids import UnsavedId
from medhandover.storage.tables import keep
from medhandover.storage.work import Work
from medhandover.unsaved.model import UnsavedOfficeText, UnsavedText

Unsaved = UnsavedText | UnsavedOfficeText

unsaved_table = keep(UnsavedText, "unsaved_texts", belongs={"author": "accounts", "case": "cases"})
unsaved_office_table = keep(UnsavedOfficeText, "unsaved_office_texts", belongs={"author": "accounts"})


def unsaved_of_actor(work: Work) -> Sequence[Unsaved]:
    """Return what whoever is signed in typed and did not save, the newest first."""
    mine = work.actor.id
    about_cases = work.all(select(UnsavedText).where(unsaved_table.c.author == mine))
    others = work.all(select(UnsavedOfficeText).where(unsaved_office_table.c.author == mine))
    return sorted((*about_cases, *others), key=lambda each: (each.kept_at, each.id), reverse=True)


def old_office_texts(work: Work, since: datetime) -> Sequence[UnsavedOfficeText]:
    """Return the texts about no case, of whomever, that were kept before a moment for the last time."""
    return work.all(select(UnsavedOfficeText).where(unsaved_office_table.c.kept_at < since))


def own_unsaved(work: Work, unsaved: UnsavedId) -> Unsaved | None:
    """Return unsaved text of whoever is signed in; that of another does not exist for anybody else."""
    found = _any_unsaved(work, unsaved)
    return found if found is not None and found.author == work.actor.id else None


def is_taken(work: Work, unsaved: UnsavedId) -> bool:
    """Tell whether there is text of this id, whoever typed it."""
    return _any_unsaved(work, unsaved) is not None


def _any_unsaved(work: Work, unsaved: UnsavedId) -> Unsaved | None:
    return work.session.get(UnsavedText, unsaved) or work.session.get(UnsavedOfficeText, unsaved)


def saved(work: Work, unsaved: UnsavedId) -> None:
    """Keep it no longer, since its form was saved."""
    found = own_unsaved(work, unsaved)
    if found is not None:
        work.session.delete(found)
