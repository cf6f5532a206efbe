"""What is still to be settled travels with a case file: it stops a departure wherever the case goes (R07, R08)."""

from dataclasses import replace
from datetime import date

import pytest

from medhandover.advice.asking import open_request, withdraw_request
from medhandover.advice.examining import record_examination
from medhandover.advice.open_points import all_examinations, all_requests, all_signals
from medhandover.advice.requests import AdviceRequestDraft, RequestKind
from medhandover.advice.signalling import report_signal
from medhandover.exchange.actions import import_case
from medhandover.exchange.model import CaseFile, Claim
from medhandover.exchange.queries import exported_case
from medhandover.exchange.reading import read_value, written
from medhandover.kernel.fields import WrongFields
from medhandover.kernel.ids import AdviceRequestId
from medhandover.readiness.queries import gate
from tests.medhandover.advice.test_examinations import examination
from tests.medhandover.advice.test_signals import signal
from tests.medhandover.plans.test_actions import World
from tests.offices import memory_office

ASKED = AdviceRequestDraft(kind=RequestKind.QUESTION, asked_on=date(2026, 11, 20), why="hoeveel dagen?")


@pytest.fixture
def world() -> World:
    made = World()
    made.team.office.do(report_signal, made.case, signal())
    made.team.office.do(record_examination, made.case, examination(valid_hours=48))
    made.team.office.give_reason(made.case, "overdracht naar een ander kantoor")
    return made


@pytest.fixture
def request_id(world: World) -> AdviceRequestId:
    return world.team.office.do(open_request, world.case, ASKED)


def exported(world: World) -> CaseFile:
    made: CaseFile = world.team.office.ask(exported_case, world.case)
    read: CaseFile = read_value(CaseFile, written(CaseFile, made))
    return read


def test_r07_r08_open_requests_and_signals_stop_a_departure_in_the_next_office_too(
    world: World, request_id: AdviceRequestId
) -> None:
    there = memory_office()
    case = there.office.do(import_case, exported(world))
    assert [row.why for row in there.office.ask(all_requests, case)] == [ASKED.why]
    assert [row.what for row in there.office.ask(all_signals, case)] == [signal().what]
    assert [row.valid_hours for row in there.office.ask(all_examinations, case)] == [48]
    assert {"R07", "R08"} <= {each.rule for each in there.office.ask(gate, case).findings}


def test_r07_what_was_settled_arrives_as_a_statement_and_is_not_opened_again(
    world: World, request_id: AdviceRequestId
) -> None:
    before = exported(world)
    world.team.office.do(withdraw_request, request_id, 1, date(2026, 11, 24), "dubbel")
    after = exported(world)
    assert (len(before.advice_requests), after.advice_requests) == (1, ())
    assert [each.what for each in after.stated if each.kind is Claim.SETTLED] == ["vraag 2026-11-20"]
    world.team.office.do(import_case, before, is_update=True)
    assert [row.is_open for row in world.team.office.ask(all_requests, world.case)] == [False]


def test_an_update_adds_what_is_new_once(world: World, request_id: AdviceRequestId) -> None:
    file = exported(world)
    more = replace(file, advice_requests=(*file.advice_requests, replace_why("en de tweede vraag?")))
    for _ in range(2):
        world.team.office.do(import_case, more, is_update=True)
    assert len(world.team.office.ask(all_requests, world.case)) == 2
    assert len(world.team.office.ask(all_signals, world.case)) == 1
    assert len(world.team.office.ask(all_examinations, world.case)) == 1


def test_a_wrong_open_point_is_told_at_its_place_and_nothing_is_imported(world: World) -> None:
    file = replace(exported(world), advice_requests=(replace_why(""),))
    there = memory_office()
    with pytest.raises(WrongFields) as refused:
        there.office.do(import_case, file)
    assert [each.path for each in refused.value.wrong] == ["advice_requests.0.why"]


def replace_why(why: str) -> AdviceRequestDraft:
    return AdviceRequestDraft(kind=RequestKind.QUESTION, asked_on=date(2026, 11, 20), why=why)
