"""Any action, given anything that its fields can hold, is done whole or refused with a sentence; it never breaks."""

from collections import defaultdict
from typing import Any, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from sqlalchemy import select

from medhandover.cases.queries import all_cases
from medhandover.kernel.declare import Declared
from medhandover.kernel.problem import Problem
from medhandover.readiness.queries import gate
from medhandover.rights import ACTIONS, QUERIES
from medhandover.staff.signing import Credentials
from medhandover.storage.tables import mapper
from tests.offices import PASSWORD
from tests.stories.anything import ASKED, TRIED, arguments
from tests.stories.casework import FIRST, SECOND, STAFF, Casework, copied
from tests.stories.usual import STAGES, peopled

EXAMPLES = settings().max_examples // 8
FAR = ("ready", "handed over")
"""How far the case is on which anything is tried."""


def known(work: Casework) -> dict[Any, list[str]]:
    """Return every id there is, by its kind."""
    found: dict[Any, list[str]] = defaultdict(list)
    with work.office.place.reader.connect() as connection:
        for each in mapper.mappers:
            table = each.local_table
            kind = get_type_hints(each.class_).get("id", str)
            if kind is not str:
                found[kind] += connection.scalars(select(table.c.id).limit(6))
    return found


def tried(work: Casework, declared: Declared[Any, Any, Any], given: dict[str, Any]) -> None:
    """Let somebody who may try it; a refusal has its sentence in both languages."""
    who = next(name for name in STAFF if STAFF[name] in declared.may)
    work.sits_down(who)
    for case in work.rows("cases"):
        work.office.give_reason(case["id"], "voorbereiding overdracht")
    second = Credentials(FIRST if who == SECOND else SECOND, PASSWORD)
    try:
        if declared.kind == "query":
            work.office.ask(declared, **given)
        elif declared.second:
            work.office.do_together(second, declared, **given)
        else:
            work.office.do(declared, **given)
    except Problem as problem:
        assert problem.say("nl")
        assert problem.say("en")


@pytest.mark.parametrize("stage", FAR)
@pytest.mark.parametrize("tag", sorted(TRIED))
def test_an_action_takes_anything_or_refuses_it_in_a_sentence(tag: str, stage: str) -> None:
    begun = peopled(stage)

    @settings(max_examples=EXAMPLES, suppress_health_check=list(HealthCheck))
    @given(arguments(ACTIONS[tag], known(begun)))
    def anything(given: dict[str, Any]) -> None:
        tried(copied(begun), ACTIONS[tag], given)

    anything()


@pytest.mark.parametrize("tag", sorted(ASKED))
def test_a_question_takes_anything_or_refuses_it_in_a_sentence(tag: str) -> None:
    begun = peopled("handed over")

    @settings(max_examples=EXAMPLES, suppress_health_check=list(HealthCheck))
    @given(arguments(QUERIES[tag], known(begun)))
    def anything(given: dict[str, Any]) -> None:
        tried(copied(begun), QUERIES[tag], given)

    anything()


@pytest.mark.parametrize("stage", sorted(STAGES))
def test_wherever_a_case_stands_it_has_its_answer_at_the_gate(stage: str) -> None:
    work = STAGES[stage]()
    for row in work.office.ask(all_cases):
        answer = work.office.ask(gate, row.id)
        assert answer.findings or answer.is_ready
