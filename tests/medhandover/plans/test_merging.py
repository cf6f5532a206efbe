import pytest

from medhandover.audit.queries import case_lines
from medhandover.cases import linking, queries
from medhandover.cases.actions import KnownPerson, change_person
from medhandover.cases.circle import all_merges, family
from medhandover.cases.families import FamilyLinkDraft, Tie
from medhandover.cases.store import MergedCase
from medhandover.kernel.fields import WrongFields
from medhandover.kernel.ids import CaseId
from medhandover.kernel.problem import SecondPersonNeeded
from medhandover.kernel.roles import Role
from medhandover.plans import merging
from medhandover.plans.actions import cancel_plan, open_plan
from medhandover.plans.model import PlanDraft
from medhandover.readiness.queries import worklist
from medhandover.staff.actions import add_account
from medhandover.staff.model import AccountDraft
from medhandover.staff.signing import Credentials
from tests.offices import PASSWORD, Team, credentials, invented_person, memory_office, open_case

SECOND = Credentials("tweede", PASSWORD)
REASON = "twee keer aangemeld (verzonnen)"


@pytest.fixture
def team() -> Team:
    made = memory_office()
    draft = AccountDraft(name="tweede", shown="T. Tweede (verzonnen)", roles=(Role.COORDINATOR,))
    made.as_(Role.ADMINISTRATOR).do(add_account, draft, PASSWORD)
    made.as_(Role.COORDINATOR)
    return made


def pair(team: Team) -> tuple[CaseId, CaseId]:
    return open_case(team), open_case(team, v_number="1234567891", family_name="Dubbelyan", aliases=("Zwaluw",))


def merge(team: Team, keep: CaseId, duplicate: CaseId) -> None:
    team.office.do_together(SECOND, merging.merge_cases, keep, duplicate, REASON)


def hits(team: Team, text: str) -> list[CaseId]:
    return [row.id for row in team.office.ask(queries.found_cases, text)]


def test_a_duplicate_leads_to_the_kept_case_by_every_name_and_number(team: Team) -> None:
    keep, duplicate = pair(team)
    merge(team, keep, duplicate)
    for text in ("dubbelyan", "zwaluw", "ubbely", "1234567891", "MO-2026-0002", "voorbeeldyan"):
        assert hits(team, text) == [keep], text
    for number in ("MO-2026-0002", "V 123 456 7891"):
        row = team.office.ask(queries.case_numbered, number)
        assert (row.case, row.asked, row.document_number, row.is_merged) == (keep, duplicate, "MO-2026-0001", True)


def test_a_duplicate_disappears_from_lists_stays_readable_and_cannot_be_changed(team: Team) -> None:
    keep, duplicate = pair(team)
    merge(team, keep, duplicate)
    assert [row.id for row in team.office.ask(queries.all_cases)] == [keep]
    assert [row.case for row in team.office.ask(worklist)] == [keep]
    seen = team.office.ask(queries.seen_person, duplicate)
    assert (seen.family_name, seen.merged_into) == ("Dubbelyan", keep)
    with pytest.raises(MergedCase) as merged:
        team.office.do(change_person, duplicate, seen.version, invented_person("1234567891"))
    assert "MO-2026-0001" in merged.value.say("nl")
    with pytest.raises(MergedCase):
        team.office.do(open_plan, duplicate, PlanDraft())


def test_a_changed_kept_case_is_still_found_by_its_duplicate(team: Team) -> None:
    keep, duplicate = pair(team)
    merge(team, keep, duplicate)
    team.office.do(change_person, keep, 1, invented_person(family_name="Nieuwyan"))
    assert (hits(team, "dubbelyan"), hits(team, "nieuwyan"), hits(team, "voorbeeldyan")) == ([keep], [keep], [])


def test_r53_the_number_of_a_duplicate_opens_no_third_case(team: Team) -> None:
    keep, duplicate = pair(team)
    merge(team, keep, duplicate)
    with pytest.raises(KnownPerson) as known:
        open_case(team, v_number="1234567891")
    assert "MO-2026-0001" in known.value.say("nl")
    with pytest.raises(KnownPerson):
        team.office.do(change_person, keep, 1, invented_person("1234567891"))


def test_merging_takes_two_coordinators_and_a_reason(team: Team) -> None:
    keep, duplicate = pair(team)
    with pytest.raises(SecondPersonNeeded):
        team.office.do(merging.merge_cases, keep, duplicate, REASON)
    with pytest.raises(SecondPersonNeeded):
        team.office.do_together(credentials(Role.CASE_DIRECTOR), merging.merge_cases, keep, duplicate, REASON)
    with pytest.raises(WrongFields):
        team.office.do_together(SECOND, merging.merge_cases, keep, duplicate, " ")
    assert len(team.office.ask(queries.all_cases)) == 2


def test_a_duplicate_with_an_open_plan_is_refused_until_the_plan_is_cancelled(team: Team) -> None:
    keep, duplicate = pair(team)
    plan = team.office.do(open_plan, duplicate, PlanDraft())
    with pytest.raises(merging.DuplicateHasPlan):
        merge(team, keep, duplicate)
    team.office.do(cancel_plan, plan, 1, "dubbele zaak (verzonnen)")
    merge(team, keep, duplicate)
    assert hits(team, "dubbelyan") == [keep]


def test_duplicates_never_lead_to_a_duplicate(team: Team) -> None:
    keep, duplicate = pair(team)
    third = open_case(team, v_number="1234567892")
    with pytest.raises(merging.SameCase):
        merge(team, keep, keep)
    merge(team, keep, duplicate)
    for kept, double, refused in ((duplicate, third, MergedCase), (third, duplicate, MergedCase)):
        with pytest.raises(refused):
            merge(team, kept, double)
    with pytest.raises(merging.LeadsHere):
        merge(team, third, keep)
    merge(team, keep, third)
    assert set(hits(team, "voorbeeldyan")) == {keep}


def test_a_merge_is_undone_and_both_cases_are_as_they_were(team: Team) -> None:
    keep, duplicate = pair(team)
    with pytest.raises(merging.NotMerged):
        team.office.do_together(SECOND, merging.unmerge_cases, duplicate, REASON)
    merge(team, keep, duplicate)
    with pytest.raises(WrongFields):
        team.office.do_together(SECOND, merging.unmerge_cases, duplicate, "")
    team.office.do_together(SECOND, merging.unmerge_cases, duplicate, "toch twee personen (verzonnen)")
    assert (hits(team, "dubbelyan"), hits(team, "1234567891")) == ([duplicate], [duplicate])
    assert hits(team, "1234567890") == [keep]
    version = team.office.ask(queries.seen_person, duplicate).version
    team.office.do(change_person, duplicate, version, invented_person("1234567891"))
    rows = team.office.ask(all_merges, keep)
    assert [(row.duplicate_number, row.kept_number, row.undone_at) for row in rows] == [
        ("MO-2026-0002", "MO-2026-0001", team.clock.now())
    ]
    assert team.office.ask(all_merges, duplicate) == rows


def test_the_log_of_the_kept_case_names_both_and_no_reason(team: Team) -> None:
    keep, duplicate = pair(team)
    merge(team, keep, duplicate)
    line = next(each for each in team.as_(Role.AUDITOR).ask(case_lines, keep) if each.tag == "case:merge")
    assert duplicate in str(line.details)
    assert REASON not in str(line)


def test_family_of_a_duplicate_is_family_of_the_kept_case(team: Team) -> None:
    keep, duplicate = pair(team)
    partner = open_case(team, v_number="1234567892", given_names="Aram")
    team.office.do(linking.link_family, duplicate, FamilyLinkDraft(other=partner, tie=Tie.PARTNER))
    merge(team, keep, duplicate)
    assert [row.case for row in team.office.ask(family, keep)] == [partner]
    assert [(row.case, row.document_number) for row in team.office.ask(family, partner)] == [(keep, "MO-2026-0001")]
    with pytest.raises(MergedCase):
        team.office.do(linking.link_family, keep, FamilyLinkDraft(other=duplicate, tie=Tie.OTHER))
