"""Many papers at once: all or as many as were written, none of them half, in order, one wrong one stops no other."""

import pickle
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from medhandover.copies.model import Recipient
from medhandover.copies.queries import all_copies
from medhandover.kernel.problem import Conflict, Problem
from medhandover.letters.model import Paper, PaperLanguage
from medhandover.papers.actions import print_paper
from medhandover.papers.batch import Outcome, Wish, print_all
from medhandover.papers.characters import NoGlyph, no_glyph
from medhandover.papers.envelope_label import NothingSealed
from medhandover.papers.issuing import Order, issue
from medhandover.papers.wanted import leaving_on, orders, travelling_with
from medhandover.plans.actions import change_plan
from medhandover.readiness.queries import gate
from medhandover.storage.problems import DiskFull
from tests.medhandover.plans.test_actions import World

PAPERS = (Paper.LETTER, Paper.RECEIPT, Paper.REFUSAL_FORM, Paper.CARD)


@pytest.fixture
def world() -> World:
    return World()


def wish(world: World, folder: Path, paper: Paper, **other: Any) -> Wish:
    recipient = Recipient.PERSON
    order = Order(case=world.case, paper=paper, language=PaperLanguage.HY, recipient=recipient, purpose="reis", **other)
    return Wish(order=order, path=folder / f"{paper.value}.pdf")


def wishes(world: World, folder: Path) -> list[Wish]:
    return [wish(world, folder, each) for each in PAPERS]


def entered(world: World) -> list[str]:
    return [each.paper for each in world.team.office.ask(all_copies, world.case)]


def kinds(outcomes: list[Outcome]) -> list[type | None]:
    return [type(each.problem) if each.problem else None for each in outcomes]


def test_every_paper_is_written_entered_and_told_in_order(world: World, tmp_path: Path) -> None:
    made = list(print_all(world.team.office, wishes(world, tmp_path)))
    assert [each.order.paper for each in made] == list(PAPERS)
    assert kinds(made) == [None] * 4
    assert sorted(entered(world)) == sorted(each.value for each in PAPERS)
    assert sorted(each.name for each in tmp_path.iterdir()) == sorted(f"{each.value}.pdf" for each in PAPERS)
    for each in made:
        assert each.issued is not None
        file = pypdfium2.PdfDocument(each.path)
        assert len(file) == each.issued.pages
        file.close()


@pytest.mark.parametrize("after", [0, 1, 3])
def test_what_is_stopped_leaves_no_half_file_and_enters_only_what_was_written(
    world: World, tmp_path: Path, after: int
) -> None:
    made: list[Outcome] = []
    for outcome in print_all(world.team.office, wishes(world, tmp_path), lambda: len(made) >= after):
        made.append(outcome)
    assert len(made) == after
    written = sorted(each.name for each in tmp_path.iterdir())
    assert written == sorted(f"{paper}.pdf" for paper in entered(world))
    assert len(written) == after


def test_who_stops_listening_stops_the_printing(world: World, tmp_path: Path) -> None:
    going: Iterator[Outcome] = print_all(world.team.office, wishes(world, tmp_path))
    next(going)
    going.close()  # type: ignore[attr-defined]
    assert [each.stem for each in tmp_path.iterdir()] == entered(world) == ["brief"]


def test_a_problem_with_one_paper_stops_no_other(world: World, tmp_path: Path) -> None:
    world.team.office.do(change_plan, world.plan, 1, world.draft(first_appointment="intake \U0001f600"))
    label = wish(world, tmp_path, Paper.LABEL)
    made = list(print_all(world.team.office, [label, *wishes(world, tmp_path)]))
    found = dict(zip([each.order.paper for each in made], kinds(made), strict=True))
    assert found[Paper.LABEL] is NothingSealed
    assert found[Paper.RECEIPT] is None
    assert found[Paper.LETTER] is NoGlyph
    assert sorted(each.stem for each in tmp_path.iterdir()) == sorted(entered(world))
    assert "brief" not in entered(world)


def test_a_copy_printed_meanwhile_gives_the_next_number(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office, wanted = world.team.office, wish(world, tmp_path, Paper.RECEIPT)
    real = office.do
    met: list[int] = []

    def busy(action: Any, *given: Any) -> Any:
        if action is print_paper and not met:
            met.append(1)
            issue(office, Order(**{**vars(wanted.order), "recipient": Recipient.FILE}))
        return real(action, *given)

    monkeypatch.setattr(office, "do", busy)
    [made] = print_all(office, [wanted])
    assert made.issued is not None
    assert made.issued.number == 2


def test_a_number_that_is_always_taken_is_a_conflict_and_leaves_no_file(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def taken(*_: Any) -> Any:
        raise Conflict()

    monkeypatch.setattr(world.team.office, "do", taken)
    assert kinds(list(print_all(world.team.office, [wish(world, tmp_path, Paper.RECEIPT)]))) == [Conflict]
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_enters_nothing(world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("medhandover.papers.batch.write_all", full)
    assert kinds(list(print_all(world.team.office, [wish(world, tmp_path, Paper.RECEIPT)]))) == [DiskFull]
    assert list(tmp_path.iterdir()) == [] and entered(world) == []


def test_a_problem_comes_whole_from_another_process() -> None:
    met = no_glyph("\U0001f600", "naam \U0001f600")
    back = pickle.loads(pickle.dumps(met))
    assert isinstance(back, Problem)
    assert (type(back), back.say("nl")) == (NoGlyph, met.say("nl"))


def test_whose_papers_are_printed_together(world: World) -> None:
    office = world.team.office
    [alone] = office.ask(travelling_with, world.case)
    assert alone.case == world.case
    assert office.ask(leaving_on, date(2026, 1, 1)) == ()
    office.give_reason(world.case, "reis")
    state = office.ask(gate, world.case).state
    wanted = [each.paper for each in orders(office, world.case, state, "reis")]
    assert wanted == [Paper.REQUEST, Paper.DOSSIER, Paper.LETTER, Paper.RECEIPT, Paper.REFUSAL_FORM]
