from medhandover.kernel.clock import moment
from medhandover.kernel.findings import Weight
from medhandover.kernel.ids import PlanId
from medhandover.plans.parties import Fellow, party_findings

DEPARTURE = moment("2026-12-03T06:40 Europe/Amsterdam")
LATER = moment("2026-12-04T06:40 Europe/Amsterdam")


def fellow(**other: object) -> Fellow:
    fields = {"plan": PlanId("q"), "number": "MO-2026-0002", "departure": DEPARTURE, "city": "Yerevan", **other}
    return Fellow(**fields)  # type: ignore[arg-type]


def test_r10_plans_that_travel_together_depart_together() -> None:
    assert list(party_findings([fellow()], DEPARTURE, "yerevan")) == []
    for apart in (LATER, None):
        found = list(party_findings([fellow(departure=apart)], DEPARTURE, "Yerevan"))
        assert [(each.rule, each.weight) for each in found] == [("R10", Weight.BLOCK)]
        assert "MO-2026-0002" in found[0].say("nl")


def test_r10_plans_that_travel_together_and_end_in_other_towns_are_a_warning() -> None:
    found = list(party_findings([fellow(city="Gyumri")], DEPARTURE, "Yerevan"))
    assert [each.weight for each in found] == [Weight.WARN]
    assert list(party_findings([fellow(city="")], DEPARTURE, "Yerevan")) == []


def test_the_same_moment_in_another_zone_is_the_same_departure() -> None:
    assert list(party_findings([fellow(departure=moment("2026-12-03T05:40 UTC"))], DEPARTURE, "Yerevan")) == []
