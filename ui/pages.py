"""Which pages there are: one line each; the window knows them only as this list."""

from collections.abc import Callable
from typing import Protocol

from medhandover.kernel.ids import CaseId
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import record
from medhandover.rights import QUERIES
from ui.administration.page import AdministrationPage
from ui.cases.page import CasePage
from ui.cases.search import CasesPage
from ui.desk import Desk
from ui.escorts.page import EscortsPage
from ui.readiness.page import WorklistPage
from ui.receivers.page import ReceiversPage


class Page(Protocol):
    """A page that fills itself."""

    def refresh(self) -> None:
        """Ask for everything anew."""
        ...


@record
class OfficePage:
    """A page of the navigation: its key, its name (a message id), and how it is made of a desk and a text.

    `tag` is the query without which nobody has it.
    """

    key: str
    name: str
    make: Callable[[Desk, str], Page]
    tag: str = ""


OFFICE_PAGES = (
    OfficePage(key="worklist", name=N_("Worklist"), make=lambda desk, _: WorklistPage(desk), tag="readiness:list"),
    OfficePage(key="cases", name=N_("Cases"), make=CasesPage, tag="case:list"),
    OfficePage(key="receivers", name=N_("Receivers"), make=ReceiversPage, tag="receiver:list"),
    OfficePage(key="escorts", name=N_("Escorts"), make=EscortsPage, tag="escort:list"),
    OfficePage(key="administration", name=N_("Administration"), make=AdministrationPage),
)
"""The pages of the navigation, the first one shown at first."""


def pages_for(desk: Desk) -> list[OfficePage]:
    """Return the pages that whoever is signed in may see."""
    return [each for each in OFFICE_PAGES if not each.tag or desk.may(QUERIES[each.tag])]


def case_page(desk: Desk, case: str, section: str) -> Page:
    """Return the page of a case, opened at a section."""
    return CasePage(desk, CaseId(case), section)
