from collections.abc import Iterator
from dataclasses import fields
from datetime import date

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session

from medhandover.cases import linking
from medhandover.cases.actions import assign_case, change_person
from medhandover.cases.families import FamilyLinkDraft, Tie
from medhandover.cases.model import Case
from medhandover.cases.queries import seen_person
from medhandover.cases.store import CaseClosed, concerned_case, family_of, next_document_number
from medhandover.copies.breaches import BreachDraft, BreachKind
from medhandover.copies.reporting import note_breach
from medhandover.kernel.clock import Moment
from medhandover.kernel.declare import action
from medhandover.kernel.ids import CaseId
from medhandover.kernel.problem import NotAllowed
from medhandover.kernel.roles import Role
from medhandover.medication.queries import all_medicines
from medhandover.office import NOBODY
from medhandover.plans.actions import open_plan
from medhandover.plans.merging import merge_cases
from medhandover.plans.model import PlanDraft
from medhandover.retention.actions import close_case, hold_case, lift_hold, reopen_case
from medhandover.retention.model import HoldDraft
from medhandover.rights import ACTIONS
from medhandover.staff.absences import AbsenceDraft
from medhandover.staff.actions import add_account
from medhandover.staff.leave import record_absence
from medhandover.staff.model import AccountDraft
from medhandover.staff.signing import Credentials
from medhandover.storage.work import Work
from tests.offices import NOW, PASSWORD, Team, invented_person, memory_office, open_case


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


def closed(team: Team) -> CaseId:
    case = open_case(team)
    team.office.do(close_case, case, team.office.ask(seen_person, case).version)
    return case


def test_a_closed_case_is_read_and_not_changed(team: Team) -> None:
    case, before = closed(team), team.office.ask
    person = before(seen_person, case)
    with pytest.raises(CaseClosed, match="Open it again first"):
        team.office.do(change_person, case, person.version, invented_person(given_names="Anders"))
    with pytest.raises(CaseClosed):
        team.office.do(open_plan, case, PlanDraft())
    assert before(seen_person, case) == person
    team.office.do(reopen_case, case, person.version)
    team.office.do(change_person, case, person.version + 1, invented_person(given_names="Anders"))
    assert before(seen_person, case).given_names == "Anders"


def test_what_comes_by_itself_after_the_closing_is_entered_all_the_same(team: Team) -> None:
    case = closed(team)
    found = BreachDraft(kind=BreachKind.OTHER, noticed_at=Moment(NOW), what="een brief in de trein (verzonnen)")
    assert team.office.do(note_breach, case, found)
    held = team.office.do(hold_case, HoldDraft(case=case, reason="klacht (verzonnen)"))
    team.office.do(lift_hold, held, 1)


def test_what_may_be_done_in_a_closed_case_is_this_and_nothing_else() -> None:
    assert {tag for tag, each in ACTIONS.items() if each.after_closing} == {
        *("case:close", "case:reopen", "hold:set", "hold:lift", "aftercare:choose", "aftercare:record", "refusal:add"),
        *("copy:note", "copy:given", "copy:returned", "copy:destroyed", "copy:lost", "paper:print"),
        *("breach:note", "breach:report", "breach:settle", "receiver:experience"),
        *("unfinished:save", "unfinished:discard", "unsaved:keep", "unsaved:discard"),
    }


def test_what_is_done_inside_another_action_is_judged_by_itself(team: Team) -> None:
    case = closed(team)

    @action("case:nested", may={Role.COORDINATOR}, after_closing=True)
    def nested(work: Work) -> None:
        """Do what is allowed, and inside it what is not."""
        concerned_case(work, case)
        assign_case(work, case, None, None)

    with pytest.raises(CaseClosed):
        team.office.do(nested)


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
