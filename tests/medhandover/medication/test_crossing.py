from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from medhandover.journeys.model import LegDraft
from medhandover.kernel.clock import moment
from medhandover.kernel.findings import Finding, Met, Said, Weight
from medhandover.kernel.ids import MedicineId
from medhandover.medication.controlled import ControlledKind, ControlledPaper, PaperState
from medhandover.medication.crossing import controlled_findings, crossings
from medhandover.medication.model import Medicine
from medhandover.settings.model import Settings
from tests.medhandover.journeys.test_model import draft, onward
from tests.medhandover.medication.test_checks import taken
from tests.medhandover.medication.test_controlled import SCHENGEN, kept

HANDOVER = moment("2026-12-03T20:00 Asia/Yerevan")
LEGS = [draft(), onward()]
CONTROLLED = taken(is_controlled=True, id=MedicineId("m"))


def said(
    *papers: ControlledPaper,
    legs: list[LegDraft] | None = None,
    medicine: Medicine = CONTROLLED,
    limits: dict[str, int] | None = None,
    days: int = 34,
) -> list[Said]:
    route = LEGS if legs is None else legs
    return list(controlled_findings([medicine], papers, route, HANDOVER, days, Settings(), limits))


def open_of(found: list[Said]) -> list[str]:
    return [each.say("en") for each in found if isinstance(each, Finding)]


def test_r26_each_country_of_transit_and_the_destination_is_crossed_on_its_days() -> None:
    next_day = onward(departs=moment("2026-12-04T11:00 Europe/Vienna"), arrives=moment("2026-12-04T18:05 Asia/Yerevan"))
    found = list(crossings([draft(), next_day], moment("2026-12-05T10:00 Asia/Yerevan")))
    assert [(each.country, each.first.day, each.last.day, each.is_last) for each in found] == [
        ("AT", 3, 4, False),
        ("AM", 4, 5, True),
    ]
    assert not list(crossings([], HANDOVER))
    back = [*LEGS, draft(arrives_country="NL", departs_country="AM")]
    assert [each.country for each in crossings(back, None)] == ["AT", "AM", "NL"]


def test_r26_a_controlled_medicine_has_a_paper_for_every_country_that_covers_the_days() -> None:
    assert open_of(said()) == [
        "Medicine 1 is controlled: no paper covers Thu 3 Dec 2026 to Thu 3 Dec 2026 in Austria.",
        "Medicine 1 is controlled: no paper covers Thu 3 Dec 2026 to Thu 3 Dec 2026 in Armenia.",
    ]
    first = said()[0]
    assert isinstance(first, Finding)
    assert (first.rule, first.weight, first.due_on) == ("R26", Weight.WARN, date(2026, 11, 19))
    found = said(kept(), kept(**SCHENGEN))
    assert [type(each) for each in found] == [Met, Met]
    assert found[1].say("en") == "Medicine 1 has its paper for Armenia: medical statement in English, legalised, P-1."


def test_r26_another_medicine_needs_no_paper() -> None:
    assert said(medicine=taken()) == []
    assert said(legs=[]) == []


@pytest.mark.parametrize(
    "other",
    [
        {"medicine": MedicineId("other")},
        {"country": "GE"},
        {"withdrawn_at": datetime(2026, 11, 24, tzinfo=UTC)},
        {"valid_from": date(2026, 12, 4)},
        {"valid_until": date(2026, 12, 2)},
        {"kind": ControlledKind.SCHENGEN},
    ],
)
def test_r26_a_paper_for_something_else_does_not_count(other: dict[str, Any]) -> None:
    assert "in Armenia" in open_of(said(kept(**SCHENGEN), kept(**other)))[-1]


def test_r26_a_paper_asked_for_is_not_a_paper() -> None:
    told = open_of(said(kept(**SCHENGEN), kept(state=PaperState.REQUESTED)))
    assert told == ["Medicine 1 is controlled: its paper for Armenia is asked for and not there yet."]


def test_r26_no_paper_needed_is_a_value_with_its_source() -> None:
    free = kept(kind=ControlledKind.NOT_NEEDED, source="landenpagina (verzonnen)", valid_from=None, valid_until=None)
    assert open_of(said(kept(**SCHENGEN), free)) == []
    assert open_of(said(kept(**SCHENGEN), replace(free, state=PaperState.REQUESTED))) == []


def test_r26_without_a_country_it_is_not_known_and_said() -> None:
    told = open_of(said(kept(), kept(**SCHENGEN), legs=[draft(arrives_country=""), onward()]))
    assert told == ["Leg 1 does not say its countries: whether medicine 1 needs papers is not known."]


def test_r26_in_a_schengen_destination_forms_with_adjoining_days_cover_the_whole_supply() -> None:
    legs = [draft()]
    first = kept(**{**SCHENGEN, "valid_from": date(2026, 12, 1), "valid_until": date(2026, 12, 30)})
    assert "forms that adjoin" in open_of(said(first, legs=legs))[0]
    gap = kept(**{**SCHENGEN, "valid_from": date(2027, 1, 1), "valid_until": date(2027, 1, 30)})
    assert "forms that adjoin" in open_of(said(first, gap, legs=legs))[0]
    second = kept(**{**SCHENGEN, "valid_from": date(2026, 12, 31), "valid_until": date(2027, 1, 29)})
    assert open_of(said(second, first, legs=legs)) == []


def test_r26_more_days_of_supply_than_a_country_allows_are_said() -> None:
    papers = (kept(**SCHENGEN), kept())
    assert open_of(said(*papers, limits={"AM": 30})) == [
        "Medicine 1: Armenia allows 30 days of supply; 34 travel along."
    ]
    assert open_of(said(*papers, limits={"AM": 34, "GE": 1})) == []
    assert "allows 20 days" in open_of(said(kept(**SCHENGEN), kept(days_covered=20)))[0]
