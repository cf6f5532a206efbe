from datetime import date
from typing import Any

import pytest

from medhandover.kernel.ids import CaseId, ControlledPaperId, MedicineId, StaffId
from medhandover.medication.controlled import (
    ControlledKind,
    ControlledPaper,
    ControlledPaperDraft,
    Legalisation,
    PaperState,
    schengen_of,
    wrong_paper,
)
from medhandover.settings.model import Settings
from tests.offices import NOW

TODAY = date(2026, 11, 24)
SETTINGS = Settings()
WHOLE: dict[str, Any] = {
    "medicine": MedicineId("m"),
    "country": "AM",
    "kind": ControlledKind.STATEMENT,
    "state": PaperState.PRESENT,
    "number": "P-1",
    "authority": "CAK",
    "issued_on": date(2026, 11, 20),
    "valid_from": date(2026, 12, 1),
    "valid_until": date(2027, 11, 30),
    "legalised": (Legalisation.CAK, Legalisation.MINISTRY),
}
SCHENGEN: dict[str, Any] = {
    "kind": ControlledKind.SCHENGEN,
    "country": "AT",
    "valid_until": date(2026, 12, 30),
    "legalised": (),
}


def paper(**other: Any) -> ControlledPaperDraft:
    return ControlledPaperDraft(**{**WHOLE, **other})


def kept(**other: Any) -> ControlledPaper:
    own = {name: other.pop(name) for name in ("withdrawn_at",) if name in other}
    return ControlledPaper(
        id=ControlledPaperId("p"),
        case=CaseId("c"),
        recorded_by=StaffId("s"),
        recorded_at=NOW,
        **vars(paper(**other)),
        **own,
    )


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("country", {"country": "Armenië"}),
        ("issued_on", {"issued_on": date(2026, 11, 25)}),
        ("valid_until", {"valid_until": date(2026, 11, 30)}),
        ("valid_until", {"valid_from": None, "valid_until": date(2026, 11, 19), "state": PaperState.REQUESTED}),
        ("days_covered", {"days_covered": 0}),
        ("country", {**SCHENGEN, "country": "AM"}),
        ("valid_until", {**SCHENGEN, "valid_until": date(2026, 12, 31)}),
        ("authority", {"authority": ""}),
        ("issued_on", {"issued_on": None}),
        ("valid_from", {"valid_from": None}),
        ("valid_until", {"valid_until": None}),
        ("legalised", {"legalised": ()}),
        ("source", {"kind": ControlledKind.NOT_NEEDED}),
        ("source", {"kind": ControlledKind.NOT_NEEDED, "state": PaperState.REQUESTED, "source": " "}),
    ],
)
def test_r26_what_cannot_be_of_a_paper_is_told_at_its_field(path: str, other: dict[str, Any]) -> None:
    assert [each.path for each in wrong_paper(paper(**other), SETTINGS, TODAY)] == [path]


def test_r26_a_schengen_declaration_covers_thirty_days_and_no_more() -> None:
    assert not list(wrong_paper(paper(**SCHENGEN), SETTINGS, TODAY))
    too_long = list(wrong_paper(paper(**{**SCHENGEN, "valid_until": date(2026, 12, 31)}), SETTINGS, TODAY))
    assert "adjoining days" in too_long[0].say("en")


@pytest.mark.parametrize(
    "other",
    [
        {},
        {"kind": ControlledKind.IMPORT, "legalised": ()},
        {"kind": ControlledKind.NOT_NEEDED, "source": "landenpagina (verzonnen)", "authority": ""},
        {"state": PaperState.REQUESTED, "authority": "", "issued_on": None, "valid_from": None, "legalised": ()},
    ],
)
def test_r26_a_paper_asked_for_needs_less_than_one_that_is_there(other: dict[str, Any]) -> None:
    assert not list(wrong_paper(paper(**other), SETTINGS, TODAY))


def test_r26_the_countries_of_schengen_are_a_setting() -> None:
    assert {"NL", "AT", "BG"} <= schengen_of(SETTINGS)
    assert schengen_of(Settings(schengen_countries="NL, AT")) == {"NL", "AT"}
