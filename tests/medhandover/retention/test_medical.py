"""What is medical goes and codes stay: a word is planted in every text of every table, and looked for afterwards."""

from pathlib import Path

import pytest

from medhandover.advice.queries import all_conditions
from medhandover.retention.actions import carry_out_destruction
from medhandover.retention.medical import BLANKED, GONE
from medhandover.storage.tables import metadata
from tests.medhandover.retention.test_actions import approved, closed, later, terms
from tests.offices import Team, memory_office
from tests.planted import Planted, plant

FUNCTIONAL = frozenset(
    {
        *("acceptances", "advice_requests", "aftercare_choices", "aftercares", "agreements", "airline_notices"),
        *("alarm_notes", "approvals", "arrangements", "breaches", "calendar_entries", "cases", "checks", "closings"),
        *("companions", "consents", "contacts", "copies", "country_terms", "deaths", "delays", "envelope_breaches"),
        *("envelope_moves", "envelopes", "escalations", "escort_wishes", "escorts", "evidence", "experiences"),
        *("explanations", "handings", "handovers", "health_signals", "journal_entries", "journeys", "legs", "merges"),
        *("milestones", "movements", "payments", "plan_parties", "plans", "receiver_refusals", "receivers"),
        *("refusal_additions", "refusal_decisions", "releases", "representatives", "return_reports", "slots"),
        *("standings", "suspensions", "tasks", "transmissions", "unsaved_office_texts", "verifications", "watches"),
    }
)
"""Tables of which every text is functional (P1, P2): no question asks a reason for it, and no doctor wrote it."""
MIXED = {
    "advices": {"adviser", "adviser_number", "ind_case", "reference", "still_valid_statement.reference"},
    "conditions": {"ended_reason", "set_aside_statement.reference"},
    "examinations": {"decided_by", "decided_function", "examiner", "qualification"},
    "incapacities": {"doctor", "no_reassessment_reason", "no_representative_reason", "place", "representative"},
    "incapacity_notes": {"doctor"},
    "statements": {"by"},
}
"""Tables that hold both: the texts of them that stay."""
DOCTORS_WORDS = {"refusals.doctor_outcome", "refusals.care_decision"}
"""Of a refusal, which is the person's own, only what the doctor said goes."""


@pytest.fixture
def team(tmp_path: Path) -> Team:
    (tmp_path / "attachments").mkdir()
    return memory_office(tmp_path=tmp_path)


@pytest.fixture
def planted(team: Team) -> Planted:
    """Return the words of a closed case of which the medical data was destroyed."""
    terms(team, medical=1)
    made = plant(team, closed(team))
    assert len(made.words) > 400
    assert set(made.found(team)) == set(made.words)
    later(team, 2)
    team.office.do(carry_out_destruction, approved(team), 3)
    return made


def test_r52_no_medical_word_is_left_in_any_table_and_no_other_is_lost(team: Team, planted: Planted) -> None:
    left = {place for place in planted.words if _stays(place)}
    assert set(planted.found(team)) == left


def _stays(place: str) -> bool:
    table, _, field = place.partition(".")
    if table == "refusals":
        return place not in DOCTORS_WORDS
    return table in FUNCTIONAL or field in MIXED.get(table, ())


def test_every_table_of_a_case_is_functional_mixed_or_medical(planted: Planted) -> None:
    tables = {place.partition(".")[0] for place in planted.words}
    medical = {*GONE, *BLANKED, "documents"}
    assert tables - FUNCTIONAL - set(MIXED) - medical == set()
    assert medical & FUNCTIONAL == set()


def test_codes_days_and_numbers_stay(team: Team, planted: Planted) -> None:
    rows = team.office.ask(all_conditions, planted.case)
    assert [each.number for each in rows] == [1, 1]
    assert {each.code.value for each in rows} == {"VPK", "FYS_BEH"}
    assert {each.literal for each in rows} == {"vernietigd"}


def test_every_blanked_field_exists() -> None:
    for table, values in BLANKED.items():
        assert set(values) <= set(metadata.tables[table].c.keys())
