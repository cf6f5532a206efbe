import gc

from medhandover.__main__ import main
from medhandover.kernel.memory import CREATED, hold_loaded


def test_the_program_looks_seldom_for_what_refers_to_itself() -> None:
    before = gc.get_threshold()
    gc.set_threshold(700)
    try:
        main(["--version"])
        assert gc.get_threshold()[0] == CREATED
    finally:
        gc.set_threshold(*before)


def test_what_is_loaded_is_looked_through_no_more() -> None:
    before = gc.get_freeze_count()
    try:
        hold_loaded()
        assert gc.get_freeze_count() > before
        assert len(gc.get_objects()) < gc.get_freeze_count()
    finally:
        gc.unfreeze()
