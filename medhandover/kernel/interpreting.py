"""How an interpreter took part, in every conversation that is recorded (domain 9.2)."""

from medhandover.kernel.coded import Coded


class InterpreterKind(Coded):
    """Dutch: tolk (domain 9.2)."""

    PRESENT = "aanwezig", "present"
    PHONE = "telefonisch", "by phone"
    NOT_NEEDED = "geen_nodig", "not needed"
    UNAVAILABLE = "niet_beschikbaar", "not available"


INTERPRETED = frozenset({InterpreterKind.PRESENT, InterpreterKind.PHONE})
"""An interpreter spoke, and so has a name or number."""
