"""Any action, given anything that its fields can hold, is done whole or refused with a sentence; it never breaks."""

from collections import defaultdict
from datetime import UTC, date, datetime, time
from typing import Any, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from sqlalchemy import select

from medhandover.cases.queries import all_cases
from medhandover.demo.office import furnished
from medhandover.demo.stage import PASSWORD, Stage
from medhandover.kernel.clock import SetClock
from medhandover.kernel.problem import Problem
from medhandover.kernel.roles import Role
from medhandover.office import Credentials, Office, Place
from medhandover.readiness.queries import gate
from medhandover.rights import ACTIONS
from medhandover.storage.engine import memory_engine, reading
from medhandover.storage.tables import mapper, metadata
from tests.stories.anything import TRIED, arguments

TODAY = date(2026, 11, 24)
WHO = {
    Role.COORDINATOR: "jansen",
    Role.CASE_DIRECTOR: "dewit",
    Role.EMPLOYEE: "visser",
    Role.PLANNER: "yilmaz",
    Role.TRANSLATOR: "vos",
    Role.MEDICAL_ESCORT: "bakker",
    Role.AUDITOR: "smit",
    Role.ADMINISTRATOR: "beheer",
}


@pytest.fixture(scope="module")
def office() -> Office:
    """An invented office with a case in which everything is arranged, and one that has only begun."""
    engine = memory_engine()
    metadata.create_all(engine)
    clock = SetClock(datetime.combine(TODAY, time(9), UTC))
    made = Office(Place(engine, reading(engine), is_demo=True), clock)
    stage = Stage(made, clock, TODAY)
    demo = furnished(stage, 1)
    stage.play([demo.ready(demo.chain("AM", 9)), demo.in_preparation(demo.chain("NG", 23))])
    clock.set(datetime.combine(TODAY, time(9), UTC))
    return made


def known(office: Office) -> dict[Any, list[str]]:
    """Return every id there is, by its kind."""
    found: dict[Any, list[str]] = defaultdict(list)
    with office.place.reader.connect() as connection:
        for each in mapper.mappers:
            table = each.local_table
            kind = get_type_hints(each.class_).get("id", str)
            if kind is not str:
                found[kind] += connection.scalars(select(table.c.id).limit(6))
    return found


@pytest.mark.parametrize("tag", sorted(TRIED))
def test_an_action_takes_anything_or_refuses_it_in_a_sentence(office: Office, tag: str) -> None:
    declared = ACTIONS[tag]
    who = WHO[next(role for role in WHO if role in declared.may)]
    second = Credentials("dewit" if who == "jansen" else "jansen", PASSWORD)
    ids = known(office)

    office.sign_in(Credentials(who, PASSWORD))

    @settings(max_examples=8, suppress_health_check=list(HealthCheck))
    @given(arguments(declared, ids))
    def tried(given: dict[str, Any]) -> None:
        try:
            if declared.second:
                office.do_together(second, declared, **given)
            else:
                office.do(declared, **given)
        except Problem as problem:
            assert problem.say("nl")
            assert problem.say("en")

    tried()


def test_afterwards_every_case_still_has_its_answer_at_the_gate(office: Office) -> None:
    office.sign_in(Credentials("jansen", PASSWORD))
    for row in office.ask(all_cases):
        answer = office.ask(gate, row.id)
        assert answer.findings or answer.is_ready
