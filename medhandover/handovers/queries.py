"""What may be seen of the journey's journal, the handover, and what followed."""

from datetime import date, datetime

from medhandover.cases.store import concerned_case
from medhandover.consents.checks import newest_for
from medhandover.consents.model import Purpose
from medhandover.consents.store import consents_of
from medhandover.handovers.aftercare import (
    AfterCareBasis,
    AfterCareChannel,
    AfterCareOutcome,
    AfterCareStep,
    is_wanted,
)
from medhandover.handovers.journal import is_late, numbers_of
from medhandover.handovers.model import EntryKind, HandedItem, IdentitySeen, ItemState, Outcome, ReadBack
from medhandover.handovers.report import Deviation, Expense, Recommendation
from medhandover.handovers.store import (
    aftercares_of,
    choices_of,
    handover_of,
    journal_of,
    reports_of,
)
from medhandover.kernel.clock import Moment
from medhandover.kernel.declare import query
from medhandover.kernel.ids import AfterCareId, AttachmentId, PlanId, ReportId, StaffId
from medhandover.kernel.interpreting import InterpreterKind
from medhandover.kernel.roles import PERSON_READERS
from medhandover.kernel.shapes import record
from medhandover.kernel.signatures import Signature
from medhandover.plans.model import Plan
from medhandover.staff.store import shown_names
from medhandover.storage.work import Work


@record
class EventRow:
    """One event of the journey; `corrected_by` is the number of a later entry that says how it was (R48).

    `is_late`: written down well after it happened, as after a journey without the program.
    """

    number: int
    at: Moment
    kind: EntryKind
    what: str
    place: str
    by: str
    recorded_by: StaffId
    recorded_at: datetime
    corrects: int | None
    corrected_by: int | None
    is_late: bool
    recorder: str


@record
class HandoverRow:
    """How the handover of a plan went; `outcome` is None while it is not recorded."""

    outcome: Outcome | None = None
    at: Moment | None = None
    place: str = ""
    received_by: str = ""
    function: str = ""
    organisation: str = ""
    identity: IdentitySeen = IdentitySeen.NOT_SEEN
    is_on_duty: bool | None = None
    same_why: str = ""
    handed_over_by: str = ""
    person: ItemState = ItemState.NONE
    file: ItemState = ItemState.NONE
    medicine: ItemState = ItemState.NONE
    is_seal_intact: bool | None = None
    items: tuple[HandedItem, ...] = ()
    is_read_back: bool = False
    read_back: ReadBack | None = None
    interpreter_kind: InterpreterKind | None = None
    interpreter: str = ""
    interpreter_language: str = ""
    signatures: tuple[Signature, ...] = ()
    exceptions: str = ""
    remarks: str = ""
    receipt: AttachmentId | None = None
    photos: tuple[AttachmentId, ...] = ()
    recorded_by: StaffId | None = None
    recorded_at: datetime | None = None
    countersigned_by: StaffId | None = None
    recorder: str = ""
    countersigner: str = ""
    journal: tuple[EventRow, ...] = ()


@query("handover:see", may=PERSON_READERS)
def seen_handover(work: Work, plan: PlanId) -> HandoverRow:
    """Return journal and outcome of a plan."""
    concerned_case(work, work.get(Plan, plan).case, "handover", plan)
    kept, journal = handover_of(work, plan), _journal(work, plan)
    if kept is None:
        return HandoverRow(journal=journal)
    told = {"journal", "recorder", "countersigner"}
    names, people = [name for name in HandoverRow.__dataclass_fields__ if name not in told], shown_names(work)
    return HandoverRow(
        **{name: getattr(kept, name) for name in names},
        journal=journal,
        recorder=people.get(kept.recorded_by, ""),
        countersigner=people.get(kept.countersigned_by, "") if kept.countersigned_by else "",
    )


def _journal(work: Work, plan: PlanId) -> tuple[EventRow, ...]:
    entries = journal_of(work, plan)
    numbers, people = numbers_of(entries), shown_names(work)
    corrected = {each.corrects: numbers[each.id] for each in entries if each.corrects is not None}
    same = ("at", "kind", "what", "place", "by", "recorded_by", "recorded_at", "corrects")
    return tuple(
        EventRow(
            **{name: getattr(each, name) for name in same},
            number=numbers[each.id],
            corrected_by=corrected.get(numbers[each.id]),
            is_late=is_late(each),
            recorder=people.get(each.recorded_by, ""),
        )
        for each in entries
    )


@record
class ReportRow:
    """A return report of a plan."""

    id: ReportId
    events: str
    is_as_agreed: bool
    deviations: tuple[Deviation, ...]
    recommendation: Recommendation
    about_receiver: str
    expenses: tuple[Expense, ...]
    are_papers_filed: bool
    papers_where: str
    recorded_by: StaffId
    recorded_at: datetime
    recorder: str


@query("report:list", may=PERSON_READERS)
def all_reports(work: Work, plan: PlanId) -> tuple[ReportRow, ...]:
    """Return the return reports of a plan, oldest first."""
    concerned_case(work, work.get(Plan, plan).case, "reports", plan)
    names, people = [name for name in ReportRow.__dataclass_fields__ if name != "recorder"], shown_names(work)
    return tuple(
        ReportRow(**{name: getattr(each, name) for name in names}, recorder=people.get(each.recorded_by, ""))
        for each in reports_of(work, plan)
    )


@record
class ContactRow:
    """One contact of after-care."""

    id: AfterCareId
    step: AfterCareStep
    at: Moment
    channel: AfterCareChannel
    contacted: str
    function: str
    outcome: AfterCareOutcome
    remark: str
    next_on: date | None
    recorded_by: StaffId
    recorder: str


@record
class AfterCareRow:
    """The after-care of a plan: `is_wanted` is None while nobody decided; `basis` and `reason` as last chosen."""

    is_wanted: bool | None
    basis: AfterCareBasis | None
    reason: str
    contacts: tuple[ContactRow, ...]


@query("aftercare:list", may=PERSON_READERS)
def seen_aftercare(work: Work, plan: PlanId) -> AfterCareRow:
    """Return whether after-care of a plan is asked for, and every contact."""
    case = work.get(Plan, plan).case
    concerned_case(work, case, "after-care", plan)
    choices = choices_of(work, plan)
    last = choices[-1] if choices else None
    names, people = [name for name in ContactRow.__dataclass_fields__ if name != "recorder"], shown_names(work)
    return AfterCareRow(
        is_wanted=is_wanted(newest_for(consents_of(work, case), Purpose.AFTERCARE), last),
        basis=last.basis if last else None,
        reason=last.reason if last else "",
        contacts=tuple(
            ContactRow(**{name: getattr(each, name) for name in names}, recorder=people.get(each.recorded_by, ""))
            for each in aftercares_of(work, plan)
        ),
    )
