from datetime import date, timedelta

import pytest

from medhandover.audit.queries import case_lines
from medhandover.cases import actions, queries
from medhandover.cases.circle import all_deaths
from medhandover.cases.deaths import DeathDraft, DeathSource
from medhandover.cases.families import FamilyLinkDraft, Tie
from medhandover.cases.linking import link_family
from medhandover.cases.representatives import RepresentativeDraft, RepresentativeKind
from medhandover.cases.representing import record_representative
from medhandover.kernel.days import PartialDay
from medhandover.kernel.fields import WrongFields
from medhandover.kernel.ids import CaseId, StaffId
from medhandover.kernel.problem import Conflict, NotAllowed, NotFound
from medhandover.kernel.roles import Role
from medhandover.plans.actions import cancel_plan, open_plan
from medhandover.plans.model import PlanDraft
from medhandover.plans.queries import all_plans
from medhandover.readiness.actions import NotReady, release_plan
from medhandover.readiness.queries import gate, worklist
from medhandover.readiness.states import PlanState
from medhandover.staff.absences import AbsenceDraft
from medhandover.staff.actions import add_account, disable_account
from medhandover.staff.leave import record_absence
from medhandover.staff.model import AccountDraft
from tests.offices import PASSWORD, Team, invented_person, memory_office, open_case


@pytest.fixture
def team() -> Team:
    return memory_office()


def test_an_opened_case_is_found_by_name_script_and_number(team: Team) -> None:
    case = open_case(team)
    for text in ("voorbeeldyan", "ana voor", "Վորբելդյան", "1234567890", "mo 2026 0001"):
        assert [row.id for row in team.office.ask(queries.found_cases, text)] == [case], text
    assert team.office.ask(queries.found_cases, "somebody else") == ()


def test_document_numbers_count_within_the_year(team: Team) -> None:
    open_case(team)
    open_case(team, v_number="1234567891")
    assert [row.document_number for row in team.office.ask(queries.all_cases)] == ["MO-2026-0001", "MO-2026-0002"]


def test_r53_a_v_number_stands_in_one_case_only(team: Team) -> None:
    open_case(team)
    with pytest.raises(actions.KnownPerson) as known:
        open_case(team)
    assert "MO-2026-0001" in known.value.say("en")


def test_a_changed_person_is_found_under_the_new_name_only(team: Team) -> None:
    case = open_case(team)
    version, draft = team.office.ask(queries.person_draft, case)
    draft.family_name = "Anderyan"
    team.office.do(actions.change_person, case, version, draft)
    assert team.office.ask(queries.seen_person, case).family_name == "Anderyan"
    assert team.office.ask(queries.found_cases, "voorbeeldyan") == ()
    assert len(team.office.ask(queries.found_cases, "anderyan")) == 1


def test_a_stale_change_is_a_conflict_and_changes_nothing(team: Team) -> None:
    case = open_case(team)
    version, draft = team.office.ask(queries.person_draft, case)
    team.office.do(actions.change_person, case, version, invented_person(given_names="Eerste"))
    with pytest.raises(Conflict):
        team.office.do(actions.change_person, case, version, draft)
    assert team.office.ask(queries.seen_person, case).given_names == "Eerste"


def test_r53_a_change_may_not_take_another_persons_number(team: Team) -> None:
    open_case(team)
    other = open_case(team, v_number="1234567891")
    with pytest.raises(actions.KnownPerson):
        team.office.do(actions.change_person, other, 1, invented_person())


def test_wrong_fields_open_no_case(team: Team) -> None:
    with pytest.raises(WrongFields):
        open_case(team, v_number="A")
    assert team.office.ask(queries.all_cases) == ()


def test_a_case_is_assigned_to_its_people(team: Team) -> None:
    case = open_case(team)
    assert team.office.do(actions.assign_case, case, team.ids[Role.CASE_DIRECTOR], None) == ()
    seen = team.office.ask(queries.seen_person, case)
    assert (seen.director, seen.coordinator) == (team.ids[Role.CASE_DIRECTOR], None)


def test_a_case_is_assigned_only_to_who_has_the_role_and_has_not_left(team: Team) -> None:
    case = open_case(team)
    with pytest.raises(WrongFields) as wrong:
        team.office.do(actions.assign_case, case, team.ids[Role.PLANNER], team.ids[Role.CASE_DIRECTOR])
    assert [each.path for each in wrong.value.wrong] == ["director", "coordinator"]
    team.as_(Role.ADMINISTRATOR).do(disable_account, team.ids[Role.CASE_DIRECTOR])
    with pytest.raises(WrongFields):
        team.as_(Role.COORDINATOR).do(actions.assign_case, case, team.ids[Role.CASE_DIRECTOR], None)


def test_who_left_may_stay_where_the_other_place_is_filled(team: Team) -> None:
    case, mine = open_case(team), team.ids[Role.COORDINATOR]
    team.office.do(actions.assign_case, case, team.ids[Role.CASE_DIRECTOR], None)
    team.as_(Role.ADMINISTRATOR).do(disable_account, team.ids[Role.CASE_DIRECTOR])
    team.as_(Role.COORDINATOR).do(actions.assign_case, case, team.ids[Role.CASE_DIRECTOR], mine)
    assert team.office.ask(queries.seen_person, case).coordinator == mine


def test_whoever_assigns_a_case_hears_that_the_colleague_is_away(team: Team) -> None:
    case, director = open_case(team), team.ids[Role.CASE_DIRECTOR]
    away = AbsenceDraft(staff=director, from_on=date(2026, 11, 20), until_on=date(2026, 11, 27))
    team.as_(Role.CASE_DIRECTOR).do(record_absence, away)
    told = team.as_(Role.COORDINATOR).do(actions.assign_case, case, director, None)
    assert [(each.shown, each.until_on, each.deputy) for each in told] == [
        ("Case Director (verzonnen)", date(2026, 11, 27), "")
    ]
    team.clock.move(timedelta(days=4))
    assert team.as_(Role.COORDINATOR).do(actions.assign_case, case, director, None) == ()


def colleague(team: Team, name: str) -> StaffId:
    """Return a second coordinator and director."""
    draft = AccountDraft(name=name, shown=f"{name} (verzonnen)", roles=(Role.COORDINATOR, Role.CASE_DIRECTOR))
    return team.as_(Role.ADMINISTRATOR).do(add_account, draft, PASSWORD)


def test_all_open_cases_of_a_colleague_go_to_another_each_with_its_log_line(team: Team) -> None:
    mine, other = team.ids[Role.COORDINATOR], colleague(team, "tweede")
    team.as_(Role.COORDINATOR)
    cases = [open_case(team, v_number=f"123456789{number}") for number in range(3)]
    team.office.do(actions.assign_case, cases[2], None, other)
    assert team.office.do(actions.reassign_cases, mine, other) == ()
    assert {team.office.ask(queries.seen_person, case).coordinator for case in cases} == {other}
    assert team.office.ask(queries.seen_person, cases[2]).version == 2
    lines = team.as_(Role.AUDITOR).ask(case_lines, cases[0])
    assert [line.tag for line in lines if line.tag in {"case:assign", "case:reassign"}] == ["case:assign"]


def test_cases_are_not_given_to_who_may_not_have_them_or_to_the_same(team: Team) -> None:
    mine = team.ids[Role.COORDINATOR]
    case = open_case(team)
    for successor in (mine, team.ids[Role.PLANNER]):
        with pytest.raises(WrongFields):
            team.office.do(actions.reassign_cases, mine, successor)
    assert team.office.ask(queries.seen_person, case).coordinator == mine
    with pytest.raises(NotFound):
        team.office.do(actions.reassign_cases, StaffId("none"), mine)


def test_r53_every_wrong_field_is_told_at_once_and_opens_no_case(team: Team) -> None:
    with pytest.raises(WrongFields) as wrong:
        open_case(team, born_on=PartialDay(2027), v_number="12")
    assert {each.path for each in wrong.value.wrong} == {"born_on", "v_number"}


def test_r53_a_number_of_another_length_is_opened_once_confirmed_and_mended_later(team: Team) -> None:
    case = open_case(team, v_number="V 123456789", is_number_confirmed=True)
    assert [row.path for row in team.office.ask(queries.case_warnings, case)] == ["v_number"]
    version, draft = team.office.ask(queries.person_draft, case)
    draft.v_number, draft.is_number_confirmed = "1234567890", False
    team.office.do(actions.change_person, case, version, draft)
    assert team.office.ask(queries.case_warnings, case) == ()


DEATH = DeathDraft(
    died_on=PartialDay(2026, 11, 20), place="Utrecht", source=DeathSource.DOCTOR, told_by="dr. V. Erzonnen"
)


def planned(team: Team) -> CaseId:
    case = open_case(team)
    team.office.do(open_plan, case, PlanDraft())
    return case


def stops_for_death(team: Team, case: CaseId) -> list[str]:
    found = team.office.ask(gate, case).findings
    return [each.where for each in found if each.rule == "R08" and each.where == "person.died_on"]


def test_r08_the_plan_of_a_dead_person_is_never_ready_until_it_is_cancelled(team: Team) -> None:
    case = planned(team)
    assert stops_for_death(team, case) == []
    team.office.do(actions.record_death, case, DEATH)
    answer = team.office.ask(gate, case)
    assert (answer.state, answer.is_ready, stops_for_death(team, case)) == (PlanState.DIED, False, ["person.died_on"])
    with pytest.raises(NotReady):
        team.office.do(release_plan, case)
    assert [row.state for row in team.office.ask(worklist)] == [PlanState.DIED]
    plan = team.office.ask(all_plans, case)[0]
    team.office.do(cancel_plan, plan.id, plan.version, "de persoon is overleden (verzonnen)")
    assert stops_for_death(team, case) == []
    assert team.office.ask(worklist) == ()
    assert [row.state for row in team.office.ask(worklist, has_ended=True)] == [PlanState.DIED]


def test_r08_a_death_that_was_a_mistake_is_taken_back_and_stays_readable(team: Team) -> None:
    case = planned(team)
    team.office.do(actions.record_death, case, DEATH)
    assert team.office.ask(queries.seen_person, case).died_on == PartialDay(2026, 11, 20)
    with pytest.raises(WrongFields):
        team.office.do(actions.take_back_death, case, " ")
    team.office.do(actions.take_back_death, case, "verwisseling met een naamgenoot (verzonnen)")
    assert stops_for_death(team, case) == []
    assert team.office.ask(queries.seen_person, case).died_on is None
    row = team.office.ask(all_deaths, case)[0]
    assert (row.mistaken_at, row.mistake_reason[:13]) == (team.clock.now(), "verwisseling ")
    with pytest.raises(actions.NoDeathKnown):
        team.office.do(actions.take_back_death, case, "nog eens")


def test_a_death_is_noted_once_and_not_in_the_future(team: Team) -> None:
    case = open_case(team)
    later = DeathDraft(died_on=PartialDay(2026, 11, 25), place="", source=DeathSource.POLICE, told_by="V")
    with pytest.raises(WrongFields):
        team.office.do(actions.record_death, case, later)
    team.office.do(actions.record_death, case, DEATH)
    with pytest.raises(actions.DeathKnown):
        team.office.do(actions.record_death, case, DEATH)
    assert team.office.ask(gate, case).state is PlanState.DIED


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.TRANSLATOR])
def test_administrator_and_translator_see_no_person(team: Team, role: Role) -> None:
    case = open_case(team)
    team.as_(role)
    for ask in (lambda: team.office.ask(queries.seen_person, case), lambda: team.office.ask(queries.all_cases)):
        with pytest.raises(NotAllowed):
            ask()


def test_a_case_that_is_not_there_is_not_found(team: Team) -> None:
    with pytest.raises(NotFound):
        team.office.ask(queries.seen_person, CaseId("none"))


def test_r41_no_row_of_a_case_holds_the_bsn(team: Team) -> None:
    case = open_case(team, bsn="111222333")
    assert "111222333" not in repr(team.office.ask(queries.seen_person, case))


def test_a_birth_date_that_makes_a_parent_younger_than_the_child_is_refused(team: Team) -> None:
    mother = open_case(team)
    child = open_case(team, v_number="1234567891", born_on=PartialDay(2013))
    link = FamilyLinkDraft(other=child, tie=Tie.PARENT_OF)
    team.office.do(link_family, mother, link)
    father = RepresentativeDraft(kind=RepresentativeKind.PARENT, name="Vader (verzonnen)", born_on=PartialDay(1975))
    team.office.do(record_representative, child, father)
    for case, year, wrong in (
        (mother, 2013, 1),
        (child, 1978, 1),
        (child, 1975, 2),
        (mother, 2012, 0),
        (child, 2014, 0),
    ):
        version, draft = team.office.ask(queries.person_draft, case)
        draft.born_on = PartialDay(year)
        if not wrong:
            team.office.do(actions.change_person, case, version, draft)
            continue
        with pytest.raises(WrongFields) as refused:
            team.office.do(actions.change_person, case, version, draft)
        assert [each.path for each in refused.value.wrong] == ["born_on"] * wrong
