"""Finding a case: names in any script and spelling, V-number, document number."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from medhandover.cases.queries import all_cases, found_cases
from medhandover.kernel.languages import N_, country_name
from medhandover.rights import ACTIONS
from ui.cases.importing import CaseImport
from ui.desk import Desk
from ui.forms.offering import Offering
from ui.forms.offers import Offer
from ui.parts.buttons import Offers, offer_button
from ui.widgets.listing import Listing, ListPage
from ui.widgets.rows import Column


def _columns(desk: Desk) -> tuple[Column, ...]:
    return (
        Column(head=N_("Document number"), text=lambda row: row.document_number, share=3),
        Column(head=N_("Person"), text=lambda row: row.name, share=5, is_strong=True),
        Column(head=N_("Original script"), text=lambda row: row.original_name, share=5),
        Column(head=N_("V-number"), text=lambda row: row.v_number, share=3),
        Column(head=N_("Destination"), text=lambda row: country_name(desk.language, row.destination), share=3),
    )


ALL = Listing(
    title=N_("Cases"),
    empty=N_("There is no case yet."),
    query=all_cases,
    columns=_columns,
    opens=lambda row: ("case", row.id),
)
"""Every case, by its number."""

FOUND = Listing(
    title=N_("Cases"),
    empty=N_("Nobody is found. Try the beginning of a name, in any spelling."),
    query=found_cases,
    columns=_columns,
    opens=lambda row: ("case", row.id),
    asks=lambda text: (text,),
)
"""The cases that were searched for."""


OPENING = (Offer(tag="case:open", name=N_("Open a case")),)
"""What is offered above the list."""


class CasesPage(ListPage):
    """What a text finds, or all cases; a case that is opened here is shown at once."""

    def __init__(self, desk: Desk, text: str = "", parent: QWidget | None = None) -> None:
        """Build the page inside `parent`; `refresh` fills it."""
        super().__init__(desk, FOUND if text else ALL, text, parent)
        self.offering = Offering(desk, self, self._opened)
        self.offers = Offers(desk, self.offering, N_("Cases"), OPENING)
        self.head.addWidget(self.offers)
        self.importing = CaseImport(desk, self)
        self.enter = offer_button(desk, N_("Cases"), N_("Enter from a file …"), self.importing.choose)
        self.head.addWidget(self.enter)
        self.enter.setVisible(desk.may(ACTIONS["case:import"]))

    def take(self, file: Path) -> None:
        """Offer to enter a case file; nothing is entered before somebody looked at it."""
        if self._desk.may(ACTIONS["case:import"]):
            self.importing.read(file)
        else:
            self._desk.problem.emit(self._desk.say(N_("Your role does not enter case files. Ask a coordinator.")))

    def _opened(self) -> None:
        self._desk.open("case", self.offering.came)
