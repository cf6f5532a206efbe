"""What the box of the window finds: persons and numbers, receivers, escorts, and the cases of a receiver."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from medhandover.cases.queries import CaseRow, found_cases
from medhandover.escorts.queries import EscortRow, found_escorts
from medhandover.kernel.declare import Declared
from medhandover.kernel.languages import N_, country_name
from medhandover.kernel.shapes import record
from medhandover.plans.following import CaseByReceiverRow, cases_by_receiver
from medhandover.receivers.queries import FoundReceiver, found_receivers
from ui.desk import Desk
from ui.widgets.finder import Hit, HitGroup

FEW = 6
"""How many of one kind are shown."""


@record
class Kind:
    """A kind of thing that is found: its name, its query, and how a row of it is shown."""

    name: str
    query: Declared[Any, Any, Any]
    hit: Callable[[Desk, Any], Hit]


def _person(desk: Desk, row: CaseRow) -> Hit:
    facts = (row.document_number, f"V {row.v_number}", country_name(desk.language, row.destination))
    text = "   ".join(filter(None, (row.name, row.original_name)))
    return Hit(text=text, detail=" · ".join(facts), page="case", thing=row.id)


def _receiver(desk: Desk, row: FoundReceiver) -> Hit:
    place = ", ".join(filter(None, (row.city, country_name(desk.language, row.country))))
    detail = " · ".join(filter(None, (place, row.phone)))
    return Hit(text=row.name, detail=detail, page="receivers", thing=row.id)


def _escort(desk: Desk, row: EscortRow) -> Hit:
    detail = " · ".join(filter(None, (desk.show(row.kind), row.phone)))
    return Hit(text=row.name, detail=detail, page="escorts", thing=row.id)


def _at(desk: Desk, row: CaseByReceiverRow) -> Hit:
    detail = f"{row.document_number} · {row.receiver_name}"
    return Hit(text=row.name, detail=detail, page="case/receiver", thing=row.case)


KINDS = (
    Kind(name=N_("Persons and numbers"), query=found_cases, hit=_person),
    Kind(name=N_("Receivers"), query=found_receivers, hit=_receiver),
    Kind(name=N_("Cases at this receiver"), query=cases_by_receiver, hit=_at),
    Kind(name=N_("Escorts"), query=found_escorts, hit=_escort),
)


class Finding(QObject):
    """Asks for every kind that the asker may see; `found` gives the groups once all answers came."""

    found = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        """Begin without a question."""
        super().__init__(parent)
        self._desk, self._turn = desk, 0
        self._answers: dict[str, HitGroup] = {}
        self._kinds = [each for each in KINDS if desk.may(each.query)]

    def ask(self, text: str) -> None:
        """Look for a text; the answers to an earlier one are dropped."""
        self._turn += 1
        self._answers = {}
        for kind in self._kinds:
            self._desk.ask(partial(self._came, self._turn, kind), kind.query, text)

    def _came(self, turn: int, kind: Kind, rows: Sequence[Any]) -> None:
        if turn != self._turn:
            return
        hits = tuple(kind.hit(self._desk, each) for each in rows[:FEW])
        self._answers[kind.name] = HitGroup(name=self._desk.say(kind.name), hits=hits)
        if len(self._answers) == len(self._kinds):
            self.found.emit(tuple(self._answers[each.name] for each in self._kinds))
