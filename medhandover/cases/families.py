"""Family as seen from each case: one link, read from both sides (domain 1.1, 5.5)."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from medhandover.cases.model import Case
from medhandover.cases.plausible import wrong_parent
from medhandover.kernel.coded import Coded
from medhandover.kernel.fields import Wrong
from medhandover.kernel.ids import CaseId, FamilyLinkId, StaffId
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import entity


class Tie(Coded):
    """Dutch: familierelatie; what the one is to the other."""

    PARTNER = "partner", "partner of"
    PARENT_OF = "ouder_van", "parent of"
    CHILD_OF = "kind_van", "child of"
    SIBLING = "broer_zus", "brother or sister of"
    OTHER = "ander", "other relative of"


MIRRORED = {Tie.PARENT_OF: Tie.CHILD_OF, Tie.CHILD_OF: Tie.PARENT_OF}
"""A tie as the other one reads it; the others read the same from both sides."""


@entity
class FamilyLinkDraft:
    """The person of the case is `tie` the person of the case `other`; `travels_together`: one journey for both."""

    other: CaseId
    tie: Tie
    travels_together: bool = False
    since: date | None = None


@entity
class FamilyLink(FamilyLinkDraft):
    """A link between two cases; one that was wrong or is over is ended, never removed."""

    id: FamilyLinkId
    case: CaseId
    recorded_by: StaffId
    recorded_at: datetime
    ended_at: datetime | None = None
    version: int = 1

    def seen_from(self, case: CaseId) -> tuple[Tie, CaseId]:
        """Return what the person of `case` is to whom, whichever side entered the link."""
        if case == self.case:
            return self.tie, self.other
        return MIRRORED.get(self.tie, self.tie), self.case


def wrong_link(
    draft: FamilyLinkDraft, one: Case, other: Case, links: Sequence[FamilyLink], today: date
) -> Iterator[Wrong]:
    """Tell what is wrong with a link between `one` and `other`; `links` are those of `one` that still hold."""
    if one.id == other.id:
        yield Wrong(path="other", sentence=N_("Nobody is family of oneself. Choose another case."))
        return
    if any(other.id in (each.case, each.other) for each in links):
        sentence = N_("These two persons are linked already. End that link before you enter another one.")
        yield Wrong(path="other", sentence=sentence)
    if draft.since is not None and draft.since > today:
        yield Wrong(path="since", sentence=N_("This day lies in the future."))
    if draft.tie in MIRRORED:
        parent, child = (one, other) if draft.tie is Tie.PARENT_OF else (other, one)
        yield from wrong_parent("tie", parent.born_on, child.born_on)
