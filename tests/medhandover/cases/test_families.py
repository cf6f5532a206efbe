from datetime import date
from typing import Any

import pytest

from medhandover.cases.families import FamilyLink, FamilyLinkDraft, Tie, wrong_link
from medhandover.cases.model import Case
from medhandover.kernel.days import PartialDay
from medhandover.kernel.ids import CaseId, FamilyLinkId, StaffId
from medhandover.kernel.shapes import values_of
from tests.offices import NOW, invented_person

TODAY = date(2026, 11, 24)


def case(name: str, born: int = 1978) -> Case:
    person = invented_person(born_on=PartialDay(born))
    return Case(id=CaseId(name), document_number="MO-2026-0001", opened_at=NOW, **values_of(person))


def link(one: str, other: str, tie: Tie = Tie.PARTNER) -> FamilyLink:
    known: dict[str, Any] = {"id": FamilyLinkId("l"), "recorded_by": StaffId("s"), "recorded_at": NOW}
    return FamilyLink(case=CaseId(one), other=CaseId(other), tie=tie, **known)


@pytest.mark.parametrize(
    ("tie", "read"),
    [
        (Tie.PARENT_OF, Tie.CHILD_OF),
        (Tie.CHILD_OF, Tie.PARENT_OF),
        (Tie.PARTNER, Tie.PARTNER),
        (Tie.SIBLING, Tie.SIBLING),
        (Tie.OTHER, Tie.OTHER),
    ],
)
def test_a_link_reads_from_both_sides(tie: Tie, read: Tie) -> None:
    given = link("a", "b", tie)
    assert given.seen_from(CaseId("a")) == (tie, "b")
    assert given.seen_from(CaseId("b")) == (read, "a")


@pytest.mark.parametrize(("tie", "one", "other"), [(Tie.PARENT_OF, 2010, 1980), (Tie.CHILD_OF, 1980, 2010)])
def test_a_parent_younger_than_the_child_is_refused_with_both_years(tie: Tie, one: int, other: int) -> None:
    draft = FamilyLinkDraft(other=CaseId("b"), tie=tie)
    wrong = list(wrong_link(draft, case("a", one), case("b", other), (), TODAY))
    assert [each.path for each in wrong] == ["tie"]
    assert all(year in wrong[0].say("nl") for year in ("2010", "1980"))
    assert not list(wrong_link(draft, case("a", other), case("b", one), (), TODAY))


def test_a_parent_of_the_same_year_is_refused_and_a_partner_is_not() -> None:
    for tie, refused in ((Tie.PARENT_OF, ["tie"]), (Tie.PARTNER, []), (Tie.SIBLING, [])):
        draft = FamilyLinkDraft(other=CaseId("b"), tie=tie)
        assert [each.path for each in wrong_link(draft, case("a"), case("b"), (), TODAY)] == refused


def test_nobody_is_family_of_oneself_or_linked_twice_or_since_tomorrow() -> None:
    draft = FamilyLinkDraft(other=CaseId("b"), tie=Tie.OTHER)
    assert [each.path for each in wrong_link(draft, case("b"), case("b"), (), TODAY)] == ["other"]
    for known in (link("a", "b"), link("b", "a")):
        assert [each.path for each in wrong_link(draft, case("a"), case("b"), (known,), TODAY)] == ["other"]
    assert not list(wrong_link(draft, case("a"), case("b"), (link("a", "c"),), TODAY))
    draft.since = date(2026, 11, 25)
    assert [each.path for each in wrong_link(draft, case("a"), case("b"), (), TODAY)] == ["since"]
