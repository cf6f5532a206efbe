"""What BMA asks of the demo's journeys, word for word as an invented adviser wrote it, and by what it is met."""

from medhandover.advice.answers import NamedCarer
from medhandover.advice.model import Answer, ConditionDraft, Duration
from medhandover.demo.props import shelf
from medhandover.journeys.notices import Need
from medhandover.kernel.shapes import record
from medhandover.plans.model import EvidenceKind


@record
class Asked:
    """A condition with what is arranged for it, who sees to it and what proves it; `need` is for the airline."""

    condition: ConditionDraft
    arranged: str
    responsible: str
    kind: EvidenceKind
    proof: str
    need: Need | None = None


@record
class Picture:
    """What an invented adviser found of one person, asked for and named."""

    complaints: str
    treatment: str
    duration: Duration
    conditions: tuple[str, ...]
    medicines: tuple[str, ...]
    emergency_months: int = 3
    informal_care: Answer = Answer.UNDECIDABLE
    carers: tuple[NamedCarer, ...] = ()

    @property
    def asked(self) -> tuple[Asked, ...]:
        """Return the conditions, in the order of the advice."""
        return tuple(asked(each) for each in self.conditions)


def asked(name: str) -> Asked:
    """Return a condition by its name in `resources/demo/voorwaarden.toml`."""
    found: Asked = shelf("voorwaarden", dict[str, Asked])[name]
    return found


def picture(name: str) -> Picture:
    """Return what was found, by its name in `resources/demo/adviezen.toml`."""
    found: Picture = shelf("adviezen", dict[str, Picture])[name]
    return found
