from tests.benchmarks.papers import main


def test_the_benchmark_compares_both_in_one_run() -> None:
    assert "ratio" in main(times=1)
