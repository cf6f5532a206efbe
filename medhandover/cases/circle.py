"""What may be seen of those around the person: family, who keeps watch, and what was reported of a death."""

from datetime import date, datetime

from medhandover.cases.deaths import DeathSource
from medhandover.cases.families import Tie
from medhandover.cases.model import Case
from medhandover.cases.store import concerned_case, deaths_of, kept_case, links_of, merged_into, merges_of, watches_of
from medhandover.cases.watches import Told, WatchReason
from medhandover.kernel.days import PartialDay
from medhandover.kernel.declare import query
from medhandover.kernel.ids import CaseId, DeathId, FamilyLinkId, MergeId, StaffId, WatchId
from medhandover.kernel.roles import PERSON_READERS, Level
from medhandover.kernel.shapes import record
from medhandover.storage.work import Work


@record
class FamilyRow:
    """A relative who has a case too: the person of this case is `tie` the person called `name`."""

    id: FamilyLinkId
    version: int
    tie: Tie
    case: CaseId
    document_number: str
    name: str
    original_name: str
    born_on: PartialDay
    travels_together: bool
    since: date | None


@query("family:list", may=PERSON_READERS, level=Level.P1)
def family(work: Work, case: CaseId) -> tuple[FamilyRow, ...]:
    """Return the family as seen from one case, the links of its merged duplicates among them."""
    concerned_case(work, case, "family")
    own = {case, *merged_into(work, [case])}
    rows = []
    for link in links_of(work, own):
        tie, end = link.seen_from(link.case if link.case in own else link.other)
        other = kept_case(work, end)
        row = FamilyRow(
            id=link.id,
            version=link.version,
            tie=tie,
            case=other.id,
            document_number=other.document_number,
            name=other.name,
            original_name=other.original_name,
            born_on=other.born_on,
            travels_together=link.travels_together,
            since=link.since,
        )
        rows.append(row)
    return tuple(rows)


@record
class WatchRow:
    """A watch over the person, who was told, and whether it stands (FM-28)."""

    id: WatchId
    version: int
    reason: WatchReason
    raised_on: date
    raised_by: StaffId
    told: tuple[Told, ...]
    ended_on: date | None
    is_standing: bool


@query("watch:list", may=PERSON_READERS)
def all_watches(work: Work, case: CaseId) -> tuple[WatchRow, ...]:
    """Return every watch that is or was kept over a person, with who was told, oldest first."""
    concerned_case(work, case, "watches")
    names = [name for name in WatchRow.__dataclass_fields__ if name != "is_standing"]
    return tuple(
        WatchRow(**{name: getattr(each, name) for name in names}, is_standing=each.ended_on is None)
        for each in watches_of(work, case)
    )


@record
class DeathRow:
    """A reported death; one with `mistaken_at` proved wrong."""

    id: DeathId
    died_on: PartialDay
    place: str
    source: DeathSource
    told_by: str
    recorded_by: StaffId
    recorded_at: datetime
    mistaken_at: datetime | None
    mistake_reason: str


@query("death:list", may=PERSON_READERS, level=Level.P1)
def all_deaths(work: Work, case: CaseId) -> tuple[DeathRow, ...]:
    """Return what was reported of a death, mistakes too."""
    concerned_case(work, case, "deaths")
    names = DeathRow.__dataclass_fields__
    return tuple(DeathRow(**{name: getattr(each, name) for name in names}) for each in deaths_of(work, case))


@record
class MergeRow:
    """Two cases of one person: the number of the duplicate and of the kept case, who decided it, and why."""

    id: MergeId
    duplicate: CaseId
    duplicate_number: str
    kept_case: CaseId
    kept_number: str
    reason: str
    merged_by: StaffId
    countersigned_by: StaffId
    merged_at: datetime
    undone_at: datetime | None
    undone_reason: str


@query("merge:list", may=PERSON_READERS, level=Level.P1)
def all_merges(work: Work, case: CaseId) -> tuple[MergeRow, ...]:
    """Return every merge that a case took part in, undone ones too, oldest first."""
    concerned_case(work, case, "merges")
    names = [name for name in MergeRow.__dataclass_fields__ if not name.endswith(("_number", "_case"))]
    return tuple(
        MergeRow(
            **{name: getattr(each, name) for name in names},
            duplicate_number=work.get(Case, each.duplicate).document_number,
            kept_case=each.kept,
            kept_number=work.get(Case, each.kept).document_number,
        )
        for each in merges_of(work, case)
    )
