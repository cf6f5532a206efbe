"""What the gate looks at, as one value."""

from collections.abc import Mapping, Sequence

from medhandover.advice.model import Advice, Condition
from medhandover.cases.model import Case
from medhandover.consents.model import Consent
from medhandover.escorts.model import Escort, Slot
from medhandover.journeys.model import Leg
from medhandover.kernel.ids import EscortId
from medhandover.kernel.shapes import record
from medhandover.plans.coverage import Covered
from medhandover.plans.model import Acceptance, Plan
from medhandover.receivers.model import Receiver
from medhandover.settings.model import Settings


@record
class Facts:
    """What is known of a case and its open plan; `plan` is None while none is open."""

    case: Case
    advices: Sequence[Advice]
    conditions: Sequence[Condition]
    plan: Plan | None
    receiver: Receiver | None
    acceptances: Sequence[Acceptance]
    covered: Sequence[Covered]
    legs: Sequence[Leg]
    consents: Sequence[Consent]
    slots: Sequence[Slot]
    escorts: Mapping[EscortId, Escort]
    settings: Settings
