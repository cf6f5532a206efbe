"""How the day begins: a colleague is away with a deputy, and a duplicate leads to the kept case."""

from medhandover.cases.circle import all_merges
from medhandover.cases.queries import CaseRow, all_cases, case_numbered
from medhandover.escorts.directory import all_absences as escort_absences
from medhandover.office import Office
from medhandover.readiness.queries import worklist
from medhandover.staff.queries import all_absences

Cases = dict[str, CaseRow]


def test_a_colleague_is_away_and_the_deputy_has_those_cases_too(office: Office) -> None:
    away = office.ask(all_absences)[0]
    assert (away.name, away.deputy_shown) == ("bos", "M. Jansen (verzonnen)")
    names = {each.coordinator for each in office.ask(worklist, True, True)}
    assert names == {"H. Bos (verzonnen)", "M. Jansen (verzonnen)"}


def test_somebody_who_travels_along_is_on_leave(office: Office) -> None:
    assert len(office.ask(escort_absences)) == 5


def test_a_duplicate_leads_to_the_kept_case_by_two_persons(office: Office) -> None:
    kept = office.ask(all_cases)[-1]
    merge = office.ask(all_merges, kept.id)[0]
    assert merge.merged_by != merge.countersigned_by
    assert office.ask(case_numbered, "9000000099").case == kept.id
