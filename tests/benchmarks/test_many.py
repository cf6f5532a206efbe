from medhandover.readiness.checks import findings_of, met_of
from medhandover.readiness.facts import facts_of, facts_of_many
from medhandover.readiness.states import PlanState, state_of
from tests.benchmarks.many import multiply, settle
from tests.benchmarks.played import NOW, in_memory


def test_copies_of_a_case_say_what_the_original_says_and_are_released_as_it_is() -> None:
    place = in_memory()
    cases = multiply(place.engine, place.case, 3)
    settle(place.engine, cases, NOW)
    with place.looking() as work:
        whole = facts_of(work, place.case)
        told = [(each.rule, each.say("nl")) for each in findings_of(whole)]
        kept = [(each.rule, each.sentence) for each in met_of(whole)]
        copies = facts_of_many(work, cases)
    assert told
    assert len(kept) > 30
    assert list(copies) == cases
    for facts in copies.values():
        found = findings_of(facts)
        assert [(each.rule, each.say("nl")) for each in found] == told
        assert [(each.rule, each.sentence) for each in met_of(facts)] == kept
        assert state_of(facts, found, NOW) is PlanState.READY
