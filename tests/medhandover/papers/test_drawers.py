"""Processes that draw: they know what draws and nothing of the program that asked."""

import sys

import pytest

from medhandover.letters.model import Paper, PaperLanguage
from medhandover.papers.drawers import drawers
from medhandover.papers.printing import drawn
from tests.papers import document, told

LOADED = "sorted(__import__('sys').modules)"


@pytest.mark.parametrize("paper", list(Paper), ids=lambda each: str(each.value))
def test_a_process_draws_every_paper_as_it_is_drawn_here(paper: Paper) -> None:
    made = document(paper, told(), PaperLanguage.AR)
    main = sys.modules["__main__"]
    with drawers(1) as pool:
        assert pool.begin(made).result() == drawn(made)
    assert sys.modules["__main__"] is main


def test_a_process_never_imports_the_program_that_asked() -> None:
    with drawers(1) as pool:
        pool.begin(document(Paper.CARD, told(), PaperLanguage.NL)).result()
        loaded = pool._pool.submit(eval, LOADED).result()
    assert "medhandover.papers.printing" in loaded
    assert not {"pytest", "medhandover.office", "medhandover.cli", "sqlalchemy"} & set(loaded)
