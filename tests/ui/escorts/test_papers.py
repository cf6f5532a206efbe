from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from medhandover.escorts.credentials import Visa
from medhandover.escorts.queries import all_escorts
from tests.medhandover.escorts.test_actions import recorded
from tests.medhandover.plans.test_actions import World
from ui.escorts.papers import papers_told

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("held", "told"),
    [
        ({}, "papieren geldig"),
        ({"passport_until": None}, "geen paspoort bekend"),
        ({"passport_until": date(2026, 11, 1)}, "paspoort liep af op zo 1 nov 2026"),
        ({"passport_until": date(2026, 12, 4)}, "paspoort loopt af op vr 4 dec 2026, nog 10 dagen"),
        ({"visas": (Visa(country="GN", until_on=date(2026, 12, 4)),)}, "visum Guinee loopt af op vr 4 dec 2026"),
        ({"registered_until": date(2026, 12, 4)}, "registratie loopt af"),
    ],
)
def test_what_runs_out_is_told_in_words(held: dict[str, Any], told: str) -> None:
    world = World()
    recorded(world)
    row = replace(world.team.office.ask(all_escorts)[0], **held)
    assert told in papers_told("nl", row, TODAY)
