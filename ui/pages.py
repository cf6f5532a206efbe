"""Which pages there are: one line each; the window knows them only as this list."""

from collections.abc import Callable
from typing import Protocol

from medhandover.kernel.ids import CaseId
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import record
from ui.advice.beside_dialog import open_beside
from ui.advice.panel import AdvicePanel
from ui.cases.page import CasePage, Panels
from ui.cases.search import CasesPage
from ui.desk import Desk
from ui.forms.offering import Openers
from ui.handovers.handover_dialog import open_handover
from ui.letters.panel import LetterPanel
from ui.papers.panel import PapersPanel
from ui.readiness.page import WorklistPage
from ui.refusals.recording import open_refusal


class Page(Protocol):
    """A page that fills itself."""

    def refresh(self) -> None:
        """Ask for everything anew."""
        ...


@record
class OfficePage:
    """A page of the navigation: its key, its name (a message id), and how it is made of a desk and a text."""

    key: str
    name: str
    make: Callable[[Desk, str], Page]


OFFICE_PAGES = (
    OfficePage(key="worklist", name=N_("Worklist"), make=lambda desk, _: WorklistPage(desk)),
    OfficePage(key="cases", name=N_("Cases"), make=CasesPage),
)
"""The pages of the navigation, the first one shown at first."""


OPENERS: Openers = {
    "advice:record": open_beside,
    "condition:record": open_beside,
    "refusal:begin": open_refusal,
    "refusal:change": open_refusal,
    "handover:record": open_handover,
    "handover:except": open_handover,
}
"""The actions of a case that have a dialog of their own."""


PANELS: Panels = {"advice": AdvicePanel, "information": LetterPanel, "papers": PapersPanel}
"""The sections of a case that show more than rows."""


def case_page(desk: Desk, case: str, section: str) -> Page:
    """Return the page of a case, opened at a section."""
    return CasePage(desk, CaseId(case), section, OPENERS, PANELS)
