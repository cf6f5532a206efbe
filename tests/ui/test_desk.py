from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from medhandover.audit.queries import case_lines, log_lines, verify_log
from medhandover.cases.actions import open_case
from medhandover.cases.queries import all_cases, seen_person
from medhandover.kernel.ids import CaseId
from medhandover.kernel.problem import NotFound
from medhandover.kernel.roles import Role
from medhandover.office import Office
from medhandover.premises import Premises
from medhandover.staff.model import AccountDraft
from medhandover.staff.signing import Credentials, Locked
from medhandover.storage.keyrings import KeyFileKeeper
from tests.medhandover.plans.test_actions import World
from tests.offices import PASSWORD, credentials, invented_person
from tests.ui.conftest import Later, Told, wait_for
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
    wait_for(lambda: len(ended) == 3)
    assert steps == [1, 2, 3]
    assert None in ended
    names = [each for each in ended if isinstance(each, str)]
    assert names == [world.team.office.actor.name]
    assert any(isinstance(each, NotFound) for each in ended)


@pytest.fixture
def kept(tmp_path: Path, application: QApplication) -> Iterator[Desk]:
    """Give a desk at an office in a folder, with lanes of its own."""
    premises = Premises(tmp_path / "office", lambda: KeyFileKeeper(tmp_path / "key"))
    roles = (Role.ADMINISTRATOR, Role.COORDINATOR)
    premises.found("Kantoor", AccountDraft(name="eva", shown="Eva", roles=roles), PASSWORD)
    runner = ThreadRunner()
    desk = Desk(premises.open(), runner, "nl", premises)
    told: list[Any] = []
    desk.problem.connect(told.append)
    desk.crashed.connect(told.append)
    desk.sign_in(told.append, Credentials("eva", PASSWORD))
    wait_for(lambda: bool(told))
    yield desk
    desk.end()
    runner.finish()
    premises.close()
    assert told[1:] == []


def test_questions_are_answered_while_long_work_goes_on_and_all_that_is_read_is_logged(kept: Desk) -> None:
    steps: list[Any] = []
    answers: list[Any] = []
    go_on = Event()

    def long_work(office: Office) -> Iterator[str]:
        for number in ("1234567890", "1234567891"):
            case = office.do(open_case, invented_person(number))
            yield office.ask(seen_person, case).v_number
            assert go_on.wait(20)

    kept.follow(steps.append, lambda _: steps.append("end"), steps.append, long_work)
    wait_for(lambda: bool(steps))
    kept.ask(answers.append, all_cases)
    wait_for(lambda: bool(answers))
    kept.ask(answers.append, seen_person, answers[0][0].id)
    kept.let(answers.append, answers.append, lambda office: office.ask(seen_person, answers[0][0].id).v_number)
    kept.work(answers.append, answers.append, lambda tell: None)
    wait_for(lambda: len(answers) == 3)
    assert steps == ["1234567890"]
    go_on.set()
    wait_for(lambda: len(answers) == 4)
    assert steps == ["1234567890", "1234567891", "end"]
    assert kept.premises is not None
    kept.ask(answers.append, verify_log, *kept.premises.log_head())
    kept.ask(answers.append, case_lines, answers[0][0].id)
    wait_for(lambda: len(answers) == 6)
    assert answers[4] is None
    assert [each.tag for each in answers[5]].count("case:see") == 2


def test_long_work_goes_on_in_the_name_of_who_began_it_and_ends_with_the_window(kept: Desk) -> None:
    steps: list[Any] = []
    go_on = Event()

    def long_work(office: Office) -> Iterator[str]:
        while True:
            yield office.actor.name
            assert go_on.wait(20)

    kept.follow(steps.append, lambda _: steps.append("end"), steps.append, long_work)
    wait_for(lambda: bool(steps))
    kept.lock()
    kept.follow(steps.append, steps.append, steps.append, long_work)
    wait_for(lambda: len(steps) == 2)
    assert isinstance(steps[1], Locked)
    kept.end()
    go_on.set()
    wait_for(lambda: steps[-1] == "end")
    assert steps[0] == "eva"
    assert steps.count("eva") <= 2


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
