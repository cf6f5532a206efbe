"""The rules about what is arranged with the receiver and for the way there (domain 9)."""

from medhandover.kernel.findings import Weight
from medhandover.kernel.languages import N_
from medhandover.readiness.rules.model import Rule

ARRANGED = (
    Rule(
        id="R10",
        weight=Weight.BLOCK,
        owner="plans",
        asks=N_("Each condition has somebody responsible, a day, an arrangement and proof."),
        source="S52",
        ways=("plan:open", "plan:change", "journey:plan", "arrangement:record", "evidence:record", "companion:add"),
    ),
    Rule(
        id="R11",
        weight=Weight.BLOCK,
        owner="plans",
        asks=N_("The receiver is named: an institution, a practitioner or a carer."),
        source="S26",
        ways=("plan:change",),
    ),
    Rule(
        id="R12",
        weight=Weight.REMARK,
        owner="plans",
        asks=N_("The plan promises that nobody departs if the handover cannot be arranged."),
        source="S26, S28",
    ),
    Rule(
        id="R13",
        weight=Weight.BLOCK,
        owner="plans",
        asks=N_("The receiver accepted this person in writing, for this moment."),
        source="S30, S31",
        ways=("acceptance:record", "plan:change"),
    ),
    Rule(
        id="R14",
        weight=Weight.BLOCK,
        owner="plans",
        asks=N_("The acceptance says name, function, place, moment, language, costs and period."),
        source="S30, FM-01",
        ways=("acceptance:record", "plan:except"),
    ),
    Rule(
        id="R15",
        weight=Weight.BLOCK,
        owner="receivers",
        asks=N_("What is known of the receiver was checked by a second source and is not out of date."),
        source="S43",
    ),
    Rule(
        id="R16",
        weight=Weight.BLOCK,
        owner="plans",
        asks=N_("Somebody pays the receiver until a named day, or the person knows that the costs are the own."),
        source="S45, FM-02",
        ways=("payment:agree", "plan:except"),
    ),
    Rule(
        id="R17",
        weight=Weight.BLOCK,
        owner="plans",
        asks=N_("In the last days the receiver confirms once more that it is ready."),
        source="S30",
    ),
    Rule(
        id="R18",
        weight=Weight.BLOCK,
        owner="plans",
        asks=N_("The person is handed over to the agreed function, of the kind that BMA asks for."),
        source="S34, L2",
        ways=("plan:change", "plan:except"),
    ),
    Rule(
        id="R28",
        weight=Weight.BLOCK,
        owner="plans",
        asks=N_("The day before departure documents, luggage, medicines and removability are checked."),
        source="S07, S09",
    ),
    Rule(
        id="R29",
        weight=Weight.WARN,
        owner="journeys",
        asks=N_("The airline knows in time of wheelchair, oxygen and equipment."),
        source="S59",
    ),
    Rule(
        id="R46",
        weight=Weight.BLOCK,
        owner="refusals",
        asks=N_("A receiver that refuses starts the back-up plan and is no refusal of the person."),
        source="FM-01",
        ways=("plan:change", "plan:close", "plan:open"),
    ),
    Rule(
        id="R50",
        weight=Weight.REMARK,
        owner="readiness",
        asks=N_("A moved flight asks for everything that was agreed for the old one again."),
        source="FM-21",
        built_in=N_("Acceptance, proof, people and letter count only for the moment for which they were given."),
    ),
    Rule(
        id="R51",
        weight=Weight.WARN,
        owner="receivers",
        asks=N_("The receiver is open at the planned hour: weekend, holidays and opening hours of the place."),
        source="FM-20",
    ),
)
