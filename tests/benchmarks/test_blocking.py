import os

import pytest

from tests.benchmarks.blocking import lived, told
from tests.benchmarks.watching import calibrated

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
MOST = 15
"""The longest turn in units of a fixed piece of work, twice what is met; once it was seventy."""


@pytest.mark.full
def test_nothing_that_a_person_does_in_a_day_keeps_the_screens_busy_for_long() -> None:
    with lived(20) as day:
        unit = max(calibrated(), 1.0)
        too_long = [each for each in day.dog.steps if each.longest > MOST * unit]
        assert (told(too_long), day.faults) == ([], [])
        assert len(day.dog.steps) > 80
