"""How often Python looks through everything for what refers to itself and is used by nobody, and through how much."""

import gc
import linecache

CREATED = 20_000
"""After how many new things more than were given up it looks; Python's own number is 700."""


def search_seldom() -> None:
    """Let the program look less often: a thousand plans in memory are a million things, none of them lost.

    Reading and judging them took half as long again while each look went through all of them.
    """
    gc.set_threshold(CREATED)


def hold_loaded() -> None:
    """Leave what is loaded by now out of every later look: it is used until the program ends.

    A look through all of it took a quarter of a second, in which no key was answered. The lines of the source that
    were read while it was loaded, fifteen megabytes, go.
    """
    linecache.clearcache()
    gc.freeze()
