"""What may be seen of refusals, each kind on its own."""

from collections.abc import Mapping
from datetime import date, datetime

from medhandover.advice.conditions import ConditionCode
from medhandover.advice.store import conditions_in
from medhandover.cases.model import Case
from medhandover.cases.store import concerned_case
from medhandover.kernel.clock import Moment
from medhandover.kernel.declare import query
from medhandover.kernel.ids import CaseId, ConditionId, DecisionId, PlanId, ReceiverId, RefusalId, StaffId
from medhandover.kernel.languages import Language, say
from medhandover.kernel.roles import EVERYBODY, PERSON_READERS, Level
from medhandover.kernel.shapes import record
from medhandover.receivers.model import Receiver
from medhandover.refusals.completeness import may_use_later
from medhandover.refusals.decision import Decision, DecisionKind, withdrawn_ids
from medhandover.refusals.model import (
    Addition,
    AdditionKind,
    Assessment,
    BackupAnswer,
    Reason,
    Refusal,
    RefusalDraft,
    Situation,
)
from medhandover.refusals.notes import Settled, notes_of, reassessed_on, settled_by
from medhandover.refusals.situations import Item, needed_of
from medhandover.refusals.store import (
    additions_of,
    alarm_notes_of,
    decisions_of,
    incapacities_of,
    incapacity_notes_of,
    receiver_refusals_of,
    refusals_of,
)
from medhandover.staff.store import shown_names
from medhandover.storage.work import Work


@record
class RefusalRow:
    """A refusal by the person; `may_use_later` tells whether the later-use text is true (R45).

    `about_conditions` says which conditions it is about, by their codes.
    """

    id: RefusalId
    version: int
    plan: PlanId
    situation: Situation
    own_words: str
    at: Moment | None
    place: str
    may_use_later: bool
    finished_at: datetime | None
    additions: tuple[str, ...]
    conditions: tuple[ConditionId, ...]
    is_withdrawn: bool
    decision: DecisionKind | None
    about_conditions: tuple[ConditionCode, ...]


@record
class ReceiverRefusalRow:
    """The receiver's failure (W12); `settled` says how the alarm ended, None while it stands."""

    id: RefusalId
    plan: PlanId
    receiver: ReceiverId
    receiver_name: str
    at: Moment
    who: str
    function: str
    reason_kind: Reason
    reason: str
    proof: str
    alarm_to: str
    alarm_at: Moment
    backup: str
    backup_answer: BackupAnswer
    person_is_at: str
    stays_with: str
    next_step: str
    notes: tuple[str, ...]
    settled: Settled | None


@record
class IncapacityNoteRow:
    """What came after a record of incapacity: when, what a doctor found then, and what else is to be known."""

    at: Moment
    assessment: Assessment | None
    doctor: str
    what: str


@record
class IncapacityRow:
    """A record of incapacity (W11); `reassess_on` is the next day on which a doctor looks again."""

    id: RefusalId
    plan: PlanId
    at: Moment
    place: str
    doctor: str
    assessment: Assessment
    outcome: str
    representative: str
    decision: str
    emergency_care: str
    reassess_on: date | None
    notes: tuple[IncapacityNoteRow, ...]


@record
class RefusalsOfCase:
    """The three kinds, never mixed; `incapacities` counts records of W11."""

    by_person: tuple[RefusalRow, ...]
    by_receiver: tuple[ReceiverRefusalRow, ...]
    incapacities: int
    unable: tuple[IncapacityRow, ...]


@query("refusal:list", may=PERSON_READERS)
def all_refusals(work: Work, case: CaseId) -> RefusalsOfCase:
    """Return what was refused in a case, by whom."""
    concerned_case(work, case, "refusals")
    unable = _incapacities(work, case)
    return RefusalsOfCase(
        by_person=_by_person(work, case),
        by_receiver=_by_receiver(work, case),
        incapacities=len(unable),
        unable=unable,
    )


def _by_person(work: Work, case: CaseId) -> tuple[RefusalRow, ...]:
    additions = additions_of(work, case)
    withdrawn = withdrawn_ids(additions)
    decided = {each.refusal: each.kind for each in decisions_of(work, case)}
    derived = {"may_use_later", "additions", "is_withdrawn", "decision", "about_conditions"}
    codes = {each.id: each.code for each in conditions_in(work, case)}
    names = [name for name in RefusalRow.__dataclass_fields__ if name not in derived]
    return tuple(
        RefusalRow(
            **{name: getattr(each, name) for name in names},
            may_use_later=may_use_later(each),
            additions=tuple(one.what for one in additions if one.refusal == each.id),
            is_withdrawn=each.id in withdrawn,
            decision=decided.get(each.id),
            about_conditions=tuple(codes[one] for one in each.conditions if one in codes),
        )
        for each in refusals_of(work, case)
    )


def _by_receiver(work: Work, case: CaseId) -> tuple[ReceiverRefusalRow, ...]:
    notes, told = alarm_notes_of(work, case), {"notes", "settled", "receiver_name"}
    names = [name for name in ReceiverRefusalRow.__dataclass_fields__ if name not in told]
    rows: list[ReceiverRefusalRow] = []
    for each in receiver_refusals_of(work, case):
        settled = settled_by(each.id, notes)
        rows.append(
            ReceiverRefusalRow(
                **{name: getattr(each, name) for name in names},
                receiver_name=work.get(Receiver, each.receiver).name,
                notes=tuple(one.what for one in notes_of(each.id, notes)),
                settled=settled.how if settled else None,
            )
        )
    return tuple(rows)


def _incapacities(work: Work, case: CaseId) -> tuple[IncapacityRow, ...]:
    notes = incapacity_notes_of(work, case)
    names = [name for name in IncapacityRow.__dataclass_fields__ if name not in {"notes", "reassess_on"}]
    return tuple(
        IncapacityRow(
            **{name: getattr(each, name) for name in names},
            reassess_on=reassessed_on(each, notes),
            notes=tuple(
                IncapacityNoteRow(at=one.at, assessment=one.assessment, doctor=one.doctor, what=one.what)
                for one in notes
                if one.incapacity == each.id
            ),
        )
        for each in incapacities_of(work, case)
    )


@record
class AdditionRow:
    """What came after a refusal."""

    kind: AdditionKind
    what: str
    done: str
    at: Moment
    recorded_by: StaffId
    recorded_at: datetime
    recorder: str


@record
class DecisionRow:
    """What was decided on a refusal, by whom and why."""

    id: DecisionId
    kind: DecisionKind
    reason: str
    reference: str
    decided_by: StaffId
    decided_at: datetime
    decider: str


@record
class RefusalRecord:
    """One refusal as it was recorded, with everything that followed; `age` is that of the person on that day."""

    id: RefusalId
    version: int
    plan: PlanId
    age: int | None
    refusal: RefusalDraft
    recorded_by: StaffId
    recorded_at: datetime
    recorder: str
    about_conditions: tuple[ConditionCode, ...]
    finished_at: datetime | None
    additions: tuple[AdditionRow, ...]
    decisions: tuple[DecisionRow, ...]


@query("refusal:see", may=PERSON_READERS)
def seen_refusal(work: Work, known: RefusalId) -> RefusalRecord:
    """Return one refusal of the person with all its items, additions and decisions; raises NotFound."""
    kept = work.get(Refusal, known)
    concerned_case(work, kept.case, "refusal", known)
    fields, people = {name: getattr(kept, name) for name in RefusalDraft.__dataclass_fields__}, shown_names(work)
    codes = {each.id: each.code for each in conditions_in(work, kept.case)}
    return RefusalRecord(
        id=kept.id,
        version=kept.version,
        plan=kept.plan,
        age=work.get(Case, kept.case).born_on.age_on(kept.at.day) if kept.at else None,
        refusal=RefusalDraft(**fields),
        recorded_by=kept.recorded_by,
        recorded_at=kept.recorded_at,
        recorder=people.get(kept.recorded_by, ""),
        about_conditions=tuple(codes[one] for one in kept.conditions if one in codes),
        finished_at=kept.finished_at,
        additions=tuple(_addition(each, people) for each in additions_of(work, kept.case) if each.refusal == known),
        decisions=tuple(_decision(each, people) for each in decisions_of(work, kept.case) if each.refusal == known),
    )


def _addition(addition: Addition, people: Mapping[StaffId, str]) -> AdditionRow:
    names = [name for name in AdditionRow.__dataclass_fields__ if name != "recorder"]
    told = {name: getattr(addition, name) for name in names}
    return AdditionRow(**told, recorder=people.get(addition.recorded_by, ""))


def _decision(decision: Decision, people: Mapping[StaffId, str]) -> DecisionRow:
    names = [name for name in DecisionRow.__dataclass_fields__ if name != "decider"]
    told = {name: getattr(decision, name) for name in names}
    return DecisionRow(**told, decider=people.get(decision.decided_by, ""))


@record
class ItemRow:
    """An item that a situation asks for, in both languages."""

    item: Item
    dutch: str
    english: str

    def say(self, language: Language) -> str:
        """Return the item in `language`."""
        return self.dutch if language == "nl" else self.english


@query("refusal:items", may=EVERYBODY, level=Level.OPEN)
def asked_items(work: Work, situation: Situation) -> tuple[ItemRow, ...]:
    """Return what the record of a situation must hold before it is finished (domain 6.2)."""
    return tuple(
        ItemRow(item=each, dutch=say("nl", each.label), english=say("en", each.label)) for each in needed_of(situation)
    )
