"""How long somebody pays, what an agreement says of it, and what the person gets for the first days."""

from decimal import Decimal

from medhandover.kernel.coded import Coded
from medhandover.kernel.shapes import record


class PeriodUnit(Coded):
    """Dutch: betalingsperiode (domain 9.2)."""

    NONE = "geen", "no period"
    DAYS = "dagen", "days"
    WEEKS = "weken", "weeks"
    MONTHS = "maanden", "months"


class PaymentTerm(Coded):
    """Dutch: wat een betalingsafspraak vermeldt (FM-02); the code is the field of the payment."""

    AGREEMENT = "agreement", "number of the agreement"
    MAXIMUM = "maximum", "maximum"
    CHANGE = "change_procedure", "how a change is agreed"


@record
class FirstDays:
    """What the person gets for the first days (FM-15): money or a voucher, a SIM card, where to stay, whom to call."""

    cash: Decimal = Decimal(0)
    currency: str = "EUR"
    voucher: str = ""
    has_sim: bool = False
    address: str = ""
    has_contact_sheet: bool = False
