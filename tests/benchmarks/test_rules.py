from tests.benchmarks.rules import main


def test_the_benchmark_compares_rules_and_findings_and_reads_more_and_more_plans_in_one_run() -> None:
    told = main(plans=8, times=1, loads=1).splitlines()
    assert len(told) == 4
    assert "ratio" in told[0]
    assert len({line.rpartition(", ")[2] for line in told[1:]}) == 1
