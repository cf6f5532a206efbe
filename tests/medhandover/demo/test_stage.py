"""Stories are played in the order of time, each step under its own name."""

from datetime import UTC, date, datetime

import pytest

from medhandover.demo.stage import PASSWORD, Stage, Story
from medhandover.kernel.clock import SetClock
from medhandover.kernel.roles import Role
from medhandover.office import Office, Place
from medhandover.staff.model import AccountDraft
from medhandover.storage.engine import memory_engine, reading
from medhandover.storage.tables import metadata

DAY = date(2026, 11, 25)


@pytest.fixture
def stage() -> Stage:
    engine = memory_engine()
    metadata.create_all(engine)
    clock = SetClock(datetime(2026, 11, 25, 9, tzinfo=UTC))
    office = Office(Place(engine, reading(engine), is_demo=True), clock)
    office.begin(AccountDraft(name="een", shown="Een (verzonnen)", roles=(Role.ADMINISTRATOR,)), PASSWORD)
    return Stage(office, clock, DAY)


def test_whatever_comes_first_is_played_first(stage: Stage) -> None:
    told: list[str] = []

    def story(name: str, *days: int) -> Story:
        for day in days:
            yield stage.cue(day, "09:00", "een")
            told.append(f"{name} {stage.day}")

    steps: list[int] = []
    stage.play([story("a", -3, -1), story("b", -2, 0), story("none")], lambda: steps.append(1))
    assert told == ["a 2026-11-22", "b 2026-11-23", "a 2026-11-24", "b 2026-11-25"]
    assert len(steps) == 4


def test_a_story_never_goes_back(stage: Stage) -> None:
    def story() -> Story:
        yield stage.cue(0, "09:00", "een")
        yield stage.cue(-1, "09:00", "een")

    with pytest.raises(ValueError, match="before"):
        stage.play([story()])
