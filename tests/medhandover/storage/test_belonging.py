import pytest
from sqlalchemy.orm import Session

from medhandover.consents.model import Consent
from medhandover.consents.store import consents_table
from medhandover.kernel.ids import CaseId
from medhandover.storage.belonging import Belonging, Together, itself
from medhandover.storage.work import Work
from tests.medhandover.storage.test_work import office_with_consents
from tests.offices import NOW, Team

BY = consents_table.c
NEWEST = Belonging(Consent, BY.case, BY.sequence.desc())
LATE = Belonging(Consent, BY.case, BY.sequence, where=BY.sequence >= 3)


@pytest.fixture(scope="module")
def office() -> tuple[Team, list[CaseId]]:
    return office_with_consents()


def test_what_belongs_to_one_key_comes_in_order_and_without_what_is_left_out(office: tuple[Team, list[CaseId]]) -> None:
    team, cases = office
    with Session(team.office.place.reader) as session, session.begin():
        assert [each.sequence for each in NEWEST.of_one(session, cases[0])] == [4, 2, 0]
        assert [each.sequence for each in LATE.of_one(session, cases[0])] == [4]
        assert NEWEST.of_one(session, None) == []


def test_many_keys_are_given_what_each_is_given_alone(office: tuple[Team, list[CaseId]]) -> None:
    team, cases = office
    with Session(team.office.place.reader) as session, session.begin():
        for belonging in (NEWEST, LATE):
            found = belonging.of_many(session, cases)
            for case in cases:
                alone = [each.id for each in belonging.of_one(session, case)]
                assert [each.id for each in found.get(case, [])] == alone


def test_a_thing_is_found_by_its_own_id(office: tuple[Team, list[CaseId]]) -> None:
    team, cases = office
    with Session(team.office.place.reader) as session, session.begin():
        one = NEWEST.of_one(session, cases[0])[0]
        assert [each.sequence for each in itself(Consent).of_many(session, [one.id])[one.id]] == [4]
    assert itself(Consent) is itself(Consent)


def test_what_was_read_for_one_key_was_read_for_all(office: tuple[Team, list[CaseId]]) -> None:
    team, cases = office
    with Session(team.office.place.reader) as session, session.begin():
        together = Together(cases)
        first = together.of(session, NEWEST, cases[0])
        session.connection().exec_driver_sql("PRAGMA query_only = ON")
        assert together.of(session, NEWEST, cases[0]) is first
        assert together.of(session, NEWEST, cases[2]) == ()
        assert Work(session, team.office.actor, NOW).of(NEWEST, cases[2]) == []
        session.connection().exec_driver_sql("PRAGMA query_only = OFF")
