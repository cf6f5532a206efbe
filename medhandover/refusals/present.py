"""Who was there at a refusal, and what of the person's things is where (domain 6.2 items 8, 14)."""

from medhandover.kernel.coded import Coded
from medhandover.kernel.shapes import record


class GoodsKind(Coded):
    """Dutch: wat de persoon bij een weigering bij zich heeft (domain 6.2 item 14)."""

    MEDICINE = "medicijn", "medicine"
    FILE = "dossier", "sealed file"
    BELONGINGS = "bezittingen", "belongings"
    MONEY = "geld", "money"


class GoodsState(Coded):
    """Dutch: waar iets na de weigering is (domain 6.2 item 14)."""

    GIVEN = "meegegeven", "given to the person"
    KEPT = "bewaard", "kept for the person"
    RETURNED = "mee_terug", "taken back"


@record
class Present:
    """Somebody who was there, with function."""

    name: str
    function: str


@record
class Goods:
    """One thing: where it is and who has it; `position` and `count` of a medicine, `number` of a sealed file."""

    kind: GoodsKind
    state: GoodsState
    who: str
    position: int | None = None
    count: int | None = None
    number: str = ""
