"""What the demo's office has set: its sender, how long it keeps what, and rows of its own in the dated tables (R54)."""

from datetime import date, timedelta
from decimal import Decimal

from medhandover.demo.stage import Stage
from medhandover.settings.actions import add_row, change_setting
from medhandover.settings.dated import DatedRowDraft, DatedTable, Unit, Words

SETTINGS = {
    "sender_phone": "+31 00 000 00 00",
    "sender_address": "Voorbeeldweg 2, 0000 AA Voorbeeldstad",
    "duty_phone": "+31600000099",
    "retention_case_years": "5",
    "retention_medical_years": "1",
    "retention_log_years": "5",
}
"""What holds from the first day; the terms of retention are those proposed in domain 4.4."""
SOON = 14
"""Days from today after which another setting takes over."""


def amend(stage: Stage) -> None:
    """Set what holds from now on, and what will hold from a later day: settings and tables have days."""
    for key, value in SETTINGS.items():
        stage.do(change_setting, key, value)
    stage.do(change_setting, "airline_notice_hours", "72", stage.today + timedelta(days=SOON))
    for row in _rows(stage.today):
        stage.do(add_row, row)


def _rows(today: date) -> list[DatedRowDraft]:
    free = today + timedelta(days=40)
    return [
        DatedRowDraft(
            table=DatedTable.AMOUNTS,
            key="taxi_overdracht",
            text=Words(nl="Taxi van luchthaven naar ontvanger, ten hoogste (verzonnen)"),
            amount=Decimal(60),
            currency="EUR",
            unit=Unit.ONCE,
            from_on=date(today.year, 1, 1),
        ),
        DatedRowDraft(
            table=DatedTable.HOLIDAYS,
            key="dag_van_het_voorbeeld",
            text=Words(nl="Dag van het voorbeeld (verzonnen)", en="Day of the example (invented)"),
            country="GN",
            from_on=free,
            until_on=free,
        ),
    ]
