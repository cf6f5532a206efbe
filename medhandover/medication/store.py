"""How medicines, their counts and papers, and sealed envelopes with their way are kept."""

from collections.abc import Sequence

from sqlalchemy import select

from medhandover.kernel.ids import CaseId, EnvelopeId, MedicineId
from medhandover.medication.controlled import ControlledPaper
from medhandover.medication.counts import SupplyCount
from medhandover.medication.custody import EnvelopeMove, SealBreach
from medhandover.medication.model import Envelope, Medicine
from medhandover.storage.tables import keep
from medhandover.storage.work import Work

medicines_table = keep(Medicine, "medicines", belongs={"case": "cases"}, unique=[("case", "position")])
counts_table = keep(SupplyCount, "supply_counts", belongs={"case": "cases", "medicine": "medicines"})
papers_table = keep(ControlledPaper, "controlled_papers", belongs={"case": "cases", "medicine": "medicines"})
envelopes_table = keep(Envelope, "envelopes", belongs={"case": "cases"}, unique=[("number",)])
moves_table = keep(EnvelopeMove, "envelope_moves", belongs={"case": "cases", "envelope": "envelopes"})
breaches_table = keep(
    SealBreach, "envelope_breaches", belongs={"case": "cases", "envelope": "envelopes", "replaced_by": "envelopes"}
)


def medicines_of(work: Work, case: CaseId) -> Sequence[Medicine]:
    """Return the medicines of a case in order, stopped ones too."""
    ordered = select(Medicine).order_by(medicines_table.c.position)
    return work.of(ordered, medicines_table.c.case, case)


def counts_of(work: Work, case: CaseId, medicine: MedicineId | None = None) -> Sequence[SupplyCount]:
    """Return the counts of a case, or of one medicine; those of each medicine in their order."""
    ordered = select(SupplyCount).order_by(counts_table.c.medicine, counts_table.c.sequence)
    chosen = ordered.where(counts_table.c.case == case)
    return work.all(chosen.where(counts_table.c.medicine == medicine) if medicine else chosen)


def papers_of(work: Work, case: CaseId) -> Sequence[ControlledPaper]:
    """Return the papers for controlled medicines of a case, oldest first, withdrawn ones too."""
    ordered = select(ControlledPaper).order_by(papers_table.c.recorded_at, papers_table.c.id)
    return work.of(ordered, papers_table.c.case, case)


def envelopes_of(work: Work, case: CaseId) -> Sequence[Envelope]:
    """Return the sealed envelopes of a case, oldest first."""
    ordered = select(Envelope).order_by(envelopes_table.c.recorded_at, envelopes_table.c.id)
    return work.of(ordered, envelopes_table.c.case, case)


def moves_of(work: Work, case: CaseId, envelope: EnvelopeId | None = None) -> Sequence[EnvelopeMove]:
    """Return the steps of a case's envelopes, or of one; those of each envelope in their order."""
    ordered = select(EnvelopeMove).order_by(moves_table.c.envelope, moves_table.c.sequence)
    chosen = ordered.where(moves_table.c.case == case)
    return work.all(chosen.where(moves_table.c.envelope == envelope) if envelope else chosen)


def seal_breaches_of(work: Work, case: CaseId) -> Sequence[SealBreach]:
    """Return what happened to a case's envelopes, oldest first."""
    ordered = select(SealBreach).order_by(breaches_table.c.recorded_at, breaches_table.c.id)
    return work.of(ordered, breaches_table.c.case, case)


def has_number(work: Work, number: str) -> bool:
    """Tell whether an envelope with this number is recorded, in any case."""
    return work.one(select(Envelope).where(envelopes_table.c.number == number)) is not None
