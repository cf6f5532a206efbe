"""What was asked and not answered, whatever must be asked again first."""

from medhandover.kernel.languages import N_
from medhandover.plans.following import ContactRow, unanswered
from ui.desk import Desk
from ui.widgets.listing import Listing
from ui.widgets.marks import WARN
from ui.widgets.rows import Column


def _columns(desk: Desk) -> tuple[Column, ...]:
    show, say = desk.show, desk.say

    def again(row: ContactRow) -> str:
        day = show(row.next_chase_on) if row.next_chase_on else say(N_("no day chosen"))
        return f"{day}\n{say(N_('ask again now'))}" if row.is_to_chase else day

    def whom(row: ContactRow) -> str:
        return "\n".join(filter(None, (row.with_name, row.with_function, row.with_organisation)))

    def asked(row: ContactRow) -> str:
        times = f"\n{say(N_('asked again {count} times'), count=row.chased)}" if row.chased else ""
        return f"{row.asked}{times}"

    return (
        Column(
            head=N_("Ask again"),
            text=again,
            share=13,
            mark=lambda row: WARN if row.is_to_chase else "",
            tone=lambda row: WARN,
            is_strong=True,
        ),
        Column(head=N_("Case"), text=lambda row: row.document_number, share=12),
        Column(head=N_("What was asked"), text=asked, share=34),
        Column(head=N_("Whom"), text=whom, share=20),
        Column(head=N_("How"), text=lambda row: f"{show(row.channel)}\n{show(row.at)}", share=16),
        Column(head=N_("Noted by"), text=lambda row: row.noted_by, share=13),
    )


UNANSWERED = Listing(
    title=N_("Asked and not answered"),
    empty=N_("Everything that was asked is answered."),
    query=unanswered,
    columns=_columns,
    opens=lambda row: ("case", row.case),
    has_mine=True,
)
"""The questions that wait for an answer."""
