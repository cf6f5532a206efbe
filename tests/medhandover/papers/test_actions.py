"""A drawn paper is entered as the copy that it says it is, and reaches nobody whom it is not for."""

from typing import Any

import pytest

from medhandover.copies.model import CopyDraft, Recipient
from medhandover.copies.queries import all_copies
from medhandover.kernel.problem import Conflict
from medhandover.letters.model import MEDICAL, Paper, PaperLanguage
from medhandover.papers.actions import print_paper
from medhandover.papers.issuing import Order, issue
from medhandover.papers.readers import STAYING, NotForCarrier
from tests.medhandover.plans.test_actions import World


@pytest.fixture
def world() -> World:
    made = World()
    made.team.office.give_reason(made.case, "voorbereiding")
    return made


def order(world: World, paper: Paper, **other: Any) -> Order:
    return Order(
        case=world.case,
        paper=paper,
        language=PaperLanguage.HY,
        purpose="voor de reis",
        **{"recipient": Recipient.CARRIER, **other},
    )


@pytest.mark.parametrize(
    "paper", [each for each in Paper if each is not Paper.FLIGHT_NOTICE and each.value not in STAYING], ids=str
)
def test_an_airline_gets_the_flight_notice_and_nothing_else(world: World, paper: Paper) -> None:
    with pytest.raises(NotForCarrier):
        issue(world.team.office, order(world, paper))
    draft = CopyDraft(
        paper=paper.value,
        language="hy",
        recipient=Recipient.CARRIER,
        purpose="x",
        content_hash="a" * 64,
        pages=1,
        is_concept=True,
    )
    with pytest.raises(NotForCarrier):
        world.team.office.do(print_paper, world.plan, draft, 1, 1)
    assert world.team.office.ask(all_copies, world.case) == ()


@pytest.mark.parametrize("paper", [Paper.FLIGHT_NOTICE, *sorted(MEDICAL - {Paper.EVIDENCE}, key=str)], ids=str)
def test_each_copy_says_for_whom_it_is_and_is_entered_once(world: World, paper: Paper) -> None:
    whom = Recipient.CARRIER if paper is Paper.FLIGHT_NOTICE else Recipient.RECEIVER
    made = issue(world.team.office, order(world, paper, recipient=whom))
    assert made.file.startswith(b"%PDF")
    [kept] = world.team.office.ask(all_copies, world.case)
    assert (kept.paper, kept.recipient, kept.pages) == (paper.value, whom, made.pages)


def test_a_copy_that_somebody_printed_meanwhile_is_refused(world: World) -> None:
    issue(world.team.office, order(world, Paper.FLIGHT_NOTICE))
    [kept] = world.team.office.ask(all_copies, world.case)
    draft = CopyDraft(
        paper=kept.paper,
        language="hy",
        recipient=Recipient.FILE,
        purpose="x",
        content_hash="a" * 64,
        pages=1,
        is_concept=True,
    )
    with pytest.raises(Conflict):
        world.team.office.do(print_paper, world.plan, draft, 1, 1)
