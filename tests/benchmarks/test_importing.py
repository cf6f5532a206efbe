from tests.benchmarks.importing import main


def test_the_benchmark_compares_the_last_files_with_the_first_and_with_the_rows_alone() -> None:
    told = main(2).splitlines()
    assert [line.count("ratio") for line in told] == [1, 1]
