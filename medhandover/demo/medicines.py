"""What an invented person takes along: counted and signed for, with the paper for the controlled one, and the file."""

from datetime import date, timedelta
from decimal import Decimal

from medhandover.demo.stage import Stage
from medhandover.kernel.clock import Moment
from medhandover.kernel.ids import CaseId
from medhandover.medication.actions import count_medicine, record_envelope, record_medicine
from medhandover.medication.controlled import ControlledKind, ControlledPaperDraft, Legalisation, PaperState
from medhandover.medication.counts import Signing
from medhandover.medication.custody import EnvelopeMoveDraft, Holder
from medhandover.medication.handing import move_envelope
from medhandover.medication.model import EnvelopeDraft, Keeper, MedicineDraft
from medhandover.medication.permits import record_paper

SERVICE = "medische dienst (verzonnen)"
NURSE = "P. Bakker (verzonnen)"


def packed(stage: Stage, case: CaseId, country: str, on: date) -> None:
    """Enter the medicines, count them and let the nurse sign; the controlled one has its paper for the country."""
    signing = Signing(
        given_to=NURSE, function="psychiatrisch verpleegkundige", at=Moment(stage.clock.now()), place=SERVICE
    )
    for draft, counted in MEDICINES:
        made = stage.do(record_medicine, case, draft)
        stage.do(count_medicine, made, 1, counted, on, "A. Apotheker (verzonnen)", signing)
        if draft.is_controlled:
            paper = ControlledPaperDraft(
                medicine=made,
                country=country,
                kind=ControlledKind.STATEMENT,
                state=PaperState.PRESENT,
                number="CAK-VERZONNEN",
                issued_on=on,
                valid_from=on,
                valid_until=on + timedelta(days=364),
                authority="CAK (verzonnen)",
                legalised=(Legalisation.CAK, Legalisation.MINISTRY),
            )
            stage.do(record_paper, case, paper)


def sealed(stage: Stage, case: CaseId, number: int, language: str, on: date) -> None:
    """Record the sealed medical file by its number and seal, and hand it to the nurse who travels along."""
    envelope = EnvelopeDraft(
        number=f"VB-{number:04d}",
        seal_number=f"Z-{number:04d}",
        sealed_by=SERVICE,
        sealed_on=on,
        language=language,
        pages=12,
        addressee="behandelend arts",
    )
    handed = EnvelopeMoveDraft(
        given_by=SERVICE,
        given_by_kind=Holder.MEDICAL_SERVICE,
        taken_by=NURSE,
        taken_by_kind=Holder.MEDICAL_ESCORT,
        at=Moment(stage.clock.now()),
        is_seal_intact=True,
        seal_number=envelope.seal_number,
    )
    stage.do(move_envelope, stage.do(record_envelope, case, envelope), handed)


MEDICINES: tuple[tuple[MedicineDraft, int], ...] = (
    (
        MedicineDraft(
            inn="sertraline",
            strength="100 mg",
            form="tablet",
            dose="1 tablet",
            per_day=Decimal(1),
            route="oraal",
            atc="N06AB06",
            times=("08:00",),
            units_each=Decimal(1),
            prescriber="drs. B. Behandelaar (verzonnen)",
            kept_by=Keeper.MEDICAL,
            is_in_hand_luggage=True,
        ),
        33,
    ),
    (
        MedicineDraft(
            inn="lorazepam",
            strength="1 mg",
            form="tablet",
            dose="1 tablet zo nodig, ten hoogste 2 per dag",
            per_day=Decimal(0),
            route="oraal",
            atc="N05BA06",
            is_controlled=True,
            is_as_needed=True,
            max_per_day=Decimal(2),
            prescriber="drs. B. Behandelaar (verzonnen)",
            kept_by=Keeper.MEDICAL,
            is_in_hand_luggage=True,
        ),
        14,
    ),
)
"""What an invented person takes, with the units that are counted out."""
