"""An examination shortly before departure (R27, standards 5.10): by whom, when, its outcome, how long it holds."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from medhandover.advice.conditions import ConditionCode
from medhandover.advice.signals import has_code
from medhandover.kernel.clock import Moment
from medhandover.kernel.coded import Coded
from medhandover.kernel.fields import Wrong
from medhandover.kernel.ids import AttachmentId, CaseId, ExaminationId, RefusalId, StaffId
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import entity

HOURS_MOST = 720
"""Hours that an examination can hold at the most: a slip of the pen otherwise."""


class ExaminationKind(Coded):
    """Dutch: soort onderzoek."""

    CHECK = "medische_controle", "medical check"
    INVENTORY = "actuele_inventarisatie", "inventory of the medical state"
    FIT_TO_FLY = "fit_to_fly", "fit-to-fly statement"


class ExaminationOutcome(Coded):
    """Dutch: uitkomst van een onderzoek."""

    FIT = "fit", "fit to travel"
    FIT_IF = "fit_met_voorwaarden", "fit to travel with conditions"
    NOT_FIT = "niet_fit", "not fit to travel"
    REFUSED = "geweigerd", "examination refused"


class DoctorDecision(Coded):
    """Dutch: beslissing van de arts na een geweigerd onderzoek (W4)."""

    MAY = "mag_reizen", "may travel"
    MAY_NOT = "mag_niet_reizen", "may not travel"


FITTING = {
    ConditionCode.MED_VOORAF: frozenset({ExaminationKind.CHECK, ExaminationKind.INVENTORY}),
    ConditionCode.FIT_FLY: frozenset({ExaminationKind.FIT_TO_FLY}),
}
"""Which kinds of examination meet which condition."""


@entity
class ExaminationDraft:
    """What is entered of an examination; `conditions` are in functional words (escort, seat, oxygen), no diagnosis.

    `valid_hours` count from `examined_at`; `segment` is the part of the journey it is for; `refusal` is the record of
    a refused examination (W4), `document` the file of the statement.
    """

    kind: ExaminationKind
    examined_at: Moment
    examiner: str
    qualification: str
    outcome: ExaminationOutcome
    valid_hours: int | None = None
    conditions: str = ""
    segment: str = ""
    document: AttachmentId | None = None
    refusal: RefusalId | None = None


@entity
class Examination(ExaminationDraft):
    """An examination of a case; after a refused one a doctor decides, once (domain 6.1, W4)."""

    id: ExaminationId
    case: CaseId
    recorded_by: StaffId
    recorded_at: datetime
    decision: DoctorDecision | None = None
    decided_at: Moment | None = None
    decided_by: str = ""
    decided_function: str = ""
    version: int = 1

    @property
    def at(self) -> datetime:
        """Return the moment that counts: of the doctor's decision after a refusal, else of the examination."""
        return (self.decided_at or self.examined_at).at

    @property
    def is_fit(self) -> bool:
        """Tell whether the person may travel according to it."""
        is_found = self.outcome in (ExaminationOutcome.FIT, ExaminationOutcome.FIT_IF)
        return is_found or self.decision is DoctorDecision.MAY

    @property
    def is_against(self) -> bool:
        """Tell whether a doctor says that the person may not travel now."""
        return self.outcome is ExaminationOutcome.NOT_FIT or self.decision is DoctorDecision.MAY_NOT

    @property
    def is_undecided(self) -> bool:
        """Tell whether it was refused and no doctor has decided yet."""
        return self.outcome is ExaminationOutcome.REFUSED and self.decision is None

    def holds_until(self, hours: int) -> datetime:
        """Return until when it holds; `hours` where it does not say so itself."""
        return self.at + timedelta(hours=self.valid_hours or hours)


def wrong_examination(draft: ExaminationDraft, now: datetime) -> Iterator[Wrong]:
    """Tell what is wrong with an examination."""
    if draft.examined_at.at > now:
        yield Wrong(path="examined_at", sentence=N_("The examination lies in the future."))
    is_refused = draft.outcome is ExaminationOutcome.REFUSED
    for path in ("examiner", "qualification"):
        if not getattr(draft, path):
            yield Wrong(path=path, sentence=N_("This cannot be empty."))
    if draft.valid_hours is not None and not 1 <= draft.valid_hours <= HOURS_MOST:
        sentence, values = N_("Write a number from {lowest} to {highest}."), {"lowest": 1, "highest": HOURS_MOST}
        yield Wrong(path="valid_hours", sentence=sentence, values=values)
    if (draft.outcome is ExaminationOutcome.FIT_IF) != bool(draft.conditions):
        sentence = N_("Conditions are written with the outcome “{outcome}”, and only there.")
        yield Wrong(path="conditions", sentence=sentence, values={"outcome": ExaminationOutcome.FIT_IF})
    if has_code(draft.conditions):
        sentence = N_("Write what people see or hear, without a diagnosis or its code.")
        yield Wrong(path="conditions", sentence=sentence)
    if draft.refusal and not is_refused:
        yield Wrong(path="refusal", sentence=N_("A refusal belongs to an examination that was refused."))
