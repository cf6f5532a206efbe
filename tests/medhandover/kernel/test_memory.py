import gc

from medhandover.cli.__main__ import main
from medhandover.kernel.memory import CREATED


def test_the_program_looks_seldom_for_what_refers_to_itself() -> None:
    before = gc.get_threshold()
    gc.set_threshold(700)
    try:
        main(["--version"])
        assert gc.get_threshold()[0] == CREATED
    finally:
        gc.set_threshold(*before)
