"""How medicines, their counts and papers, and sealed envelopes with their way are kept."""

from collections.abc import Sequence

from sqlalchemy import select

from medhandover.kernel.ids import CaseId, EnvelopeId, MedicineId
from medhandover.medication.controlled import ControlledPaper
from medhandover.medication.counts import SupplyCount
from medhandover.medication.custody import EnvelopeMove, SealBreach
from medhandover.medication.model import Envelope, Medicine
from medhandover.storage.belonging import Belonging
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

MEDICINES = Belonging(Medicine, medicines_table.c.case, medicines_table.c.position)
COUNTS = Belonging(SupplyCount, counts_table.c.case, counts_table.c.medicine, counts_table.c.sequence)
MOVES = Belonging(EnvelopeMove, moves_table.c.case, moves_table.c.envelope, moves_table.c.sequence)
PAPERS = Belonging(ControlledPaper, papers_table.c.case, papers_table.c.recorded_at, papers_table.c.id)
ENVELOPES = Belonging(Envelope, envelopes_table.c.case, envelopes_table.c.recorded_at, envelopes_table.c.id)
SEAL_BREACHES = Belonging(SealBreach, breaches_table.c.case, breaches_table.c.recorded_at, breaches_table.c.id)


def medicines_of(work: Work, case: CaseId) -> Sequence[Medicine]:
    """Return the medicines of a case in order, stopped ones too."""
    return work.of(MEDICINES, case)


def counts_of(work: Work, case: CaseId, medicine: MedicineId | None = None) -> Sequence[SupplyCount]:
    """Return the counts of a case, or of one medicine; those of each medicine in their order."""
    return [each for each in work.of(COUNTS, case) if medicine in (None, each.medicine)]


def papers_of(work: Work, case: CaseId) -> Sequence[ControlledPaper]:
    """Return the papers for controlled medicines of a case, oldest first, withdrawn ones too."""
    return work.of(PAPERS, case)


def envelopes_of(work: Work, case: CaseId) -> Sequence[Envelope]:
    """Return the sealed envelopes of a case, oldest first."""
    return work.of(ENVELOPES, case)


def moves_of(work: Work, case: CaseId, envelope: EnvelopeId | None = None) -> Sequence[EnvelopeMove]:
    """Return the steps of a case's envelopes, or of one; those of each envelope in their order."""
    return [each for each in work.of(MOVES, case) if envelope in (None, each.envelope)]


def seal_breaches_of(work: Work, case: CaseId) -> Sequence[SealBreach]:
    """Return what happened to a case's envelopes, oldest first."""
    return work.of(SEAL_BREACHES, case)


def has_number(work: Work, number: str) -> bool:
    """Tell whether an envelope with this number is recorded, in any case."""
    return work.one(select(Envelope).where(envelopes_table.c.number == number)) is not None
