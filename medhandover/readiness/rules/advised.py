"""The rules about what the doctors said (domain 9: R01-R09, R27)."""

from medhandover.kernel.findings import Weight
from medhandover.kernel.languages import N_
from medhandover.readiness.rules.model import Rule

ADVISED = (
    Rule(
        id="R01",
        weight=Weight.BLOCK,
        owner="advice",
        asks=N_("A plan rests on a BMA advice, or on another ground that is named."),
        source="L1",
        ways=("advice:record", "plan:open"),
    ),
    Rule(
        id="R02",
        weight=Weight.BLOCK,
        owner="advice",
        asks=N_("Every condition of BMA stands word for word with its code, and a second person checked the coding."),
        source="S32, S34",
        ways=("condition:record", "condition:check", "condition:send_back", "condition:recode", "request:open"),
    ),
    Rule(
        id="R03",
        weight=Weight.BLOCK,
        owner="advice",
        asks=N_("No condition disappears: it lapses with a newer advice or a statement of BMA or IND, by two persons."),
        source="S28, S32, S33",
        ways=("plan:adopt", "condition:lapse", "condition:set_aside"),
    ),
    Rule(
        id="R04",
        weight=Weight.REMARK,
        owner="advice",
        asks=N_("An own measure never passes for a condition of BMA."),
        source="S33",
        ways=("condition:record", "measure:end"),
        built_in=N_("Every condition carries its source; only BMA's count as an advice."),
    ),
    Rule(
        id="R05",
        weight=Weight.BLOCK,
        owner="advice",
        asks=N_("The advice is valid on the day of the handover."),
        source="S18",
        ways=("advice:record", "advice:confirm", "request:open", "plan:change"),
    ),
    Rule(
        id="R06",
        weight=Weight.WARN,
        owner="advice",
        asks=N_("An advice that ends soon is renewed in time."),
        source="domain 1.4",
        ways=("advice:record", "advice:confirm", "request:open"),
    ),
    Rule(
        id="R07",
        weight=Weight.BLOCK,
        owner="advice",
        asks=N_("Nobody departs while a question to BMA is not answered."),
        source="S36",
        ways=("request:answer", "request:withdraw"),
    ),
    Rule(
        id="R08",
        weight=Weight.BLOCK,
        owner="advice",
        asks=N_("A changed state of health is assessed anew before departure."),
        source="S18, S54",
        ways=("signal:settle", "advice:record", "examination:record", "plan:cancel", "case:death_mistake"),
    ),
    Rule(
        id="R09",
        weight=Weight.REMARK,
        owner="advice",
        asks=N_("The term of a medical emergency is what the advice says, never a fixed number."),
        source="S18, S38",
        built_in=N_("The term is a field of the advice; nothing is computed from it."),
    ),
    Rule(
        id="R27",
        weight=Weight.BLOCK,
        owner="advice",
        asks=N_("Where BMA asks for it, the person is examined shortly before departure."),
        source="S29",
        ways=("examination:record", "examination:decide", "signal:report", "request:open"),
    ),
)
