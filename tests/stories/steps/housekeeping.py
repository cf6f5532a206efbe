"""What the office does around its cases: copies, breaches, settings, tables, absences, closing, destruction."""

from collections.abc import Callable
from datetime import date

from medhandover.cases.actions import reassign_cases
from medhandover.copies.actions import destroy_copy, give_copy, lose_copy, note_copy, return_copy
from medhandover.copies.breaches import BreachDraft, BreachKind, Report, ReportedTo
from medhandover.copies.model import CopyDraft, MovementDraft, Recipient
from medhandover.copies.reporting import note_breach, report_breach, settle_breach
from medhandover.retention.actions import (
    approve_destruction,
    carry_out_destruction,
    close_case,
    hold_case,
    lift_hold,
    propose_destruction,
    reject_destruction,
    reopen_case,
)
from medhandover.retention.model import HoldDraft
from medhandover.settings.actions import add_row, change_setting, end_row
from medhandover.settings.dated import DatedRowDraft, DatedTable, Words
from medhandover.staff.absences import AbsenceDraft
from medhandover.staff.leave import change_deputy, end_absence, record_absence
from tests.stories.casework import Casework

SETTINGS = (
    ("advice_valid_months", ("6", "3", "12")),
    ("consent_valid_months", ("6", "1")),
    ("delay_margin_days", ("3", "30")),
    ("verification_valid_months", ("6", "1")),
    ("reserve_free_days", ("1", "30")),
    ("return_margin_hours", ("2", "40")),
)


def a_copy_is_printed(work: Casework) -> None:
    if work.plan:
        draft = CopyDraft(
            paper="brief",
            language="hy",
            recipient=work.choose((Recipient.PERSON, *Recipient)),
            purpose="reis",
            content_hash="a" * 64,
            pages=1,
            is_concept=False,
            reprint_reason="nog een",
        )
        work.does(note_copy, work.plan["id"], draft)


def a_copy_is_given(work: Casework) -> None:
    if row := work.pick("copies", case=work.case):
        work.does(give_copy, row["id"], row["version"], work.today)


def a_copy_comes_back(work: Casework) -> None:
    if row := work.pick("copies", case=work.case):
        work.does(return_copy, row["id"], row["version"], MovementDraft(moved_on=work.today, whom="balie (verzonnen)"))


def a_copy_is_destroyed(work: Casework) -> None:
    if row := work.pick("copies", case=work.case):
        work.does(destroy_copy, row["id"], row["version"], MovementDraft(moved_on=work.today, whom="balie (verzonnen)"))


def a_copy_is_lost(work: Casework) -> None:
    if row := work.pick("copies", case=work.case):
        work.does(lose_copy, row["id"], row["version"], work.at(-1), "tas gestolen")


def something_leaks(work: Casework) -> None:
    draft = BreachDraft(kind=work.choose(tuple(BreachKind)), noticed_at=work.at(-1), what="verkeerd bezorgd")
    work.does(note_breach, work.case, draft)


def a_breach_is_reported(work: Casework) -> None:
    if row := work.pick("breaches", case=work.case):
        report = Report(to=work.choose(tuple(ReportedTo)), reported_at=work.at(-1))
        work.does(report_breach, row["id"], row["version"], report)


def a_breach_is_settled(work: Casework) -> None:
    if row := work.pick("breaches", case=work.case):
        work.does(settle_breach, row["id"], row["version"], work.today, "teruggevonden", "niets gelezen")


def a_setting_changes(work: Casework) -> None:
    key, values = work.choose(SETTINGS)
    work.does(change_setting, key, work.choose(values), work.choose((None, work.on(3))))


def a_holiday_is_added(work: Casework) -> None:
    draft = DatedRowDraft(
        table=DatedTable.HOLIDAYS,
        key="verzonnen-feestdag",
        text=Words(nl="Verzonnen feestdag"),
        country="AM",
        from_on=date(2026, 12, 3),
        until_on=date(2026, 12, 3),
        source="kalender (verzonnen)",
    )
    work.does(add_row, draft)


def a_row_ends(work: Casework) -> None:
    if row := work.pick("dated_rows"):
        work.does(end_row, row["id"], work.today, row["version"])


def a_colleague_is_away(work: Casework) -> None:
    draft = AbsenceDraft(
        staff=work.staff["coordinator"], from_on=work.today, until_on=work.on(4), deputy=work.staff["tweede"]
    )
    work.does(record_absence, draft)


def another_deputy_stands_in(work: Casework) -> None:
    if row := work.pick("absences"):
        deputy = work.choose((work.staff["regievoerder"], None))
        work.does(change_deputy, row["id"], row["version"], deputy)


def a_colleague_is_back(work: Casework) -> None:
    if row := work.pick("absences"):
        work.does(end_absence, row["id"])


def cases_change_hands(work: Casework) -> None:
    work.does(reassign_cases, work.staff["coordinator"], work.staff["tweede"])


def a_case_is_closed(work: Casework) -> None:
    work.does(close_case, work.case, work.rows("cases", id=work.case)[0]["version"])


def a_case_is_reopened(work: Casework) -> None:
    work.does(reopen_case, work.case, work.rows("cases", id=work.case)[0]["version"])


def a_case_is_held(work: Casework) -> None:
    work.does(hold_case, HoldDraft(case=work.case, reason="klacht loopt"))


def a_hold_is_lifted(work: Casework) -> None:
    if row := work.pick("holds"):
        work.does(lift_hold, row["id"], row["version"])


def a_destruction_is_proposed(work: Casework) -> None:
    work.does(propose_destruction)


def a_destruction_is_approved(work: Casework) -> None:
    if row := work.pick("destructions"):
        work.does(approve_destruction, row["id"], row["version"])


def a_destruction_is_rejected(work: Casework) -> None:
    if row := work.pick("destructions"):
        work.does(reject_destruction, row["id"], row["version"], "klacht loopt")


def a_destruction_is_carried_out(work: Casework) -> None:
    if row := work.pick("destructions"):
        work.does(carry_out_destruction, row["id"], row["version"])


COPYING: tuple[Callable[[Casework], None], ...] = (
    a_copy_is_printed,
    a_copy_is_given,
    a_copy_comes_back,
    a_copy_is_destroyed,
    a_copy_is_lost,
    something_leaks,
    a_breach_is_reported,
    a_breach_is_settled,
)
HOUSEKEEPING: tuple[Callable[[Casework], None], ...] = (
    a_setting_changes,
    a_holiday_is_added,
    a_row_ends,
    a_colleague_is_away,
    another_deputy_stands_in,
    a_colleague_is_back,
    cases_change_hands,
    a_case_is_closed,
    a_case_is_reopened,
    a_case_is_held,
    a_hold_is_lifted,
    a_destruction_is_proposed,
    a_destruction_is_approved,
    a_destruction_is_rejected,
    a_destruction_is_carried_out,
)
