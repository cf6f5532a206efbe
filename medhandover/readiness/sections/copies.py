"""What is said of printed copies and data breaches, before the journey and after it (R49)."""

from collections.abc import Iterator

from medhandover.copies.checks import copy_said
from medhandover.kernel.findings import Said
from medhandover.readiness.model import Facts


def said(facts: Facts) -> Iterator[Said]:
    """Yield what is said of copies."""
    yield from copy_said(facts.copies, facts.breaches)
