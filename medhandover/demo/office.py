"""An invented office: accounts, receivers, escorts and twenty stories, all of it on one day's date."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time

from medhandover.demo.morning import begin_the_day, list_what_may_go
from medhandover.demo.people import staff
from medhandover.demo.rules import amend
from medhandover.demo.stage import PASSWORD, Stage
from medhandover.demo.stories import FOUNDED, Demo
from medhandover.kernel.clock import SetClock
from medhandover.kernel.ids import CaseId
from medhandover.kernel.roles import Role
from medhandover.letters.actions import give_approval
from medhandover.letters.queries import all_texts
from medhandover.office import Office, Place
from medhandover.readiness.standing import refresh, restate
from medhandover.staff.actions import add_account
from medhandover.staff.model import AccountDraft
from medhandover.staff.signing import Credentials
from medhandover.storage.work import Work

ADMINISTRATOR = AccountDraft(name="beheer", shown="B. Heer (verzonnen)", roles=(Role.ADMINISTRATOR,))


def invented_office(place: Place, today: date, seed: int, tell: Callable[[], None] = lambda: None) -> Office:
    """Fill a new demo office and return it with its coordinator signed in, at nine o'clock (UTC) of `today`.

    `tell` is called after each step; the same `today` and `seed` give the same office. While the stories are played
    nobody looks at the worklist and nobody vouches for the log: both follow with the last step of the morning.
    """
    clock, postponed = SetClock(datetime.combine(today, time(9), UTC)), Postponed()
    stage = Stage(Office(replace(place, vouch=lambda head: None), clock, restate=postponed.note), clock, today)
    stage.play(founded(stage, seed).stories(), tell)
    begin_the_day(stage)
    office = Office(place, clock, restate=postponed.catch_up)
    list_what_may_go(Stage(office, clock, today))
    clock.set(datetime.combine(today, time(9), UTC))
    office.sign_in(Credentials("jansen", PASSWORD))
    return office


class Postponed:
    """Keeps where cases stand for later: one look at each once the stories are told, not one after every step."""

    def __init__(self) -> None:
        """Remember nothing yet."""
        self.touched: dict[CaseId, None] = {}

    def note(self, work: Work) -> None:
        """Remember which cases a step touched."""
        self.touched |= {entry.case: None for entry in work.entries if entry.case}

    def catch_up(self, work: Work) -> None:
        """Look at every remembered case, and go on as usual."""
        refresh(work, self.touched)
        self.touched.clear()
        restate(work)


def furnished(stage: Stage, seed: int) -> Demo:
    """Give an empty office all that its cases rest on, receivers checked by two sources among it."""
    demo = founded(stage, seed)
    stage.play(demo.checks())
    return demo


def founded(stage: Stage, seed: int) -> Demo:
    """Give an empty office its accounts, settings, approved texts, receivers and escorts, long ago."""
    office = stage.office
    stage.clock.set(stage.cue(FOUNDED, "09:00", ADMINISTRATOR.name).at)
    office.begin(ADMINISTRATOR, PASSWORD)
    stage.enter(stage.cue(FOUNDED, "09:00", ADMINISTRATOR.name))
    amend(stage)
    for draft in staff():
        office.do(add_account, draft, PASSWORD)
    stage.enter(stage.cue(FOUNDED, "10:00", "vos"))
    for row in office.ask(all_texts):
        office.do(give_approval, row.paper, row.language, "T. Vos (verzonnen)", row.text_hash)
    demo = Demo(stage, seed)
    demo.directory()
    return demo
