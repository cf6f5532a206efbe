from medhandover.advice.conditions import EXAMINED, MEDICAL_ESCORT, PHASES, PHYSICAL, ConditionCode, Phase


def test_the_catalogue_holds_every_code_of_the_domain_once() -> None:
    assert len(ConditionCode) == 31
    assert {code.value[:4] for code in PHYSICAL} == {"FYS_"}
    assert not PHYSICAL & MEDICAL_ESCORT


def test_every_code_knows_when_on_the_journey_it_counts() -> None:
    assert set(PHASES) == set(ConditionCode)
    assert all(PHASES[code] == {Phase.ARRIVAL} for code in PHYSICAL)
    assert all(PHASES[code] == {Phase.BEFORE} for code in EXAMINED)
    assert all(PHASES[code] == {Phase.DURING} for code in MEDICAL_ESCORT)
    assert PHASES[ConditionCode.SCHR_OVERDR] == PHASES[ConditionCode.DIALYSE] == {Phase.BEFORE, Phase.ARRIVAL}
    assert PHASES[ConditionCode.MED_BRUG] == PHASES[ConditionCode.AMBU_BUI] == {Phase.ARRIVAL}
    assert PHASES[ConditionCode.OVERIG] == set(Phase)
