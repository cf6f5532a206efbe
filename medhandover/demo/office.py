"""An invented office: accounts, clinics, escorts and six stories, all of it on one day's date."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time

from medhandover.demo.people import STAFF
from medhandover.demo.stage import PASSWORD, Stage
from medhandover.demo.stories import Demo
from medhandover.kernel.clock import SetClock
from medhandover.kernel.roles import Role
from medhandover.letters.actions import give_approval
from medhandover.letters.queries import all_texts
from medhandover.office import Credentials, Office, Place
from medhandover.settings.actions import change_setting
from medhandover.staff.actions import add_account
from medhandover.staff.model import AccountDraft

STEPS = 62
"""How many steps the stories take together, for a bar of progress."""

ADMINISTRATOR = AccountDraft(name="beheer", shown="B. Heer (verzonnen)", roles=(Role.ADMINISTRATOR,))


def invented_office(place: Place, today: date, seed: int, tell: Callable[[], None] = lambda: None) -> Office:
    """Fill a new demo office and return it with its coordinator signed in, at nine o'clock (UTC) of `today`.

    `tell` is called after each step; the same `today` and `seed` give the same office.
    """
    clock = SetClock(datetime.combine(today, time(9), UTC))
    office = Office(place, clock)
    stage = Stage(office, clock, today)
    demo = furnished(stage, seed)
    stage.play(demo.stories(), tell)
    clock.set(datetime.combine(today, time(9), UTC))
    office.sign_in(Credentials("jansen", PASSWORD))
    return office


def furnished(stage: Stage, seed: int) -> Demo:
    """Give an empty office its accounts, settings, approved texts, clinics and escorts."""
    office = stage.office
    stage.clock.set(stage.cue(-91, "09:00", ADMINISTRATOR.name).at)
    office.begin(ADMINISTRATOR, PASSWORD)
    stage.enter(stage.cue(-91, "09:00", ADMINISTRATOR.name))
    office.do(change_setting, "sender_phone", "+31 00 000 00 00")
    office.do(change_setting, "sender_address", "Voorbeeldweg 2, 0000 AA Voorbeeldstad")
    for name, shown, roles in STAFF:
        office.do(add_account, AccountDraft(name=name, shown=shown, roles=roles), PASSWORD)
    stage.enter(stage.cue(-91, "10:00", "vos"))
    for row in office.ask(all_texts):
        office.do(give_approval, row.paper, row.language, "T. Vos (verzonnen)", row.text_hash)
    demo = Demo(stage, seed)
    demo.directory()
    return demo
