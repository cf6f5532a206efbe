"""What stays in the Netherlands goes to nobody who would take it abroad, at every door (domain 10.1)."""

import pytest

from medhandover.copies.model import CopyDraft, Recipient
from medhandover.copies.queries import all_copies
from medhandover.letters.model import Paper, PaperLanguage
from medhandover.papers.actions import print_paper
from medhandover.papers.issuing import Order, issue
from medhandover.papers.readers import STAYING, NotItsReader, may_read
from tests.medhandover.plans.test_actions import World

REFUSED = [(paper, each) for paper, allowed in STAYING.items() for each in Recipient if each not in allowed]


@pytest.fixture
def world() -> World:
    made = World()
    made.team.office.give_reason(made.case, "voorbereiding")
    return made


@pytest.mark.parametrize(("paper", "reader"), REFUSED, ids=lambda each: str(getattr(each, "value", each)))
def test_nobody_who_takes_it_abroad_gets_a_copy(world: World, paper: str, reader: Recipient) -> None:
    chosen = next(each for each in Paper if each.value == paper)
    order = Order(case=world.case, paper=chosen, language=PaperLanguage.NL, recipient=reader, purpose="x")
    with pytest.raises(NotItsReader):
        issue(world.team.office, order)
    draft = CopyDraft(
        paper=paper, language="nl", recipient=reader, purpose="x", content_hash="a" * 64, pages=1, is_concept=True
    )
    with pytest.raises(NotItsReader):
        world.team.office.do(print_paper, world.plan, draft, 1, 1)
    assert world.team.office.ask(all_copies, world.case) == ()


def test_the_report_is_for_the_file_and_other_papers_are_for_whom_they_were() -> None:
    may_read(Recipient.FILE, Paper.REPORT.value)
    may_read(Recipient.LAWYER, Paper.EVIDENCE.value)
    for paper in Paper:
        if paper.value not in STAYING:
            may_read(Recipient.RECEIVER, paper.value)
