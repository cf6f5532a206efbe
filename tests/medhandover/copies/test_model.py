from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medhandover.copies.model import Copy, CopyDraft, Recipient, is_reprint, next_number, wrong_copy
from medhandover.kernel.ids import CaseId, CopyId, PlanId, StaffId

ONE, TWO = "1" * 64, "2" * 64


def draft(**other: Any) -> CopyDraft:
    fields: dict[str, Any] = {
        "paper": "dossier",
        "language": "hy",
        "recipient": Recipient.RECEIVER,
        "purpose": "overdracht",
        "content_hash": ONE,
        "pages": 4,
        "is_concept": False,
        **other,
    }
    return CopyDraft(**fields)


def copy(version: int = 1, number: int = 1, **other: Any) -> Copy:
    return Copy(
        id=CopyId(f"{version}.{number}"),
        case=CaseId("c"),
        plan=PlanId("p"),
        paper_version=version,
        number=number,
        printed_by=StaffId("s"),
        printed_at=datetime(2026, 11, 24, tzinfo=UTC),
        **vars(draft(**other)),
    )


def following(*copies: Copy, language: str = "hy", content: str = ONE) -> tuple[int, int]:
    return next_number(copies, "dossier", language, content)


def test_r49_the_first_copy_is_number_one_of_version_one() -> None:
    assert following() == (1, 1)


def test_r49_the_same_content_keeps_its_version() -> None:
    assert following(copy(1, 1), copy(1, 2)) == (1, 3)


def test_r49_other_content_is_a_new_version() -> None:
    assert following(copy(1, 1), copy(1, 2), content=TWO) == (2, 1)


def test_r49_content_that_comes_back_is_the_old_version() -> None:
    assert following(copy(1, 1), copy(2, 1, content_hash=TWO)) == (1, 2)


def test_r49_papers_and_languages_are_counted_apart() -> None:
    assert following(copy(3, 1), language="nl") == (1, 1)
    assert following(copy(3, 1, paper="brief"), content=TWO) == (1, 1)


@given(st.lists(st.sampled_from("abc")))
def test_r49_no_number_is_used_twice(contents: list[str]) -> None:
    copies: list[Copy] = []
    for content in contents:
        version, number = following(*copies, content=content)
        copies.append(copy(version, number, content_hash=content))
    assert len({(each.paper_version, each.number) for each in copies}) == len(copies)
    assert len({each.paper_version for each in copies}) == len(set(contents))


def test_r49_a_reprint_is_the_same_content_for_the_same_recipient() -> None:
    assert is_reprint([copy()], draft())
    assert not is_reprint([copy()], draft(recipient=Recipient.FILE))
    assert not is_reprint([copy()], draft(content_hash=TWO))
    assert not is_reprint([copy(is_concept=True)], draft())


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("paper", {"paper": ""}),
        ("purpose", {"purpose": " "}),
        ("language", {"language": "Armeens"}),
        ("pages", {"pages": 0}),
        ("content_hash", {"content_hash": "x"}),
    ],
)
def test_what_cannot_be_of_a_copy_is_told_at_its_field(path: str, other: dict[str, Any]) -> None:
    assert [each.path for each in wrong_copy(draft(**other))] == [path]
    assert not list(wrong_copy(draft()))
