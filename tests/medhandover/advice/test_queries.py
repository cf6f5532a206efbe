from datetime import date

import pytest

from medhandover.advice import queries
from medhandover.advice.answers import NamedInstitution, NamedMedicine
from medhandover.advice.conditions import Phase
from medhandover.advice.model import FitToTravel
from medhandover.kernel.ids import CaseId
from medhandover.kernel.problem import NotAllowed, NotFound, ReasonNeeded
from medhandover.kernel.roles import Role
from tests.medhandover.advice.test_actions import conditioned, given
from tests.offices import Team, open_case

CLINIC = (NamedInstitution(name="Kliniek Voorbeeld (verzonnen)", city="Yerevan", country="AM"),)


def test_every_answer_comes_back_as_it_was_entered(team: Team, case: CaseId) -> None:
    medicines = (NamedMedicine(name="sertraline", is_available=False, alternative="fluoxetine"),)
    given(team, case, institutions=CLINIC, medicines=medicines, treating_doctor="dr. B (verzonnen)", family_note="zus")
    team.office.give_reason(case, "voorbereiding")
    seen = team.office.ask(queries.medical_advice, case)
    assert seen is not None
    assert (seen.institutions, seen.medicines) == (CLINIC, medicines)
    assert (seen.treating_doctor, seen.family_note) == ("dr. B (verzonnen)", "zus")


def test_a_condition_says_when_on_the_journey_it_counts(team: Team, case: CaseId) -> None:
    assert conditioned(team, given(team, case)).phases == (Phase.ARRIVAL,)


def test_the_answers_in_which_two_advices_differ_are_medical(team: Team, case: CaseId) -> None:
    older = given(team, case, complaints="somber")
    newer = given(team, case, date(2026, 10, 1), complaints="angstig", fit=FitToTravel.NO_UNLESS)
    with pytest.raises(ReasonNeeded):
        team.office.ask(queries.compared_answers, case, older, newer)
    team.office.give_reason(case, "voorbereiding")
    found = team.office.ask(queries.compared_answers, case, older, newer)
    assert [(each.field, each.before, each.after) for each in found] == [
        ("fit", FitToTravel.YES_IF, FitToTravel.NO_UNLESS),
        ("complaints", "somber", "angstig"),
    ]
    team.as_(Role.EMPLOYEE)
    with pytest.raises(NotAllowed):
        team.office.ask(queries.compared_answers, case, older, newer)


def test_an_advice_of_another_case_is_not_compared(team: Team, case: CaseId) -> None:
    older = given(team, case)
    other = open_case(team, v_number="1234567891")
    newer = given(team, other)
    team.office.give_reason(case, "voorbereiding")
    with pytest.raises(NotFound):
        team.office.ask(queries.compared_answers, case, older, newer)
