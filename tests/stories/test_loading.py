"""The press is loaded with the first paper, the stories of a demo with the first demo: a start pays for neither.

Before the sign-in stands on the screen, what opens an office is not loaded either.
"""

import subprocess
import sys

import pytest

LOADED = "import medhandover.cli.__main__, ui.app, sys; print(*sys.modules)"
BEFORE = "import medhandover.cli.__main__, ui.threshold, sys; print(*sys.modules)"


@pytest.fixture(scope="module")
def loaded() -> set[str]:
    """Return what the program with its window has loaded before anything is asked of it."""
    return modules(LOADED)


@pytest.fixture(scope="module")
def before() -> set[str]:
    """Return what is loaded before the sign-in stands on the screen."""
    return modules(BEFORE)


def modules(code: str) -> set[str]:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=120)
    return set(done.stdout.split())


@pytest.mark.parametrize(
    "name", ["reportlab", "uharfbuzz", "uniseg", "fontTools", "pypdfium2", "PIL", "medhandover.papers.printing"]
)
def test_a_start_loads_nothing_that_draws(name: str, loaded: set[str]) -> None:
    assert "medhandover.papers.press" in loaded
    assert name not in loaded


def test_a_start_loads_no_story_of_a_demo(loaded: set[str]) -> None:
    assert "medhandover.demo.curtain" in loaded
    assert "medhandover.demo.office" not in loaded


def test_a_start_loads_no_command(loaded: set[str]) -> None:
    assert "medhandover.cli.__main__" in loaded
    assert not {"medhandover.cli.features", "medhandover.cli.case"} & loaded


@pytest.mark.parametrize("name", ["sqlalchemy", "pydantic", "babel.dates", "medhandover.office", "ui.window"])
def test_before_the_sign_in_nothing_is_loaded_that_opens_an_office(
    name: str, before: set[str], loaded: set[str]
) -> None:
    assert "ui.widgets.signing" in before
    assert name in loaded
    assert name not in before
