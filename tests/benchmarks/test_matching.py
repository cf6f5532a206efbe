from tests.benchmarks.matching import main


def test_the_benchmark_compares_many_at_once_with_one_by_one() -> None:
    told = main(people=30, places=40, times=1)
    assert told.startswith("30 people for 40 places: ")
    assert float(told.rpartition(" ")[2]) > 3
