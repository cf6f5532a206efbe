from collections.abc import Iterator
from dataclasses import fields
from datetime import date

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session

from medhandover.cases import linking
from medhandover.cases.actions import assign_case
from medhandover.cases.families import FamilyLinkDraft, Tie
from medhandover.cases.model import Case
from medhandover.cases.store import family_of, next_document_number
from medhandover.kernel.ids import CaseId
from medhandover.kernel.problem import NotAllowed
from medhandover.kernel.roles import Role
from medhandover.medication.queries import all_medicines
from medhandover.office import NOBODY, Credentials
from medhandover.plans.merging import merge_cases
from medhandover.staff.absences import AbsenceDraft
from medhandover.staff.actions import add_account
from medhandover.staff.leave import record_absence
from medhandover.staff.model import AccountDraft
from medhandover.storage.work import Work
from tests.offices import NOW, PASSWORD, Team, memory_office, open_case


@pytest.fixture
def team() -> Team:
    made = memory_office()
    draft = AccountDraft(name="tweede", shown="T. Tweede (verzonnen)", roles=(Role.CASE_DIRECTOR, Role.COORDINATOR))
    only = AccountDraft(name="derde", shown="D. Erde (verzonnen)", roles=(Role.CASE_DIRECTOR,))
    made.as_(Role.ADMINISTRATOR)
    for each in (draft, only):
        made.office.do(add_account, each, PASSWORD)
    made.as_(Role.COORDINATOR)
    return made


@pytest.fixture
def work(team: Team) -> Iterator[Work]:
    with Session(team.office.place.engine) as session, session.begin():
        yield Work(session, NOBODY, NOW)


def several(team: Team, count: int) -> list[CaseId]:
    return [open_case(team, v_number=f"{1234567800 + number}") for number in range(count)]


def link(team: Team, one: CaseId, other: CaseId, *, together: bool = True) -> None:
    team.office.do(linking.link_family, one, FamilyLinkDraft(other=other, tie=Tie.SIBLING, travels_together=together))


def test_a_family_is_everybody_who_travels_together_over_any_number_of_links(team: Team, work: Work) -> None:
    cases = several(team, 6)
    for one, other in ((0, 1), (2, 1), (2, 3)):
        link(team, cases[one], cases[other])
    link(team, cases[3], cases[4], together=False)
    for each in cases[:4]:
        assert family_of(work, each) == frozenset(cases[:4])
    assert family_of(work, cases[4]) == {cases[4]}
    assert family_of(work, cases[5]) == {cases[5]}


def test_an_ended_link_keeps_nobody_together(team: Team, work: Work) -> None:
    one, other = several(team, 2)
    made = team.office.do(linking.link_family, one, FamilyLinkDraft(other=other, tie=Tie.OTHER, travels_together=True))
    team.office.do(linking.unlink_family, made, 1)
    assert family_of(work, one) == {one}


def test_a_merged_duplicate_brings_its_family_to_the_kept_case(team: Team, work: Work) -> None:
    keep, duplicate, other, far = several(team, 4)
    link(team, duplicate, other)
    link(team, other, far)
    team.office.do_together(Credentials("tweede", PASSWORD), merge_cases, keep, duplicate, "dubbel (verzonnen)")
    for each in (keep, duplicate, other, far):
        assert family_of(work, each) == {keep, other, far}


def test_a_large_family_takes_no_statement_a_head(team: Team, work: Work) -> None:
    cases = several(team, 12)
    for other in cases[1:]:
        link(team, cases[0], other)
    told: list[str] = []
    event.listen(work.session.get_bind(), "before_cursor_execute", lambda *given: told.append(given[2]))
    assert family_of(work, cases[0]) == frozenset(cases)
    assert len(told) <= 8


def test_a_deputy_of_the_director_reads_medical_answers_on_those_days_only(team: Team) -> None:
    case, director = open_case(team), team.ids[Role.CASE_DIRECTOR]
    team.office.do(assign_case, case, director, None)
    deputy = team.office.sign_in(Credentials("derde", PASSWORD)).id
    away = AbsenceDraft(staff=director, from_on=date(2026, 11, 24), until_on=date(2026, 11, 24), deputy=deputy)

    def reads() -> bool:
        team.office.sign_in(Credentials("derde", PASSWORD))
        team.office.give_reason(case, "voorbereiding (verzonnen)")
        try:
            team.office.ask(all_medicines, case)
        except NotAllowed:
            return False
        return True

    assert not reads()
    team.as_(Role.CASE_DIRECTOR).do(record_absence, away)
    assert reads()
    team.clock.set(NOW.replace(day=25))
    assert not reads()


@pytest.mark.parametrize(("last", "following"), [("9999", "10000"), ("10000", "10001"), ("0009", "0010")])
def test_the_next_document_number_follows_the_highest_as_a_number(
    team: Team, work: Work, last: str, following: str
) -> None:
    first = work.get(Case, open_case(team))
    for number, v_number in (("0002", "1234567001"), (last, "1234567002"), ("0003", "1234567003")):
        values = {each.name: getattr(first, each.name) for each in fields(first)}
        other = {"id": f"zaak-{number}", "v_number": v_number, "document_number": f"MO-2026-{number}"}
        work.add(Case(**{**values, **other}))
    work.add(Case(**{**values, "id": "ouder", "v_number": "1234567004", "document_number": "MO-2025-99999"}))
    work.flush()
    assert next_document_number(work, NOW) == f"MO-2026-{following}"
