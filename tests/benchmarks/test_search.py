from tests.benchmarks.search import QUESTIONS, main


def test_the_benchmark_compares_both_in_one_run_for_every_question() -> None:
    told = main(count=200, times=1)
    assert told.count("ratio") == len(QUESTIONS)
    assert "200 people" in told
