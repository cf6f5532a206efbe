"""What may be seen of medicines, their papers and envelopes."""

from datetime import date, datetime
from decimal import Decimal

from medhandover.cases.store import concerned_case
from medhandover.kernel.clock import Moment
from medhandover.kernel.declare import query
from medhandover.kernel.ids import (
    CaseId,
    ControlledPaperId,
    CountId,
    EnvelopeId,
    MedicineId,
    SealBreachId,
    StaffId,
)
from medhandover.kernel.roles import MEDICAL_READERS, PERSON_READERS, Level
from medhandover.kernel.shapes import record
from medhandover.medication.controlled import ControlledKind, Legalisation, PaperState
from medhandover.medication.counts import CountKind, Signing
from medhandover.medication.custody import BreachKind, Holder, Settlement, custody_of, holder_of
from medhandover.medication.dosing import doses_of
from medhandover.medication.model import Envelope, IcePoint, Keeper, days_of_supply
from medhandover.medication.store import counts_of, envelopes_of, medicines_of, moves_of, papers_of, seal_breaches_of
from medhandover.storage.work import Work


@record
class MedicineRow:
    """A medicine; `lasts_days` are the whole days of what was counted, None while not counted."""

    id: MedicineId
    version: int
    position: int
    inn: str
    strength: str
    form: str
    dose: str
    per_day: Decimal
    route: str
    atc: str
    times: tuple[str, ...]
    counted: int | None
    counted_on: date | None
    counted_by: str
    is_controlled: bool
    remark: str
    stopped_at: datetime | None
    lasts_days: int | None
    units_each: Decimal | None
    is_as_needed: bool
    max_per_day: Decimal | None
    start_on: date | None
    stop_on: date | None
    prescriber: str
    kept_by: Keeper
    is_supervised: bool
    is_in_hand_luggage: bool
    needs_cooling: bool
    max_hours_uncooled: int | None
    cool_box: str
    cool_box_hours: int | None
    ice_points: tuple[IcePoint, ...]


@record
class CountRow:
    """A count of one medicine, by its place in the list."""

    id: CountId
    position: int
    kind: CountKind
    counted: int
    counted_on: date
    counted_by: str
    signing: Signing | None
    recorded_by: StaffId


@record
class IntakeDose:
    """A moment of intake on two clocks; `leg` counts from 1 while the person is under way."""

    home: Moment
    place: Moment
    leg: int | None


@record
class IntakeRow:
    """When a medicine is taken, without its name: all that a traveller without medical rights sees (domain 4.2).

    `doses` are the moments from departure until some days after arrival, once the journey is planned.
    """

    position: int
    times: tuple[str, ...]
    is_as_needed: bool = False
    is_supervised: bool = False
    kept_by: Keeper = Keeper.UNKNOWN
    doses: tuple[IntakeDose, ...] = ()


@record
class PaperRow:
    """A paper for a controlled medicine, which is told by its place in the list and not by name."""

    id: ControlledPaperId
    version: int
    medicine: MedicineId
    position: int
    country: str
    kind: ControlledKind
    state: PaperState
    number: str
    issued_on: date | None
    valid_from: date | None
    valid_until: date | None
    days_covered: int | None
    authority: str
    legalised: tuple[Legalisation, ...]
    source: str
    withdrawn_at: datetime | None


@record
class MoveRow:
    """A step of an envelope's way."""

    at: Moment
    place: str
    given_by: str
    given_by_kind: Holder
    taken_by: str
    taken_by_kind: Holder
    is_seal_intact: bool
    seal_number: str
    is_signed: bool
    remark: str


@record
class BreachRow:
    """What happened to an envelope, until when it must be settled, and how it was."""

    id: SealBreachId
    version: int
    kind: BreachKind
    found_at: Moment
    found_by: str
    place: str
    remark: str
    due_at: datetime
    settlement: Settlement | None
    settled_at: datetime | None
    reported_at: Moment | None
    not_reported_reason: str
    replaced_by: EnvelopeId | None


@record
class EnvelopeRow:
    """A sealed envelope, by its number: where it is, whether it still counts, each step and each breach."""

    id: EnvelopeId
    version: int
    number: str
    sealed_by: str
    sealed_on: date
    language: str
    pages: int | None
    seal_number: str
    addressee: str
    translations: tuple[str, ...]
    holder: Holder
    counts_now: bool
    moves: tuple[MoveRow, ...]
    breaches: tuple[BreachRow, ...]


@query("medicine:list", may=MEDICAL_READERS, level=Level.M1)
def all_medicines(work: Work, case: CaseId) -> tuple[MedicineRow, ...]:
    """Return the medicines of a case in order, stopped ones too."""
    concerned_case(work, case, "medicines")
    names = [name for name in MedicineRow.__dataclass_fields__ if name != "lasts_days"]
    return tuple(
        MedicineRow(**{name: getattr(each, name) for name in names}, lasts_days=days_of_supply(each))
        for each in medicines_of(work, case)
    )


@query("medicine:counts", may=PERSON_READERS)
def all_counts(work: Work, case: CaseId) -> tuple[CountRow, ...]:
    """Return every count of a case's medicines, without their names."""
    concerned_case(work, case, "counts")
    positions = {each.id: each.position for each in medicines_of(work, case)}
    names = [name for name in CountRow.__dataclass_fields__ if name != "position"]
    rows = [
        CountRow(position=positions[each.medicine], **{name: getattr(each, name) for name in names})
        for each in counts_of(work, case)
    ]
    return tuple(sorted(rows, key=lambda row: row.position))


@query("medicine:times", may=PERSON_READERS)
def intake_times(work: Work, case: CaseId) -> tuple[IntakeRow, ...]:
    """Return when medicines are taken, on two clocks, without saying which."""
    concerned_case(work, case, "intake times")
    return tuple(
        IntakeRow(
            position=each.position,
            times=each.times,
            is_as_needed=each.is_as_needed,
            is_supervised=each.is_supervised,
            kept_by=each.kept_by,
            doses=tuple(IntakeDose(home=dose.home, place=dose.place, leg=dose.leg) for dose in found),
        )
        for each, found in doses_of(work, case)
    )


@query("controlled:list", may=PERSON_READERS)
def all_papers(work: Work, case: CaseId) -> tuple[PaperRow, ...]:
    """Return the papers for controlled medicines of a case, without the names of the medicines."""
    concerned_case(work, case, "controlled papers")
    positions = {each.id: each.position for each in medicines_of(work, case)}
    names = [name for name in PaperRow.__dataclass_fields__ if name != "position"]
    return tuple(
        PaperRow(position=positions[each.medicine], **{name: getattr(each, name) for name in names})
        for each in papers_of(work, case)
    )


@query("envelope:list", may=PERSON_READERS)
def all_envelopes(work: Work, case: CaseId) -> tuple[EnvelopeRow, ...]:
    """Return the sealed envelopes of a case with their way, oldest first."""
    concerned_case(work, case, "envelopes")
    return tuple(_envelope(work, case, each) for each in envelopes_of(work, case))


def _envelope(work: Work, case: CaseId, envelope: Envelope) -> EnvelopeRow:
    moves = moves_of(work, case, envelope.id)
    breaches = [each for each in seal_breaches_of(work, case) if each.envelope == envelope.id]
    where = custody_of([envelope], moves, breaches)[0]
    steps, events = MoveRow.__dataclass_fields__, BreachRow.__dataclass_fields__
    own = {"holder", "counts_now", "moves", "breaches"}
    return EnvelopeRow(
        **{name: getattr(envelope, name) for name in EnvelopeRow.__dataclass_fields__ if name not in own},
        holder=holder_of(envelope.id, moves),
        counts_now=where.counts,
        moves=tuple(MoveRow(**{name: getattr(each, name) for name in steps}) for each in moves),
        breaches=tuple(BreachRow(**{name: getattr(each, name) for name in events}) for each in breaches),
    )
