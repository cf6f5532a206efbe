"""Offers that the person can still use, and receivers that refused and whose alarm nobody settled."""

from medhandover.kernel.languages import N_
from medhandover.refusals.lists import AlarmRow, OfferRow, open_alarms, open_offers
from ui.desk import Desk
from ui.widgets.listing import Listing
from ui.widgets.marks import STOP
from ui.widgets.rows import Column


def _lines(*texts: str) -> str:
    return "\n".join(each for each in texts if each)


def _offers(desk: Desk) -> tuple[Column, ...]:
    show, say = desk.show, desk.say

    def again(row: OfferRow) -> str:
        return show(row.offered_again_at) if row.offered_again_at else say(N_("not yet"))

    return (
        Column(head=N_("Until"), text=lambda row: show(row.until), share=12, is_strong=True),
        Column(head=N_("Person"), text=lambda row: _lines(row.name, row.document_number), share=18, is_strong=True),
        Column(head=N_("Whom to ask for"), text=lambda row: _lines(row.person, row.phone), share=20),
        Column(head=N_("How"), text=lambda row: row.how, share=24),
        Column(head=N_("To bring"), text=lambda row: row.bring, share=18),
        Column(head=N_("Offered again"), text=again, share=14),
    )


def _alarms(desk: Desk) -> tuple[Column, ...]:
    show, say = desk.show, desk.say

    def backup(row: AlarmRow) -> str:
        if not row.backup:
            return say(N_("No back-up receiver."))
        return _lines(row.backup_name, row.backup_phone, show(row.backup_answer))

    return (
        Column(head=N_("Since"), text=lambda row: show(row.at), share=14, mark=lambda row: STOP, is_strong=True),
        Column(head=N_("Person"), text=lambda row: _lines(row.name, row.document_number), share=16, is_strong=True),
        Column(head=N_("Refused by"), text=lambda row: _lines(row.receiver, row.reason), share=22),
        Column(head=N_("The person is at"), text=lambda row: _lines(row.person_is_at, row.stays_with), share=18),
        Column(head=N_("Next step"), text=lambda row: _lines(row.next_step, *row.notes), share=20),
        Column(head=N_("Back-up receiver"), text=backup, share=18),
    )


OFFERS = Listing(
    title=N_("Open offers"),
    empty=N_("No offer stands open."),
    query=open_offers,
    columns=_offers,
    opens=lambda row: ("case", row.case),
)
"""The offers that still stand (L7, R45)."""

ALARMS = Listing(
    title=N_("Alarms"),
    empty=N_("No receiver refused without this being settled."),
    query=open_alarms,
    columns=_alarms,
    opens=lambda row: ("case/handover", row.case),
)
"""The receivers that refused (R46)."""
