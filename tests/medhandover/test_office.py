import ast
import socket
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest

import medhandover
from medhandover.audit.queries import LineRow, log_lines, verify_log
from medhandover.cases import actions, queries
from medhandover.cases.store import concerned_case
from medhandover.kernel.declare import action, query
from medhandover.kernel.ids import CaseId
from medhandover.kernel.problem import Conflict, NotAllowed, ReasonNeeded, SecondPersonNeeded
from medhandover.kernel.roles import MEDICAL_READERS, Level, Role
from medhandover.letters.model import Paper, PaperLanguage
from medhandover.medication.actions import record_envelope
from medhandover.office import Office
from medhandover.papers.printing import render
from medhandover.papers.queries import compose_paper
from medhandover.plans.actions import open_plan
from medhandover.plans.model import PlanDraft
from medhandover.premises import Premises
from medhandover.staff.model import AccountDraft
from medhandover.staff.signing import Credentials, Locked, WrongSignIn
from medhandover.staff.store import accounts_table
from medhandover.storage.keyrings import KeyFileKeeper
from medhandover.storage.work import Work
from tests.medhandover.medication.test_model import envelope
from tests.offices import PASSWORD, Team, credentials, invented_person, memory_office, open_case


@action("test:together", may={Role.COORDINATOR}, second={Role.CASE_DIRECTOR})
def decide_together(work: Work, case: CaseId) -> str:
    """Decide with two persons."""
    concerned_case(work, case)
    assert work.second is not None
    return work.second.name


@query("test:medical", may=MEDICAL_READERS, level=Level.M1)
def medical_data(work: Work, case: CaseId) -> str:
    """Return something medical."""
    concerned_case(work, case)
    return "medical"


@action("test:fail", may={Role.COORDINATOR}, level=Level.OPEN)
def open_and_fail(work: Work, case: CaseId) -> None:
    """Change something and then fail."""
    actions.assign_case(work, case, None, None)
    raise Conflict()


@pytest.fixture
def team() -> Team:
    return memory_office((Role.COORDINATOR, Role.CASE_DIRECTOR, Role.AUDITOR, Role.EMPLOYEE, Role.MEDICAL_ESCORT))


def lines(team: Team) -> tuple[LineRow, ...]:
    return team.as_(Role.AUDITOR).ask(log_lines)


def test_a_wrong_password_is_refused_and_logged_with_the_name_tried(team: Team) -> None:
    with pytest.raises(WrongSignIn):
        team.office.sign_in(Credentials("coordinator", "wrong"))
    with pytest.raises(WrongSignIn):
        team.office.sign_in(Credentials("nobody", PASSWORD))
    denied = [line for line in lines(team) if line.outcome == "geweigerd"]
    assert [(line.tag, line.actor) for line in denied] == [("session:open", "coordinator"), ("session:open", "nobody")]


def test_nobody_does_anything_before_signing_in(team: Team) -> None:
    office = Office(team.office.place, team.clock)
    with pytest.raises(NotAllowed):
        office.ask(queries.all_cases)


def test_an_account_bound_to_another_user_of_the_machine_does_not_sign_in(team: Team) -> None:
    with team.office.place.engine.begin() as connection:
        connection.execute(accounts_table.update().values(os_account="somebody"))
    with pytest.raises(WrongSignIn):
        team.as_(Role.COORDINATOR)
    team.office.place.os_account = "somebody"
    team.as_(Role.COORDINATOR)


def test_the_first_account_begins_an_office_and_only_the_first(team: Team) -> None:
    empty = memory_office(())
    draft = AccountDraft(name="eerste", shown="E. Erste (verzonnen)", roles=(Role.ADMINISTRATOR,))
    empty.office.begin(draft, PASSWORD)
    assert empty.office.sign_in(Credentials("eerste", PASSWORD)).shown.startswith("E.")
    with pytest.raises(NotAllowed):
        empty.office.begin(draft, PASSWORD)


def test_a_denied_attempt_is_logged(team: Team) -> None:
    case = open_case(team)
    with pytest.raises(NotAllowed):
        team.as_(Role.EMPLOYEE).do(actions.assign_case, case, None, None)
    denied = [line for line in lines(team) if line.outcome == "geweigerd"]
    assert [(line.tag, line.details) for line in denied] == [("case:assign", {"why": "NotAllowed"})]


def test_a_failed_action_changes_nothing_and_is_logged_alone(team: Team) -> None:
    case = open_case(team)
    with pytest.raises(Conflict):
        team.office.do(open_and_fail, case)
    assert team.office.ask(queries.seen_person, case).coordinator == team.ids[Role.COORDINATOR]
    told = [(line.tag, line.outcome) for line in lines(team)]
    assert ("case:assign", "gedaan") not in told
    assert any(outcome == "mislukt" for _, outcome in told)


def test_reading_a_case_is_logged_once_per_session_and_a_list_with_its_ids(team: Team) -> None:
    case = open_case(team)
    for _ in range(3):
        team.office.ask(queries.seen_person, case)
        team.office.ask(queries.found_cases, "voor")
    team.as_(Role.COORDINATOR).ask(queries.seen_person, case)
    told = lines(team)
    assert sum(line.tag == "case:see" for line in told) == 2
    searched = [line.details for line in told if line.tag == "case:find"]
    assert searched == [{"text": "voor", "ids": [case]}]


def test_r40_medical_data_asks_for_a_reason_once_per_case_and_session(team: Team) -> None:
    case = open_case(team)
    with pytest.raises(ReasonNeeded):
        team.office.ask(medical_data, case)
    team.office.give_reason(case, "voorbereiding overdracht")
    assert team.office.ask(medical_data, case) == "medical"
    team.as_(Role.COORDINATOR)
    with pytest.raises(ReasonNeeded):
        team.office.ask(medical_data, case)
    read = [line for line in lines(team) if line.tag == "test:medical" and line.outcome == "gedaan"]
    assert [line.purpose for line in read] == ["voorbereiding overdracht"]


def test_a_case_director_sees_medical_data_of_the_own_cases_only(team: Team) -> None:
    case = open_case(team)
    office = team.as_(Role.CASE_DIRECTOR)
    office.give_reason(case, "vertrekgesprek")
    with pytest.raises(NotAllowed):
        office.ask(medical_data, case)
    team.as_(Role.COORDINATOR).do(actions.assign_case, case, team.ids[Role.CASE_DIRECTOR], None)
    office = team.as_(Role.CASE_DIRECTOR)
    office.give_reason(case, "vertrekgesprek")
    assert office.ask(medical_data, case) == "medical"


def test_two_persons_are_two_persons_each_with_an_own_password(team: Team) -> None:
    case = open_case(team)
    with pytest.raises(SecondPersonNeeded):
        team.office.do(decide_together, case)
    for wrong in (credentials(Role.COORDINATOR), credentials(Role.AUDITOR), Credentials("regievoerder", "wrong")):
        with pytest.raises(SecondPersonNeeded):
            team.office.do_together(wrong, decide_together, case)
    assert team.office.do_together(credentials(Role.CASE_DIRECTOR), decide_together, case) == "regievoerder"
    signed = [line.second for line in lines(team) if line.tag == "test:together" and line.outcome == "gedaan"]
    assert signed == [team.ids[Role.CASE_DIRECTOR]]


def test_after_ten_minutes_without_use_the_office_is_locked(team: Team) -> None:
    case = open_case(team)
    team.clock.move(timedelta(minutes=11))
    with pytest.raises(Locked):
        team.office.ask(queries.seen_person, case)
    with pytest.raises(WrongSignIn):
        team.office.unlock("wrong")
    team.office.unlock(PASSWORD)
    assert team.office.ask(queries.seen_person, case).id == case


def test_whoever_leaves_the_desk_locks_the_office_at_once(team: Team) -> None:
    team.office.lock()
    assert team.office.is_locked()
    with pytest.raises(Locked):
        team.office.do(actions.open_case, invented_person())
    team.office.unlock(PASSWORD)
    assert team.office.do(actions.open_case, invented_person())
    assert [line.tag for line in lines(team) if line.tag.startswith("session:")][-3:-1] == [
        "session:lock",
        "session:unlock",
    ]


def test_may_tells_what_the_window_may_offer(team: Team) -> None:
    assert team.office.may(actions.open_case)
    assert not team.as_(Role.AUDITOR).may(actions.open_case)
    assert not team.office.may(medical_data)


def test_a_restore_is_an_event_of_the_log(team: Team) -> None:
    team.office.note_restore(7)
    assert [line.details for line in lines(team) if line.tag == "office:restore"] == [{"lines": 7}]


def test_a_password_is_never_shown() -> None:
    assert PASSWORD not in repr(credentials(Role.COORDINATOR))


def test_r55_everything_is_recorded_and_printed_with_the_network_refused(
    team: Team, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*given: object, **named: object) -> None:
        raise AssertionError("the core reached for the network")

    for name in ("socket", "create_connection", "getaddrinfo"):
        monkeypatch.setattr(socket, name, refused)
    case = open_case(team)
    team.office.give_reason(case, "reis")
    team.office.do(record_envelope, case, envelope())
    team.office.do(open_plan, case, PlanDraft())
    for paper in (Paper.LETTER, Paper.RECEIPT, Paper.REFUSAL_FORM):
        made = team.office.ask(compose_paper, case, paper, PaperLanguage.HY, "de persoon")
        assert render(made.document).startswith(b"%PDF")
    assert "envelope:record" in {line.tag for line in lines(team)}


def test_r55_nothing_in_the_core_knows_how_to_open_a_connection() -> None:
    knowing = {"socket", "ssl", "http", "urllib", "ftplib", "smtplib", "asyncio", "socketserver", "requests"}
    root = Path(medhandover.__file__).parent
    found: set[str] = set()
    for path in root.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [each.name for each in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            if knowing & {name.partition(".")[0] for name in names}:
                found.add(path.relative_to(root).as_posix())
    assert found == {"cli/session.py"}


def test_what_follows_every_change_can_be_put_off_by_who_opens_the_office(team: Team) -> None:
    followed: list[str] = []
    team.office = Office(team.office.place, team.clock, restate=lambda work: followed.append(work.actor.name))
    team.as_(Role.COORDINATOR)
    case = open_case(team)
    team.office.ask(queries.seen_person, case)
    assert followed == [Role.COORDINATOR.value]


def test_two_seats_write_one_log_without_a_gap(tmp_path: Path) -> None:
    premises = Premises(tmp_path / "office", lambda: KeyFileKeeper(tmp_path / "key"))
    roles = (Role.ADMINISTRATOR, Role.COORDINATOR)
    premises.found("Kantoor", AccountDraft(name="eva", shown="Eva", roles=roles), PASSWORD)
    office = premises.open()
    office.sign_in(Credentials("eva", PASSWORD))
    seats, before = (office, office.beside()), premises.log_head()[0]

    def work(number: int) -> None:
        for turn in range(12):
            case = seats[number].do(actions.open_case, invented_person(f"{number}{turn:09d}"))
            seats[number].ask(queries.seen_person, case)

    with ThreadPoolExecutor(2) as both:
        list(both.map(work, range(2)))
    count, head = premises.log_head()
    assert count == before + 2 * 12 * 2
    assert office.ask(verify_log, count, head) is None
    premises.close()


def test_a_seat_beside_is_the_same_person_whoever_sits_down_after(team: Team) -> None:
    case = open_case(team)
    team.office.give_reason(case, "overdracht")
    seat = team.office.beside()
    assert seat.ask(medical_data, case) == "medical"
    team.as_(Role.AUDITOR).lock()
    assert seat.ask(queries.seen_person, case).id == case
    assert [each.actor for each in lines(team) if each.tag == "test:medical"] == [Role.COORDINATOR.value]
    team.office.lock()
    with pytest.raises(Locked):
        team.office.beside()
