"""All rules in the order of their numbers."""

from medhandover.readiness.rules.advised import ADVISED
from medhandover.readiness.rules.arranged import ARRANGED
from medhandover.readiness.rules.informed import INFORMED
from medhandover.readiness.rules.model import Rule
from medhandover.readiness.rules.recorded import RECORDED
from medhandover.readiness.rules.travelling import TRAVELLING

RULES: tuple[Rule, ...] = tuple(
    sorted((*ADVISED, *ARRANGED, *TRAVELLING, *INFORMED, *RECORDED), key=lambda each: (each.id[0] != "R", each.id))
)
"""R01 to R55, then FM-28."""
