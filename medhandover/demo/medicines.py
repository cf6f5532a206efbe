"""What an invented person takes along: counted and signed for, with the paper for a controlled one, and the file."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from medhandover.demo.props import shelf
from medhandover.demo.stage import Stage
from medhandover.kernel.clock import Moment
from medhandover.kernel.ids import CaseId, EnvelopeId, MedicineId
from medhandover.kernel.shapes import record
from medhandover.medication.actions import count_medicine, record_envelope, record_medicine
from medhandover.medication.controlled import (
    ControlledKind,
    ControlledPaperDraft,
    Legalisation,
    PaperState,
    schengen_of,
)
from medhandover.medication.counts import Signing
from medhandover.medication.custody import EnvelopeMoveDraft, Holder
from medhandover.medication.handing import move_envelope
from medhandover.medication.model import EnvelopeDraft, Keeper, MedicineDraft, units_needed
from medhandover.medication.permits import record_paper
from medhandover.settings.model import Settings

SERVICE = "medische dienst (verzonnen)"
PHARMACIST = "A. Apotheker (verzonnen)"


@record
class Taken:
    """A medicine; `counted` are the units of what is taken only when needed."""

    medicine: MedicineDraft
    counted: int = 0


def taken(name: str) -> Taken:
    """Return a medicine by its name in `resources/demo/medicijnen.toml`."""
    found: Taken = shelf("medicijnen", dict[str, Taken])[name]
    return found


@record
class Carrier:
    """Who has medicines and file on the way: a nurse, or the employee where none travels along."""

    name: str
    function: str
    keeper: Keeper
    holder: Holder


def nurse(name: str) -> Carrier:
    """Return the nurse as who carries medicines and file."""
    return Carrier(
        name=name, function="psychiatrisch verpleegkundige", keeper=Keeper.MEDICAL, holder=Holder.MEDICAL_ESCORT
    )


def employee(name: str) -> Carrier:
    """Return the employee as who carries medicines and file."""
    return Carrier(name=name, function="begeleidend DT&V-medewerker", keeper=Keeper.EMPLOYEE, holder=Holder.EMPLOYEE)


def packed(
    stage: Stage, case: CaseId, country: str, names: tuple[str, ...], days: int, carrier: Carrier
) -> dict[MedicineId, int]:
    """Enter the medicines, count them for `days` days and have them signed for; return the units of each."""
    on = stage.day
    signing = Signing(given_to=carrier.name, function=carrier.function, at=Moment(stage.clock.now()), place=SERVICE)
    handed: dict[MedicineId, int] = {}
    for each in map(taken, names):
        draft = replace(
            each.medicine,
            kept_by=carrier.keeper,
            is_in_hand_luggage=True,
            prescriber="drs. B. Behandelaar (verzonnen)",
        )
        made = stage.do(record_medicine, case, draft)
        handed[made] = each.counted or units_needed(draft, days)
        stage.do(count_medicine, made, 1, handed[made], on, PHARMACIST, signing)
        for paper in _papers(made, country, on, days) if draft.is_controlled else ():
            stage.do(record_paper, case, paper)
    return handed


def _papers(medicine: MedicineId, country: str, on: date, days: int) -> Iterator[ControlledPaperDraft]:
    """Yield a legalised statement, or in the Schengen countries as many forms with adjoining days as are needed."""
    told: dict[str, Any] = {
        "medicine": medicine,
        "country": country,
        "state": PaperState.PRESENT,
        "number": "CAK-VERZONNEN",
        "issued_on": on,
        "authority": "CAK (verzonnen)",
    }
    if country not in SCHENGEN:
        until = on + timedelta(days=364)
        by = (Legalisation.CAK, Legalisation.MINISTRY)
        yield ControlledPaperDraft(
            kind=ControlledKind.STATEMENT, valid_from=on, valid_until=until, legalised=by, **told
        )
        return
    for begins in range(0, days + LEAD_DAYS, FORM_DAYS):
        since = on + timedelta(days=begins)
        until = since + timedelta(days=FORM_DAYS - 1)
        yield ControlledPaperDraft(kind=ControlledKind.SCHENGEN, valid_from=since, valid_until=until, **told)


SCHENGEN = schengen_of(Settings())
FORM_DAYS = Settings().schengen_form_days
LEAD_DAYS = 30
"""Days for which forms are asked beside those of the supply: they are asked before the journey."""


def sealed(stage: Stage, case: CaseId, number: str, language: str) -> EnvelopeId:
    """Record the sealed medical file by its number and seal: its content never enters the program."""
    envelope = EnvelopeDraft(
        number=number,
        seal_number=number.replace("VB", "Z"),
        sealed_by=SERVICE,
        sealed_on=stage.day,
        language=language,
        pages=12,
        addressee="behandelend arts",
    )
    made: EnvelopeId = stage.do(record_envelope, case, envelope)
    return made


def carried(stage: Stage, envelope: EnvelopeId, carrier: Carrier) -> None:
    """Hand the sealed file to who travels along, who signs for it."""
    step = EnvelopeMoveDraft(
        given_by=SERVICE,
        given_by_kind=Holder.MEDICAL_SERVICE,
        taken_by=carrier.name,
        taken_by_kind=carrier.holder,
        at=Moment(stage.clock.now()),
        is_seal_intact=True,
    )
    stage.do(move_envelope, envelope, step)


def left(stage: Stage, envelope: EnvelopeId, carrier: Carrier, receiver: str, place: str) -> None:
    """Hand the sealed file to the receiver, seal intact: the last step of its way."""
    step = EnvelopeMoveDraft(
        given_by=carrier.name,
        given_by_kind=carrier.holder,
        taken_by=receiver,
        taken_by_kind=Holder.RECEIVER,
        at=Moment(stage.clock.now()),
        is_seal_intact=True,
        place=place,
    )
    stage.do(move_envelope, envelope, step)
