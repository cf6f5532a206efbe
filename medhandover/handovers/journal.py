"""The journal of a journey: numbered in the order of writing down, corrected by addition, entered later if need be."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from medhandover.handovers.model import JournalDraft, JournalEntry
from medhandover.kernel.fields import Wrong
from medhandover.kernel.languages import N_
from medhandover.plans.model import Plan

BEFORE = timedelta(days=14)
"""How long before the planned handover a journey can begin to have a journal."""
LATE = timedelta(hours=1)
"""From when on an entry counts as written down later than it happened, as after a journey without the program."""


def in_order(entries: Sequence[JournalEntry]) -> list[JournalEntry]:
    """Return the entries in the order of writing down, which is that of their numbers."""
    return sorted(entries, key=lambda each: (each.number, each.recorded_at, each.id))


def numbers_of(entries: Sequence[JournalEntry]) -> dict[str, int]:
    """Return the number of each entry by its id; entries from before there were numbers count as the first ones."""
    return {each.id: number for number, each in enumerate(in_order(entries), 1)}


def is_late(entry: JournalEntry) -> bool:
    """Tell whether the entry was written down well after it happened."""
    return entry.recorded_at - entry.at.at > LATE


def wrong_entry(draft: JournalDraft, entries: Sequence[JournalEntry], plan: Plan, now: datetime) -> Iterator[Wrong]:
    """Tell what is wrong with an event: empty, in the future, before the plan, or a correction of nothing (R48)."""
    if not draft.what.strip():
        yield Wrong(path="what", sentence=N_("This cannot be empty."))
    if draft.at.at > now:
        yield Wrong(path="at", sentence=N_("This moment has not come yet. Correct the time or its zone."))
    begins = min(plan.opened_at, plan.handover.at - BEFORE) if plan.handover else plan.opened_at
    if draft.at.at < begins:
        yield Wrong(path="at", sentence=N_("This moment lies before the plan. Correct the day."))
    if draft.corrects is not None and not 1 <= draft.corrects <= len(entries):
        sentence = N_("The journal has no entry {number} to correct.")
        yield Wrong(path="corrects", sentence=sentence, values={"number": draft.corrects})
