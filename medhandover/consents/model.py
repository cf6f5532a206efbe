"""Consent to share medical data (domain 4.3): given, refused or withdrawn, per purpose and recipient (R35)."""

from datetime import date, datetime

from medhandover.kernel.coded import Coded
from medhandover.kernel.ids import CaseId, ConsentId, ReceiverId
from medhandover.kernel.shapes import entity


class Purpose(Coded):
    """Dutch: doel van de toestemming."""

    BMA = "bma", "advice of BMA"
    RECEIVER = "ontvanger", "handover to the receiver"
    HEALTH_CERTIFICATE = "gezondheidsverklaring", "common health certificate"
    AFTERCARE = "nazorg", "after-care"


class LegalGround(Coded):
    """Dutch: grondslag voor de verzending (R35, domain 4.1)."""

    CONSENT = "toestemming", "explicit consent"
    VITAL = "vitaal_belang", "vital interest of a person unable to consent"
    PUBLIC_HEALTH = "volksgezondheid", "public health"
    NONE = "geen", "no ground: no medical data is sent"


class GivenBy(Coded):
    """Dutch: gegeven door."""

    SELF = "betrokkene", "the person"
    PARENTS = "ouders", "both parents"
    PARENT_SOLE = "ouder_eenhoofdig", "one parent with sole custody"
    GUARDIAN = "voogd", "guardian"
    REPRESENTATIVE = "vertegenwoordiger", "representative"


@entity
class ConsentDraft:
    """What is entered of a consent; a refusal is recorded with the same fields."""

    purpose: Purpose
    recipient: str
    decided_on: date
    given_by: GivenBy = GivenBy.SELF
    is_refused: bool = False
    refusal_reason: str = ""
    ground: LegalGround = LegalGround.CONSENT
    scope: str = ""
    language: str = ""
    interpreter: str = ""
    valid_until: date | None = None


@entity
class Consent(ConsentDraft):
    """A consent of a case; the highest `sequence` for a purpose counts, withdrawal is a day and never a deletion.

    `receiver` is the one that the plan named when the person decided: the decision holds for no other (R35). None
    while no receiver was named: it then holds for whoever receives the person.
    """

    id: ConsentId
    case: CaseId
    sequence: int
    recorded_at: datetime
    receiver: ReceiverId | None = None
    withdrawn_on: date | None = None
    version: int = 1
