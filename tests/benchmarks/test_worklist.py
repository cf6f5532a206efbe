from tests.benchmarks.worklist import main


def test_the_benchmark_shows_a_small_and_a_large_page_fresh_and_stale_with_their_statements() -> None:
    told = main(cases=11, most=10, times=1).splitlines()
    assert told[0] == "11 cases"
    fresh, stale = ([line.rpartition(", ")[2] for line in told if line.startswith(name)] for name in ("fresh", "stale"))
    assert len(fresh) == len(stale) == 2
    assert len(set(fresh)) == len(set(stale)) == 1
    assert told[-1].startswith("a sign-in renews 12:")
