"""The page of the receivers: the directory, and beside it the sheet of the one that is chosen."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from PySide6.QtWidgets import QWidget

from medhandover.advice.conditions import ConditionCode
from medhandover.kernel.languages import N_, country_name, language_name
from medhandover.kernel.problem import Problem
from medhandover.receivers.airports import Airport, airport_of, airports_in
from medhandover.receivers.model import ReceiverKind, ReceiverStatus
from medhandover.rights import ACTIONS
from ui.desk import Desk
from ui.parts.buttons import offer_button
from ui.parts.directory import Directory
from ui.parts.filters import Choice
from ui.receivers.contents import airport_told, directory, sheet
from ui.receivers.importing import ReceiverImport

CHOICES = (
    Choice(name="country", every=N_("Every country")),
    Choice(name="kind", every=N_("Every kind"), options=tuple((each, each.label) for each in ReceiverKind)),
    Choice(
        name="capability",
        every=N_("Every capability"),
        options=tuple((each.value, each.label) for each in ConditionCode),
    ),
    Choice(name="status", every=N_("Every status"), options=tuple((each, each.label) for each in ReceiverStatus)),
    Choice(name="language", every=N_("Every language")),
    Choice(name="airport", every=N_("Own airport"), narrows=False),
)
"""By what the directory is narrowed; countries and languages are those of the receivers there are.

The airport narrows nothing: the distance is told from there, the nearest first.
"""
AIRPORT = "airport:"
"""What the page is opened with, followed by the code of the airport to measure from."""


def _looked_up(code: str) -> Airport | None:
    """Return the airport with a code; whatever is kept of airports is read with it."""
    airports_in("")
    return airport_of(code)


class ReceiversPage(Directory):
    """The directory of receivers, those nearest to their airport first."""

    def __init__(self, desk: Desk, thing: str = "", parent: QWidget | None = None) -> None:
        """Build the page inside `parent`; `thing` is the receiver that is chosen first, or `airport:` with a code."""

        def country(rows: Sequence[Any]) -> Sequence[tuple[str, str]]:
            return [(code, country_name(desk.language, code)) for code in {row.country for row in rows}]

        def languages(rows: Sequence[Any]) -> Sequence[tuple[str, str]]:
            codes = {code for row in rows for code in row.languages}
            return [(code, language_name(desk.language, code)) for code in codes]

        @cache
        def airports_of(country: str) -> Sequence[tuple[str, str]]:
            return [(each.code, airport_told(desk.language, each)) for each in airports_in(country)]

        def airports(rows: Sequence[Any]) -> Sequence[tuple[str, str]]:
            return [each for code in {row.country for row in rows} for each in airports_of(code)]

        learnt = {"country": country, "language": languages, "airport": airports}
        plan = directory(desk.language)
        looked_for = N_("Name of a receiver, then Enter")
        super().__init__(desk, plan, sheet(desk.language), looked_for, CHOICES, learnt, thing, parent)
        self._code = thing.removeprefix(AIRPORT) if thing.startswith(AIRPORT) else ""
        self._knows_airports = False
        self.importing = ReceiverImport(desk, self)
        self.enter = offer_button(desk, plan.title, N_("Enter a list …"), self.importing.choose)
        self.head.addWidget(self.enter)
        self.enter.setVisible(desk.may(ACTIONS["receiver:import"]))

    def refresh(self) -> None:
        """Ask for the rows anew; before the first time the airports of the world are read, beside the screens."""
        if self._knows_airports:
            super().refresh()
        else:
            self._desk.let(self._measure_from, self._not_read, lambda _: _looked_up(self._code))

    def _not_read(self, _: Problem) -> None:
        """Ask for the rows all the same: they tell what stands in the way."""
        super().refresh()

    def _measure_from(self, known: Airport | None) -> None:
        """Choose the airport that the page was opened with, if any."""
        self._knows_airports = True
        if self._code:
            told = airport_told(self._desk.language, known) if known is not None else self._code
            self.filters.choose("airport", self._code, told)
        self.refresh()

    def lead(self, row: Any) -> None:
        """Show the cases that name the receiver."""
        if row is not None:
            self._desk.open("cases_by_receiver", row.name)
