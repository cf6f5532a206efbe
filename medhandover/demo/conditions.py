"""What BMA asks of the demo's journeys, word for word as an invented adviser wrote it, and by what it is met."""

from medhandover.advice.conditions import ConditionCode
from medhandover.advice.model import AmountUnit, ConditionDraft
from medhandover.advice.requirements import Asks, Requirement
from medhandover.kernel.shapes import record
from medhandover.plans.model import EvidenceKind


@record
class Asked:
    """A condition with what is arranged for it, who sees to it and what proves it."""

    condition: ConditionDraft
    arranged: str
    responsible: str
    kind: EvidenceKind
    proof: str


def _asked(
    code: ConditionCode,
    literal: str,
    arranged: str,
    responsible: str,
    kind: EvidenceKind,
    proof: str,
    weeks: int | None = None,
    requirement: tuple[Requirement, ...] = (),
) -> Asked:
    draft = ConditionDraft(code=code, literal=f"„{literal}”", page=4, stated_amount=weeks, requirement=requirement)
    draft.stated_unit = AmountUnit.WEEKS if weeks else AmountUnit.DAYS
    draft.is_arranged_first = code is ConditionCode.FYS_INST
    return Asked(condition=draft, arranged=arranged, responsible=responsible, kind=kind, proof=proof)


HANDOVER = _asked(
    ConditionCode.FYS_INST,
    "Betrokkene kan niet reizen, tenzij vooraf is geregeld dat betrokkene na aankomst fysiek wordt overgedragen aan "
    "een instelling, zodat de behandeling direct wordt voortgezet.",
    "Opname op de dag van aankomst, afdeling 2",
    "M. Jansen (verzonnen)",
    EvidenceKind.LETTER,
    "Brief van de instelling: opname is geregeld",
)
NURSE = _asked(
    ConditionCode.PSY_VPK,
    "Begeleiding tijdens de reis door een psychiatrisch geschoold verpleegkundige is noodzakelijk.",
    "Psychiatrisch verpleegkundige reist mee tot de overdracht",
    "F. Yilmaz (verzonnen)",
    EvidenceKind.AGREEMENT,
    "Opdracht aan de verpleegkundige",
)
JOURNEY_MEDICINE = _asked(
    ConditionCode.MED_REIS,
    "Betrokkene dient gedurende de reis over de voorgeschreven medicatie te beschikken.",
    "Medicatie voor de reis in de handbagage van de verpleegkundige",
    "M. Jansen (verzonnen)",
    EvidenceKind.FORM,
    "Uitgiftelijst van de medische dienst",
)
BRIDGING = _asked(
    ConditionCode.MED_BRUG,
    "Betrokkene dient voor vier weken medicatie mee te krijgen ter overbrugging.",
    "28 dagen overbrugging, geteld en getekend",
    "M. Jansen (verzonnen)",
    EvidenceKind.FORM,
    "Uitgiftelijst van de medische dienst",
    weeks=4,
)
PAPERS = _asked(
    ConditionCode.SCHR_OVERDR,
    "De medische gegevens dienen schriftelijk te worden overgedragen aan de behandelaar.",
    "Verzegelde envelop in de taal van de ontvanger",
    "M. Jansen (verzonnen)",
    EvidenceKind.FORM,
    "Verzegelingsformulier van de medische dienst",
)
WHEELCHAIR = _asked(
    ConditionCode.ROLSTOEL,
    "Op de luchthaven is een rolstoel nodig tot aan de stoel in het vliegtuig.",
    "Rolstoel tot aan de stoel (WCHC) bij de luchtvaartmaatschappij gemeld",
    "F. Yilmaz (verzonnen)",
    EvidenceKind.EMAIL,
    "Bevestiging van de luchtvaartmaatschappij",
    requirement=(Requirement(what=Asks.WHEELCHAIR, value="WCHC"),),
)
USUAL = (HANDOVER, NURSE, JOURNEY_MEDICINE, BRIDGING, PAPERS)
"""What is asked of every journey of the demo."""
