from datetime import timedelta
from typing import Any

from PySide6.QtWidgets import QApplication, QLabel

from medhandover.audit.queries import log_lines
from medhandover.cases.actions import open_case
from medhandover.cases.queries import all_cases, seen_person
from medhandover.kernel.ids import CaseId
from medhandover.kernel.problem import NotFound
from medhandover.kernel.roles import Role
from medhandover.office import Office
from tests.medhandover.plans.test_actions import World
from tests.offices import PASSWORD, credentials, invented_person
from tests.ui.conftest import Later, Told
from ui.desk import Desk, ThreadRunner


def test_an_answer_goes_to_who_asked_and_a_problem_to_the_message_bar(told: Told) -> None:
    answers: list[Any] = []
    told.desk.ask(answers.append, all_cases)
    told.desk.ask(answers.append, seen_person, CaseId("nobody"))
    told.desk.do(answers.append, open_case, invented_person("1234567899"))
    assert (len(answers), len(told.problems), told.crashes) == (2, 1, [])


def test_a_bug_goes_to_the_crash_window(told: Told) -> None:
    told.desk.ask(print, all_cases, "no number")
    assert len(told.crashes) == 1


def test_the_desk_knows_who_may_what_and_speaks_two_languages(told: Told) -> None:
    assert told.desk.may(open_case)
    assert not told.desk.may(log_lines)
    assert told.desk.who.endswith("(verzonnen)")
    assert told.desk.show(None) == ""
    changed: list[bool] = []
    told.desk.language_changed.connect(lambda: changed.append(True))
    assert told.desk.say("Worklist") == "Werkvoorraad"
    told.desk.speak("en")
    assert (told.desk.say("Worklist"), changed) == ("Worklist", [True])


class Page(QLabel):
    """Shows how many cases there are."""

    def show_rows(self, rows: tuple[Any, ...]) -> None:
        self.setText(str(len(rows)))


def test_an_answer_for_a_page_that_was_closed_is_dropped(world: World, application: QApplication) -> None:
    later = Later()
    desk = Desk(world.team.office, later)
    crashes: list[BaseException] = []
    desk.crashed.connect(crashes.append)
    page = Page()
    desk.ask(page.show_rows, all_cases)
    page.deleteLater()
    application.sendPostedEvents()
    application.processEvents()
    later.waiting[0]()
    assert crashes == []


def test_work_beside_the_screens_comes_back_in_their_thread(world: World, application: QApplication) -> None:
    runner = ThreadRunner()
    desk = Desk(world.team.office, runner)
    answers: list[Any] = []
    desk.problem.connect(answers.append)
    desk.sign_in(answers.append, credentials(Role.COORDINATOR))
    desk.ask(answers.append, all_cases)
    desk.ask(answers.append, seen_person, CaseId("nobody"))
    runner.finish()
    for _ in range(10):
        application.processEvents()
    assert len(answers) == 3


def test_long_work_tells_its_steps_one_by_one_and_its_problem_to_who_asked(
    world: World, application: QApplication
) -> None:
    runner = ThreadRunner()
    desk = Desk(world.team.office, runner)
    steps: list[Any] = []
    ended: list[Any] = []

    def refuse(office: Office) -> Any:
        raise NotFound(what="document")

    desk.follow(steps.append, ended.append, ended.append, lambda _: iter((1, 2, 3)))
    desk.let(ended.append, ended.append, lambda office: office.actor.name)
    desk.let(ended.append, ended.append, refuse)
    assert steps == []
    runner.finish()
    for _ in range(10):
        application.processEvents()
    assert steps == [1, 2, 3]
    assert ended[:2] == [None, world.team.office.actor.name]
    assert isinstance(ended[2], NotFound)


def test_what_was_done_is_told_and_a_lock_holds_until_the_password(told: Told, world: World) -> None:
    done: list[tuple[str, object]] = []
    locked: list[bool] = []
    told.desk.done.connect(lambda action, args, result: done.append((action.tag, result)))
    told.desk.locked.connect(lambda: locked.append(True))
    answers: list[Any] = []
    told.desk.do(answers.append, open_case, invented_person("1234567899"))
    assert done == [("case:open", answers[0])]
    told.desk.lock()
    told.desk.ask(answers.append, all_cases)
    assert (locked, len(answers), told.problems) == ([True], 1, ["Het programma is vergrendeld. Geef uw wachtwoord."])
    told.desk.unlock(answers.append, PASSWORD)
    told.desk.ask(answers.append, all_cases)
    assert len(answers) == 3


def test_a_watch_tells_only_of_an_office_that_is_locked(told: Told, world: World) -> None:
    locked: list[bool] = []
    told.desk.locked.connect(lambda: locked.append(True))
    told.desk.watch()
    assert locked == []
    world.team.clock.move(timedelta(minutes=11))
    told.desk.watch()
    assert locked == [True]
