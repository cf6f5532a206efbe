from dataclasses import replace
from datetime import date

import pytest

from medhandover.advice import actions, queries
from medhandover.advice.conditions import ConditionCode
from medhandover.advice.model import AdviceDraft, AmountUnit, ConditionDraft, FitToTravel, Origin
from medhandover.advice.requirements import Asks, Requirement
from medhandover.advice.statements import Issuer, WrittenStatement
from medhandover.cases.queries import all_cases
from medhandover.kernel.fields import WrongFields
from medhandover.kernel.ids import AdviceId, AttachmentId, CaseId
from medhandover.kernel.problem import Conflict, NotAllowed, ReasonNeeded, SecondPersonNeeded
from medhandover.kernel.roles import Role
from medhandover.staff.signing import Credentials
from tests.offices import PASSWORD, Team, attach

LITERAL = "„Betrokkene wordt direct na aankomst fysiek overgedragen aan een psychiatrische instelling.”"
SECOND = Credentials("tweede", PASSWORD)
STATED = WrittenStatement(issuer=Issuer.BMA, dated_on=date(2026, 11, 12), reference="V-2 (verzonnen)")


def given(team: Team, case: CaseId, day: date = date(2026, 7, 6), **other: object) -> AdviceId:
    fields = {"given_on": day, "reference": "V-1", "fit": FitToTravel.YES_IF, "complaints": "somber", **other}
    return team.office.do(actions.record_advice, case, AdviceDraft(**fields))  # type: ignore[arg-type]


def conditioned(team: Team, advice: AdviceId, **other: object) -> queries.ConditionRow:
    fields = {"code": ConditionCode.FYS_INST, "literal": LITERAL, "page": 3, **other}
    draft = ConditionDraft(**fields)  # type: ignore[arg-type]
    made = team.office.do(actions.record_condition, advice, draft)
    case = next(row.id for row in team.office.ask(all_cases))
    return next(row for row in team.office.ask(queries.all_conditions, case) if row.id == made)


def test_r02_the_sentence_of_bma_is_kept_word_for_word(team: Team, case: CaseId) -> None:
    row = conditioned(team, given(team, case))
    assert (row.literal, row.page, row.number, row.checked_by) == (LITERAL, 3, 1, None)


def test_r02_a_second_person_checks_the_coding_and_not_who_coded(team: Team, case: CaseId) -> None:
    row = conditioned(team, given(team, case))
    with pytest.raises(actions.OwnCoding):
        team.office.do(actions.check_condition, row.id, row.version)
    second = team.office.sign_in(SECOND)
    team.office.do(actions.check_condition, row.id, row.version)
    checked = team.office.ask(queries.all_conditions, case)[0]
    assert checked.checked_by == second.id
    with pytest.raises(actions.AlreadySettled):
        team.office.do(actions.check_condition, row.id, checked.version)
    with pytest.raises(Conflict):
        team.office.do(actions.check_condition, row.id, row.version)


def test_r03_a_condition_lapses_under_a_newer_advice_only_and_with_two_persons(team: Team, case: CaseId) -> None:
    older = given(team, case)
    row = conditioned(team, older)
    with pytest.raises(SecondPersonNeeded):
        team.office.do(actions.lapse_condition, row.id, row.version, older)
    with pytest.raises(actions.NoNewerAdvice):
        team.office.do_together(SECOND, actions.lapse_condition, row.id, row.version, older)
    newer = given(team, case, date(2026, 10, 1))
    team.office.do_together(SECOND, actions.lapse_condition, row.id, row.version, newer)
    lapsed = team.office.ask(queries.all_conditions, case)[0]
    assert (lapsed.is_set_aside, lapsed.is_active, lapsed.literal) == (True, False, LITERAL)
    with pytest.raises(actions.AlreadySettled):
        team.office.do_together(SECOND, actions.lapse_condition, row.id, lapsed.version, newer)


def test_r03_a_condition_is_set_aside_on_a_written_statement_of_bma_or_ind_only(team: Team, case: CaseId) -> None:
    row = conditioned(team, given(team, case))
    letter = replace(STATED, document=attach(team.office, case))
    for wrong in (replace(letter, reference=""), replace(letter, dated_on=date(2026, 7, 5)), STATED):
        with pytest.raises(WrongFields):
            team.office.do_together(SECOND, actions.set_condition_aside, row.id, row.version, wrong)
    with pytest.raises(SecondPersonNeeded):
        team.office.do(actions.set_condition_aside, row.id, row.version, letter)
    team.office.do_together(SECOND, actions.set_condition_aside, row.id, row.version, letter)
    aside = team.office.ask(queries.all_conditions, case)[0]
    assert (aside.is_set_aside, aside.literal) == (True, LITERAL)
    with pytest.raises(actions.AlreadySettled):
        team.office.do_together(SECOND, actions.set_condition_aside, row.id, aside.version, letter)


def test_r04_an_own_measure_is_ended_by_one_person_with_a_reason(team: Team, case: CaseId) -> None:
    row = conditioned(team, given(team, case), origin=Origin.DTV)
    with pytest.raises(WrongFields):
        team.office.do(actions.end_measure, row.id, row.version, " ")
    team.office.do(actions.end_measure, row.id, row.version, "de persoon wil geen tolk")
    assert team.office.ask(queries.all_conditions, case)[0].is_set_aside


def test_r04_a_condition_of_bma_is_never_ended_and_an_own_measure_never_lapses(team: Team, case: CaseId) -> None:
    advice = given(team, case)
    asked, own = conditioned(team, advice), conditioned(team, advice, origin=Origin.DTV)
    with pytest.raises(actions.NotOwn):
        team.office.do(actions.end_measure, asked.id, asked.version, "niet nodig")
    newer = given(team, case, date(2026, 10, 1))
    with pytest.raises(actions.OwnMeasure):
        team.office.do_together(SECOND, actions.lapse_condition, own.id, own.version, newer)
    with pytest.raises(actions.OwnMeasure):
        team.office.do_together(SECOND, actions.set_condition_aside, own.id, own.version, STATED)
    assert not any(row.is_set_aside for row in team.office.ask(queries.all_conditions, case))


def test_r05_a_statement_that_the_advice_holds_lies_between_advice_and_today(team: Team, case: CaseId) -> None:
    advice = given(team, case)
    for day in (date(2026, 7, 5), date(2026, 11, 25)):
        with pytest.raises(WrongFields):
            team.office.do(actions.confirm_advice, advice, 1, replace(STATED, dated_on=day))
    team.office.do(actions.confirm_advice, advice, 1, replace(STATED, dated_on=date(2026, 11, 2)))
    assert team.office.ask(queries.all_advices, case)[0].valid_until == date(2027, 5, 2)


def test_r05_an_advice_is_made_to_end_earlier_with_a_reason_and_never_later(team: Team, case: CaseId) -> None:
    advice = given(team, case)
    for day, reason, paths in (
        (date(2026, 7, 1), " ", ["reason", "ends_on"]),
        (date(2027, 1, 7), "brief van de IND", ["ends_on"]),
    ):
        with pytest.raises(WrongFields) as refused:
            team.office.do(actions.limit_advice, advice, 1, day, reason)
        assert [each.path for each in refused.value.wrong] == paths
    team.office.do(actions.limit_advice, advice, 1, date(2026, 12, 1), "brief van de IND")
    assert team.office.ask(queries.all_advices, case)[0].valid_until == date(2026, 12, 1)
    team.office.do(actions.confirm_advice, advice, 2, STATED)
    assert team.office.ask(queries.all_advices, case)[0].valid_until == date(2027, 5, 12)


def test_a_statement_names_a_file_of_the_case(team: Team, case: CaseId) -> None:
    row = conditioned(team, given(team, case))
    elsewhere = replace(STATED, document=AttachmentId("0" * 64))
    with pytest.raises(WrongFields) as refused:
        team.office.do_together(SECOND, actions.set_condition_aside, row.id, row.version, elsewhere)
    assert [each.path for each in refused.value.wrong] == ["statement.document"]
    with pytest.raises(WrongFields):
        team.office.do(actions.confirm_advice, row.advice, 1, elsewhere)


def test_what_bma_asks_precisely_is_kept_with_its_days_and_units(team: Team, case: CaseId) -> None:
    advice = given(team, case)
    weeks: dict[str, object] = {"stated_amount": 4, "stated_unit": AmountUnit.WEEKS}
    assert conditioned(team, advice, code=ConditionCode.MED_BRUG, **weeks).amount == 28
    oxygen = (Requirement(what=Asks.OXYGEN, value="2,5"),)
    row = conditioned(team, advice, code=ConditionCode.ZUURSTOF, requirement=oxygen)
    assert row.requirement == (Requirement(what=Asks.OXYGEN, value="2,5", unit="l/min"),)
    with pytest.raises(WrongFields):
        conditioned(team, advice, code=ConditionCode.TOLK, requirement=oxygen)


def test_wrong_fields_record_nothing(team: Team, case: CaseId) -> None:
    with pytest.raises(WrongFields):
        given(team, case, reference="")
    assert team.office.ask(queries.all_advices, case) == ()


def test_the_newest_advice_counts(team: Team, case: CaseId) -> None:
    given(team, case, date(2026, 10, 1), reference="V-2")
    given(team, case)
    assert [(row.reference, row.is_active) for row in team.office.ask(queries.all_advices, case)] == [
        ("V-1", False),
        ("V-2", True),
    ]


def test_medical_answers_ask_for_role_and_reason_conditions_do_not(team: Team, case: CaseId) -> None:
    assert team.office.ask(queries.all_conditions, case) == ()
    with pytest.raises(ReasonNeeded):
        team.office.ask(queries.medical_advice, case)
    team.office.give_reason(case, "voorbereiding")
    assert team.office.ask(queries.medical_advice, case) is None
    conditioned(team, given(team, case))
    seen = team.office.ask(queries.medical_advice, case)
    assert seen is not None
    assert seen.complaints == "somber"
    team.as_(Role.EMPLOYEE)
    assert len(team.office.ask(queries.all_conditions, case)) == 1
    with pytest.raises(NotAllowed):
        team.office.ask(queries.medical_advice, case)
