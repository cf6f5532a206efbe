"""The rules about who and what travels along (domain 9: R19-R26)."""

from medhandover.kernel.findings import Weight
from medhandover.kernel.languages import N_
from medhandover.readiness.rules.model import Rule

TRAVELLING = (
    Rule(
        id="R19",
        weight=Weight.BLOCK,
        owner="escorts",
        asks=N_("A DT&V employee travels along to every physical handover, and somebody stands in reserve."),
        source="L4",
        ways=("slot:add", "slot:assign", "slot:no_reserve", "slot:activate", "slot:brief", "slot:replace"),
    ),
    Rule(
        id="R20",
        weight=Weight.BLOCK,
        owner="handovers",
        asks=N_("The employee is on duty until handover, refusal or another ending is recorded."),
        source="S30",
        ways=("handover:record", "employee:release", "plan:cancel", "slot:activate", "slot:replace"),
        built_in=N_("Nobody is taken off a journey or released from duty before an ending is recorded."),
    ),
    Rule(
        id="R21",
        weight=Weight.BLOCK,
        owner="escorts",
        asks=N_("Where BMA asks for a nurse or doctor, one travels along with a valid registration."),
        source="S01, S35",
        ways=("slot:add", "slot:assign", "escort:change", "registration:check", "plan:except"),
    ),
    Rule(
        id="R22",
        weight=Weight.BLOCK,
        owner="escorts",
        asks=N_("Employee, medical escort and security escort never stand in for one another."),
        source="S07, L4",
        ways=("slot:assign",),
        built_in=N_("Nobody can be put in a place of another kind."),
    ),
    Rule(
        id="R23",
        weight=Weight.BLOCK,
        owner="escorts",
        asks=N_("Nobody travels twice at once, during leave, or without valid papers."),
        source="domain 3.6",
        ways=("slot:assign", "slot:change", "escort:change", "escort:absence_end", "country:record", "plan:except"),
    ),
    Rule(
        id="R24",
        weight=Weight.WARN,
        owner="journeys",
        asks=N_("The employee flies back only after the planned handover and its margin."),
        source="FM-23",
        ways=("journey:plan", "plan:change", "plan:except"),
    ),
    Rule(
        id="R25",
        weight=Weight.BLOCK,
        owner="medication",
        asks=N_("Medicines for journey, bridging and delay are counted and enough."),
        source="S07, S33",
        ways=("medicine:record", "medicine:change", "medicine:stop", "medicine:count", "plan:except"),
    ),
    Rule(
        id="R26",
        weight=Weight.WARN,
        owner="medication",
        asks=N_("Controlled medicines travel with the papers of every country on the way."),
        source="FM-25",
        ways=("controlled:record", "controlled:change", "medicine:change", "journey:plan", "table:add", "table:end"),
    ),
)
