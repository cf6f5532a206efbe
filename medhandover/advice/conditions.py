"""The catalogue of travel conditions (domain 1.5): code, label, and when on the journey it counts."""

from collections.abc import Mapping

from medhandover.kernel.coded import Coded


class Phase(Coded):
    """Dutch: fase; before, during, on or after arrival."""

    BEFORE = "V", "before departure"
    DURING = "R", "during the journey"
    ARRIVAL = "A", "on or after arrival"


class ConditionCode(Coded):
    """Dutch: reisvoorwaarde; the code stands for what must be arranged, the literal text for what BMA said."""

    FYS_BEH = "FYS_BEH", "Physical handover to practitioner"
    FYS_INST = "FYS_INST", "Physical handover to institution"
    FYS_MANTEL = "FYS_MANTEL", "Physical handover to informal carer"
    FYS_LUCHT = "FYS_LUCHT", "Handover at the airport"
    DIRECT_VOORT = "DIRECT_VOORT", "Direct continuation of treatment"
    SCHR_OVERDR = "SCHR_OVERDR", "Written transfer of medical data"
    VPK = "VPK", "Accompanied by nurse"
    PSY_VPK = "PSY_VPK", "Accompanied by psychiatric nurse"
    ARTS = "ARTS", "Accompanied by doctor"
    SPECIALIST = "SPECIALIST", "Accompanied by specialist"
    NIET_ALLEEN = "NIET_ALLEEN", "Accompanied by adult or relative"
    MED_REIS = "MED_REIS", "Medication for the journey"
    MED_BRUG = "MED_BRUG", "Bridging medication"
    MED_TOEZ = "MED_TOEZ", "Supervised intake"
    MED_VOORAF = "MED_VOORAF", "Medical check shortly before departure"
    FIT_FLY = "FIT_FLY", "Fit to fly statement"
    VERVOER_NL = "VERVOER_NL", "Adapted transport in the Netherlands"
    AMBU_NL = "AMBU_NL", "Ambulance in the Netherlands"
    AMBU_BUI = "AMBU_BUI", "Ambulance in the destination country"
    ROLSTOEL = "ROLSTOEL", "Wheelchair"
    BRANCARD = "BRANCARD", "Stretcher"
    BEENRUIMTE = "BEENRUIMTE", "Extra legroom or seat"
    ZUURSTOF = "ZUURSTOF", "Oxygen"
    APPARATUUR = "APPARATUUR", "Medical equipment"
    DIEET = "DIEET", "Diet or tube feeding"
    DIALYSE = "DIALYSE", "Dialysis before departure and after arrival"
    KOEL = "KOEL", "Cold chain"
    ISOLATIE = "ISOLATIE", "Infection measures"
    CONTINU_OBS = "CONTINU_OBS", "Continuous observation"
    TOLK = "TOLK", "Interpreter at handover"
    OVERIG = "OVERIG", "Other condition"


PHYSICAL = frozenset({ConditionCode.FYS_BEH, ConditionCode.FYS_INST, ConditionCode.FYS_MANTEL, ConditionCode.FYS_LUCHT})
"""The codes that ask for a handover from person to person: FYS_*."""

MEDICAL_ESCORT = frozenset({ConditionCode.VPK, ConditionCode.PSY_VPK, ConditionCode.ARTS, ConditionCode.SPECIALIST})
"""The codes that ask for a medical escort (R21)."""

MEDICATION = frozenset({ConditionCode.MED_REIS, ConditionCode.MED_BRUG, ConditionCode.MED_TOEZ})
"""The codes that ask for medicines to be taken along (R25)."""

EXAMINED = frozenset({ConditionCode.MED_VOORAF, ConditionCode.FIT_FLY})
"""The codes that ask for an examination shortly before departure (R27)."""

_DURING, _ARRIVAL, _BEFORE = frozenset({Phase.DURING}), frozenset({Phase.ARRIVAL}), frozenset({Phase.BEFORE})

PHASES: Mapping[ConditionCode, frozenset[Phase]] = {
    **dict.fromkeys(ConditionCode, _DURING),
    **dict.fromkeys((*PHYSICAL, ConditionCode.DIRECT_VOORT, ConditionCode.MED_BRUG), _ARRIVAL),
    **dict.fromkeys((ConditionCode.AMBU_BUI, ConditionCode.TOLK), _ARRIVAL),
    **dict.fromkeys((*EXAMINED, ConditionCode.VERVOER_NL, ConditionCode.AMBU_NL), _BEFORE),
    **dict.fromkeys((ConditionCode.SCHR_OVERDR, ConditionCode.DIALYSE), _BEFORE | _ARRIVAL),
    ConditionCode.OVERIG: frozenset(Phase),
}
"""When on the journey each code counts (the column "fase" of domain 1.5)."""
