from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medhandover.escorts.duties import DutyPart, Part
from medhandover.escorts.model import EscortKind, Qualification
from medhandover.kernel.clock import Moment
from medhandover.kernel.ids import EscortId, SlotId
from medhandover.schedules.model import BarKind, BarRow, BarState, ClashKind, ClashRow, PersonRow, Schedule
from tests.ui.escorts.test_days import schedule
from tests.ui.widgets.test_chart import bar
from ui.escorts.layout import chart_of, in_lanes
from ui.widgets.chart import AWAY, CONCEPT, FIXED, PAPERS, Chart
from ui.widgets.marks import STOP, WARN
from ui.widgets.scale import MONTH, WEEK, ZOOMS

LEAVES = Moment(datetime(2026, 12, 3, 5, 40, tzinfo=UTC))
HOME = Moment(datetime(2026, 12, 5, 19, tzinfo=UTC))
HANDOVER = Moment(datetime(2026, 12, 3, 13, tzinfo=UTC), "Asia/Yerevan")
RESTED = Moment(HOME.at + timedelta(hours=12))
TRIP = BarRow(
    id="plaats",
    kind=BarKind.TRIP,
    escort=EscortId("visser"),
    starts=LEAVES,
    ends=HOME,
    state=BarState.FIXED,
    what_dutch="Jerevan, Voorbeeldyan",
    what_english="Yerevan, Voorbeeldyan",
    told_dutch="thuis op za 5 dec 2026",
    told_english="home on Sat 5 Dec 2026",
    slot=SlotId("plaats"),
    version=1,
    slot_kind=EscortKind.EMPLOYEE,
    handover=HANDOVER,
    parts=(Part(kind=DutyPart.REST, starts=HOME, ends=RESTED),),
)
VISSER = PersonRow(
    escort=EscortId("visser"),
    version=1,
    name="K. Visser (verzonnen)",
    kind=EscortKind.EMPLOYEE,
    qualification=Qualification.NONE,
    organisation="",
    trips=2,
    is_active=True,
)
BAKKER = replace(
    VISSER,
    escort=EscortId("bakker"),
    name="P. Bakker (verzonnen)",
    kind=EscortKind.MEDICAL,
    qualification=Qualification.NURSE,
    trips=1,
)


def planned(*bars: BarRow, clashes: tuple[ClashRow, ...] = ()) -> Schedule:
    empty = schedule(date(2026, 11, 30), date(2026, 12, 20))
    return replace(empty, people=(BAKKER, VISSER), bars=bars, clashes=clashes)


def laid(*bars: BarRow, clashes: tuple[ClashRow, ...] = (), zoom: int = WEEK) -> Chart:
    return chart_of(planned(*bars, clashes=clashes), ZOOMS[zoom], "nl")


@given(st.lists(st.tuples(st.integers(0, 300), st.integers(1, 90))))
def test_no_bar_covers_another_of_its_row(drawn: list[tuple[int, int]]) -> None:
    bars = list(in_lanes(bar(0, begins, begins + long) for begins, long in sorted(drawn)))
    for number, one in enumerate(bars):
        for other in bars[number + 1 :]:
            assert one.lane != other.lane or one.ends <= other.begins or other.ends <= one.begins


def test_people_stand_in_groups_by_their_kind() -> None:
    began = Moment(datetime(2026, 11, 1, tzinfo=UTC))
    long_ago = Moment(datetime(2026, 8, 1, tzinfo=UTC))
    told = [replace(TRIP, id=str(number), starts=at) for number, at in enumerate((began, began, long_ago, LEAVES))]
    nurse = replace(TRIP, id="zorg", escort=EscortId("bakker"), starts=began)
    rows = laid(*told, nurse).rows
    assert [each.words[0] for each in rows] == [
        "DT&V-medewerkers",
        "K. Visser (verzonnen)",
        "Medisch begeleiders",
        "P. Bakker (verzonnen)",
    ]
    assert rows[1].words[1] == "reizen in 13 weken: 2"
    assert rows[3].words[1] == "verpleegkundige, 1 reis in 13 weken"


def test_a_bar_says_who_what_from_when_to_when_and_how_it_stands() -> None:
    (made,) = laid(TRIP).bars
    assert made.name == (
        "K. Visser (verzonnen): reis Jerevan, Voorbeeldyan, van do 3 dec 2026 06:40 Amsterdam tot "
        "za 5 dec 2026 20:00 Amsterdam, vast, overdracht do 3 dec 2026 17:00 Yerevan"
    )
    assert (made.words, made.short) == (
        ("Jerevan, Voorbeeldyan", "thuis op za 5 dec 2026"),
        ("Jerevan", "Voorbeeldyan"),
    )


def test_a_bar_lies_at_its_hours_with_the_handover_in_it_and_the_rest_after_it() -> None:
    (made,) = laid(TRIP).bars
    assert (made.begins, made.ends) == (3 * 24 + 6 + 40 / 60, 5 * 24 + 20)
    assert made.marks == (3 * 24 + 14,)
    assert made.rest == 12


@pytest.mark.parametrize(
    ("changed", "look", "sign", "can_move"),
    [
        ({}, FIXED, "", True),
        ({"state": BarState.CONCEPT}, CONCEPT, "", True),
        ({"state": BarState.HELD}, CONCEPT, WARN, True),
        ({"state": BarState.ON_THE_WAY}, FIXED, "", False),
        ({"state": BarState.OVER}, FIXED, "", False),
        ({"kind": BarKind.RESERVE}, CONCEPT, "", True),
        ({"reasons": (2,)}, FIXED, WARN, True),
        ({"kind": BarKind.LEAVE, "state": BarState.KNOWN, "slot": None}, AWAY, "", False),
        ({"kind": BarKind.PAPER, "state": BarState.KNOWN, "slot": None}, PAPERS, WARN, False),
    ],
)
def test_each_kind_and_state_has_its_look_and_sign(
    changed: dict[str, object], look: str, sign: str, can_move: bool
) -> None:
    (made,) = laid(replace(TRIP, **changed)).bars  # type: ignore[arg-type]
    assert (made.look, made.sign, made.can_move) == (look, sign, can_move)


def test_what_clashes_is_seen_at_the_bar_and_the_person_and_said_there() -> None:
    clash = ClashRow(
        kind=ClashKind.AWAY,
        dutch="K. Visser is dan met verlof.",
        english="K. Visser is on leave then.",
        escorts=(EscortId("visser"),),
        slots=(SlotId("plaats"),),
    )
    shown = laid(TRIP, clashes=(clash,))
    assert (shown.bars[0].sign, shown.rows[1].sign) == (STOP, STOP)
    assert shown.bars[0].name.endswith(". K. Visser is dan met verlof.")
    assert "K. Visser is dan met verlof." in shown.rows[1].name


def test_the_bar_of_a_paper_has_room_for_its_words_from_afar_too() -> None:
    paper = replace(TRIP, kind=BarKind.PAPER, state=BarState.KNOWN, slot=None, ends=Moment(LEAVES.at))
    for zoom in (WEEK, MONTH):
        (made,) = laid(paper, zoom=zoom).bars
        assert (made.ends - made.begins) * ZOOMS[zoom].hour_width >= 100
