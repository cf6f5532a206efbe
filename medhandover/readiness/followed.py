"""What followed on and after the journey, as one value: reports, after-care, decisions, alarms, assessments."""

from collections.abc import Sequence

from medhandover.handovers.aftercare import AfterCare, AfterCareChoice
from medhandover.handovers.report import ReturnReport
from medhandover.kernel.shapes import record
from medhandover.refusals.decision import Decision
from medhandover.refusals.model import Addition, Incapacity
from medhandover.refusals.notes import AlarmNote, IncapacityNote


@record
class Followed:
    """The records that follow handover and refusals of a plan, each oldest first; none of them voids a release."""

    reports: Sequence[ReturnReport] = ()
    aftercares: Sequence[AfterCare] = ()
    choices: Sequence[AfterCareChoice] = ()
    additions: Sequence[Addition] = ()
    decisions: Sequence[Decision] = ()
    alarm_notes: Sequence[AlarmNote] = ()
    incapacities: Sequence[Incapacity] = ()
    incapacity_notes: Sequence[IncapacityNote] = ()


NOTHING = Followed()
"""What followed while nothing did."""
