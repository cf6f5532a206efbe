from medhandover.readiness.checks import findings_of, findings_of_many
from tests.benchmarks.rules import main, of_demo


def test_the_benchmark_compares_rules_and_findings_and_reads_more_and_more_plans_in_one_run() -> None:
    told = main(plans=8, times=1, loads=1).splitlines()
    assert len(told) == 5
    assert all("ratio" in line for line in told[:2])
    assert len({line.rpartition(", ")[2] for line in told[2:]}) == 1


def test_many_plans_in_every_state_are_judged_as_each_of_them_alone() -> None:
    facts = of_demo(60)
    assert {(each.plan is None, each.handover is None) for each in facts} == {
        (True, True),
        (False, True),
        (False, False),
    }
    assert findings_of_many(facts) == [findings_of(each) for each in facts]
