import os

import pytest

from tests.benchmarks.memory import worked

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
GROWTH = 1.05
"""How much more may be held after the last quarter than after the second: pages of memory are given back unevenly."""


@pytest.mark.full
def test_hours_of_work_at_the_window_leave_no_more_behind_than_the_first_one() -> None:
    held = worked(20, 400)
    assert held.megabytes[3] <= held.megabytes[1] * GROWTH, held
    assert held.widgets[3] <= held.widgets[1] * GROWTH, held
    assert held.things[3] <= held.things[1] * GROWTH, held
