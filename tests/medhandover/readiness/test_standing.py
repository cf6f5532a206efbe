from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from medhandover.audit.store import lines_table
from medhandover.demo.stage import PASSWORD
from medhandover.kernel.ids import CaseId
from medhandover.readiness.model import Standing
from medhandover.readiness.queries import worklist
from medhandover.readiness.standing import fresh, has_stale, renew, standings_of
from medhandover.readiness.store import standings_table
from medhandover.settings.actions import change_setting
from medhandover.staff.signing import Credentials
from medhandover.storage.problems import Busy
from medhandover.storage.work import Work
from tests.benchmarks.many import multiply
from tests.benchmarks.played import NOW, Played, in_memory, statements

YIELDS = ("state", "departure", "covered", "open_findings", "first_rule", "next_change_at")


@pytest.fixture(scope="module")
def built() -> Played:
    place = in_memory()
    multiply(place.engine, place.case, 12)
    return place


@pytest.fixture
def place(built: Played) -> Iterator[Played]:
    yield built
    built.clock.set(NOW)
    built.office.sign_in(Credentials("jansen", PASSWORD))
    let_all_be_stale(built)
    with Session(built.engine) as session, session.begin():
        renew(Work(session, built.office.actor, NOW))


def let_all_be_stale(place: Played) -> None:
    with Session(place.engine) as session, session.begin():
        session.execute(update(standings_table).values(next_change_at=NOW, state="concept", open_findings=99))


def listed(place: Played, most: int) -> tuple[list[tuple[str, int]], int]:
    with statements(place.engine) as heard:
        rows = place.office.ask(worklist, most=most)
    assert len(rows) == most
    return [(each.state.value, each.open_findings) for each in rows], len(heard)


def test_a_page_of_the_worklist_takes_as_many_statements_for_a_few_rows_as_for_many(place: Played) -> None:
    listed(place, 2)
    assert listed(place, 3)[1] == listed(place, 12)[1]


def test_a_page_of_which_all_may_have_changed_is_looked_at_anew_with_as_many_statements(place: Played) -> None:
    let_all_be_stale(place)
    few, asked = listed(place, 3)
    many, asked_more = listed(place, 12)
    assert asked == asked_more
    assert "concept" not in {state for state, _ in (*few, *many)}
    assert 99 not in {found for _, found in (*few, *many)}


def test_what_did_not_change_is_given_as_it_is_kept(place: Played) -> None:
    with place.looking() as work:
        kept = work.all(select(Standing))
        assert all(fresh(work, kept)[each.id] is each for each in kept)
        first, moved = kept[0].id, kept[0].next_change_at
    assert moved is not None
    place.clock.set(moved)
    with place.looking() as work:
        assert fresh(work, [work.get(Standing, first)])[first].as_of == moved


def test_many_are_judged_as_each_of_them_alone(place: Played) -> None:
    with place.looking() as work:
        cases = [CaseId(each) for each in work.session.scalars(select(standings_table.c.id))]
        together = standings_of(work, cases)
        for case in cases[:3]:
            alone = standings_of(work, [case])[case]
            assert [getattr(alone, name) for name in YIELDS] == [getattr(together[case], name) for name in YIELDS]


def test_a_portion_is_renewed_those_that_leave_first_before_the_others(place: Played) -> None:
    let_all_be_stale(place)
    with Session(place.engine) as session, session.begin():
        later = session.scalars(select(Standing).order_by(Standing.id)).all()[:4]
        for each in later:
            assert each.departure is not None
            each.departure = type(each.departure)(each.departure.at + timedelta(days=9), each.departure.zone)
        waits = {each.id for each in later}
    with Session(place.engine) as session, session.begin():
        assert renew(Work(session, place.office.actor, NOW), most=9) == 9
    with place.looking() as work:
        stale = {each.id for each in work.all(select(Standing)) if each.state == "concept"}
        assert stale == waits
        assert has_stale(work)


def test_a_changed_setting_is_looked_at_anew_when_somebody_signs_in_and_that_is_nobodys_reading(place: Played) -> None:
    place.office.sign_in(Credentials("beheer", PASSWORD))
    place.office.do(change_setting, "acceptance_due_days", "9")
    with place.looking() as work:
        assert has_stale(work)
    place.office.sign_in(Credentials("jansen", PASSWORD))
    with place.looking() as work:
        assert not has_stale(work)
        tags = work.session.scalars(select(lines_table.c.tag).order_by(lines_table.c.number.desc()).limit(2)).all()
    assert list(tags) == ["session:open", "setting:change"]


def test_who_signs_in_while_the_office_is_busy_is_signed_in_and_the_portion_waits(
    place: Played, monkeypatch: pytest.MonkeyPatch
) -> None:
    let_all_be_stale(place)

    def busy(work: Work) -> int:
        raise Busy(folder=Path("kantoor"))

    monkeypatch.setattr("medhandover.office.renew", busy)
    assert place.office.sign_in(Credentials("jansen", PASSWORD)).name == "jansen"
    with place.looking() as work:
        assert has_stale(work)


def test_a_case_at_which_the_program_fails_keeps_nobody_from_signing_in(
    place: Played, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> int:
        raise ValueError("unknown time zone")

    let_all_be_stale(place)
    monkeypatch.setattr("medhandover.office.renew", fails)
    assert place.office.sign_in(Credentials("jansen", PASSWORD)).name == "jansen"
