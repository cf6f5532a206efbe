import pytest
from sqlalchemy import event, select
from sqlalchemy.orm import Session

from medhandover.cases.store import documents_of
from medhandover.consents.model import Consent
from medhandover.consents.store import consents_of, consents_table
from medhandover.kernel.ids import CaseId
from medhandover.storage.problems import NothingThere
from medhandover.storage.work import Work
from tests.offices import NOW, Team, memory_office, open_case
from tests.papers import a_consent


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
        ordered = select(Consent).order_by(consents_table.c.sequence.desc())
        assert [each.sequence for each in work.of(ordered, consents_table.c.case, cases[0])] == [4, 2, 0]


def test_a_reference_to_nothing_is_refused_in_a_sentence() -> None:
    team = memory_office()
    engine = team.office.place.engine
    with pytest.raises(NothingThere, match="refers to nothing"), Session(engine) as session, session.begin():
        made: Consent = a_consent()
        made.case = CaseId("geen zaak")
        session.add(made)
