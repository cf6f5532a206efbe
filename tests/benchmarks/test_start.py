from tests.benchmarks.start import main


def test_the_benchmark_tells_each_part_of_a_start_and_how_often_an_empty_window_fits_in_it() -> None:
    told = main(3, 1).splitlines()
    assert len(told) == 7
    assert "times the empty window" in told[4]
