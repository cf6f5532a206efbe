"""Which pages there are: one line each; the window knows them only as this list."""

from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtWidgets import QWidget

from medhandover.cases.queries import all_cases
from medhandover.escorts.queries import all_escorts
from medhandover.handovers.lists import owed_aftercare
from medhandover.kernel.declare import Declared
from medhandover.kernel.ids import CaseId
from medhandover.kernel.languages import N_
from medhandover.kernel.shapes import record
from medhandover.readiness.queries import worklist
from medhandover.receivers.queries import all_receivers
from medhandover.schedules.queries import seen_schedule
from medhandover.staff.queries import all_accounts
from ui.administration.page import AdministrationPage
from ui.advice.beside_dialog import BesideDialog, read_beside
from ui.advice.panel import AdvicePanel
from ui.cases.by_receiver import BY_RECEIVER
from ui.cases.exporting import CaseFilePanel
from ui.cases.finding import Finding
from ui.cases.page import CasePage
from ui.cases.search import CasesPage
from ui.cases.walking import Panels
from ui.desk import Desk
from ui.escorts.page import EscortsPage
from ui.escorts.timeline_page import TimelinePage
from ui.forms.opening import Opener, Openers
from ui.handovers.handover_dialog import HandoverDialog
from ui.handovers.unfinished import UNFINISHED
from ui.letters.panel import LetterPanel
from ui.papers.panel import PapersPanel
from ui.parts.stack import PartsStack
from ui.plans.unanswered import UNANSWERED
from ui.readiness.follow import follow
from ui.readiness.page import WorklistPage
from ui.readiness.today import TODAY
from ui.receivers.near import NearPanel
from ui.receivers.page import ReceiversPage
from ui.refusals.lists import ALARMS, OFFERS
from ui.refusals.recording import keep_refusal
from ui.refusals.refusal_dialog import RefusalDialog
from ui.widgets.listing import Listing, ListPage

__all__ = ["OFFICE_PAGES", "OPENERS", "TAKER", "Finding", "OfficePage", "Page", "case_page"]


class Page(Protocol):
    """A page that fills itself."""

    def refresh(self) -> None:
        """Ask for everything anew."""
        ...


@record
class OfficePage:
    """A page of the office: its key, its name (a message id), and how it is made of a desk, a text and its place.

    `waits` is the field of `Waiting` that counts what waits on it; its icon has the name of its key.
    `asks` is the query without which there is nothing to see on it; a page that is not listed is led to by others.
    """

    key: str
    name: str
    make: Callable[[Desk, str, QWidget | None], Page]
    asks: Declared[Any, Any, Any] | None = None
    is_listed: bool = True
    waits: str = ""


def _page(key: str, name: str, listing: Listing, *, is_listed: bool = True, waits: str = "") -> OfficePage:
    return OfficePage(
        key=key,
        name=name,
        make=lambda desk, text, parent: ListPage(desk, listing, text, parent),
        asks=listing.query,
        is_listed=is_listed,
        waits=waits,
    )


OFFICE_PAGES = (
    OfficePage(
        key="worklist",
        name=N_("Worklist"),
        make=lambda desk, _, parent: WorklistPage(desk, parent),
        asks=worklist,
    ),
    _page("today", N_("Under way today"), TODAY),
    _page("unanswered", N_("Not answered"), UNANSWERED, waits="unanswered"),
    _page("unfinished", N_("Unfinished"), UNFINISHED),
    OfficePage(
        key="follow",
        name=N_("To follow up"),
        make=lambda desk, _, parent: PartsStack(desk, N_("To follow up"), follow(desk.language), parent),
        asks=owed_aftercare,
    ),
    _page("offers", N_("Open offers"), OFFERS),
    _page("alarms", N_("Alarms"), ALARMS, waits="alarms"),
    OfficePage(key="cases", name=N_("Cases"), make=CasesPage, asks=all_cases),
    OfficePage(key="receivers", name=N_("Receivers"), make=ReceiversPage, asks=all_receivers),
    OfficePage(key="escorts", name=N_("Escorts"), make=EscortsPage, asks=all_escorts),
    OfficePage(
        key="timeline", name=N_("Planning"), make=lambda desk, _, parent: TimelinePage(desk, parent), asks=seen_schedule
    ),
    OfficePage(key="administration", name=N_("Administration"), make=AdministrationPage, asks=all_accounts),
    _page("cases_by_receiver", N_("Cases at this receiver"), BY_RECEIVER, is_listed=False),
)
"""The pages of the office in the order of the navigation, the first one shown at first."""


TAKER = "cases"
"""The page that takes the case file with which the program was started."""


BESIDE = Opener(shape=BesideDialog, then=read_beside)
REFUSAL = Opener(shape=RefusalDialog, then=keep_refusal)
OPENERS: Openers = {
    "advice:record": BESIDE,
    "condition:record": BESIDE,
    "refusal:begin": REFUSAL,
    "refusal:change": REFUSAL,
    "handover:record": Opener(shape=HandoverDialog),
    "handover:except": Opener(shape=HandoverDialog),
}
"""The actions of a case that have a dialog of their own."""


PANELS: Panels = {
    "advice": AdvicePanel,
    "information": LetterPanel,
    "papers": PapersPanel,
    "person": CaseFilePanel,
    "receiver": NearPanel,
}
"""The sections of a case that show more than rows."""


def case_page(desk: Desk, case: str, section: str, parent: QWidget | None) -> Page:
    """Return the page of a case inside `parent`, opened at a section."""
    return CasePage(desk, CaseId(case), section, OPENERS, PANELS, parent)
