import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session

from medhandover.cases.model import Case
from medhandover.cases.store import documents_of
from medhandover.consents.model import Consent
from medhandover.consents.store import consents_of, consents_table
from medhandover.kernel.ids import CaseId
from medhandover.kernel.problem import NotFound
from medhandover.storage.belonging import Belonging, itself
from medhandover.storage.problems import NothingThere
from medhandover.storage.work import Work
from tests.offices import NOW, Team, memory_office, open_case
from tests.papers import a_consent

BY = consents_table.c
NEWEST = Belonging(Consent, BY.case, BY.sequence.desc())


def office_with_consents() -> tuple[Team, list[CaseId]]:
    team = memory_office()
    cases = [open_case(team, v_number=f"123456789{number}") for number in range(3)]
    with Session(team.office.place.engine) as session, session.begin():
        for number in range(6):
            made: Consent = a_consent()
            made.id, made.case, made.sequence = made.id + str(number), cases[number % 2], number  # type: ignore[assignment]
            session.add(made)
    return team, cases


def test_keys_that_are_read_together_share_one_statement() -> None:
    team, cases = office_with_consents()
    asked: list[str] = []
    engine = team.office.place.engine
    event.listen(engine, "before_cursor_execute", lambda *args: asked.append(str(args[2])))
    with Session(team.office.place.reader) as session, session.begin():
        work = Work(session, team.office.actor, NOW)
        alone = [[each.id for each in consents_of(work, case)] for case in cases]
        asked.clear()
        with work.together(cases):
            found = [[each.id for each in consents_of(work, case)] for case in cases]
            assert not any(documents_of(work, case) for case in cases)
        assert len([each for each in asked if each.startswith("SELECT")]) == 2
    assert found == alone
    assert [len(each) for each in found] == [3, 3, 0]


def test_afterwards_each_key_is_read_anew() -> None:
    team, cases = office_with_consents()
    with Session(team.office.place.reader) as session, session.begin():
        work = Work(session, team.office.actor, NOW)
        with work.together(cases):
            assert len(consents_of(work, cases[0])) == 3
        assert [each.sequence for each in work.of(NEWEST, cases[0])] == [4, 2, 0]


def test_what_is_read_together_is_a_picture_and_afterwards_the_thing_itself() -> None:
    team, cases = office_with_consents()
    with Session(team.office.place.engine) as session, session.begin():
        work = Work(session, team.office.actor, NOW)
        with work.together([cases[0]]):
            seen = work.get(Case, cases[0])
            with pytest.raises(NotFound):
                work.get(Consent, cases[0])
            assert work.get(Case, cases[1]) in session
        assert seen.id == cases[0]
        assert not isinstance(seen, Case)
        assert work.get(Case, cases[0]) in session


def test_what_was_not_written_yet_is_read_together_too() -> None:
    team, cases = office_with_consents()
    with Session(team.office.place.engine) as session, session.begin():
        work = Work(session, team.office.actor, NOW)
        work.get(Case, cases[0]).family_name = "Andersyan"
        with work.together(cases):
            assert work.get(Case, cases[0]).family_name == "Andersyan"
            assert [each.id for each in work.of_each(itself(Case), cases)] == sorted(cases)


def test_some_keys_are_read_with_one_statement_whether_they_are_read_together_or_not() -> None:
    team, cases = office_with_consents()
    asked: list[str] = []
    event.listen(team.office.place.engine, "before_cursor_execute", lambda *args: asked.append(str(args[2])))
    with Session(team.office.place.reader) as session, session.begin():
        work = Work(session, team.office.actor, NOW)
        asked.clear()
        assert len(work.of_each(NEWEST, cases)) == 6
        assert len([each for each in asked if each.startswith("SELECT")]) == 1
        assert work.of_each(NEWEST, ()) == []
        assert [each.sequence for each in work.pictures(Consent, BY.sequence, where=BY.case == cases[1])] == [1, 3, 5]


def test_a_reference_to_nothing_is_refused_in_a_sentence() -> None:
    team = memory_office()
    engine = team.office.place.engine
    with pytest.raises(NothingThere, match="refers to nothing"), Session(engine) as session, session.begin():
        made: Consent = a_consent()
        made.case = CaseId("geen zaak")
        session.add(made)
