"""`medhandover`: loads the program and runs it."""

import sys
from collections.abc import Sequence

from medhandover.kernel.memory import search_seldom


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code, as `medhandover.cli.__main__.main` says.

    What is loaded stays until the end: looking through it for what nobody uses took a fifth of a start.
    """
    search_seldom()
    from medhandover.cli.__main__ import main as run  # noqa: PLC0415 - the lazy door: the program itself

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
