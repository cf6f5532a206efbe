"""The sections of a case in the order of the work; the keys are those at which findings are mended."""

from ui.cases.sections.advice import ADVICE
from ui.cases.sections.conditions import CONDITIONS
from ui.cases.sections.escorts import ESCORTS
from ui.cases.sections.handover import AFTERCARE, HANDOVER
from ui.cases.sections.information import INFORMATION
from ui.cases.sections.journey import JOURNEY
from ui.cases.sections.medication import MEDICATION
from ui.cases.sections.papers import PAPERS
from ui.cases.sections.person import HISTORY, PERSON
from ui.cases.sections.receiver import RECEIVER

SECTIONS = (
    *(ADVICE, CONDITIONS, RECEIVER, JOURNEY, MEDICATION, ESCORTS),
    *(INFORMATION, PAPERS, HANDOVER, AFTERCARE, PERSON, HISTORY),
)
"""The sections in their order."""
